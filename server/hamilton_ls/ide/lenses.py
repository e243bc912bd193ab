"""Code lenses: run a node, see who depends on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from hamilton_ls.graph.model import Graph
from hamilton_ls.ide.occurrences import node_name
from hamilton_ls.ide.runplan import unrunnable
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot


class LensKind(str, Enum):
    """What a lens does when it is clicked."""

    RUN = "run"
    DEPENDENTS = "dependents"


MOST_NAMED = 6
"""A function can make hundreds of nodes; a line holds a few lenses, the graph panel the rest."""


@dataclass(frozen=True, slots=True)
class Lens:
    """A line of text above ``span`` about a node of a dataflow."""

    span: Span
    kind: LensKind
    dataflow: str
    node: str
    title: str


def lenses(snapshot: Snapshot, path: str) -> tuple[Lens, ...]:
    """The lenses of a file, in source order: run and dependents, above each function that is a node.

    A function that only makes nodes of other names, as with ``@parameterize``, has named lenses for
    these. Where a file belongs to several dataflows, every lens says which one it speaks of.
    """
    if not snapshot.is_hamilton(path):
        return ()
    functions = [function.name for function in snapshot.facts(path).functions]
    dataflows = snapshot.dataflows_of(path)
    several = len(dataflows) > 1
    runnable = {dataflow.name for dataflow in dataflows if not unrunnable(dataflow)}
    found: list[Lens] = []
    for function in dict.fromkeys(functions):
        for dataflow, names in snapshot.nodes_of(path, function):
            graph = snapshot.graph(dataflow.name)
            for name in _shown(graph, function, names):
                where = f" in {dataflow.name}" if several else ""
                found += (
                    lens
                    for lens in _of_node(snapshot, path, graph, name, where)
                    if lens.kind is not LensKind.RUN or dataflow.name in runnable
                )
    return tuple(sorted(found, key=lambda lens: lens.span))


def _shown(graph: Graph, function: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The function's own node says it all where there is one: the rest are parts or checks of it."""
    own = node_name(function)
    if own in names:
        return (own,)
    return tuple(name for name in names if graph.nodes[name].anchor is not None)[:MOST_NAMED]


def _of_node(snapshot: Snapshot, path: str, graph: Graph, name: str, where: str) -> Iterator[Lens]:
    node, flow = graph.nodes[name], graph.dataflow.name
    located = snapshot.locate(node.anchor) if node.anchor else None
    if located is None or located[0] != path:
        return
    own = node.anchor == node.definition
    count = len(graph.dependents.get(name, ()))
    dependents = f"{count} dependent{'' if count == 1 else 's'}{where}"
    yield Lens(located[1], LensKind.RUN, flow, name, f"▷ Run{'' if own else f' {name}'}{where}")
    yield Lens(located[1], LensKind.DEPENDENTS, flow, name, dependents if own else f"{name}: {dependents}")
