"""Parse the text of one chunk; never raises, whatever the text.

Knows Python's parser and the places of its trees. Trees are for one reading: nobody keeps them.
"""

from __future__ import annotations

import ast
import re
import warnings
from dataclasses import dataclass

from hamilton_ls.syntax.splitter import BYTE_ORDER_MARK
from hamilton_ls.text.lines import LineIndex
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
    """The spans of a tree's nodes in the text that it was parsed from.

    ``ast`` counts lines from 1 and columns in UTF-8 bytes; everything else here counts characters.
    """

    __slots__ = ("_ascii", "_lines", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = LineIndex(text)
        self._ascii = text.isascii()

    def offset(self, line: int, column: int) -> int:
        """The character offset of one of ``ast``'s positions."""
        if self._ascii:
            return min(self._lines.line_start(line - 1) + column, len(self._text))
        return self._lines.offset(line - 1, column, "utf-8")

    def span(self, node: ast.expr | ast.stmt | ast.arg | ast.alias | ast.keyword) -> Span:
        """The characters of a node."""
        start = self.offset(node.lineno, node.col_offset)
        if node.end_lineno is None or node.end_col_offset is None:
            return Span(start, start)
        return Span(start, max(start, self.offset(node.end_lineno, node.end_col_offset)))

    def text(self, span: Span) -> str:
        """The characters of a span."""
        return self._text[span.start : span.end]
