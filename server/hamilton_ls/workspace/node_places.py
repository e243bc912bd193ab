"""Which nodes of a graph are spoken of in which file, kept from one graph to the next.

Only the nodes are looked at in which the graph differs from the one before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hamilton_ls.graph.differences import difference
from hamilton_ls.graph.model import Graph, Node


@dataclass(frozen=True, slots=True)
class NodesInFile:
    """The nodes that are made or asked for in one file."""

    nodes: Mapping[str, Node]
    """By name; in no order that means anything."""
    made_by: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each function of the file, the names of the nodes that it makes, sorted."""


NOTHING = NodesInFile({})


class NodePlaces:
    """The files of the graph that was asked about last. Owned by the Host's ``Derived``."""

    def __init__(self) -> None:
        """No graph was asked about yet."""
        self._graph: Graph | None = None
        self._files: dict[str, NodesInFile] = {}

    def of(self, graph: Graph) -> Mapping[str, NodesInFile]:
        """For each file the nodes of a graph with a place in it."""
        if graph is not self._graph:
            before = self._graph.nodes if self._graph is not None else {}
            changed = difference(self._graph, graph).changed
            self._files = _followed(self._files, before, graph.nodes, changed)
            self._graph = graph
        return self._files


def _followed(
    files: Mapping[str, NodesInFile],
    before: Mapping[str, Node],
    now: Mapping[str, Node],
    changed: frozenset[str],
) -> dict[str, NodesInFile]:
    touched: dict[str, dict[str, Node]] = {}

    def within(path: str) -> dict[str, Node]:
        if path not in touched:
            touched[path] = dict(files.get(path, NOTHING).nodes)
        return touched[path]

    for name in changed:
        if name in before:
            for path in _paths(before[name]):
                within(path).pop(name, None)
    for name in changed:
        if name in now:
            for path in _paths(now[name]):
                within(path)[name] = now[name]
    return {**files, **{path: NodesInFile(nodes, _made_by(path, nodes)) for path, nodes in touched.items()}}


def _paths(node: Node) -> set[str]:
    anchors = (node.anchor, node.definition, *(dependency.anchor for dependency in node.dependencies))
    return {anchor.path for anchor in anchors if anchor is not None}


def _made_by(path: str, nodes: Mapping[str, Node]) -> Mapping[str, tuple[str, ...]]:
    made: dict[str, list[str]] = {}
    for name in sorted(nodes):
        node = nodes[name]
        if node.function is not None and node.definition is not None and node.definition.path == path:
            made.setdefault(node.function, []).append(name)
    return {function: tuple(names) for function, names in made.items()}
