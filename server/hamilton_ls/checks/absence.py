"""Which requests are certain to be without a value when the dataflow runs.

Knows two reasons: pyproject.toml declares all inputs and this is none, or a call of the driver
asks for a node that needs it and does not give it. A call whose outputs, inputs or overrides are
computed proves nothing, nor does a node that no call asks for.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.context import Context, Request
from hamilton_ls.graph.calls import METHODS
from hamilton_ls.graph.model import DriverCall
from hamilton_ls.graph.queries import needed_nodes


def certainly_missing(context: Context) -> Iterator[tuple[Request, DriverCall | None]]:
    """The requests that nothing answers, one for each place in the code.

    Yields:
        A request with the first call that fails for it; with None where the inputs are declared.
    """
    dataflow = context.graph.dataflow
    if not (dataflow.config_exact and context.names_are_known):
        return
    asked = [request for request in context.unprovided if not request.dependency.optional]
    if dataflow.inputs is not None:
        proven = ((request, None) for request in asked if request.dependency.node not in context.given)
        yield from _once(proven)
    else:
        yield from _once(found for call in dataflow.calls for found in _missing_at(context, call, asked))


def _missing_at(
    context: Context, call: DriverCall, asked: list[Request]
) -> Iterator[tuple[Request, DriverCall | None]]:
    if not METHODS[call.method].runs or call.outputs is None or call.inputs is None or call.overrides is None:
        return
    overrides = frozenset(named.name for named in call.overrides)
    given = overrides.union(named.name for named in call.inputs)
    absent = [request for request in asked if request.dependency.node not in given]
    if absent:
        needed = needed_nodes(context.graph, (named.name for named in call.outputs), overrides)
        yield from ((request, call) for request in absent if request.node.name in needed)


def _once(
    found: Iterator[tuple[Request, DriverCall | None]],
) -> Iterator[tuple[Request, DriverCall | None]]:
    seen = set()
    for request, call in found:
        if request.place not in seen:
            seen.add(request.place)
            yield request, call
