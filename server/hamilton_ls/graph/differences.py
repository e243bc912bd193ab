"""Where two graphs of a dataflow differ.

Parts of a graph that an edit did not touch are the same objects as before. So the same object means
the same, and a graph that was made from another one says itself what it changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from hamilton_ls.graph.model import Graph

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Difference:
    """The names of the nodes that are not as they were."""

    changed: frozenset[str]
    """Those whose nodes are others now, new or gone."""
    relinked: frozenset[str]
    """Those that others depend on than before."""


def difference(before: Graph | None, after: Graph) -> Difference:
    """Where a graph differs from an earlier one of its dataflow; everywhere, where there is none."""
    if before is None:
        return Difference(frozenset(after.nodes), frozenset(after.nodes))
    if after.nodes is before.nodes:
        return Difference(frozenset(), frozenset())
    if after.change is not None and after.change.before is before.nodes:
        return Difference(after.change.nodes, after.change.dependents)
    return Difference(
        _others(before.nodes, after.nodes),
        _others(before.dependents, after.dependents),
    )


def _others(before: Mapping[str, T], after: Mapping[str, T]) -> frozenset[str]:
    found = [name for name, value in after.items() if before.get(name) is not value]
    return frozenset(found).union(before.keys() - after.keys())
