"""Which requests are certain to be without a value when the dataflow runs.

Knows two reasons: pyproject.toml declares all inputs and this is none, or a call of the driver
asks for a node that needs it and does not give it. A call whose outputs, inputs or overrides are
computed proves nothing, nor does a node that no call asks for.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.context import Context, Request
from hamilton_ls.graph.calls import METHODS
from hamilton_ls.graph.model import DriverCall, Graph, Node, NodeKind
from hamilton_ls.graph.queries import needed_nodes


def certainly_missing(context: Context, node: Node) -> Iterator[tuple[Request, DriverCall | None]]:
    """The requests for a node that nothing answers.

    Yields:
        A request with each call that fails for it; with None where the inputs are declared.
    """
    dataflow = context.graph.dataflow
    if node.kind is not NodeKind.INPUT or not (dataflow.config_exact and context.names_are_known):
        return
    if dataflow.inputs is not None:
        if node.name not in context.given:
            yield from ((request, None) for request in _required(context, node))
        return
    for call, needed in zip(dataflow.calls, context.needed, strict=True):
        if needed and not _gives(call, node.name):
            yield from ((r, call) for r in _required(context, node) if r.node.name in needed)


def _required(context: Context, node: Node) -> Iterator[Request]:
    return (request for request in context.requests_for(node.name) if not request.dependency.optional)


def _gives(call: DriverCall, name: str) -> bool:
    return any(named.name == name for named in (*(call.inputs or ()), *(call.overrides or ())))


def needed_by_calls(
    graph: Graph, before: Context | None = None, changed: frozenset[str] = frozenset()
) -> tuple[frozenset[str], ...]:
    """For each call of the driver the nodes that it needs; none for a call that does not say or run them.

    Args:
        graph: the graph.
        before: of an earlier graph of the dataflow.
        changed: the names of the nodes that are others since.
    """
    calls = graph.dataflow.calls
    if before is None or before.graph.dataflow.calls != calls:
        return tuple(_needed(graph, call) for call in calls)
    return tuple(
        needed if changed.isdisjoint(needed) and changed.isdisjoint(_outputs(call)) else _needed(graph, call)
        for call, needed in zip(calls, before.needed, strict=True)
    )


def _outputs(call: DriverCall) -> Iterator[str]:
    return (named.name for named in call.outputs or ())


def _needed(graph: Graph, call: DriverCall) -> frozenset[str]:
    if not METHODS[call.method].runs or call.outputs is None or call.inputs is None or call.overrides is None:
        return frozenset()
    overrides = frozenset(named.name for named in call.overrides)
    return needed_nodes(graph, _outputs(call), overrides)
