"""The values that this process keeps, and when a kept value can stand in for a run.

The last value of each node of each dataflow is kept, whatever its size, until the node runs
again, leaves the graph, or the process ends. One value a node is a bound that a user can foresee;
a limit in bytes would have to guess at the size of objects that share memory.
"""

from __future__ import annotations

import threading
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Kept:
    """A node's last value."""

    value: Any
    fingerprint: str | None
    """None: it is shown, but never stands in for a run."""
    seconds: float | None
    summary: str


class Results:
    """Kept values by dataflow and node. Written by the main thread, read by others too."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], Kept] = {}
        self._lock = threading.Lock()

    def keep(self, dataflow: str, node: str, kept: Kept) -> None:
        """Replace the node's value. An iterator never stands in for a run: it may be used up."""
        if isinstance(kept.value, Iterator):
            kept = Kept(kept.value, None, kept.seconds, kept.summary)
        with self._lock:
            self._kept[dataflow, node] = kept

    def get(self, dataflow: str, node: str) -> Kept | None:
        """The node's last value."""
        with self._lock:
            return self._kept.get((dataflow, node))

    def reusable(self, dataflow: str, node: str, fingerprint: str | None) -> Kept | None:
        """The node's last value, if it was made by the same code from the same values."""
        kept = self.get(dataflow, node)
        if kept is None or fingerprint is None or kept.fingerprint != fingerprint:
            return None
        return kept

    def forget(self, dataflow: str, node: str) -> None:
        """Drop the node's value."""
        with self._lock:
            self._kept.pop((dataflow, node), None)

    def forget_others(self, dataflow: str, nodes: Container[str]) -> None:
        """Drop the values of nodes that the dataflow no longer has."""
        with self._lock:
            gone = [key for key in self._kept if key[0] == dataflow and key[1] not in nodes]
            for key in gone:
                del self._kept[key]
