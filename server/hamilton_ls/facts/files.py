"""One file of the workspace: its text, its layout, its facts, and how an edit changes them.

A ``SourceFile`` is immutable; an edit makes another that shares whatever did not change: facts of
chunks whose text did not change, and of those that say the same although it did. A chunk that
no longer parses keeps what it said before, marked stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hamilton_ls.facts.chunks import digest_of_chunk, read_chunk, read_statements, symbol_of_chunk
from hamilton_ls.facts.encoding import Undecodable, decode, encode
from hamilton_ls.facts.model import ChunkFacts, FileFacts, Outline, Placed
from hamilton_ls.facts.staleness import with_history
from hamilton_ls.syntax.splitter import Layout, resplit, split
from hamilton_ls.syntax.statements import CutTree, cut_tree
from hamilton_ls.text.edits import Edit, edit_between


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is kept of a file that was read, to be found by its text."""

    has_scripts: bool
    far_sighted: tuple[int, ...]
    encoded: bytes


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it is now."""

    path: str
    source: str
    facts: FileFacts
    far_sighted: tuple[int, ...] = ()
    """The chunks whose end depends on what comes after it, as in ``Layout``."""

    @staticmethod
    def read(path: str, source: str) -> SourceFile:
        """A file that nothing is known of yet."""
        cut = cut_tree(source)
        if cut is not None:
            chunks = tuple(_placed_along(source, cut))
            return SourceFile(path, source, FileFacts(path, chunks, _outline(chunks)))
        layout = split(source)
        chunks = tuple(_placed(source, layout, range(len(layout.starts))))
        return SourceFile(path, source, FileFacts(path, chunks, _outline(chunks)), layout.far_sighted)

    @staticmethod
    def remembered(path: str, source: str, known: Remembered) -> SourceFile:
        """A file of which an earlier ``read`` of the same text is known; decoded when it is looked at."""
        return SourceFile(path, source, _facts_of_bytes(path, source, known), known.far_sighted)

    def to_remember(self) -> Remembered:
        """What a file that was ``read`` says, for a later start; never that of an edited one, which has a history."""
        return Remembered(self.facts.outline.has_scripts, self.far_sighted, encode(self.facts.chunks))

    @property
    def layout(self) -> Layout:
        """Where the chunks lie."""
        return Layout(tuple(chunk.start for chunk in self.facts.chunks), len(self.source), self.far_sighted)

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
        facts = FileFacts(self.path, chunks, self._outline(chunks))
        return SourceFile(self.path, source, facts, layout.far_sighted)

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


def _facts_of_bytes(path: str, source: str, known: Remembered) -> FileFacts:
    facts, outline = object.__new__(FileFacts), object.__new__(Outline)

    def fill() -> None:
        try:
            chunks = decode(known.encoded)
            said = _outline(chunks)
        except Undecodable:
            # A cache that somebody damaged is no reason to fail: the text is here.
            read = SourceFile.read(path, source).facts
            chunks, said = read.chunks, read.outline
        outline.fill_later(_filled, chunks=said.chunks, symbols=said.symbols, index=said.index)
        facts.fill_later(_filled, chunks=chunks)

    outline.fill_later(fill, has_scripts=known.has_scripts)
    facts.fill_later(fill, path=path, outline=outline)
    return facts


def _filled() -> None:
    """Nothing is left to be filled in."""


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
    index = {named: index for index, named in enumerate(symbols)}
    return Outline(facts, tuple(symbols), index, any(chunk.scripts for chunk in facts))
