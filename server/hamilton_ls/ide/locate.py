"""From a node to its code and from the cursor to its nodes: what ties the graph panel to the editor."""

from __future__ import annotations

from dataclasses import dataclass

from hamilton_ls.graph.model import Graph, Node
from hamilton_ls.ide.extents import function_extent
from hamilton_ls.ide.occurrences import Role, occurrences_at
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot


@dataclass(frozen=True, slots=True)
class NodePlace:
    """Where a node is defined: the whole function, and the name that makes this node."""

    path: str
    whole: Span
    selection: Span


def locate(snapshot: Snapshot, dataflow: str, node: str) -> NodePlace | None:
    """The code of a node, of another configuration's if need be; for an input the first place that asks for it."""
    graph = snapshot.graph(dataflow)
    found = graph.nodes.get(node) or _of_another_configuration(graph, node)
    if found is None:
        return None
    anchor = found.anchor
    if anchor is None:
        askers = graph.dependents.get(node, ())
        asked = (d.anchor for name in askers for d in graph.nodes[name].dependencies if d.node == node)
        anchor = next(asked, None)
    located = snapshot.locate(anchor) if anchor else None
    if located is None:
        return None
    path, selection = located
    return NodePlace(path, _whole(snapshot, path, selection), selection)


def _of_another_configuration(graph: Graph, node: str) -> Node | None:
    return next((made for variant in graph.variants for made in variant.nodes if made.name == node), None)


def _whole(snapshot: Snapshot, path: str, inside: Span) -> Span:
    found = snapshot.function_at(path, inside.start)
    index = snapshot.facts(path).chunk_at(inside.start)
    if found is None or index is None:
        return inside
    return function_extent(snapshot, path, snapshot.facts(path).chunks[index], found[0])


def nodes_at(snapshot: Snapshot, path: str, offset: int) -> tuple[tuple[str, str], ...]:
    """The (dataflow, node) pairs that the cursor stands in.

    On a string that makes a node it is this node, elsewhere in a function all that it makes.
    """
    named = tuple(
        (occurrence.dataflow, occurrence.name)
        for occurrence in occurrences_at(snapshot, path, offset)
        if occurrence.role is Role.DEFINITION and occurrence.owner is not None
    )
    if named:
        return named
    found = snapshot.function_at(path, offset)
    if found is None:
        return ()
    return tuple(
        (dataflow.name, name) for dataflow, names in snapshot.nodes_of(path, found[0].name) for name in names
    )
