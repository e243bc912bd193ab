"""The graph as the panel shows it, and the difference of two such graphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hamilton_ls.checks import type_mismatch
from hamilton_ls.checks.model import Severity
from hamilton_ls.facts.model import Anchor
from hamilton_ls.graph.model import Node, NodeKind
from hamilton_ls.protocol.messages import EdgeKey, GraphEdge, GraphNode, GraphPatch, GraphSnapshot
from hamilton_ls.workspace.analysis import Snapshot

_Chunk = tuple[str, str, int]


def graph_view(snapshot: Snapshot, dataflow: str, revision: int) -> GraphSnapshot:
    """The whole graph of a dataflow, nodes and edges sorted, as the wire has it."""
    graph = snapshot.graph(dataflow)
    problems = snapshot.problems_of(dataflow)
    counts = Counter((_chunk(problem.anchor), problem.severity) for problem in problems)
    mismatches = {problem.anchor for problem in problems if problem.code == type_mismatch.CODE}
    return GraphSnapshot(
        dataflow=dataflow,
        revision=revision,
        config=dict(graph.config),
        nodes=[_node(node, counts) for node in graph.nodes.values()],
        edges=[edge for node in graph.nodes.values() for edge in _edges(node, mismatches)],
    )


def _chunk(anchor: Anchor) -> _Chunk:
    return anchor.path, anchor.symbol, anchor.ordinal


def _node(node: Node, counts: Counter[tuple[_Chunk, Severity]]) -> GraphNode:
    chunk = _chunk(node.definition) if node.definition else None
    return GraphNode(
        name=node.name,
        kind=node.kind.value,
        type=node.type.text if node.type else None,
        module=node.module,
        summary=next(iter((node.documentation or "").strip().splitlines()), None),
        tags={key: list(value) if isinstance(value, tuple) else value for key, value in node.tags},
        status="opaque" if node.kind is NodeKind.OPAQUE else node.status.value,
        reason=node.reason,
        errors=counts[chunk, Severity.ERROR] if chunk else 0,
        warnings=counts[chunk, Severity.WARNING] if chunk else 0,
    )


def _edges(node: Node, mismatches: set[Anchor]) -> Iterator[GraphEdge]:
    """One edge for each node that is needed, however many parameters ask for it."""
    needed: dict[str, GraphEdge] = {}
    for dependency in node.dependencies:
        edge = needed.setdefault(
            dependency.node,
            GraphEdge(source=dependency.node, target=node.name, optional=True, mismatch=False),
        )
        edge["optional"] = edge["optional"] and dependency.optional
        edge["mismatch"] = edge["mismatch"] or dependency.anchor in mismatches
    return iter(sorted(needed.values(), key=lambda edge: edge["source"]))


def graph_patch(before: GraphSnapshot, after: GraphSnapshot) -> GraphPatch | None:
    """What changed between two views of one dataflow; None where nothing did."""
    nodes = {node["name"]: node for node in before["nodes"]}
    edges = {(edge["source"], edge["target"]): edge for edge in before["edges"]}
    kept_nodes = {node["name"] for node in after["nodes"]}
    kept_edges = {(edge["source"], edge["target"]) for edge in after["edges"]}
    patch = GraphPatch(
        dataflow=after["dataflow"],
        base=before["revision"],
        revision=after["revision"],
        nodes=[node for node in after["nodes"] if nodes.get(node["name"]) != node],
        removedNodes=[name for name in nodes if name not in kept_nodes],
        edges=[edge for edge in after["edges"] if edges.get((edge["source"], edge["target"])) != edge],
        removedEdges=[
            EdgeKey(source=source, target=target)
            for source, target in edges
            if (source, target) not in kept_edges
        ],
    )
    changed = patch["nodes"] or patch["removedNodes"] or patch["edges"] or patch["removedEdges"]
    return patch if changed else None
