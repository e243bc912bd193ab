"""Describes graphs as the runtime of this interpreter builds them. Run as a script, by the tests only.

Reads cases as JSON from standard input and writes their graphs as JSON to standard output. Works
with apache-hamilton and with our runtime, since it uses what both have: ``driver.Driver`` and the
nodes of its graph. Types are written in a normal form that does not depend on spelling.
"""

from __future__ import annotations

import builtins
import importlib
import json
import sys
import types
import typing
from typing import Any

UNKNOWN_NAME = "a name that the module does not have"


def describe_case(case: dict[str, Any]) -> dict[str, Any]:
    """The graph of one case, or the error that its building ends with."""
    from hamilton import driver

    sys.path.insert(0, case["folder"])
    try:
        try:
            modules = [importlib.import_module(name) for name in case["modules"]]
            graph = driver.Driver(case["config"], *modules).graph
        except Exception as error:  # noqa: BLE001 - a refusal is an answer, whatever its type.
            return {"error": f"{type(error).__name__}: {error}"}
        nodes = {name: describe_node(node) for name, node in sorted(graph.nodes.items())}
        static = {key: normal_annotation(modules, text) for key, text in case["annotations"].items()}
        return {"nodes": nodes, "annotations": static}
    finally:
        sys.path.remove(case["folder"])
        forget_modules_of(case["folder"])


def forget_modules_of(folder: str) -> None:
    """Cases use the same module names; each imports its own."""
    for name, module in list(sys.modules.items()):
        places = [getattr(module, "__file__", None) or "", *getattr(module, "__path__", ())]
        if any(place.startswith(folder) for place in places):
            del sys.modules[name]


def describe_node(node: Any) -> dict[str, Any]:
    """What the oracle compares of a node."""
    return {
        "type": normal_type(node.type),
        "input": bool(node.user_defined),
        "functions": []
        if node.user_defined
        else [function.__name__ for function in node.originating_functions or ()],
        "tags": {key: value for key, value in sorted(node.tags.items()) if key != "module"},
        "documentation": node.documentation,
        "dependencies": {
            name: {"type": normal_type(type_), "optional": kind.name == "OPTIONAL"}
            for name, (type_, kind) in sorted(node.input_types.items())
        },
    }


def normal_annotation(modules: list[types.ModuleType], annotation: dict[str, str | None]) -> str:
    """A static type as a real one: its canonical form, which must mean what the user wrote."""
    module = next((vars(m) for m in modules if m.__name__ == annotation["module"]), {})
    written = evaluated(annotation["text"], module)
    if annotation["canonical"] is None:
        return written
    canonical = evaluated(annotation["canonical"], Importing())
    if written not in (canonical, UNKNOWN_NAME):
        return f"written {written}, but canonical {canonical}"
    return canonical


class Importing(dict):  # type: ignore[type-arg]
    """A namespace in which every full path can be looked up."""

    def __missing__(self, name: str) -> Any:
        if hasattr(builtins, name):
            return getattr(builtins, name)
        try:
            return Path(importlib.import_module(name))
        except ImportError:
            raise NameError(name) from None


class Path:
    """A module whose submodules need no import statement."""

    def __init__(self, module: types.ModuleType) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Any:
        try:
            found = getattr(self._module, name)
        except AttributeError:
            found = importlib.import_module(f"{self._module.__name__}.{name}")
        return Path(found) if isinstance(found, types.ModuleType) else found


def evaluated(text: str, namespace: dict[str, Any]) -> str:
    """The normal form of an annotation's text; ``UNKNOWN_NAME`` where the module has no such name."""
    try:
        type_ = eval(text, {}, namespace)
        hints = typing.get_type_hints(types.SimpleNamespace(__annotations__={"it": type_}), {}, namespace)
    except (NameError, AttributeError):
        return UNKNOWN_NAME
    return normal_type(hints["it"])


def normal_type(type_: Any) -> str:
    """A spelling that is the same for ``List[int]`` and ``list[int]``, ``Optional[X]`` and ``X | None``."""
    if type_ is None or type_ is type(None):
        return "None"
    if isinstance(type_, str):
        return repr(type_)
    origin, arguments = typing.get_origin(type_), typing.get_args(type_)
    if origin in (typing.Union, types.UnionType):
        return " | ".join(sorted(normal_type(argument) for argument in arguments))
    if origin is typing.Annotated:
        return f"Annotated[{', '.join(normal_type(argument) for argument in arguments)}]"
    if origin is typing.Literal:
        return f"Literal[{', '.join(repr(argument) for argument in arguments)}]"
    if origin is not None:
        head = normal_type(origin)
        return f"{head}[{', '.join(_argument(argument) for argument in arguments)}]" if arguments else head
    if isinstance(type_, type):
        return (
            type_.__qualname__
            if type_.__module__ == "builtins"
            else f"{type_.__module__}.{type_.__qualname__}"
        )
    return str(type_)


def _argument(argument: Any) -> str:
    if argument is ...:
        return "..."
    if isinstance(argument, list):
        return f"[{', '.join(normal_type(part) for part in argument)}]"
    return normal_type(argument)


def main() -> None:
    """Answer all cases of standard input in one go."""
    cases = json.load(sys.stdin)
    json.dump([describe_case(case) for case in cases], sys.stdout)


if __name__ == "__main__":
    main()
