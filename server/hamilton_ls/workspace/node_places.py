"""Which nodes of a graph are spoken of in which file, kept from one graph to the next.

Most nodes of a graph are the same objects as before an edit, so only the others are looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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
        self._nodes: Mapping[str, Node] = {}
        self._files: dict[str, NodesInFile] = {}

    def of(self, graph: Graph) -> Mapping[str, NodesInFile]:
        """For each file the nodes of a graph with a place in it."""
        if graph.nodes is not self._nodes:
            self._files = _followed(self._files, self._nodes, graph.nodes)
            self._nodes = graph.nodes
        return self._files


def _followed(
    files: Mapping[str, NodesInFile], before: Mapping[str, Node], now: Mapping[str, Node]
) -> dict[str, NodesInFile]:
    changed = [name for name, node in now.items() if before.get(name) is not node]
    added = sum(name not in before for name in changed)
    gone = [name for name in before if name not in now] if len(before) + added != len(now) else []
    touched: dict[str, dict[str, Node]] = {}

    def within(path: str) -> dict[str, Node]:
        if path not in touched:
            touched[path] = dict(files.get(path, NOTHING).nodes)
        return touched[path]

    for name in (*changed, *gone):
        if name in before:
            for path in _paths(before[name]):
                within(path).pop(name, None)
    for name in changed:
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
