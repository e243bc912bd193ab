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
    for name, node_, optional in _in_order(outputs, done, overridden):
        if name in overridden:
            overrides.append(name)
        elif not node_.user_defined:
            dependencies = tuple(d for d in (d.name for d in node_.dependencies) if d in done)
            done.add(name)
            dropped = _no_longer_needed(node_, done, wanted)
            steps.append(_step(name, node_, dependencies, dropped))
            done.difference_update(dropped)
        elif name in provided or not optional:
            inputs.append(name)
        else:
            continue
        done.add(name)
    return Plan(tuple(inputs), tuple(overrides), tuple(steps))


def _in_order(
    outputs: Iterable[Node], done: set[str], overridden: Collection[str]
) -> Iterator[tuple[str, Node, bool]]:
    """Dependencies first; with each node whether the one that asked for it can do without it.

    The caller adds to ``done`` what it has taken in.
    """
    for output in outputs:
        # An input that is itself asked for may be missing: then it has no value.
        asked = [(output.name, output, output.user_defined, None)]
        path: dict[str, Iterator[Node]] = {}
        while asked:
            name, node_, optional, dependencies = asked[-1]
            if dependencies is None:
                if name in done:
                    asked.pop()
                    continue
                dependencies = iter(() if name in overridden else node_.dependencies)
                asked[-1] = (name, node_, optional, dependencies)
                path[name] = dependencies
            for dependency in dependencies:
                wanted = dependency.name
                if wanted in done:
                    continue
                if wanted in path:
                    raise RecursionError(_cycle(list(path), wanted))
                kind = node_.input_types[wanted][1]
                asked.append((wanted, dependency, kind is DependencyType.OPTIONAL, None))
                break
            else:
                yield name, node_, optional
                asked.pop()
                del path[name]


def _cycle(path: list[str], again: str) -> str:
    names = [*path[path.index(again) :], again]
    return f"The graph has a cycle: {' -> '.join(reversed(names))}. Rename a parameter or a function to break it."


def _no_longer_needed(node_: Node, done: set[str], wanted: set[str]) -> tuple[str, ...]:
    # The node itself is asked about first: as an output it keeps all of its dependencies.
    if node_.name in wanted:
        return ()
    dropped = []
    for dependency in node_.dependencies:
        name = dependency.name
        if name in done and name not in wanted:
            for user in dependency.depended_on_by:
                if user.name not in done or user.name in wanted:
                    break
            else:
                dropped.append(name)
    return tuple(dropped)


def _step(name: str, node_: Node, dependencies: tuple[str, ...], dropped: tuple[str, ...]) -> Step:
    compute = node_.callable
    arguments = None
    if dependencies and _takes_by_position(compute, dependencies):
        arguments = operator.itemgetter(*dependencies)
    return Step(name, compute, arguments, len(dependencies), dependencies, dropped, node_)


def _takes_by_position(compute: Any, names: tuple[str, ...]) -> bool:
    """Whether passing these arguments by position means the same as passing them by name."""
    if type(compute) is not types.FunctionType:
        return False
    code = compute.__code__
    if code.co_flags & (CO_VARARGS | CO_VARKEYWORDS) or code.co_posonlyargcount:
        return False
    return code.co_varnames[: len(names)] == names and len(names) <= code.co_argcount
