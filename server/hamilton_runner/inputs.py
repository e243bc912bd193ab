"""The values that the user gave for inputs: literals, expressions, data files.

A literal that does not fit the declared type is coerced where there is one sensible reading
(``5`` for a float, a bare word for a str) and left alone otherwise: the framework's own check
then says what it thinks.
"""

from __future__ import annotations

import ast
import importlib
import types
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hamilton_runner.data_files import load_file
from hamilton_runner.user_code import Failure, attempt

_SHORTHANDS = {"pd": "pandas", "np": "numpy", "pl": "polars"}


class InputError(Exception):
    """A value cannot be used; the message names the input, the text, and the way out."""


def namespace_of(modules: Mapping[str, types.ModuleType]) -> dict[str, Any]:
    """What an expression sees of the dataflow: its modules by name, and their contents."""
    namespace: dict[str, Any] = {}
    for name, module in modules.items():
        namespace.update({key: value for key, value in vars(module).items() if not key.startswith("__")})
        namespace[name.rpartition(".")[2]] = module
    return namespace


def read_input(
    name: str, given: Mapping[str, str], declared: Any, namespace: Mapping[str, Any], root: str
) -> Any:
    """The value of an input.

    Parameters:
        name: the input.
        given: ``kind`` (literal, expression or file) and ``text``.
        declared: the type that the graph gives it.
        namespace: what an expression may refer to.
        root: what a relative path counts from.

    Returns:
        The value.

    Raises:
        InputError: it cannot be read.
        KeyboardInterrupt: the run was cancelled meanwhile.
    """
    kind, text = given["kind"], given["text"]
    if kind == "literal":
        return _literal(name, text, declared)
    if kind == "expression":
        outcome = attempt(lambda: _evaluate(text.strip(), namespace))
        return _value_of(outcome, f"The expression {text!r} for the input {name!r} failed")
    if kind == "file":
        path = Path(root) / Path(text.strip()).expanduser()
        outcome = attempt(lambda: load_file(path, declared))
        return _value_of(outcome, f"The file {text!r} for the input {name!r} could not be read")
    raise InputError(f"The input {name!r} was given as a {kind!r}; give a literal, an expression or a file.")


def _evaluate(text: str, namespace: Mapping[str, Any]) -> Any:
    names = dict(namespace)
    for node in ast.walk(ast.parse(text, mode="eval")):
        if isinstance(node, ast.Name) and node.id in _SHORTHANDS:
            names.setdefault(node.id, importlib.import_module(_SHORTHANDS[node.id]))
    return eval(text, names)


def _value_of(outcome: Any, complaint: str) -> Any:
    if not isinstance(outcome, Failure):
        return outcome.value
    error = outcome.error
    detail = str(error) if type(error).__name__ == "FileProblem" else f"{type(error).__name__}: {error}"
    hint = _hint(error)
    raise InputError(f"{complaint}: {detail}{'' if detail.endswith('.') else '.'}{hint}") from error


def _hint(error: BaseException) -> str:
    if isinstance(error, NameError):
        return " It can use pd, np, pl and the names in the dataflow's modules."
    return ""


def _literal(name: str, text: str, declared: Any) -> Any:
    try:
        value = ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        if _wants(declared, str):
            return text
        raise InputError(
            f"{text!r} for the input {name!r}{_of_type(declared)} is not a Python literal. "
            "Write a literal such as 3, 0.5, 'text' or [1, 2], or give it as an expression."
        ) from None
    if _wants(declared, str) and not isinstance(value, str) and not _accepts(declared, type(value)):
        return text
    if (
        isinstance(value, int)
        and not isinstance(value, bool)
        and _wants(declared, float)
        and not _accepts(declared, int)
    ):
        return float(value)
    if isinstance(value, (list, tuple)) and not _accepts(declared, type(value)):
        for wanted in (list, tuple, set, frozenset):
            if _accepts(declared, wanted):
                return wanted(value)
    return value


def _members(declared: Any) -> tuple[Any, ...]:
    """The alternatives of a union, else the type itself; without their arguments."""
    origin = typing.get_origin(declared)
    if origin in (typing.Union, types.UnionType):
        return tuple(m for alternative in typing.get_args(declared) for m in _members(alternative))
    if origin is typing.Annotated:
        return _members(typing.get_args(declared)[0])
    return (origin or declared,)


def _wants(declared: Any, wanted: type) -> bool:
    return wanted in _members(declared)


def _accepts(declared: Any, given: type) -> bool:
    return given in _members(declared) or (given is type(None) and _wants(declared, type(None)))


def _of_type(declared: Any) -> str:
    name = getattr(declared, "__name__", None) if isinstance(declared, type) else None
    return f" ({name or str(declared).replace('typing.', '')})" if declared is not None else ""
