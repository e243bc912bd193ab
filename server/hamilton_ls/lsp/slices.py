"""Long work in short slices, so that the client is answered in between."""

from __future__ import annotations

import asyncio
import time

SLICE = 0.008
"""Seconds of work between two looks at what else the client wants."""


class Slices:
    """Tells when a slice of work is used up."""

    def __init__(self) -> None:
        """The first slice begins."""
        self._until = time.monotonic() + SLICE

    @property
    def used_up(self) -> bool:
        """Whether it is time to give way."""
        return time.monotonic() > self._until

    async def give_way(self) -> None:
        """Lets everything run that waits; then the next slice begins."""
        await asyncio.sleep(0)
        self._until = time.monotonic() + SLICE
