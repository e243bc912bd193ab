"""Sites: chunks by name, so that a place survives edits elsewhere in its file.

Knows how a chunk is named. Does not know offsets of files: that is the business of whoever holds
the text.
"""

from __future__ import annotations

from dataclasses import dataclass

from hamilton_ls.facts.model import Anchor, ChunkFacts, FileFacts
from hamilton_ls.text.spans import Span


@dataclass(frozen=True, slots=True)
class Site:
    """One chunk of one file: the fields of an ``Anchor`` without its span."""

    path: str
    symbol: str
    ordinal: int

    def anchor(self, span: Span) -> Anchor:
        """The anchor of a span that counts from this chunk."""
        return Anchor(self.path, self.symbol, self.ordinal, span)


def sites_of(file: FileFacts) -> tuple[tuple[Site, ChunkFacts], ...]:
    """Every chunk of a file with its site, in source order."""
    outline = file.outline
    return tuple(
        (Site(file.path, symbol, ordinal), facts)
        for (symbol, ordinal), facts in zip(outline.symbols, outline.chunks, strict=True)
    )
