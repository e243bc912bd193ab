"""The text of one chunk becomes ``ChunkFacts``: a function of the text alone, so it is memoised.

Knows nothing of files, neighbours or earlier versions; what a broken chunk said before it broke is
added in ``facts.files``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b

from hamilton_ls.facts.model import ChunkFacts, Status
from hamilton_ls.facts.scripts import scripts_of
from hamilton_ls.facts.statements import ModuleReader
from hamilton_ls.syntax.headers import repaired_header
from hamilton_ls.syntax.parsing import TOO_DEEP, Places, SyntaxFault, parse
from hamilton_ls.text.spans import Span

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
    if not parsed.tree.body:
        return ReadChunk(NOTHING)
    places = Places(text)
    try:
        facts = ModuleReader(text, places).read(parsed.tree)
        if scripts := scripts_of(parsed.tree, text, places):
            facts = replace(facts, scripts=scripts)
    except RecursionError:
        return ReadChunk(NOTHING, SyntaxFault(TOO_DEEP, Span(0, len(text.rstrip()))))
    return ReadChunk(NOTHING if facts == NOTHING else facts)


def digest_of_chunk(text: str) -> str:
    """Changes with the code; not with the comments and blank lines below it."""
    end = len(text)
    while end:
        line = text.rfind("\n", 0, end - 1) + 1
        if text[line:end].strip() and not text.startswith("#", line):
            break
        end = line
    return blake2b(text[:end].rstrip().encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def symbol_of_chunk(facts: ChunkFacts) -> str:
    """The name that anchors call the chunk by: of its first function, class or constant."""
    for named in (facts.functions, facts.classes, facts.assignments):
        if named:
            return named[0].name
    return ""


def _facts_of_header(text: str) -> ChunkFacts:
    """What can be said of a chunk that does not parse."""
    header = repaired_header(text)
    tree = parse(header).tree if header is not None else None
    if header is None or tree is None:
        return NOTHING
    functions = ModuleReader(header, Places(header)).read(tree).functions
    # What the repair added at the end is no part of the chunk.
    cut = ((f, Span(f.span.start, min(f.span.end, len(text)))) for f in functions)
    return ChunkFacts(functions=tuple(replace(f, status=Status.PARTIAL, span=span) for f, span in cut))
