"""The text of one chunk becomes ``ChunkFacts``: a function of the text alone, so it is memoised.

Knows nothing of files, neighbours or earlier versions; what a broken chunk said before it broke is
added in ``facts.files``.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b

from hamilton_ls.facts.expressions import Opaque
from hamilton_ls.facts.model import Assignment, ChunkFacts, Status
from hamilton_ls.facts.scripts import scripts_of
from hamilton_ls.facts.statements import ModuleReader
from hamilton_ls.syntax.headers import repaired_header
from hamilton_ls.syntax.parsing import TOO_DEEP, Places, SyntaxFault, parse
from hamilton_ls.text.spans import Span

_NEWER = re.compile(r"(?:class|type)[ \t]+(\w+)[ \t]*(?:\[|(?<=[ \t])=)")

NOTHING = ChunkFacts()
"""The facts of blank lines, comments and statements that define nothing."""


@dataclass(frozen=True, slots=True)
class ReadChunk:
    """What was read of a chunk, and why not more where it does not parse."""

    facts: ChunkFacts
    fault: SyntaxFault | None = None


@lru_cache(maxsize=1 << 15)
def read_chunk(text: str) -> ReadChunk:
    """The facts of a chunk's text; never raises, for any text.

    Returns:
        Exact facts where it parses; else partial facts of the function whose header could be read,
        and what Python says of the text.
    """
    parsed = parse(text)
    if parsed.tree is None:
        return ReadChunk(_facts_of_header(text), parsed.fault)
    return read_statements(text, parsed.tree.body)


def read_statements(text: str, statements: Sequence[ast.stmt], first_line: int = 0) -> ReadChunk:
    """The facts of a chunk whose statements are parsed already.

    Args:
        text: of the chunk.
        statements: of the chunk.
        first_line: where the chunk begins in the text that they were parsed from, counted from 0.
    """
    if not statements:
        return ReadChunk(NOTHING)
    places = Places(text, first_line)
    try:
        facts = ModuleReader(text, places).read(statements)
        if scripts := scripts_of(statements, text, places):
            facts = replace(facts, scripts=scripts)
    except RecursionError:
        return ReadChunk(NOTHING, SyntaxFault(TOO_DEEP, Span(0, len(text.rstrip()))))
    return ReadChunk(NOTHING if facts == NOTHING else facts)


def digest_of_chunk(text: str) -> str:
    """Changes with the code; not with the comments and blank lines below it."""
    code = text.rstrip()
    while code.startswith("#", line := code.rfind("\n") + 1):
        code = code[:line].rstrip()
    return blake2b(code.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def symbol_of_chunk(facts: ChunkFacts) -> str:
    """The name that anchors call the chunk by: of its first function, class or constant."""
    for named in (facts.functions, facts.classes, facts.assignments):
        if named:
            return named[0].name
    return ""


def _of_newer_python(text: str) -> ChunkFacts:
    """``class A[T]: ...`` and ``type A = ...``, where our Python is older: what they bind is not known."""
    found = _NEWER.match(text)
    if found is None:
        return NOTHING
    span = Span(*found.span(1))
    return ChunkFacts(assignments=(Assignment(found[1], span, Opaque(f"= {found[1]}", span)),))


def _facts_of_header(text: str) -> ChunkFacts:
    """What can be said of a chunk that does not parse."""
    header = repaired_header(text)
    tree = parse(header).tree if header is not None else None
    if header is None or tree is None:
        return _of_newer_python(text)
    functions = ModuleReader(header, Places(header)).read(tree.body).functions
    # What the repair added at the end is no part of the chunk.
    cut = ((f, Span(f.span.start, min(f.span.end, len(text)))) for f in functions)
    return ChunkFacts(functions=tuple(replace(f, status=Status.PARTIAL, span=span) for f, span in cut))
