"""Line and column of an offset, and back, in the three encodings that editors count in.

Only ``\\n``, ``\\r\\n`` and ``\\r`` end a line, as in Python and in the language server protocol;
form feeds and the separators of Unicode do not. Knows nothing of files or of Python.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal, TypeAlias

Encoding: TypeAlias = Literal["utf-8", "utf-16", "utf-32"]
"""The unit that a column is counted in."""

LINE_BREAK = re.compile(r"\r\n|\n|\r")


class LineIndex:
    """The lines of one text. Lines and columns count from 0; whatever is out of range is clamped."""

    __slots__ = ("_ascii", "_starts", "_text")

    def __init__(self, text: str) -> None:
        """Index ``text``; later questions are answered without reading it again, mostly."""
        self._text = text
        self._ascii = text.isascii()
        self._starts = line_starts(text)

    @property
    def line_count(self) -> int:
        """The number of lines; an empty text has one, and so does the end after a last line break."""
        return len(self._starts)

    def line_start(self, line: int) -> int:
        """The offset of the first character of ``line``."""
        if line < 0:
            return 0
        return self._starts[line] if line < len(self._starts) else len(self._text)

    def line_end(self, line: int) -> int:
        """The offset after the last character of ``line``, its line break not counted."""
        if line < 0:
            return 0
        if line + 1 >= len(self._starts):
            return len(self._text)
        end = self._starts[line + 1] - 1
        after_return = end > self._starts[line] and self._text[end - 1 : end + 1] == "\r\n"
        return end - 1 if after_return else end

    def line_of(self, offset: int) -> int:
        """The line that holds ``offset``."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def position(self, offset: int, encoding: Encoding = "utf-32") -> tuple[int, int]:
        """The (line, column) of an offset; one inside a line break is the end of its line."""
        line = self.line_of(offset)
        start = self._starts[line]
        end = min(max(offset, start), self.line_end(line))
        if self._ascii or encoding == "utf-32":
            return line, end - start
        return line, sum(_width(c, encoding) for c in self._text[start:end])

    def offset(self, line: int, column: int, encoding: Encoding = "utf-32") -> int:
        """The offset of a (line, column); a column inside a character is the character's start."""
        if line >= len(self._starts):
            return len(self._text)
        start, end = self.line_start(line), self.line_end(line)
        if line < 0 or column <= 0:
            return start
        if self._ascii or encoding == "utf-32":
            return min(start + column, end)
        rest = column
        for offset in range(start, end):
            rest -= _width(self._text[offset], encoding)
            if rest < 0:
                return offset
        return end


def line_starts(text: str) -> list[int]:
    """The offset of the first character of every line."""
    if "\r" in text:
        return [0, *(match.end() for match in LINE_BREAK.finditer(text))]
    starts, start = [0], 0
    while start := text.find("\n", start) + 1:
        starts.append(start)
    return starts


def _width(character: str, encoding: Encoding) -> int:
    """How many units a character takes; a lone surrogate counts as the three bytes it would be."""
    code = ord(character)
    if encoding == "utf-16":
        return 1 if code < 0x10000 else 2
    if code < 0x80:
        return 1
    if code < 0x800:
        return 2
    return 3 if code < 0x10000 else 4
