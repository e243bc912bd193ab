"""Where a declared dataflow, or a setting for checks, is written in pyproject.toml.

Python's TOML reader tells no positions, so the words of a problem are looked for in the text: an
anchor carries them, and the place is found when somebody wants to show it. Does not read TOML;
where the words are written in another way, the place is that of the dataflow or of the table.
"""

from __future__ import annotations

import re

from hamilton_ls.facts.model import Anchor
from hamilton_ls.text.spans import Span

PYPROJECT = "pyproject.toml"
_BETWEEN = "\n"
"""Separates the words of an anchor; no name in a declaration holds one."""
_TABLE = re.compile(r"^\s*\[+\s*(tool\.hamilton\b[^\]\n]*)", re.MULTILINE)
_LINT = re.compile(r"^\s*\[\s*(tool\.hamilton\.lint\b[^\]\n]*)|\b(lint)\s*=", re.MULTILINE)
_SETTINGS = f"{_BETWEEN}lint{_BETWEEN}"
_LISTED = re.compile(r"\b(?:inputs|outputs)\s*=\s*\[(?P<names>[^\]]*)\]")
_ANY_NAME = re.compile(r"\bname\s*=")


def is_pyproject(path: str) -> bool:
    """Whether a path is that of a pyproject.toml, in whichever folder."""
    return path.rpartition("/")[2] == PYPROJECT


def declared_at(path: str, dataflow: str = "", word: str = "") -> Anchor:
    """The anchor of a declared dataflow, or of a word in its declaration.

    Args:
        path: the pyproject.toml that declares it.
        dataflow: the name of the dataflow; empty for the table of all dataflows.
        word: a text or a key of the declaration; empty for the declaration itself.
    """
    return Anchor(path, f"{dataflow}{_BETWEEN}{word}", 0, Span(0, 0))


def within(declaration: Anchor, word: str) -> Anchor:
    """The anchor of a word in a declaration, given the declaration's."""
    return declared_at(declaration.path, declaration.symbol.partition(_BETWEEN)[0], word)


def linted_at(path: str, word: str) -> Anchor:
    """The anchor of a word in the settings for checks, ``[tool.hamilton.lint]`` of a pyproject.toml."""
    return Anchor(path, f"{_SETTINGS}{word}", 0, Span(0, 0))


def place_in(text: str, anchor: Anchor) -> Span:
    """The place of such an anchor.

    Args:
        text: the text of pyproject.toml as it is now.
        anchor: made by ``declared_at`` or ``linted_at``.
    """
    if anchor.symbol.startswith(_SETTINGS):
        return _setting_in(text, anchor.symbol.removeprefix(_SETTINGS))
    dataflow, _, word = anchor.symbol.partition(_BETWEEN)
    table = _TABLE.search(text)
    start = 0 if table is None else table.end()
    name = re.compile(rf"\bname\s*=\s*{_quoted(dataflow)}").search(text, start) if dataflow else None
    if name is None:
        return Span(0, 0) if table is None else Span(*table.span(1))
    # A word is usually written after the name; else it may stand before it.
    following = _ANY_NAME.search(text, name.end())
    end = following.start() if following is not None else len(text)
    written = _written(word) if word else None
    found = written and (written.search(text, name.end(), end) or written.search(text, start))
    return _inside(found or name)


def listed_in(text: str, declaration: Anchor, name: str) -> tuple[Span, ...]:
    """Where a declared dataflow lists a name among its inputs and outputs.

    Args:
        text: the text of pyproject.toml as it is now.
        declaration: the anchor of the dataflow; its name is written before its lists.
        name: of a node or an input.
    """
    dataflow = re.compile(rf"\bname\s*=\s*{_quoted(declaration.symbol.partition(_BETWEEN)[0])}")
    written = re.compile(_quoted(name))
    found = []
    for listed in _LISTED.finditer(text):
        *_, last = [None, *_ANY_NAME.finditer(text, 0, listed.start())]
        if last is not None and dataflow.match(text, last.start()):
            found += [_inside(place) for place in written.finditer(text, *listed.span("names"))]
    return tuple(found)


def _setting_in(text: str, word: str) -> Span:
    table = _LINT.search(text)
    if table is None:
        return Span(0, 0)
    found = _written(word).search(text, table.end())
    return _inside(found) if found is not None else Span(*table.span(table.lastindex or 0))


def _written(word: str) -> re.Pattern[str]:
    """A word as a text, or as a key without quotes."""
    return re.compile(rf"{_quoted(word)}|(?<![\w-])(?P<key>{re.escape(word)})\s*=")


def _quoted(word: str) -> str:
    return rf"(?:\"(?P<double>{re.escape(word)})\"|'(?P<single>{re.escape(word)})')"


def _inside(found: re.Match[str]) -> Span:
    group = next(name for name, value in found.groupdict().items() if value is not None)
    return Span(*found.span(group))
