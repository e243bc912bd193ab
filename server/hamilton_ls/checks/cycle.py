"""HAM004: nodes that need each other in a circle.

No order exists in which they could run.

Wrong:

    def price(tax: float) -> float:
        return 100 + tax


    def tax(price: float) -> float:
        return 0.2 * price

Right: take one of them from elsewhere.

    def price(net_price: float, tax: float) -> float:
        return net_price + tax


    def tax(net_price: float) -> float:
        return 0.2 * net_price
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.graph.model import Dependency, Graph
from hamilton_ls.graph.queries import cycles_in

CODE = "HAM004"
SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    """Report the shortest circle of every knot of nodes."""
    for circle in cycles_in(context.graph, context.knots):
        yield _problem(context, (*circle, circle[0]))


def _problem(context: Context, path: tuple[str, ...]) -> Problem:
    steps = [_dependency(context.graph, asking, needed) for asking, needed in pairwise(path)]
    written = " → ".join(f"`{name}`" for name in path)
    message = (
        f"`{path[0]}` needs itself, so it can never run: {written}."
        if len(steps) == 1
        else f"These nodes need each other, so none of them can ever run: {written}."
    )
    related = tuple(
        (steps[i].anchor, f"`{path[i]}` needs `{path[i + 1]}` here") for i in range(1, len(steps))
    )
    return Problem(CODE, SEVERITY, message, steps[0].anchor, context.name, related=related)


def _dependency(graph: Graph, asking: str, needed: str) -> Dependency:
    return next(d for d in graph.nodes[asking].dependencies if d.node == needed)
