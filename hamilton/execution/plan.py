"""Plans: which nodes a run computes, in which order, and from what.

A plan depends only on names (outputs, inputs, overrides, configuration), never on values, so that a
graph keeps its plans and runs the same outputs again without looking at the graph. When a value is no
longer needed is in ``release``, how a plan is followed in ``loop``.
"""

from collections.abc import Callable, Collection, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from hamilton.execution.release import after_last_use, when_nobody_waits
from hamilton.garbage import collector_paused
from hamilton.node import DependencyType, Node

if TYPE_CHECKING:
    from hamilton.graph import FunctionGraph

_MOST_PLANS = 64
_name_of = attrgetter("name")
_callable_of = attrgetter("callable")


class Plan(NamedTuple):
    """What has to be there before a run, and what is computed in it.

    All from ``nodes`` on go together, an element each for every step: one tuple a step would take as
    long to make as all the rest of the plan.
    """

    inputs: tuple[str, ...]
    overrides: tuple[str, ...]
    nodes: tuple[Node, ...]
    # What a run needs of each node, here side by side: in a large graph the nodes are far apart in memory.
    names: tuple[str, ...]
    callables: tuple[Callable[..., Any], ...]
    # Names of the arguments of each node.
    dependencies: tuple[tuple[str, ...], ...]
    # Values that nobody needs any more after each node.
    dropped: tuple[tuple[str, ...], ...]

    def steps(self) -> Iterator[tuple[Node, tuple[str, ...], tuple[str, ...]]]:
        """Node, names of its arguments and of the values no longer needed, step by step."""
        return zip(self.nodes, self.dependencies, self.dropped, strict=True)


class Prepared(NamedTuple):
    """All that is known of a run before its values are."""

    nodes: tuple[Node, ...]
    user_nodes: tuple[Node, ...]
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
        :raises RecursionError: if a node depends on itself.
        """
        key = (
            tuple(final_vars),
            None if inputs is None else frozenset(inputs),
            frozenset(overrides or ()),
            frozenset(graph.config),
        )
        prepared = self._prepared.get(key)
        if prepared is None:
            graph.raise_if_unknown(final_vars, inputs)
            outputs = [graph.nodes[name] for name in final_vars if name in graph.nodes]
            with collector_paused():
                prepared = _prepare(outputs, {*graph.config, *(inputs or ())}, overrides or ())
            if len(self._prepared) >= _MOST_PLANS:
                self._prepared.clear()
            self._prepared[key] = prepared
        return prepared


def _prepare(outputs: Collection[Node], provided: Collection[str], overridden: Collection[str]) -> Prepared:
    walk = _Walk(provided, overridden)
    walk.to(outputs)
    # Inputs that were asked for themselves and are not provided are judged with the others.
    missing = [node_ for node_ in outputs if node_.name not in walk.done]
    return Prepared(
        (*walk.inputs, *missing, *walk.overrides, *walk.nodes),
        (*walk.inputs, *missing, *(n for n in walk.overrides if n.user_defined)),
        walk.plan(after_last_use(walk.dependencies, {node_.name for node_ in outputs})),
    )


def make_plan(
    outputs: Collection[Node], provided: Collection[str], overridden: Collection[str], known: Collection[str]
) -> Plan:
    """Plan the computation of some nodes on top of values known already.

    :param outputs: the nodes asked for.
    :param provided: names of inputs that have a value.
    :param overridden: names of nodes whose value is given instead of computed.
    :param known: names of nodes computed before.
    :return: the plan. A required input that is not provided is planned all the same, and missed at run time.
    :raises RecursionError: if a node depends on itself.
    """
    walk = _Walk(provided, overridden, known)
    walk.to(outputs)
    given = {*known, *(node_.name for node_ in (*walk.inputs, *walk.overrides))}
    dropped = when_nobody_waits(walk.nodes, {node_.name for node_ in outputs}, given)
    return walk.plan(dropped)


class _Walk:
    """One walk over a graph, dependencies first, that finds all there is to know of a run.

    :param provided: names of inputs that have a value.
    :param overridden: names of nodes whose value is given instead of computed.
    :param known: names of nodes computed before.
    """

    def __init__(self, provided: Collection[str], overridden: Collection[str], known: Collection[str] = ()):
        self._provided = provided
        self._overridden = overridden
        self.done = set(known)
        self._left_out: set[str] = set()
        self.inputs: list[Node] = []
        self.overrides: list[Node] = []
        self.nodes: list[Node] = []
        self.dependencies: list[tuple[str, ...]] = []

    def to(self, outputs: Collection[Node]) -> None:
        """Walk to some nodes.

        :param outputs: the nodes.
        :raises RecursionError: if a node depends on itself.
        """
        for output in outputs:
            if output.name in self.done:
                continue
            if output.name in self._overridden or output.user_defined:
                # An input that is itself asked for may be missing: then it has no value.
                self._take(output, DependencyType.OPTIONAL)
            else:
                self._walk(output)

    def plan(self, dropped: tuple[tuple[str, ...], ...]) -> Plan:
        """The plan of what was found.

        :param dropped: for each node the names whose values are no longer needed after it.
        """
        return Plan(
            tuple(node_.name for node_ in self.inputs),
            tuple(node_.name for node_ in self.overrides),
            tuple(self.nodes),
            tuple(map(_name_of, self.nodes)),
            tuple(map(_callable_of, self.nodes)),
            tuple(self.dependencies),
            dropped,
        )

    def _walk(self, output: Node) -> None:
        # Not recursive, so that a graph may be as deep as it likes: each node on the way with those of its
        # dependencies that are still to be looked at.
        done, overridden = self.done, self._overridden
        path = {output.name: None}
        stack = [(output, iter(output.dependencies))]
        while stack:
            node_, rest = stack[-1]
            for dependency in rest:
                needed = dependency.name
                if needed in done:
                    continue
                if dependency.user_defined or needed in overridden:
                    self._take(dependency, node_.input_types[needed][1])
                elif needed in path:
                    raise RecursionError(_cycle([*path], needed))
                else:
                    path[needed] = None
                    stack.append((dependency, iter(dependency.dependencies)))
                    break
            else:
                stack.pop()
                path.popitem()
                dependencies = tuple([needed.name for needed in node_.dependencies])
                if self._left_out:
                    dependencies = tuple([needed for needed in dependencies if needed in done])
                done.add(node_.name)
                self.nodes.append(node_)
                self.dependencies.append(dependencies)

    def _take(self, node_: Node, kind: DependencyType) -> None:
        """Note a node whose value is given, or left out."""
        name = node_.name
        if name in self._overridden:
            self.overrides.append(node_)
            self.done.add(name)
        elif name in self._provided or kind is DependencyType.REQUIRED:
            self.inputs.append(node_)
            self.done.add(name)
        else:
            self._left_out.add(name)


def _cycle(path: list[str], again: str) -> str:
    names = [*path[path.index(again) :], again]
    return f"The graph has a cycle: {' -> '.join(reversed(names))}. Rename a parameter or a function to break it."
