"""Code lenses: run a node, see who depends on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from hamilton_ls.graph.model import Dataflow, Node
from hamilton_ls.ide.occurrences import node_name
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot


class LensKind(str, Enum):
    """What a lens does when it is clicked."""

    RUN = "run"
    DEPENDENTS = "dependents"


@dataclass(frozen=True, slots=True)
class Lens:
    """A line of text above ``span`` about a node of a dataflow."""

    span: Span
    kind: LensKind
    dataflow: str
    node: str
    title: str


def lenses(snapshot: Snapshot, path: str) -> tuple[Lens, ...]:
    """The lenses of a file, in source order: for each place that names a node, run and dependents.

    Where a place makes nodes of several dataflows, every lens says which dataflow it speaks of.
    """
    if not snapshot.is_hamilton(path):
        return ()
    flows = snapshot.dataflows_of(path)
    found = [lens for flow in flows for lens in _of_dataflow(snapshot, path, flow, len(flows) > 1)]
    return tuple(sorted(found, key=lambda lens: (lens.span, lens.dataflow)))


def _of_dataflow(snapshot: Snapshot, path: str, flow: Dataflow, ambiguous: bool) -> Iterator[Lens]:
    graph = snapshot.graph(flow.name)
    for node in graph.nodes.values():
        span = _span(snapshot, path, node)
        if span is None or _is_internal(node):
            continue
        run = f"▷ Run in {flow.name}" if ambiguous else "▷ Run"
        yield Lens(span, LensKind.RUN, flow.name, node.name, run)
        count = len(graph.dependents.get(node.name, ()))
        title = f"{count} dependent{'' if count == 1 else 's'}"
        yield Lens(
            span,
            LensKind.DEPENDENTS,
            flow.name,
            node.name,
            f"{title} in {flow.name}" if ambiguous else title,
        )


def _span(snapshot: Snapshot, path: str, node: Node) -> Span | None:
    if node.anchor is None or node.anchor.path != path:
        return None
    located = snapshot.locate(node.anchor)
    return located[1] if located else None


def _is_internal(node: Node) -> bool:
    """Nodes that a modifier makes for itself, as ``@check_output`` does, are not offered."""
    return node.anchor == node.definition and node.name != node_name(node.function or node.name)
