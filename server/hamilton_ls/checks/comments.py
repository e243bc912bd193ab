"""Comments that silence diagnostics: ``# hamilton: ignore[HAM003]`` and ``# hamilton: ignore-file[HAM003]``.

Knows their form, not which codes there are. Comments are no facts: they are looked for in the text of
a line or a file when it is asked for.
"""

from __future__ import annotations

import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from hamilton_ls.text.lines import LineIndex
from hamilton_ls.text.spans import Span

MARK = "hamilton:"
"""What every such comment holds: few files do, so this is looked for first."""

_CODES = r"(?:\s*\[(?P<codes>[^\]\n]*)\]|(?![\w-]|\s*\[))"
_OF_LINE = re.compile(rf"#\s*{MARK}\s*ignore{_CODES}")
_OF_FILE = re.compile(rf"^[ \t]*#\s*{MARK}\s*ignore-file{_CODES}", re.MULTILINE)
_CODE = re.compile(r"[^\s,]+")


@dataclass(frozen=True, slots=True)
class Comment:
    """One such comment of a file."""

    span: Span
    codes: tuple[tuple[str, Span], ...] | None
    """The codes with their places; None where it silences all."""
    line: int
    of_file: bool
    removable: Span | None
    """What to remove for it to be gone; None where words follow that belong to another comment."""

    def silences(self, code: str) -> bool:
        """Whether it speaks of a code."""
        return self.codes is None or any(code == written for written, _ in self.codes)


def line_is_silent(line: str, code: str) -> bool:
    """Whether a comment in a line silences a code there."""
    return any(_speaks_of(found, code) for found in _OF_LINE.finditer(line))


def file_is_silent(source: str, code: str) -> bool:
    """Whether a comment in a file silences a code in all of it."""
    return any(_speaks_of(found, code) for found in _OF_FILE.finditer(source))


def comments_in(source: str) -> Iterator[Comment]:
    """The comments of a Python file, in order. None that only looks like one, inside of a string."""
    lines = LineIndex(source)
    for line, column in _real_comments(source):
        start = lines.line_start(line) + column
        for pattern in (_OF_LINE, _OF_FILE):
            found = pattern.search(source, start if pattern is _OF_LINE else lines.line_start(line))
            if found is not None and found.start() <= lines.line_end(line):
                at = source.index("#", found.start())
                codes = None if found["codes"] is None else tuple(_codes(found))
                end = lines.line_end(line)
                code = source[lines.line_start(line) : at].rstrip()
                removable = Span(lines.line_start(line) + len(code), end)
                yield Comment(
                    Span(at, found.end()),
                    codes,
                    line,
                    pattern is _OF_FILE,
                    None if source[found.end() : end].strip() else removable,
                )


def _real_comments(source: str) -> Iterator[tuple[int, int]]:
    """Line and column of each comment with the mark, as far as Python can read the file."""
    try:
        for token in tokenize.generate_tokens(StringIO(source, newline=None).readline):
            if token.type == tokenize.COMMENT and MARK in token.string:
                yield token.start[0] - 1, token.start[1]
    except (tokenize.TokenError, SyntaxError):
        return


def _codes(found: re.Match[str]) -> Iterator[tuple[str, Span]]:
    for code in _CODE.finditer(found["codes"]):
        start = found.start("codes")
        yield code[0], Span(start + code.start(), start + code.end())


def _speaks_of(found: re.Match[str], code: str) -> bool:
    return found["codes"] is None or code in _CODE.findall(found["codes"])
