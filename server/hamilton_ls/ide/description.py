"""A node in full, for whoever points at it: its function's header, its documentation, its default.

What is needed only for the one node that is looked at, and so no part of the graph that is sent.
"""

from __future__ import annotations

from hamilton_ls.facts.expressions import Expr
from hamilton_ls.facts.model import FunctionFacts, Status
from hamilton_ls.graph.model import Dependency, Graph, Node, NodeKind
from hamilton_ls.ide.occurrences import node_name
from hamilton_ls.protocol.messages import NodeDescription
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot

_MOST_CHARACTERS = 2_000
"""A longer header or docstring fits no tooltip."""


def describe_node(snapshot: Snapshot, dataflow: str, name: str) -> NodeDescription | None:
    """What is known of a node as it is now; None where the dataflow has none of this name."""
    graph = snapshot.graph(dataflow)
    node = graph.nodes.get(name)
    return None if node is None else description_of(snapshot, graph, node)


def describe_nodes(snapshot: Snapshot, graph: Graph) -> dict[str, NodeDescription]:
    """The same of all nodes of a graph, under whichever configuration; sorted by name."""
    return {name: description_of(snapshot, graph, node) for name, node in sorted(graph.nodes.items())}


def description_of(snapshot: Snapshot, graph: Graph, node: Node) -> NodeDescription:
    """What is known of a node of a graph."""
    return NodeDescription(
        dataflow=graph.dataflow.name,
        node=node.name,
        signature=_signature(snapshot, node),
        documentation=_cut(node.documentation) if node.documentation else None,
        value=_value(snapshot, graph, node),
    )


def default_of(snapshot: Snapshot, asker: Node, dependency: Dependency) -> str | None:
    """The source text of the default of the parameter by which ``asker`` asks."""
    found = _function_of(snapshot, asker)
    if found is None:
        return None
    function, path, origin = found
    for parameter in function.parameters:
        if parameter.name == dependency.parameter and parameter.default is not None:
            return _text(snapshot, path, origin, parameter.default)
    return None


def _signature(snapshot: Snapshot, node: Node) -> str | None:
    """The function's header as it is written, without decorators."""
    found = _function_of(snapshot, node)
    if found is None:
        return None
    function, path, origin = found
    if function.status is Status.STALE:
        return None
    header = Span(function.name_span.start, function.span.end).shifted(origin)
    written = snapshot.source(path)[header.start : header.end].rstrip().removesuffix(":")
    return _cut(f"{'async def' if function.is_async else 'def'} {written}")


def _value(snapshot: Snapshot, graph: Graph, node: Node) -> str | None:
    """What a node from outside is unless it is given: the configuration's value, or the default."""
    if node.kind is NodeKind.CONFIG:
        return _cut(repr(dict(graph.config).get(node.name)))
    if node.kind is not NodeKind.INPUT:
        return None
    askers = [graph.nodes[name] for name in graph.dependents.get(node.name, ())]
    asked = [(asker, d) for asker in askers for d in asker.dependencies if d.node == node.name]
    if not all(dependency.optional for _, dependency in asked):
        return None
    defaults = (default_of(snapshot, asker, dependency) for asker, dependency in asked)
    return next(filter(None, defaults), None)


def _function_of(snapshot: Snapshot, node: Node) -> tuple[FunctionFacts, str, int] | None:
    """The function that makes a node, its file, and where in it the function's spans count from."""
    located = snapshot.locate(node.definition) if node.definition else None
    if located is None or node.definition is None:
        return None
    path, name_span = located
    found = snapshot.function_at(path, name_span.start)
    if found is None or node_name(found[0].name) != node_name(node.function or found[0].name):
        return None
    return found[0], path, name_span.start - node.definition.span.start


def _text(snapshot: Snapshot, path: str, origin: int, expression: Expr) -> str:
    span = expression.span.shifted(origin)
    return snapshot.source(path)[span.start : span.end]


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_CHARACTERS else f"{text[: _MOST_CHARACTERS - 1]}…"
