"""Mappings and sequences: their first entries, each with its type and a short ``repr``."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

from hamilton_runner.previews.text import short_repr
from hamilton_runner.summaries import summarise
from hamilton_runner.user_code import Failure, attempt

ENTRIES = 200


def preview_container(value: Any) -> dict[str, Any] | None:
    """A mapping, a sequence or a set; None for anything else, named tuples are mappings."""
    if isinstance(value, Mapping):
        return _entries("mapping", value.items(), len(value))
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return _entries("mapping", zip(value._fields, value, strict=False), len(value))
    if isinstance(value, (Sequence, Set)) and not isinstance(value, (str, bytes, bytearray, memoryview)):
        return _entries("sequence", enumerate(value), len(value))
    return None


def _entries(kind: str, items: Iterable[tuple[Any, Any]], length: int) -> dict[str, Any]:
    entries = [
        {
            "key": key if isinstance(key, str) else _short(key),
            "type": type(entry).__name__,
            "text": _short(entry),
        }
        for key, entry in itertools.islice(items, ENTRIES)
    ]
    return {"kind": kind, "entries": entries, "length": length, "truncated": length > len(entries)}


def _short(value: Any) -> str:
    shape = summarise(value)
    if "×" in shape or (" · " in shape and not isinstance(value, (dict, list, tuple, set, frozenset, str))):
        return shape
    outcome = attempt(lambda: short_repr(value))
    if isinstance(outcome, Failure):
        return f"<{type(value).__name__}: its repr raised {type(outcome.error).__name__}>"
    return outcome.value
