"""Text, numbers, and the bounded ``repr`` of everything else."""

from __future__ import annotations

import reprlib
from typing import Any

from hamilton_runner.summaries import library_of

TEXT = 20_000
"""Characters of a text shown."""
CELL = 200
"""Characters of a cell or an entry shown."""


_BITS = 4_000


class _Short(reprlib.Repr):
    """A ``repr`` that looks at a bounded part of nested containers only."""

    def __init__(self, characters: int) -> None:
        super().__init__()
        self.maxdict = self.maxlist = self.maxtuple = self.maxset = self.maxfrozenset = 20
        self.maxstring = self.maxother = characters
        self.maxlong = 100


def cut(text: str, length: int) -> str:
    """The text, ended by an ellipsis where it is longer than ``length``."""
    return text if len(text) <= length else text[: length - 1] + "…"


def short_repr(value: Any, length: int = CELL) -> str:
    """A bounded ``repr``; may raise what the value's own ``__repr__`` raises."""
    if library_of(value) == "numpy" and getattr(value, "shape", None) == ():
        return short_repr(value.item(), length)
    if isinstance(value, (dict, list, tuple, set, frozenset, str, int)):
        return cut(_Short(length).repr(value), length)
    return cut(repr(value), length)


def preview_scalar(value: Any) -> dict[str, Any] | None:
    """None, numbers, texts, bytes."""
    if value is None:
        return {"kind": "none", "text": "None"}
    if library_of(value) == "numpy" and getattr(value, "shape", None) == ():
        return preview_scalar(value.item())
    if type(value) is str:
        return _text("text", value)
    if isinstance(value, int) and value.bit_length() > _BITS:
        # Python refuses to write out thousands of digits, and nobody reads them.
        return {"kind": "number", "text": f"an integer of {value.bit_length():,} bits"}
    if isinstance(value, (int, float, complex)):
        return {"kind": "number", "text": short_repr(value)}
    if isinstance(value, (bytes, bytearray)):
        return _text("other", repr(bytes(value[: TEXT // 4])))
    return None


def preview_text(value: Any) -> dict[str, Any] | None:
    """Anything, by its ``repr``."""
    return _text("other", repr(value))


def _text(kind: str, text: str) -> dict[str, Any]:
    return {"kind": kind, "text": cut(text, TEXT), "truncated": len(text) > TEXT}
