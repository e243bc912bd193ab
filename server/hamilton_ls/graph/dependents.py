"""For each node the nodes that depend on it, kept up to date while nodes change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from hamilton_ls.graph.model import Node


def rewired(
    dependents: Mapping[str, tuple[str, ...]], changes: Iterable[tuple[Node | None, Node | None]]
) -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """The dependents after changes, in no particular order.

    Args:
        dependents: for each node the names of the nodes that depend on it, sorted.
        changes: each node that changed as it was and as it is; None where there is none.

    Returns:
        The same for the nodes that there are now, and the names for which it is not as it was.
    """
    lost: dict[str, set[str]] = defaultdict(set)
    won: dict[str, set[str]] = defaultdict(set)
    come: list[str] = []
    gone: list[str] = []
    found = dict(dependents)
    for before, now in changes:
        if before is not None:
            for dependency in before.dependencies:
                lost[dependency.node].add(before.name)
        if now is not None:
            if now.name not in found:
                found[now.name] = ()
                come.append(now.name)
            for dependency in now.dependencies:
                won[dependency.node].add(now.name)
        elif before is not None:
            gone.append(before.name)
    relinked = {name for name in lost.keys() | won.keys() if lost[name] != won[name]}
    for name in relinked:
        known = set(found.get(name, ()))
        found[name] = tuple(sorted((known - lost[name]) | won[name]))
    for name in gone:
        del found[name]
    return found, frozenset(relinked.union(come, gone))
