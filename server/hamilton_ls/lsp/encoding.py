"""Offsets of a text to LSP's positions and back, in the encoding that was negotiated."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.text.lines import Encoding, LineIndex
from hamilton_ls.text.spans import Span


def encoding_of(negotiated: types.PositionEncodingKind | str | None) -> Encoding:
    """The negotiated unit of columns; UTF-16 where nothing was said, as LSP wants it."""
    match str(getattr(negotiated, "value", negotiated)):
        case "utf-8":
            return "utf-8"
        case "utf-32":
            return "utf-32"
    return "utf-16"


class Positions:
    """Converts between the offsets of one text and a client's positions."""

    __slots__ = ("_encoding", "_lines")

    def __init__(self, lines: LineIndex, encoding: Encoding) -> None:
        """``lines`` are those of the text."""
        self._lines = lines
        self._encoding = encoding

    def offset(self, position: types.Position) -> int:
        """The offset of a position; one outside the text is clamped."""
        return self._lines.offset(position.line, position.character, self._encoding)

    def position(self, offset: int) -> types.Position:
        """The position of an offset."""
        return types.Position(*self._lines.position(offset, self._encoding))

    def span(self, range_: types.Range) -> Span:
        """The characters of a range."""
        start = self.offset(range_.start)
        return Span(start, max(start, self.offset(range_.end)))

    def range(self, span: Span) -> types.Range:
        """The range of a span."""
        return types.Range(self.position(span.start), self.position(span.end))
