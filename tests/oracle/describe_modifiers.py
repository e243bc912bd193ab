"""Lists the public modifiers of apache-hamilton. Run as a script, by the tests only.

A modifier is what `hamilton.function_modifiers` offers to be written above a function, and every
class of the plugins and experiments that takes part in making nodes. Found by looking, so that a
version with one more of them fails a test here.
"""

from __future__ import annotations

import importlib
import inspect
import json
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

NO_MODIFIERS = frozenset(
    {
        "DATA_VALIDATOR_ORIGINAL_OUTPUT_TAG", "IS_DATA_VALIDATOR_TAG", "InvalidDecoratorException",
        "LiteralDependency", "ParameterizedExtract", "ResolveAt", "UpstreamDependency", "apply_to",
        "configuration", "group", "logger", "source", "step", "value",
    }
)  # fmt: skip
"""What `hamilton.function_modifiers` offers beside modifiers: the parts of their arguments."""
MEMBERS = {
    "config": ("when", "when_in", "when_not", "when_not_in", ""),
    "schema": ("output",),
}
"""Modifiers that are more than one, by attribute; the empty one is the name itself."""
NOT_EXPORTED = ("ray_remote_options",)
"""Modifiers that are public, but only where they are defined."""
ELSEWHERE = (
    "hamilton.plugins.h_pandas",
    "hamilton.plugins.h_polars",
    "hamilton.plugins.h_polars_lazyframe",
    "hamilton.plugins.h_spark",
    "hamilton.experimental.decorators.parameterize_frame",
)
"""Modules that define modifiers of their own and can be imported with the packages of the tests."""


def public_modifiers() -> Iterator[str]:
    """Their names, with `__` for a dot, and the module's name before those of a plugin."""
    package = importlib.import_module("hamilton.function_modifiers")
    for name, found in vars(package).items():
        if not (name.startswith("_") or name in NO_MODIFIERS or isinstance(found, ModuleType)):
            yield from (f"{name}__{part}" if part else name for part in MEMBERS.get(name, ("",)))
    for path in ELSEWHERE:
        module = importlib.import_module(path)
        for name, found in vars(module).items():
            if _takes_part(found) and found.__module__ == path:
                plugin = path.rpartition(".")[2]
                yield name if plugin == name else f"{plugin}__{name}"
    metadata = importlib.import_module("hamilton.function_modifiers.metadata")
    yield from (name for name in NOT_EXPORTED if hasattr(metadata, name))


def _takes_part(found: Any) -> bool:
    from hamilton.function_modifiers.base import NodeTransformLifecycle

    return (
        inspect.isclass(found) and issubclass(found, NodeTransformLifecycle) and not inspect.isabstract(found)
    )


def main() -> None:
    """Answer with all names, sorted."""
    json.load(sys.stdin)
    json.dump(sorted(public_modifiers()), sys.stdout)


if __name__ == "__main__":
    main()
