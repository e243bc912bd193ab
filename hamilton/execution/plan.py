"""Plans: which nodes a run computes, in which order, and when a value is no longer needed.

A plan depends only on names (outputs, inputs, overrides, configuration), never on values, so that a
graph keeps its plans and runs the same outputs again without looking at the graph. How a plan is
followed is in ``loop``.
"""

import operator
import types
from collections.abc import Callable, Collection, Iterable, Iterator
from inspect import CO_VARARGS, CO_VARKEYWORDS
from typing import TYPE_CHECKING, Any, NamedTuple

from hamilton.node import DependencyType, Node

if TYPE_CHECKING:
    from hamilton.graph import FunctionGraph

_MOST_PLANS = 64


class Step(NamedTuple):
    """One node to compute."""

    name: str
    compute: Callable
    # What reads the arguments for a positional call; None if they are passed by name.
    arguments: Callable[[dict], Any] | None
    count: int
    dependencies: tuple[str, ...]
    # Values that nobody needs any more afterwards.
    dropped: tuple[str, ...]
    node: Node


class Plan(NamedTuple):
    """The steps of a run, and what has to be there before the first."""

    inputs: tuple[str, ...]
    overrides: tuple[str, ...]
    steps: tuple[Step, ...]


class Prepared(NamedTuple):
    """All that is known of a run before its values are."""

    nodes: set[Node]
    user_nodes: set[Node]
    plan: Plan


class PlanCache:
    """The plans a graph was asked for."""

    def __init__(self) -> None:
        self._prepared: dict[tuple, Prepared] = {}

    def prepare(
        self,
        graph: "FunctionGraph",
        final_vars: Collection[str],
        inputs: dict[str, Any] | None,
        overrides: dict[str, Any] | None,
    ) -> Prepared:
        """Find or make the plan of a run.

        :param graph: the graph.
        :param final_vars: names of the outputs.
        :param inputs: inputs of the run; only their names matter.
        :param overrides: overrides of the run; only their names matter.
        :return: the nodes involved and the plan.
        :raises ValueError: if an output is unknown.
        """
        key = (
            tuple(final_vars),
            None if inputs is None else frozenset(inputs),
            frozenset(overrides or ()),
            frozenset(graph.config),
        )
        prepared = self._prepared.get(key)
        if prepared is None:
            nodes, user_nodes = graph.get_upstream_nodes(final_vars, inputs, overrides)
            provided = {*graph.config, *(inputs or ())}
            outputs = [graph.nodes[name] for name in final_vars if name in graph.nodes]
            prepared = Prepared(nodes, user_nodes, make_plan(outputs, provided, overrides or (), ()))
            if len(self._prepared) >= _MOST_PLANS:
                self._prepared.clear()
            self._prepared[key] = prepared
        return prepared


def make_plan(
    outputs: Collection[Node], provided: Collection[str], overridden: Collection[str], known: Collection[str]
) -> Plan:
    """Plan a run.

    :param outputs: the nodes asked for.
    :param provided: names of inputs that have a value.
    :param overridden: names of nodes whose value is given instead of computed.
    :param known: names of nodes computed before.
    :return: the plan. A required input that is not provided is planned all the same, and missed at run time.
    :raises RecursionError: if a node depends on itself.
    """
    wanted = {node_.name for node_ in outputs}
    done: set[str] = set(known)
    inputs: list[str] = []
    overrides: list[str] = []
    steps: list[Step] = []
    for node_, optional in _in_order(outputs, done, overridden):
        name = node_.name
        if name in overridden:
            overrides.append(name)
        elif not node_.user_defined:
            dependencies = tuple(d.name for d in node_.dependencies if d.name in done)
            done.add(name)
            dropped = _no_longer_needed(node_, done, wanted)
            steps.append(_step(node_, dependencies, dropped))
            done.difference_update(dropped)
        elif name in provided or not optional:
            inputs.append(name)
        else:
            continue
        done.add(name)
    return Plan(tuple(inputs), tuple(overrides), tuple(steps))


def _in_order(
    outputs: Iterable[Node], done: set[str], overridden: Collection[str]
) -> Iterator[tuple[Node, bool]]:
    """Dependencies first; with each node whether the one that asked for it can do without it."""
    for output in outputs:
        # An input that is itself asked for may be missing: then it has no value.
        path: dict[str, Iterator[Node]] = {}
        stack: list[tuple[Node, bool]] = [(output, output.user_defined)]
        while stack:
            node_, optional = stack[-1]
            name = node_.name
            if name in done:
                stack.pop()
                path.pop(name, None)
                continue
            if name not in path:
                path[name] = iter(() if name in overridden else node_.dependencies)
            dependency = next((d for d in path[name] if d.name not in done), None)
            if dependency is None:
                yield node_, optional
                stack.pop()
                del path[name]
            elif dependency.name in path:
                raise RecursionError(_cycle([n.name for n, _ in stack], dependency.name))
            else:
                kind = node_.input_types[dependency.name][1]
                stack.append((dependency, kind is DependencyType.OPTIONAL))


def _cycle(path: list[str], again: str) -> str:
    names = [*path[path.index(again) :], again]
    return f"The graph has a cycle: {' -> '.join(reversed(names))}. Rename a parameter or a function to break it."


def _no_longer_needed(node_: Node, done: set[str], wanted: set[str]) -> tuple[str, ...]:
    return tuple(
        d.name
        for d in node_.dependencies
        if d.name in done
        and d.name not in wanted
        and all(user.name in done and user.name not in wanted for user in d.depended_on_by)
    )


def _step(node_: Node, dependencies: tuple[str, ...], dropped: tuple[str, ...]) -> Step:
    compute = node_.callable
    arguments = None
    if dependencies and _takes_by_position(compute, dependencies):
        arguments = operator.itemgetter(*dependencies)
    return Step(node_.name, compute, arguments, len(dependencies), dependencies, dropped, node_)


def _takes_by_position(compute: Any, names: tuple[str, ...]) -> bool:
    """Whether passing these arguments by position means the same as passing them by name."""
    if type(compute) is not types.FunctionType:
        return False
    code = compute.__code__
    if code.co_flags & (CO_VARARGS | CO_VARKEYWORDS) or code.co_posonlyargcount:
        return False
    return code.co_varnames[: len(names)] == names and len(names) <= code.co_argcount
