"""HAM004: nodes that need each other in a circle.

No order exists in which they could run.

Wrong:

    def price(tax: float) -> float: ...

    def tax(price: float) -> float: ...

Right: take one of them from elsewhere.

    def price(net_price: float, tax: float) -> float: ...

    def tax(net_price: float) -> float: ...
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import pairwise

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.graph.model import Dependency, Graph

CODE = "HAM004"
SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    """Report a shortest circle for every node that is in one, each circle once."""
    candidates = _between_circles(context.graph)
    reported: set[str] = set()
    for name in sorted(candidates):
        if name not in reported and (path := _shortest_circle(context.graph, name, candidates)):
            reported.update(path)
            yield _problem(context, path)


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


def _between_circles(graph: Graph) -> frozenset[str]:
    """All nodes that are left when those without unresolved dependencies are taken away in turn.

    Nodes in circles are among them, and few others; in a sound graph none is left.
    """
    waiting_for = {
        name: len({d.node for d in node.dependencies if d.node in graph.nodes})
        for name, node in graph.nodes.items()
    }
    ready = [name for name, count in waiting_for.items() if count == 0]
    left = set(waiting_for)
    while ready:
        name = ready.pop()
        left.discard(name)
        for dependent in graph.dependents.get(name, ()):
            waiting_for[dependent] -= 1
            if waiting_for[dependent] == 0:
                ready.append(dependent)
    return frozenset(left)


def _shortest_circle(graph: Graph, start: str, among: frozenset[str]) -> tuple[str, ...]:
    """The shortest way from ``start`` through its dependencies back to it; empty if there is none."""
    came_from: dict[str, str] = {}
    queue = deque([start])
    while queue:
        name = queue.popleft()
        for needed in sorted({d.node for d in graph.nodes[name].dependencies} & among):
            if needed == start:
                return (*_way_to(name, came_from, start), start)
            if needed not in came_from:
                came_from[needed] = name
                queue.append(needed)
    return ()


def _way_to(name: str, came_from: dict[str, str], start: str) -> tuple[str, ...]:
    way = [name]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))
