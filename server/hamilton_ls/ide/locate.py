"""From a node to its code and from the cursor to its nodes: what ties the graph panel to the editor."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

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
    """The code of a node; for an input the first place that asks for it."""
    graph = snapshot.graph(dataflow)
    found = graph.nodes.get(node)
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
    return NodePlace(path, _chunk(snapshot, path, selection), selection)


def _chunk(snapshot: Snapshot, path: str, inside: Span) -> Span:
    chunks = snapshot.facts(path).chunks
    index = bisect_right([chunk.start for chunk in chunks], inside.start) - 1
    if index < 0:
        return inside
    start, end = chunks[index].start, chunks[index].end
    text = snapshot.source(path)[start:end]
    trimmed = Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
    return Span(min(trimmed.start, inside.start), max(trimmed.end, inside.end))


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
