"""Parse the text of one chunk; never raises, whatever the text.

Knows Python's parser and the places of its trees. Trees are for one reading: nobody keeps them.
"""

from __future__ import annotations

import ast
import re
import warnings
from dataclasses import dataclass

from hamilton_ls.syntax.splitter import BYTE_ORDER_MARK
from hamilton_ls.text.lines import LineIndex, line_starts
from hamilton_ls.text.spans import Span

_MARK_ALONE = re.compile(rf"{BYTE_ORDER_MARK}[ \t\f]*(?:#[^\r\n]*)?(?:[\r\n]|\Z)")
_SURROGATE = re.compile("[\ud800-\udfff]")
TOO_DEEP = "nested too deeply to be analysed"


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """What Python says of a text that it cannot parse; the span lies in that text."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Parsed:
    """A tree or a fault, never both."""

    tree: ast.Module | None
    fault: SyntaxFault | None


def parse(text: str) -> Parsed:
    """Parse the text of a chunk with the Python that runs the server.

    Args:
        text: any text at all; lone surrogates are read as replacement characters, so that offsets
            stay what they are.
    """
    if (at := text.find("\0")) >= 0:
        return Parsed(None, SyntaxFault("a file of text cannot hold null characters", Span(at, at + 1)))
    if _MARK_ALONE.match(text):
        # A form feed is as long, and means nothing where no statement follows it.
        text = "\f" + text[1:]
    if not text.isascii():
        text = _SURROGATE.sub("\ufffd", text)
    try:
        with warnings.catch_warnings():
            # An invalid escape is the user's matter, not a line on the server's stderr.
            warnings.simplefilter("ignore")
            return Parsed(ast.parse(text), None)
    except SyntaxError as error:
        return Parsed(None, SyntaxFault(error.msg, _span_of(error, text)))
    except (ValueError, RecursionError, MemoryError):
        return Parsed(None, SyntaxFault(TOO_DEEP, Span(0, len(text.rstrip()))))


def _span_of(error: SyntaxError, text: str) -> Span:
    """The place that Python names, in the text; at least one character wide where there is one."""
    lines = LineIndex(text)
    if error.lineno is None:
        return Span(0, len(text.rstrip()))
    start = lines.offset(error.lineno - 1, max(0, (error.offset or 1) - 1))
    end = start
    if error.end_lineno is not None and error.end_offset is not None and error.end_offset > 0:
        end = max(start, lines.offset(error.end_lineno - 1, error.end_offset - 1))
    return Span(start, max(end, min(start + 1, lines.line_end(lines.line_of(start)))))


class Places:
    """The spans of a tree's nodes in the text of their chunk.

    ``ast`` counts lines from 1 and columns in UTF-8 bytes; everything else here counts characters.
    """

    __slots__ = ("_ascii", "_line_before", "_lines", "_starts", "_text")

    def __init__(self, text: str, first_line: int = 0) -> None:
        """
        Args:
            text: of the chunk.
            first_line: where it begins in the text that was parsed, counted from 0.
        """
        self._text = text
        self._lines: LineIndex | None = None
        self._ascii = text.isascii()
        self._line_before = first_line + 1
        self._starts = line_starts(text)

    def offset(self, line: int, column: int) -> int:
        """The character offset of one of ``ast``'s positions."""
        index = line - self._line_before
        if index < len(self._starts) and (self._ascii or self._is_ascii(index)):
            return min(self._starts[index] + column, len(self._text))
        if self._lines is None:
            self._lines = LineIndex(self._text)
        return self._lines.offset(index, column, "utf-8")

    def span(self, node: ast.expr | ast.stmt | ast.arg | ast.alias | ast.keyword) -> Span:
        """The characters of a node."""
        line, end_line, end_column = node.lineno, node.end_lineno, node.end_col_offset
        index = line - self._line_before
        if line == end_line and self._ascii and end_column is not None and index < len(self._starts):
            # Most nodes: one look at the line does for both ends.
            begin, end = self._starts[index] + node.col_offset, self._starts[index] + end_column
            # Before Python 3.12, places inside an f-string of several lines may be wrong.
            if 0 <= begin <= end <= len(self._text):
                return Span(begin, end)
        start = self.offset(line, node.col_offset)
        if end_line is None or end_column is None:
            return Span(start, start)
        return Span(start, max(start, self.offset(end_line, end_column)))

    def _is_ascii(self, index: int) -> bool:
        end = self._starts[index + 1] if index + 1 < len(self._starts) else len(self._text)
        return self._text[self._starts[index] : end].isascii()

    def text(self, span: Span) -> str:
        """The characters of a span."""
        return self._text[span.start : span.end]
