"""Questions to a graph: closures, orders, cycles, and what a run needs from outside.

All answers are deterministic and all algorithms are iterative, so deep graphs and cycles are safe.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from hamilton_ls.graph.model import Graph, Node, NodeKind

_FEW = 20
"""To look for one circle costs less than to look for all, but not for one node in so many."""


@dataclass(frozen=True, slots=True)
class NeededInput:
    """A value that a run takes from outside."""

    node: Node
    optional: bool
    """Whether every node that takes it has a default for it."""


def dependencies_of(graph: Graph, name: str) -> tuple[str, ...]:
    """The names of the nodes that a node depends on, sorted, each once."""
    node = graph.nodes.get(name)
    return () if node is None else tuple(sorted({dependency.node for dependency in node.dependencies}))


def upstream(graph: Graph, names: Iterable[str]) -> frozenset[str]:
    """The nodes and everything that they depend on; names that are no nodes are left out."""
    return _closure(graph, names, lambda name: dependencies_of(graph, name))


def downstream(graph: Graph, names: Iterable[str]) -> frozenset[str]:
    """The nodes and everything that depends on them; names that are no nodes are left out."""
    return _closure(graph, names, lambda name: graph.dependents.get(name, ()))


def _closure(graph: Graph, names: Iterable[str], following: Callable[[str], Iterable[str]]) -> frozenset[str]:
    waiting = [name for name in names if name in graph.nodes]
    seen = set(waiting)
    while waiting:
        for name in following(waiting.pop()):
            if name not in seen and name in graph.nodes:
                seen.add(name)
                waiting.append(name)
    return frozenset(seen)


def way_up(graph: Graph, names: Iterable[str], other: str) -> tuple[bool, frozenset[str]]:
    """Whether some of the nodes are or need another one.

    Goes up from the ones and down from the other, always where less is waiting: one of the two soon
    comes to an end in most graphs.

    Returns:
        The answer, and the names that were gone through: it stays the same while these do.
    """
    above, below = set(names), {other}
    up, down = list(above), [other]
    while up and down and above.isdisjoint(below):
        if len(up) <= len(down):
            needed = {d.node for name in up if name in graph.nodes for d in graph.nodes[name].dependencies}
            up = list(needed - above)
            above |= needed
        else:
            needing = {dependent for name in down for dependent in graph.dependents.get(name, ())}
            down = list(needing - below)
            below |= needing
    return not above.isdisjoint(below), frozenset(above | below)


def topological_order(graph: Graph) -> tuple[str, ...]:
    """All nodes, dependencies first; of several that may come next, the first by name.

    Where nodes wait for each other in a cycle, the first of them by name goes ahead.
    """
    missing = _numbers_of_dependencies(graph)
    ready = [name for name, count in missing.items() if not count]
    heapify(ready)
    waiting: list[frozenset[str]] | None = None
    order: list[str] = []
    done: set[str] = set()
    while len(order) < len(graph.nodes):
        if not ready:
            waiting = _components(graph) if waiting is None else waiting
            heappush(ready, min(_ready_knot(graph, waiting, done)))
        name = heappop(ready)
        if name in done:
            continue
        done.add(name)
        order.append(name)
        for dependent in graph.dependents.get(name, ()):
            missing[dependent] -= 1
            if not missing[dependent]:
                heappush(ready, dependent)
    return tuple(order)


def _numbers_of_dependencies(graph: Graph) -> dict[str, int]:
    """For each node the number of different nodes that it depends on."""
    numbers = dict.fromkeys(graph.nodes, 0)
    for dependents in graph.dependents.values():
        for dependent in dependents:
            numbers[dependent] += 1
    return numbers


def _ready_knot(graph: Graph, knots: list[frozenset[str]], done: set[str]) -> frozenset[str]:
    """What is left of the first knot, by name, that waits for nothing but itself."""
    waiting = [knot for knot in knots if not knot <= done]
    free = [
        knot - done
        for knot in waiting
        if all(need in knot or need in done for name in knot for need in dependencies_of(graph, name))
    ]
    return min(free, key=min)


def cycles(graph: Graph) -> tuple[tuple[str, ...], ...]:
    """One shortest cycle of each knot of nodes that wait for each other.

    Returns:
        Paths against the flow of data, each node depending on the next and the last on the first;
        a path begins with the first name of its knot. Sorted.
    """
    return cycles_in(graph, knots(graph))


def cycles_in(graph: Graph, knots: Iterable[frozenset[str]]) -> tuple[tuple[str, ...], ...]:
    """The same where the knots are known."""
    return tuple(sorted(_shortest_cycle(graph, min(knot), knot) for knot in knots))


def knots(graph: Graph) -> tuple[frozenset[str], ...]:
    """The sets of nodes that need each other, or one itself."""
    found = _components(graph)
    return tuple(k for k in found if len(k) > 1 or min(k) in dependencies_of(graph, min(k)))


def knots_after(
    graph: Graph, before: tuple[frozenset[str], ...], changed: frozenset[str]
) -> tuple[frozenset[str], ...]:
    """The knots of a graph of which those before some nodes changed are known."""
    if len(changed) > len(graph.nodes) // _FEW:
        return knots(graph)
    # A circle that is new goes through a node that is, and so does one that is broken.
    if all(changed.isdisjoint(knot) for knot in before) and not any(_is_in_circle(graph, n) for n in changed):
        return before
    return knots(graph)


def _is_in_circle(graph: Graph, name: str) -> bool:
    if not graph.dependents.get(name):
        return False
    return way_up(graph, dependencies_of(graph, name), name)[0]


def _shortest_cycle(graph: Graph, first: str, knot: frozenset[str]) -> tuple[str, ...]:
    came_from: dict[str, str] = {}
    waiting = deque([first])
    while waiting:
        name = waiting.popleft()
        for following in dependencies_of(graph, name):
            if following == first:
                path = [name]
                while path[-1] != first:
                    path.append(came_from[path[-1]])
                return tuple(reversed(path))
            if following in knot and following not in came_from:
                came_from[following] = name
                waiting.append(following)
    raise ValueError(f"{first} is in no cycle")


def _stuck(graph: Graph) -> list[str]:
    """The nodes in cycles and below them: what is left when all others have had their turn."""
    missing = _numbers_of_dependencies(graph)
    ready = [name for name, number in missing.items() if not number]
    for name in ready:
        for dependent in graph.dependents.get(name, ()):
            missing[dependent] -= 1
            if not missing[dependent]:
                ready.append(dependent)
    return [name for name, number in missing.items() if number]


def _components(graph: Graph) -> list[frozenset[str]]:
    """The strongly connected components of what is stuck (Tarjan's algorithm, without recursion)."""
    stuck = _stuck(graph)
    among = frozenset(stuck)
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    found: list[frozenset[str]] = []
    for root in stuck:
        work = [(root, iter(dependencies_of(graph, root)))] if root not in number else []
        while work:
            name, following = work[-1]
            if name not in number:
                number[name] = low[name] = len(number)
                stack.append(name)
                on_stack.add(name)
            pushed = False
            for other in following:
                if other not in among:
                    continue
                if other not in number:
                    work.append((other, iter(dependencies_of(graph, other))))
                    pushed = True
                    break
                if other in on_stack:
                    low[name] = min(low[name], number[other])
            if pushed:
                continue
            work.pop()
            if work:
                low[work[-1][0]] = min(low[work[-1][0]], low[name])
            if low[name] == number[name]:
                cut = stack.index(name)
                found.append(frozenset(stack[cut:]))
                on_stack.difference_update(stack[cut:])
                del stack[cut:]
    return found


def needed_inputs(
    graph: Graph, targets: Iterable[str], overrides: Iterable[str] = ()
) -> tuple[NeededInput, ...]:
    """What a run of some nodes takes from outside, sorted by name.

    Args:
        graph: the graph.
        targets: the nodes that are asked for.
        overrides: nodes whose value is given, so that nothing above them is needed.
    """
    needed = needed_nodes(graph, targets, overrides)
    required = set(targets)
    for name in needed:
        required.update(d.node for d in graph.nodes[name].dependencies if not d.optional)
    return tuple(
        NeededInput(graph.nodes[name], name not in required)
        for name in sorted(needed)
        if graph.nodes[name].kind is NodeKind.INPUT
    )


def needed_nodes(graph: Graph, targets: Iterable[str], overrides: Iterable[str] = ()) -> frozenset[str]:
    """The nodes that a run computes or takes from outside; overridden ones and what only they need are left out."""
    given = frozenset(overrides)
    reached = _closure(graph, targets, lambda name: () if name in given else dependencies_of(graph, name))
    return reached - given
