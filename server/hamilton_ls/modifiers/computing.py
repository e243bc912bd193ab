"""Operators, functions and methods on plain values: what they give, within limits.

Knows a closed list of harmless ones. Nothing of the user's is called, and nothing grows beyond a
size that a real project could mean.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

LARGEST = 10_000
"""The most items of a collection and characters of a text."""

_LARGEST_NUMBER = 10**18
_WIDTH = re.compile(r"\d{4,}")
"""A width in a format that would make a text of thousands of characters."""


class Uncomputable(Exception):
    """An operation that is not known, does not work on its operands, or would be too large."""


_BINARY: Mapping[str, Callable[[Any, Any], object]] = {
    "Add": operator.add,
    "Sub": operator.sub,
    "Mult": operator.mul,
    "FloorDiv": operator.floordiv,
    "Div": operator.truediv,
    "Mod": operator.mod,
    "BitOr": operator.or_,
    "BitAnd": operator.and_,
    "BitXor": operator.xor,
}

_COMPARING: Mapping[str, Callable[[Any, Any], object]] = {
    "Eq": operator.eq,
    "NotEq": operator.ne,
    "Lt": operator.lt,
    "LtE": operator.le,
    "Gt": operator.gt,
    "GtE": operator.ge,
    "Is": operator.is_,
    "IsNot": operator.is_not,
    "In": lambda left, right: left in right,
    "NotIn": lambda left, right: left not in right,
}

_UNARY: Mapping[str, Callable[[Any], object]] = {
    "Not": operator.not_,
    "USub": operator.neg,
    "UAdd": operator.pos,
}

_FUNCTIONS: Mapping[str, Callable[..., object]] = {
    "abs": abs,
    "all": all,
    "any": any,
    "bool": bool,
    "float": float,
    "int": int,
    "len": len,
    "max": max,
    "min": min,
    "repr": repr,
    "round": round,
    "str": str,
    "sum": sum,
}

_TEXT_METHODS = frozenset(
    {
        "capitalize", "casefold", "count", "endswith", "find", "format", "index", "isalnum", "isalpha", "isdigit",
        "isidentifier", "islower", "isupper", "join", "lower", "lstrip", "partition", "removeprefix", "removesuffix",
        "replace", "rfind", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip",
        "swapcase", "title", "upper",
    }
)  # fmt: skip
_METHODS: Mapping[type, frozenset[str]] = {
    str: _TEXT_METHODS,
    list: frozenset({"copy", "count", "index"}),
    tuple: frozenset({"count", "index"}),
    frozenset: frozenset(
        {"difference", "intersection", "issubset", "issuperset", "symmetric_difference", "union"}
    ),
}


def binary(name: str, left: object, right: object) -> object:
    """``left + right`` and its like; ``name`` is that of the operator's class in ``ast``.

    Raises:
        Uncomputable: see there.
    """
    if name == "Mult":
        _check_repeated(left, right)
        _check_repeated(right, left)
    if name == "Mod" and isinstance(left, str) and (_WIDTH.search(left) or _holds_a_set(right)):
        raise Uncomputable
    return _within(_tried(_BINARY.get(name), left, right))


def unary(name: str, value: object) -> object:
    """``not value`` and its like."""
    return _tried(_UNARY.get(name), value)


def compared(name: str, left: object, right: object) -> object:
    """``left < right`` and its like."""
    return _tried(_COMPARING.get(name), left, right)


def function(name: str, arguments: Sequence[object], keywords: Mapping[str, object]) -> object:
    """A call of a builtin."""
    if name in ("str", "repr") and any(map(_holds_a_set, arguments)):
        raise Uncomputable
    return _within(_tried(_FUNCTIONS.get(name), *arguments, **keywords))


def method(value: object, name: str, arguments: Sequence[object], keywords: Mapping[str, object]) -> object:
    """A call of a method of a plain value."""
    if name not in _METHODS.get(type(value), frozenset()):
        raise Uncomputable
    if isinstance(value, str):
        _check_text(value, name, arguments, keywords)
    return _within(_tried(getattr(value, name), *arguments, **keywords))


def formatted(value: object, conversion: int, spec: str) -> str:
    """``f"{value!r:spec}"``: a part of a formatted text; ``conversion`` is the character's code, or -1."""
    if _WIDTH.search(spec) or _holds_a_set(value):
        raise Uncomputable
    if conversion in (ord("r"), ord("a")):
        value = repr(value)
    elif conversion == ord("s"):
        value = str(value)
    return str(_within(_tried(format, value, spec)))


def _tried(operation: Callable[..., object] | None, *operands: object, **keywords: object) -> object:
    if operation is None:
        raise Uncomputable
    try:
        return operation(*operands, **keywords)
    except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, MemoryError) as error:
        raise Uncomputable from error


def _within(value: object) -> object:
    if isinstance(value, (str, bytes, list, tuple, frozenset, dict)) and len(value) > LARGEST:
        raise Uncomputable
    if isinstance(value, int) and abs(value) > _LARGEST_NUMBER:
        raise Uncomputable
    return value


def _check_repeated(value: object, times: object) -> None:
    if (
        isinstance(value, (str, bytes, list, tuple))
        and isinstance(times, int)
        and len(value) * times > LARGEST
    ):
        raise Uncomputable


def _check_text(value: str, name: str, arguments: Sequence[object], keywords: Mapping[str, object]) -> None:
    """Refuse what would make a huge text, or call anything of the user's."""
    if name == "format" and (_WIDTH.search(value) or "__" in value):
        raise Uncomputable
    if (
        name == "replace"
        and len(arguments) > 1
        and len(value) * max(1, len(str(arguments[1]))) > LARGEST * 10
    ):
        raise Uncomputable
    joined = arguments[0] if name == "join" and arguments else ()
    if isinstance(joined, (list, tuple)) and sum(len(str(i)) + len(value) for i in joined) > LARGEST * 10:
        raise Uncomputable
    if any(map(_holds_a_set, (*arguments, *keywords.values()))):
        raise Uncomputable


def _holds_a_set(value: object) -> bool:
    """Whether a value prints in an order that differs from run to run."""
    if isinstance(value, dict):
        return any(map(_holds_a_set, value.values()))
    return isinstance(value, frozenset) or (
        isinstance(value, (list, tuple)) and any(map(_holds_a_set, value))
    )
