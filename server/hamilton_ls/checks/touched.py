"""Which nodes an edit may have made right or wrong.

The other side of the contract of the rules, in ``registry``: whatever a rule may look at, a change of
it leads here back to the nodes that the rule was called for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from hamilton_ls.checks.context import Context
from hamilton_ls.graph.differences import Difference
from hamilton_ls.graph.model import Graph, NodeKind


def nodes_touched(
    difference: Difference, before: Context, now: Context, far: Mapping[str, frozenset[str]]
) -> list[str]:
    """The names of the nodes that the rules are to be asked about again, sorted.

    Args:
        difference: of the two graphs.
        before: what the rules looked at when they were last asked.
        now: what they will look at.
        far: for each node that its neighbours do not decide the names that were gone through.
    """
    touched = {*difference.changed, *difference.relinked}
    for name in difference.changed:
        touched.update(_neighbours(before.graph, name))
        touched.update(_neighbours(now.graph, name))
    another_meaning = _with_another_meaning(difference, before, now)
    touched |= another_meaning
    seen = {*difference.changed, *difference.relinked, *another_meaning}
    touched.update(name for name, names in far.items() if not names.isdisjoint(seen))
    touched.update(_inputs_of_calls(before, now))
    return sorted(touched)


def _neighbours(graph: Graph, name: str) -> Iterator[str]:
    node = graph.nodes.get(name)
    if node is not None:
        yield from (dependency.node for dependency in node.dependencies)
        yield from graph.dependents[name]


def _with_another_meaning(difference: Difference, before: Context, now: Context) -> set[str]:
    """The names that something provides now or no more, and those that one may have meant by them."""
    candidates = difference.changed | (before.given ^ now.given)
    found = {name for name in candidates if _meaning(before, name) != _meaning(now, name)}
    for name in tuple(found):
        found.update(before.names.near(name))
        found.update(now.names.near(name))
    return found


def _meaning(context: Context, name: str) -> tuple[bool, bool]:
    return context.means_something(name), context.is_provided(name)


def _inputs_of_calls(before: Context, now: Context) -> Iterator[str]:
    """The external inputs of which calls of the driver may say something else."""
    if before.graph.dataflow.calls != now.graph.dataflow.calls:
        yield from (name for name, node in now.graph.nodes.items() if node.kind is NodeKind.INPUT)
        return
    for old, new in zip(before.needed, now.needed, strict=True):
        if old is not new:
            yield from _asked_by(old ^ new, now.graph)


def _asked_by(names: Iterable[str], graph: Graph) -> Iterator[str]:
    nodes = (graph.nodes[name] for name in names if name in graph.nodes)
    return (dependency.node for node in nodes for dependency in node.dependencies)
