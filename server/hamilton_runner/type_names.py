"""Types as text that does not depend on how they were spelled: ``List[int]`` and ``list[int]`` are one.

Knows live types of this interpreter, and how to find the one that an annotation's text means.
"""

from __future__ import annotations

import builtins
import importlib
import types
import typing
from collections.abc import Mapping
from typing import Any

from hamilton_runner.user_code import Failure, attempt


def type_name(type_: Any) -> str:
    """The one spelling of a type.

    Parameters:
        type_: a type, or anything else that may stand in an annotation.

    Returns:
        Its text: members of a union sorted, classes with their module.
    """
    if type_ is None or type_ is type(None):
        return "None"
    if isinstance(type_, str):
        return repr(type_)
    origin, arguments = typing.get_origin(type_), typing.get_args(type_)
    if origin in (typing.Union, types.UnionType):
        return " | ".join(sorted({type_name(argument) for argument in arguments}))
    if origin is typing.Annotated:
        return f"Annotated[{', '.join(type_name(argument) for argument in arguments)}]"
    if origin is typing.Literal:
        return f"Literal[{', '.join(repr(argument) for argument in arguments)}]"
    if origin is not None and arguments:
        return f"{type_name(origin)}[{', '.join(_argument(argument) for argument in arguments)}]"
    if origin is not None:
        return type_name(origin)
    if isinstance(type_, type):
        inside = "" if type_.__module__ == "builtins" else f"{type_.__module__}."
        return f"{inside}{type_.__qualname__}"
    return str(type_)


def names_of_text(text: str, namespace: Mapping[str, Any]) -> list[str]:
    """The spellings of the type that an annotation's text means.

    Parameters:
        text: the annotation.
        namespace: where its names are looked up.

    Returns:
        One spelling, two where extras of ``Annotated`` may count or not; none where a name of it
        is missing.
    """
    evaluated = attempt(lambda: _evaluated(text, namespace))
    return [] if isinstance(evaluated, Failure) else list(dict.fromkeys(evaluated.value))


def _evaluated(text: str, namespace: Mapping[str, Any]) -> list[str]:
    names: Any = namespace
    holder = types.SimpleNamespace(__annotations__={"it": eval(text, {}, names)})
    plain = typing.get_type_hints(holder, {}, names)["it"]
    whole = typing.get_type_hints(holder, {}, names, include_extras=True)["it"]
    return [type_name(plain), type_name(whole)]


def _argument(argument: Any) -> str:
    if argument is ...:
        return "..."
    if isinstance(argument, list):
        return f"[{', '.join(type_name(part) for part in argument)}]"
    return type_name(argument)


class FullPaths(dict[str, Any]):
    """A namespace in which every importable path can be looked up: ``pandas.DataFrame``."""

    def __missing__(self, name: str) -> Any:
        if hasattr(builtins, name):
            return getattr(builtins, name)
        try:
            return _Package(importlib.import_module(name))
        except ImportError:
            raise NameError(name) from None


class _Package:
    """A module whose submodules need no import statement."""

    def __init__(self, module: types.ModuleType) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Any:
        try:
            found = getattr(self._module, name)
        except AttributeError:
            found = importlib.import_module(f"{self._module.__name__}.{name}")
        return _Package(found) if isinstance(found, types.ModuleType) else found
