"""Cut a Python file into chunks: column-0 statements, each with its decorators and its block.

The cut knows strings, brackets and line continuations and nothing else of Python, so it works on
text that no parser takes. Where a bracket or a triple-quoted string was left open by half-typed
code, the next column-0 ``def``, ``class``, ``async def``, ``@``, ``import`` or ``from`` starts a
chunk all the same: one broken function hides only itself.

Trailing comments and blank lines belong to the chunk above; those at the top of the file are a
chunk of their own. Chunks cover the file without gaps.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection
from dataclasses import dataclass

from hamilton_ls.text.edits import Edit

# A line break counts only where the next line starts a statement in column 0.
_TOKEN = re.compile(
    r"""(?P<string>\"\"\"|'''|"|')
    | (?P<comment>\#[^\r\n]*)
    | (?P<open>[(\[{])
    | (?P<close>[)\]}])
    | (?P<statement>(?:\r\n|\n|\r(?!\n))\f*(?=[^\s\#\\]))
    | (?P<continuation>\\(?:\r\n|\n|\r))""",
    re.VERBOSE,
)
_RESUME = re.compile(r"(?:def|class)\b|async[ \t]+def\b|@|import[ \t]+\w|from[ \t]+[\w.]+[ \t]+import\b")
_RESUME_AFTER_STRING = re.compile(
    r"""(?:(?<=\n)|(?<=\r))
    (?:(?:async[ \t]+)?def[ \t]+\w+[ \t]*\( | class[ \t]+\w+[ \t]*[:(] | @\w[\w.]*[ \t]*(?:\(|(?=[\r\n])))""",
    re.VERBOSE,
)
_STATEMENT = re.compile(r"[^\s#\\]")
# A lone "@" is no decorator yet: what follows it may stand there on its own.
_DECORATOR = re.compile(r"@[ \t]*[^\s#]")
_DEFINITION = re.compile(r"(?:def|class)\b|async[ \t]+def\b")
_CLAUSE = re.compile(r"(?:else|elif|except|finally)\b")
_STRING_ENDS = {
    '"""': re.compile(r'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""', re.DOTALL),
    "'''": re.compile(r"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''", re.DOTALL),
    '"': re.compile(r'[^"\\\r\n]*(?:\\(?:\r\n|.)[^"\\\r\n]*)*"', re.DOTALL),
    "'": re.compile(r"[^'\\\r\n]*(?:\\(?:\r\n|.)[^'\\\r\n]*)*'", re.DOTALL),
}
_LINE_END = re.compile(r"[^\r\n]*")
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the chunks of a text lie: chunk ``i`` is ``text[starts[i]:starts[i + 1]]``."""

    starts: tuple[int, ...]
    length: int
    far_sighted: tuple[int, ...]
    """The chunks whose end was found by looking beyond it (an open string): any edit after them
    may move that end."""

    def bounds(self, index: int) -> tuple[int, int]:
        """Start and end of a chunk."""
        following = index + 1
        return self.starts[index], self.starts[following] if following < len(self.starts) else self.length


@dataclass(frozen=True, slots=True)
class Resplit:
    """A new layout and what it shares with the old: the first ``kept`` chunks, and the old chunks
    from ``resumed`` on, which are now those from ``resumed_at`` on."""

    layout: Layout
    kept: int
    resumed: int
    resumed_at: int


def split(text: str) -> Layout:
    """The chunks of a whole text."""
    scan = _Scan(text, 0)
    scan.run(())
    return Layout(tuple(scan.starts), len(text), tuple(scan.far_sighted))


def resplit(old: Layout, text: str, edit: Edit) -> Resplit:
    """The chunks after an edit, scanning only from the chunk before it until old chunks are met again.

    Args:
        old: the layout before the edit.
        text: the whole text after the edit.
        edit: counted from the text before, and within it.
    """
    delta = len(edit.text) - len(edit.span)
    # The chunk before the edited one is scanned too: the edit may join the two.
    kept = max(0, bisect_right(old.starts, edit.span.start) - 2)
    if old.far_sighted:
        kept = min(kept, old.far_sighted[0])
    untouched = bisect_right(old.starts, edit.span.end)
    scan = _Scan(text, old.starts[kept] if kept else 0)
    met = scan.run({start + delta for start in old.starts[untouched:]})
    far = [i + kept for i in scan.far_sighted]
    if not met:
        starts = old.starts[:kept] + tuple(scan.starts)
        return Resplit(Layout(starts, len(text), tuple(far)), kept, len(old.starts), len(starts))
    resumed = bisect_left(old.starts, scan.starts[-1] - delta)
    resumed_at = kept + len(scan.starts) - 1
    starts = (*old.starts[:kept], *scan.starts[:-1], *(start + delta for start in old.starts[resumed:]))
    far += [i - resumed + resumed_at for i in old.far_sighted if i >= resumed]
    return Resplit(Layout(starts, len(text), tuple(far)), kept, resumed, resumed_at)


class _Scan:
    """One pass over a text, from the start of a chunk."""

    def __init__(self, text: str, begin: int) -> None:
        self.text = text
        self.starts = [begin] if begin < len(text) else []
        self.far_sighted: list[int] = []
        self._depth = 0
        self._decorated = bool(_DECORATOR.match(text, begin))

    def run(self, known: Collection[int]) -> bool:
        """Collect chunk starts to the end of the text, or until one of ``known`` is met.

        Returns:
            Whether the scan ended at a known start, which is then the last of ``starts``.
        """
        search = _TOKEN.search
        position = self._after_byte_order_mark()
        while token := search(self.text, position):
            kind, position = token.lastgroup, token.end()
            if kind == "open":
                self._depth += 1
            elif kind == "close":
                self._depth = max(0, self._depth - 1)
            elif kind == "statement":
                if self._begins_chunk(token.start(), position) and self._begin_chunk(position) in known:
                    return True
            elif kind == "string":
                position, abandoned = self._string_end(position, token[0])
                if abandoned and self._begin_chunk(position) in known:
                    return True
        return False

    def _after_byte_order_mark(self) -> int:
        """Where scanning starts; a statement right behind the mark begins a chunk."""
        begin = self.starts[0] if self.starts else 0
        if begin == 0 and self.text.startswith(BYTE_ORDER_MARK):
            begin = 1
            if _STATEMENT.match(self.text, begin):
                self._begin_chunk(begin)
        return begin

    def _begin_chunk(self, position: int) -> int:
        self.starts.append(position)
        self._depth = 0
        self._decorated = bool(_DECORATOR.match(self.text, position))
        return position

    def _begins_chunk(self, line_break: int, position: int) -> bool:
        """Whether the statement in column 0 at ``position`` starts a chunk or continues one."""
        if self._depth:
            if not _RESUME.match(self.text, position):
                return False
            blank_above = self.text[line_break - 1 : line_break] in ("\n", "\r")
            if self._decorated and not blank_above and _DEFINITION.match(self.text, position):
                # The bracket was left open in a decorator: the function below it is still its own.
                self._depth, self._decorated = 0, False
                return False
            return True
        if self._decorated:
            self._decorated = bool(_DECORATOR.match(self.text, position))
            return False
        return not (self.text[position] in ")]}" or _CLAUSE.match(self.text, position))

    def _string_end(self, position: int, quote: str) -> tuple[int, bool]:
        """Where the string that was opened before ``position`` ends, and whether it was abandoned
        there for a statement because it is never closed."""
        text = self.text
        closed = _STRING_ENDS[quote].match(text, position)
        if len(quote) == 1:
            if closed:
                return closed.end(), False
            line = _LINE_END.match(text, position)
            end = line.end() if line else position
            if text.endswith("\\", position, end):
                self.far_sighted.append(len(self.starts) - 1)
            return end, False
        end = closed.end() if closed else len(text)
        resumed = _RESUME_AFTER_STRING.search(text, position, end)
        if closed and not (resumed and (text[end : end + 1].isalnum() or self._is_docstring(position))):
            return end, False
        # Never closed, or "closed" by the opening quotes of a later docstring: documentation of a
        # function does not hold definitions in column 0.
        self.far_sighted.append(len(self.starts) - 1)
        return (resumed.start(), True) if resumed else (end, False)

    def _is_docstring(self, position: int) -> bool:
        """Whether a string opened before ``position`` is a statement of its own inside a block."""
        opening = position - len('"""')
        line = self.text.rfind("\n", 0, opening) + 1
        line = self.text.rfind("\r", line, opening) + 1 or line
        before = self.text[line:opening]
        return before[:1] in (" ", "\t") and len(before.strip()) <= len("r") and not self._depth
