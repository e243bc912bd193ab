"""Cut a file that parses along its tree: one parse of the whole instead of a scan and a parse of each chunk.

Gives the chunks of ``syntax.splitter``, which stays the judge of what a chunk is: wherever the two
might see a text differently, there is no answer here and the splitter is to be asked.
"""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import dataclass

from hamilton_ls.syntax.parsing import parse
from hamilton_ls.syntax.splitter import BYTE_ORDER_MARK, Layout

LONGEST = 1 << 18
"""Characters; the tree of a longer file would be large while it lives."""
_SEEN_OTHERWISE = ("\r", "\f", "\v", "\n\\", BYTE_ORDER_MARK)
_RESUMING = ("\ndef", "\nclass", "\nasync", "\n@")
"""Where the splitter resumes even inside brackets and strings."""
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
# From Python 3.12 on an f-string may hold its own quote, which the splitter takes for its end.
_NESTED_QUOTE = re.compile(r"""[fF][rR]?(\"\"\"|'''|"|')(?:(?!\1)[^{])*\{(?:(?!\1)[^}])*\1""")
_QUOTES_NEST = sys.version_info >= (3, 12)


@dataclass(frozen=True, slots=True)
class CutTree:
    """The chunks of a file with their statements, in order."""

    layout: Layout
    lines: tuple[int, ...]
    """The first line of each chunk, counted from 0."""
    statements: tuple[tuple[ast.stmt, ...], ...]


def cut_tree(text: str) -> CutTree | None:
    """The chunks of a text that parses as a whole.

    Returns:
        None where it does not parse, or where the splitter might cut it otherwise.
    """
    if not text or len(text) > LONGEST or any(sign in text for sign in _SEEN_OTHERWISE):
        return None
    if _QUOTES_NEST and _NESTED_QUOTE.search(text):
        return None
    tree = parse(text).tree
    if tree is None or not _resumes_at_definitions_only(text, tree.body):
        return None
    starts, lines = [0], [0]
    statements: list[list[ast.stmt]] = [[]]
    for statement in tree.body:
        first = _first_line(statement)
        if first > lines[-1]:
            start = starts[-1]
            for _ in range(first - lines[-1]):
                start = text.index("\n", start) + 1
            starts.append(start)
            lines.append(first)
            statements.append([])
            if isinstance(statement, _DEFINITIONS) and statement.decorator_list and text[start] != "@":
                # What is decorated with stands on a line below the sign.
                return None
        statements[-1].append(statement)
    return CutTree(Layout(tuple(starts), len(text), ()), tuple(lines), tuple(map(tuple, statements)))


def _first_line(statement: ast.stmt) -> int:
    if isinstance(statement, _DEFINITIONS) and statement.decorator_list:
        return statement.decorator_list[0].lineno - 1
    return statement.lineno - 1


def _resumes_at_definitions_only(text: str, body: list[ast.stmt]) -> bool:
    """Whether lines that look like definitions are just those, not parts of strings or expressions."""
    definitions = [statement for statement in body if isinstance(statement, _DEFINITIONS)]
    expected = len(definitions) + sum(len(definition.decorator_list) for definition in definitions)
    found = sum(map(text.count, _RESUMING)) + text.startswith(("def", "class", "async", "@"))
    return found == expected
