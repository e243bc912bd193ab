"""One file of the workspace: its text, its layout, its facts, and how an edit changes them.

A ``SourceFile`` is immutable; an edit makes another that shares whatever did not change: facts of
chunks whose text did not change, and of those that say the same although it did. A chunk that
no longer parses keeps what it said before, marked stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hamilton_ls.facts.chunks import digest_of_chunk, read_chunk, read_statements, symbol_of_chunk
from hamilton_ls.facts.model import ChunkFacts, FileFacts, Outline, Placed
from hamilton_ls.facts.staleness import with_history
from hamilton_ls.syntax.splitter import Layout, resplit, split
from hamilton_ls.syntax.statements import CutTree, cut_tree
from hamilton_ls.text.edits import Edit, edit_between


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it is now."""

    path: str
    source: str
    layout: Layout
    facts: FileFacts

    @staticmethod
    def read(path: str, source: str) -> SourceFile:
        """A file that nothing is known of yet."""
        cut = cut_tree(source)
        layout = split(source) if cut is None else cut.layout
        read = (
            _placed(source, layout, range(len(layout.starts))) if cut is None else _placed_along(source, cut)
        )
        chunks = tuple(read)
        return SourceFile(path, source, layout, FileFacts(path, chunks, _outline(chunks)))

    def edited(self, edit: Edit) -> SourceFile:
        """The file after an edit; a span that runs over the end is cut."""
        edit = edit.clamped(len(self.source))
        source = edit.applied_to(self.source)
        if source == self.source:
            return self
        change = resplit(self.layout, source, edit)
        layout, old = change.layout, self.facts.chunks
        before = old[change.kept : change.resumed]
        fresh = _placed(source, layout, range(change.kept, change.resumed_at))
        shift = len(source) - len(self.source)
        tail: Iterable[Placed] = old[change.resumed :]
        if shift:
            tail = (Placed(c.start + shift, c.end + shift, c.facts, c.digest, c.fault) for c in tail)
        chunks = (*old[: change.kept], *with_history(before, fresh), *tail)
        return SourceFile(self.path, source, layout, FileFacts(self.path, chunks, self._outline(chunks)))

    def replaced(self, source: str) -> SourceFile:
        """The file with a new text, as it comes from the disk or from an editor without increments."""
        return self.edited(edit_between(self.source, source))

    def _outline(self, chunks: Sequence[Placed]) -> Outline:
        """The outline of new chunks: the old object where they say the same."""
        old = self.facts.outline
        said = old.chunks
        if len(said) == len(chunks) and all(c.facts is f for c, f in zip(chunks, said, strict=True)):
            return old
        return _outline(chunks)


def file_facts(path: str, source: str) -> FileFacts:
    """The facts of a file of which no earlier version is known."""
    return SourceFile.read(path, source).facts


def _placed(source: str, layout: Layout, indexes: range) -> list[Placed]:
    placed: list[Placed] = []
    for index in indexes:
        start, end = layout.bounds(index)
        text = source[start:end]
        read = read_chunk(text)
        placed.append(Placed(start, end, read.facts, digest_of_chunk(text), read.fault))
    return placed


def _placed_along(source: str, cut: CutTree) -> Iterator[Placed]:
    """The chunks of a file whose tree is known."""
    for index, statements in enumerate(cut.statements):
        start, end = cut.layout.bounds(index)
        text = source[start:end]
        read = read_statements(text, statements, cut.lines[index])
        yield Placed(start, end, read.facts, digest_of_chunk(text), read.fault)


def _outline(chunks: Sequence[Placed]) -> Outline:
    facts: tuple[ChunkFacts, ...] = tuple(chunk.facts for chunk in chunks)
    seen: dict[str, int] = {}
    symbols: list[tuple[str, int]] = []
    for chunk in facts:
        symbol = symbol_of_chunk(chunk)
        seen[symbol] = ordinal = seen.get(symbol, -1) + 1
        symbols.append((symbol, ordinal))
    return Outline(facts, tuple(symbols), {named: index for index, named in enumerate(symbols)})
