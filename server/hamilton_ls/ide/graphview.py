"""The graph as the panel shows it, and the difference of two such graphs.

Nodes of a graph are frozen and most outlive a keystroke, so their wire form is kept with them in a
``NodeViews``; what an edit did not touch is then the same object in two views, and never compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from hamilton_ls.checks import type_mismatch
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.facts.model import Anchor
from hamilton_ls.graph.model import Graph, Node, NodeKind
from hamilton_ls.protocol.messages import EdgeKey, GraphEdge, GraphNode, GraphPatch, GraphSnapshot
from hamilton_ls.workspace.analysis import Snapshot

T = TypeVar("T")

_Chunk = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class _Judgement:
    """What the problems of a dataflow say of one node."""

    errors: int = 0
    warnings: int = 0
    mismatches: frozenset[Anchor] = frozenset()


_FINE = _Judgement()


@dataclass(frozen=True, slots=True)
class _NodeView:
    node: Node
    judgement: _Judgement
    wire: GraphNode
    edges: tuple[GraphEdge, ...]


class NodeViews:
    """The wire forms of the nodes of the graph that was viewed last. Nothing in them may be changed."""

    def __init__(self) -> None:
        """Nothing was viewed yet."""
        self._views: dict[str, _NodeView] = {}

    def of(self, nodes: Iterable[Node], problems: Iterable[Problem]) -> list[_NodeView]:
        """The views of these nodes, those of the same node under the same problems as they were."""
        before, judgements = self._views, _Judgements(problems)
        self._views = {node.name: _node_view(node, judgements.of(node), before) for node in nodes}
        return list(self._views.values())


def graph_view(
    snapshot: Snapshot, dataflow: str, revision: int, views: NodeViews | None = None
) -> GraphSnapshot:
    """The whole graph of a dataflow, nodes and edges sorted, as the wire has it.

    Parameters:
        views: what the view of an earlier state of the same dataflow left behind.
    """
    return view_of(snapshot.graph(dataflow), snapshot.problems_of(dataflow), revision, views)


def view_of(
    graph: Graph, problems: Iterable[Problem], revision: int, views: NodeViews | None = None
) -> GraphSnapshot:
    """As ``graph_view``, of a graph under any configuration.

    Parameters:
        problems: those of this graph.
    """
    views = NodeViews() if views is None else views
    viewed = views.of(graph.nodes.values(), problems)
    return GraphSnapshot(
        dataflow=graph.dataflow.name,
        revision=revision,
        config=dict(graph.config),
        nodes=[view.wire for view in viewed],
        edges=[edge for view in viewed for edge in view.edges],
    )


class _Judgements:
    """The problems of a dataflow by the node that they are about."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self._by_chunk: dict[_Chunk, _Judgement] = {}
        mismatches: set[Anchor] = set()
        for problem in problems:
            chunk = _chunk(problem.anchor)
            known = self._by_chunk.get(chunk, _FINE)
            self._by_chunk[chunk] = _Judgement(
                known.errors + (problem.severity is Severity.ERROR),
                known.warnings + (problem.severity is Severity.WARNING),
            )
            if problem.code == type_mismatch.CODE:
                mismatches.add(problem.anchor)
        self._mismatches = frozenset(mismatches)
        self._paths = frozenset(path for path, _, _ in self._by_chunk)

    def of(self, node: Node) -> _Judgement:
        of_chunk, definition = _FINE, node.definition
        if definition is not None and definition.path in self._paths:
            of_chunk = self._by_chunk.get(_chunk(definition), _FINE)
        own = self._mismatches and self._mismatches.intersection(d.anchor for d in node.dependencies)
        return _Judgement(of_chunk.errors, of_chunk.warnings, own) if own else of_chunk


def _chunk(anchor: Anchor) -> _Chunk:
    return anchor.path, anchor.symbol, anchor.ordinal


def _node_view(node: Node, judgement: _Judgement, before: Mapping[str, _NodeView]) -> _NodeView:
    known = before.get(node.name)
    if (
        known is not None
        and known.node is node
        and (known.judgement is judgement or known.judgement == judgement)
    ):
        return known
    return _NodeView(node, judgement, _wire(node, judgement), _edges(node, judgement.mismatches))


def _wire(node: Node, judgement: _Judgement) -> GraphNode:
    return GraphNode(
        name=node.name,
        kind=node.kind.value,
        type=node.type.text if node.type else None,
        module=node.module,
        function=node.function,
        summary=next(iter((node.documentation or "").strip().splitlines()), None),
        tags={key: list(value) if isinstance(value, tuple) else value for key, value in node.tags},
        status="opaque" if node.kind is NodeKind.OPAQUE else node.status.value,
        reason=node.reason,
        errors=judgement.errors,
        warnings=judgement.warnings,
    )


def _edges(node: Node, mismatches: frozenset[Anchor]) -> tuple[GraphEdge, ...]:
    """One edge for each node that is needed, however many parameters ask for it."""
    needed: dict[str, GraphEdge] = {}
    for dependency in node.dependencies:
        edge = needed.setdefault(
            dependency.node,
            GraphEdge(source=dependency.node, target=node.name, optional=True, mismatch=False),
        )
        edge["optional"] = edge["optional"] and dependency.optional
        edge["mismatch"] = edge["mismatch"] or dependency.anchor in mismatches
    return tuple(sorted(needed.values(), key=lambda edge: edge["source"]))


def graph_patch(before: GraphSnapshot, after: GraphSnapshot) -> GraphPatch | None:
    """What changed between two views of one dataflow; None where nothing did."""
    old_nodes, young_nodes = _parted(before["nodes"], after["nodes"])
    nodes = {node["name"]: node for node in sorted(old_nodes, key=_name)}
    new_nodes = {node["name"]: node for node in sorted(young_nodes, key=_name)}
    old_edges, young_edges = _parted(before["edges"], after["edges"])
    edges = {_ends(edge): edge for edge in sorted(old_edges, key=_order)}
    new_edges = {_ends(edge): edge for edge in sorted(young_edges, key=_order)}
    patch = GraphPatch(
        dataflow=after["dataflow"],
        base=before["revision"],
        revision=after["revision"],
        nodes=[node for name, node in new_nodes.items() if nodes.get(name) != node],
        removedNodes=[name for name in nodes if name not in new_nodes],
        edges=[edge for ends, edge in new_edges.items() if edges.get(ends) != edge],
        removedEdges=[
            EdgeKey(source=source, target=target)
            for source, target in edges
            if (source, target) not in new_edges
        ],
    )
    changed = patch["nodes"] or patch["removedNodes"] or patch["edges"] or patch["removedEdges"]
    return patch if changed else None


def _parted(before: Iterable[T], after: Iterable[T]) -> tuple[list[T], list[T]]:
    """What only one of two lists holds, in any order: the same object is the same, and that is nearly everything."""
    then, now = {id(one): one for one in before}, {id(one): one for one in after}
    return [then[one] for one in then.keys() - now.keys()], [now[one] for one in now.keys() - then.keys()]


def _name(node: GraphNode) -> str:
    return node["name"]


def _ends(edge: GraphEdge) -> tuple[str, str]:
    return edge["source"], edge["target"]


def _order(edge: GraphEdge) -> tuple[str, str]:
    return edge["target"], edge["source"]
