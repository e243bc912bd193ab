"""What each node's last run came to, and whether its result is still what the code says. Pure.

A result is stale when the code of its node, or of any node upstream, is not what it was when the
node ran. So running an upstream node alone leaves those downstream stale, and an edit that is
taken back makes nothing stale.

What came to no result is remembered apart: where a run is (queued, running), and which nodes it
left out (cancelled, skipped), until the next run or until their code is another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from hamilton_ls.protocol.messages import NodeRun

_LASTING: Final = frozenset({"ok", "cached", "failed"})
_LEFT_OUT: Final = frozenset({"cancelled", "skipped"})
_QUEUED: Final[NodeRun] = {"state": "queued", "seconds": None, "summary": None}


@dataclass(frozen=True, slots=True)
class _Past:
    run: NodeRun
    signature: str | None


class NodeStates:
    """The states of the nodes of one dataflow."""

    def __init__(self) -> None:
        self._results: dict[str, _Past] = {}
        self._without_result: dict[str, _Past] = {}
        self._current: Mapping[str, str] = {}

    def begin(self, nodes: Iterable[str], signatures: Mapping[str, str]) -> None:
        """A run of these nodes began; what an earlier one left out is forgotten."""
        self._without_result = {node: _Past(_QUEUED, signatures.get(node)) for node in nodes}

    def record(self, node: str, run: NodeRun, signatures: Mapping[str, str]) -> None:
        """A node got a new state in a run that started with these signatures."""
        past = _Past(run, signatures.get(node))
        if run["state"] in _LASTING:
            self._without_result.pop(node, None)
            self._results[node] = past
        else:
            self._without_result[node] = past
        if run["state"] == "skipped":
            self._results.pop(node, None)

    def compare(self, signatures: Mapping[str, str]) -> None:
        """The code is now this."""
        self._current = signatures
        for node, past in list(self._without_result.items()):
            if past.run["state"] in _LEFT_OUT and self._is_outdated(node, past):
                del self._without_result[node]

    def is_stale(self, node: str) -> bool:
        """Whether the node's result is not what its code says now."""
        past = self._results.get(node)
        return past is not None and self._is_outdated(node, past)

    def shown(self) -> dict[str, NodeRun]:
        """All nodes that have a result, failed, were left out or are part of the run of now, sorted."""
        results: dict[str, NodeRun] = {
            node: {**past.run, "state": "stale"} if self._is_outdated(node, past) else past.run
            for node, past in self._results.items()
        }
        shown = results | {node: past.run for node, past in self._without_result.items()}
        return dict(sorted(shown.items()))

    def _is_outdated(self, node: str, past: _Past) -> bool:
        now = self._current.get(node)
        return past.signature is not None and now is not None and past.signature != now


def signatures(digests: Mapping[str, str], dependencies: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """For each node a digest of its code and of all code upstream of it.

    Parameters:
        digests: of each node's own code; inputs may have none.
        dependencies: upstream names of each node. Cycles are cut where they are met.
    """
    found: dict[str, str] = {}
    for start in digests:
        pending = [(start, False)]
        entered: set[str] = set()
        while pending:
            node, done = pending.pop()
            if done:
                parts = [
                    digests.get(node, ""),
                    *(f"{d}={found.get(d, '')}" for d in dependencies.get(node, ())),
                ]
                found[node] = hashlib.sha256("\n".join(parts).encode()).hexdigest()
            elif node not in found and node not in entered:
                entered.add(node)
                pending.append((node, True))
                pending.extend((d, False) for d in dependencies.get(node, ()))
    return found
