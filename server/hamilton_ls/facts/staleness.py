"""What a chunk said before it broke, and which new facts say nothing new.

Compares two versions of a stretch of a file, chunk by chunk. The only part of the facts where
history counts: everything else follows from the text alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hamilton_ls.facts.chunks import symbol_of_chunk
from hamilton_ls.facts.model import ChunkFacts, Placed


def with_stale(before: Sequence[Placed], now: Sequence[Placed]) -> list[Placed]:
    """The new chunks of a stretch, with equal facts replaced by the old objects.

    Args:
        before: the chunks of the stretch in the version before.
        now: its chunks as their text alone says.
    """
    known: dict[tuple[str, int], ChunkFacts] = {}
    seen: dict[str, int] = {}
    for chunk in before:
        symbol = symbol_of_chunk(chunk.facts)
        seen[symbol] = ordinal = seen.get(symbol, -1) + 1
        known[symbol, ordinal] = chunk.facts
    seen.clear()
    result: list[Placed] = []
    for chunk in now:
        symbol = symbol_of_chunk(chunk.facts)
        seen[symbol] = ordinal = seen.get(symbol, -1) + 1
        old = known.get((symbol, ordinal))
        if old is not None and old is not chunk.facts and old == chunk.facts:
            chunk = replace(chunk, facts=old)
        result.append(chunk)
    return result
