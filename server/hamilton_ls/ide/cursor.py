"""Where a cursor stands in code that is being typed: in a parameter's name, in a node's name.

Reads the text between the start of the chunk and the cursor, token by token, and no tree: what is
completed does not parse yet. Knows the shape of Python, and which calls take names of nodes; it
does not know graphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from hamilton_ls.text.spans import Span


class Wanted(str, Enum):
    """What a string at the cursor names."""

    NODE = "node"
    INPUT = "input"


@dataclass(frozen=True, slots=True)
class ParameterCursor:
    """In the name of a parameter of a function header."""

    function: str
    typed: Span
    """The part of the name around the cursor; counts from the file."""
    others: tuple[str, ...]
    """The names of the parameters before the cursor."""
    annotated: bool
    """An annotation follows already."""


@dataclass(frozen=True, slots=True)
class StringCursor:
    """In a string that names a node."""

    wanted: Wanted
    typed: Span
    """The string's text; counts from the file."""


TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n]*)
    | (?P<string>[rRbBuUfF]{0,2}(?:'''(?s:.)*?'''|\"\"\"(?s:.)*?\"\"\"|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"))
    | (?P<open_string>(?P<quote>'''|\"\"\"|'|")(?s:.)*)
    | (?P<word>\w+)
    | (?P<mark>[^\s\w])
    """,
    re.VERBOSE,
)
WORD_AFTER = re.compile(r"\w*")
STRING_AFTER = re.compile(r"[^'\"\n,)\]}]*")
CLASS = re.compile(r"^class\b", re.MULTILINE)
"""Methods are no nodes."""
ANNOTATION_AFTER = re.compile(r"\s*:")

OUTPUT_CALLS = frozenset(
    {
        "execute",
        "raw_execute",
        "visualize_execution",
        "validate_execution",
        "what_is_upstream_of",
        "what_is_downstream_of",
        "what_is_the_path_between",
        "visualize_path_between",
        "display_upstream_of",
        "display_downstream_of",
        "materialize",
        "visualize_materialization",
        "source",
    }
)
"""Calls whose positional strings are names of nodes, also inside lists."""
INPUT_KEYWORDS = frozenset({"inputs"})
NODE_KEYWORDS = frozenset(
    {
        "overrides",
        "final_vars",
        "additional_vars",
        "dependencies",
        "upstream_node_name",
        "downstream_node_name",
        "node_names",
    }
)
OPENING, CLOSING = "([{", ")]}"


@dataclass(slots=True)
class _Level:
    """An open bracket and what was read inside it so far."""

    opening: str
    callee: str
    header: str | None
    """The function's name where the bracket holds its parameters."""
    keyword: str = ""
    last: str = "("
    """The last mark or word at this level."""
    names: tuple[str, ...] = ()
    is_value: bool = False
    """After the colon of a dictionary, where no names of nodes stand."""


def cursor_context(source: str, start: int, offset: int) -> ParameterCursor | StringCursor | None:
    """What can be completed at ``offset``.

    Parameters:
        source: the text of the file.
        start: where the chunk that holds the cursor begins.

    Returns:
        None where neither a parameter's name nor a node's name is being typed.
    """
    head = source[start:offset]
    tokens = list(TOKEN.finditer(head))
    if not tokens or CLASS.search(head):
        return None
    last = tokens[-1]
    if last.lastgroup == "comment" and last.end() == len(head):
        return None
    typing_word = last["word"] is not None and last.end() == len(head)
    in_string = last["open_string"] is not None
    levels = _open_levels(tokens[:-1] if typing_word or in_string else tokens)
    if not levels:
        return None
    if in_string:
        return _string_cursor(source, offset, start + last.end("quote"), levels)
    return _parameter_cursor(source, offset, start + last.start() if typing_word else offset, levels)


def _open_levels(tokens: list[re.Match[str]]) -> list[_Level]:
    levels: list[_Level] = []
    previous = before = ""
    for token in tokens:
        text = token.group()
        if token["comment"] is not None:
            continue
        if token["mark"] is None:
            _note(levels, "''" if token["string"] is not None else text)
        elif text in OPENING:
            header = previous if text == "(" and before == "def" and not levels else None
            levels.append(_Level(text, previous if text == "(" else "", header))
        elif text in CLOSING:
            if levels:
                levels.pop()
            _note(levels, text)
        else:
            _mark(levels, text, previous)
        previous, before = text, previous
    return levels


def _note(levels: list[_Level], text: str) -> None:
    if levels:
        level = levels[-1]
        if level.last in ("(", ",", "*") and text.isidentifier():
            level.names = (*level.names, text)
        level.last = text


def _mark(levels: list[_Level], text: str, previous: str) -> None:
    if not levels:
        return
    level = levels[-1]
    if text == ",":
        level.keyword, level.is_value = "", False
    elif text == "=" and level.opening == "(":
        level.keyword = previous
    elif text == ":" and level.opening == "{":
        level.is_value = True
    level.last = text


def _parameter_cursor(source: str, offset: int, begin: int, levels: list[_Level]) -> ParameterCursor | None:
    level = levels[-1]
    if len(levels) > 1 or level.header is None or level.last not in ("(", ","):
        return None
    if source[begin:offset] and not source[begin:offset].isidentifier():
        return None
    after = WORD_AFTER.match(source, offset)
    end = after.end() if after else offset
    annotated = ANNOTATION_AFTER.match(source, end) is not None
    return ParameterCursor(level.header, Span(begin, end), level.names, annotated)


def _string_cursor(source: str, offset: int, begin: int, levels: list[_Level]) -> StringCursor | None:
    wanted = _wanted(levels)
    if wanted is None or "\n" in source[begin:offset]:
        return None
    after = STRING_AFTER.match(source, offset)
    return StringCursor(wanted, Span(begin, after.end() if after else offset))


def _wanted(levels: list[_Level]) -> Wanted | None:
    for level in _outwards(levels):
        if level.opening != "(":
            continue
        if level.keyword in INPUT_KEYWORDS:
            return Wanted.INPUT
        if level.keyword in NODE_KEYWORDS:
            return Wanted.NODE
        is_output = level.callee in OUTPUT_CALLS and not level.keyword
        return Wanted.NODE if is_output else None
    return None


def _outwards(levels: list[_Level]) -> Iterator[_Level]:
    """From the innermost bracket to the call that it belongs to; none where a value is typed."""
    for level in reversed(levels):
        if level.is_value:
            return
        yield level
