"""What a chunk said before it broke, and which new facts say nothing new.

Compares two versions of a stretch of a file. The only part of the facts where history counts, and
only for chunks that do not parse: all else follows from the text as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from hamilton_ls.facts.chunks import symbol_of_chunk
from hamilton_ls.facts.model import ChunkFacts, FunctionFacts, Placed, Status


def with_history(before: Sequence[Placed], now: Sequence[Placed]) -> list[Placed]:
    """The new chunks of a stretch, as far as the old ones matter to them.

    Facts equal to the old ones of their symbol become the old objects, and so do functions. Chunks
    that do not parse keep what the stretch said before and says no more, marked stale. Spans of
    stale facts are those of the version that they come from.

    Args:
        before: the chunks of the stretch in the version before.
        now: its chunks as their text alone says.
    """
    said = [chunk.facts for chunk in before]
    says = [chunk.facts for chunk in now]
    broken = [index for index, chunk in enumerate(now) if chunk.fault is not None]
    if broken:
        present = _Names.of(says)
        lost = [loss for facts in said if (loss := present.missing_from(facts)) is not None]
        for number, loss in enumerate(lost):
            # Mostly there is one broken chunk; where there are more, they lost in the same order.
            index = broken[min(number, len(broken) - 1)]
            says[index] = _joined(says[index], loss)
        good = {f.name: f for facts in said for f in facts.functions if f.parameters or f.returns}
        for index in broken:
            says[index] = _with_old_headers(says[index], good)
    known = dict(_numbered(said))
    result: list[Placed] = []
    for (symbol, facts), chunk in zip(_numbered(says), now, strict=True):
        if (old := known.get(symbol)) is not None:
            facts = _shared(old, facts)
        result.append(chunk if facts is chunk.facts else replace(chunk, facts=facts))
    return result


def _shared(old: ChunkFacts, new: ChunkFacts) -> ChunkFacts:
    """The new facts with the old objects wherever they are equal."""
    if old == new:
        return old
    known = {function.name: function for function in old.functions}
    functions = tuple(known[f.name] if f == known.get(f.name) else f for f in new.functions)
    return replace(new, functions=functions)


@dataclass(frozen=True, slots=True)
class _Names:
    """The names that a stretch of chunks defines."""

    functions: frozenset[str]
    imports: frozenset[str]
    assignments: frozenset[str]
    classes: frozenset[str]
    scripts: frozenset[str | None]

    @staticmethod
    def of(chunks: Sequence[ChunkFacts]) -> _Names:
        return _Names(
            frozenset(f.name for chunk in chunks for f in chunk.functions),
            frozenset(i.name for chunk in chunks for i in chunk.imports),
            frozenset(a.name for chunk in chunks for a in chunk.assignments),
            frozenset(c.name for chunk in chunks for c in chunk.classes),
            frozenset(s.function for chunk in chunks for s in chunk.scripts),
        )

    def missing_from(self, facts: ChunkFacts) -> ChunkFacts | None:
        """What old facts define beyond these names, marked stale; None where there is nothing."""
        # A header that never parsed is one being typed: its earlier names are no functions of their own.
        functions = (
            f for f in facts.functions if f.name not in self.functions and f.status is not Status.PARTIAL
        )
        scripts = (s for s in facts.scripts if s.function not in self.scripts)
        missing = ChunkFacts(
            functions=tuple(replace(f, status=Status.STALE) for f in functions),
            imports=tuple(i for i in facts.imports if i.name not in self.imports),
            assignments=tuple(a for a in facts.assignments if a.name not in self.assignments),
            classes=tuple(c for c in facts.classes if c.name not in self.classes),
            scripts=tuple(replace(s, status=Status.STALE) for s in scripts),
        )
        return None if missing == ChunkFacts() else missing


def _joined(facts: ChunkFacts, lost: ChunkFacts) -> ChunkFacts:
    return ChunkFacts(
        functions=facts.functions + lost.functions,
        imports=facts.imports + lost.imports,
        assignments=facts.assignments + lost.assignments,
        classes=facts.classes + lost.classes,
        scripts=facts.scripts + lost.scripts,
    )


def _with_old_headers(facts: ChunkFacts, good: dict[str, FunctionFacts]) -> ChunkFacts:
    """A header of which no more than the name can be read says what it said before."""
    if all(f.parameters or f.returns or f.name not in good for f in facts.functions):
        return facts
    functions = tuple(
        f if f.parameters or f.returns or f.name not in good else replace(good[f.name], status=Status.STALE)
        for f in facts.functions
    )
    return replace(facts, functions=functions)


def _numbered(chunks: Iterable[ChunkFacts]) -> Iterator[tuple[tuple[str, int], ChunkFacts]]:
    """Each chunk with its symbol and the count of that symbol so far."""
    seen: dict[str, int] = {}
    for facts in chunks:
        symbol = symbol_of_chunk(facts)
        seen[symbol] = ordinal = seen.get(symbol, -1) + 1
        yield (symbol, ordinal), facts
