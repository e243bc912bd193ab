"""Describes the parameters of apache-hamilton's modifiers. Run as a script, by the tests only.

Asked for the paths of modifiers, answers with the parameters of each: name, kind, and whether it
has to be given. Those of modules that cannot be imported here are left out.
"""

from __future__ import annotations

import importlib
import inspect
import json
import sys
from functools import reduce
from typing import Any


def parameters_of(path: str) -> list[list[Any]] | None:
    """The parameters of what a dotted path means, or None where a package of it is not installed."""
    module, _, attributes = path.partition(":")
    try:
        found = reduce(getattr, attributes.split("."), importlib.import_module(module))
    except ModuleNotFoundError:
        return None
    return [
        [parameter.name, parameter.kind.name, parameter.default is inspect.Parameter.empty]
        for parameter in inspect.signature(found).parameters.values()
    ]


def main() -> None:
    """Answer with the parameters by path."""
    paths: list[str] = json.load(sys.stdin)
    json.dump({path: parameters_of(path) for path in paths}, sys.stdout)


if __name__ == "__main__":
    main()
