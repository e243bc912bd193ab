"""Plans: which nodes a run computes, in which order, and from what.

A plan depends only on names (outputs, inputs, overrides, configuration), never on values, so that a
graph keeps its plans and runs the same outputs again without looking at the graph. When a value is no
longer needed is in ``release``, how a plan is followed in ``loop``.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from hamilton.execution.release import after_last_use, when_nobody_waits
from hamilton.garbage import collector_paused
from hamilton.node import DependencyType, Node, NodeType

if TYPE_CHECKING:
    from hamilton.graph import FunctionGraph

_MOST_PLANS = 64
_OF_BLOCKS = (NodeType.EXPAND, NodeType.COLLECT)

_callable_of = attrgetter("callable")

# The names that each computed node asks for, in the order of its parameters; inputs are not among the keys. A walk
# reads this alone: in a large graph the nodes themselves are far apart in memory.
Asked = Mapping[str, tuple[str, ...]]


class Plan(NamedTuple):
    """What has to be there before a run, and what is computed in it.

    All from ``nodes`` on go together, an element each for every step: one tuple a step would take as
    long to make as all the rest of the plan.
    """

    inputs: Sequence[str]
    overrides: Sequence[str]
    nodes: Sequence[Node]
    # What a run needs of each node, here side by side: in a large graph the nodes are far apart in memory.
    names: Sequence[str]
    callables: Sequence[Callable[..., Any]]
    # Names of the arguments of each node.
    dependencies: Sequence[tuple[str, ...]]
    # Values that nobody needs any more after each node.
    dropped: Sequence[tuple[str, ...]]

    def steps(self) -> Iterator[tuple[Node, tuple[str, ...], tuple[str, ...]]]:
        """Node, names of its arguments and of the values no longer needed, step by step."""
        return zip(self.nodes, self.dependencies, self.dropped, strict=True)


class Prepared(NamedTuple):
    """All that is known of a run before its values are."""

    nodes: tuple[Node, ...]
    user_nodes: tuple[Node, ...]
    plan: Plan
    # Whether the graph has parallel blocks at all.
    has_blocks: bool


class PlanCache:
    """The plans a graph was asked for."""

    def __init__(self) -> None:
        self._prepared: dict[tuple, Prepared] = {}
        self._size = 0
        self._asked: Asked = {}
        self._has_blocks = False

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
            with collector_paused():
                # Whoever adds a node to a graph by hand finds it.
                if self._size != len(graph.nodes):
                    self._look_at(graph.nodes)
                walk = _Walk(graph.nodes, self._asked, {*graph.config, *(inputs or ())}, overrides or ())
                prepared = self._prepare(walk, [name for name in final_vars if name in graph.nodes])
            if len(self._prepared) >= _MOST_PLANS:
                self._prepared.clear()
            self._prepared[key] = prepared
        return prepared

    def _look_at(self, nodes: Mapping[str, Node]) -> None:
        self._size = len(nodes)
        self._asked = {name: tuple(n.input_types) for name, n in nodes.items() if not n.user_defined}
        self._has_blocks = any(n.node_role in _OF_BLOCKS for n in nodes.values())

    def _prepare(self, walk: "_Walk", outputs: Sequence[str]) -> Prepared:
        walk.to(outputs)
        plan = walk.plan(after_last_use(walk.dependencies, set(outputs)))
        # Inputs that were asked for themselves and are not provided are judged with the others.
        missing = [walk.nodes[name] for name in outputs if name not in walk.done]
        return Prepared(
            (*walk.inputs, *missing, *walk.overrides, *plan.nodes),
            (*walk.inputs, *missing, *(n for n in walk.overrides if n.user_defined)),
            plan,
            self._has_blocks,
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
    nodes, asked = _reached(outputs, {*overridden, *known})
    walk = _Walk(nodes, asked, provided, overridden, known)
    walk.to([node_.name for node_ in outputs])
    given = {*known, *(node_.name for node_ in (*walk.inputs, *walk.overrides))}
    plan = walk.plan(())
    return plan._replace(dropped=when_nobody_waits(plan.nodes, {node_.name for node_ in outputs}, given))


def _reached(outputs: Collection[Node], given: Collection[str]) -> tuple[dict[str, Node], Asked]:
    """All that some nodes may be computed from, by name, and what each of them asks for."""
    nodes = {node_.name: node_ for node_ in outputs}
    asked = {}
    ahead = list(outputs)
    while ahead:
        node_ = ahead.pop()
        if node_.user_defined or node_.name in given:
            continue
        asked[node_.name] = tuple([dependency.name for dependency in node_.dependencies])
        for dependency in node_.dependencies:
            if dependency.name not in nodes:
                nodes[dependency.name] = dependency
                ahead.append(dependency)
    return nodes, asked


class _Walk:
    """One walk over a graph, dependencies first, that finds all there is to know of a run.

    :param nodes: the nodes by name.
    :param asked: the names that each computed node asks for.
    :param provided: names of inputs that have a value.
    :param overridden: names of nodes whose value is given instead of computed.
    :param known: names of nodes computed before.
    """

    def __init__(
        self,
        nodes: Mapping[str, Node],
        asked: Asked,
        provided: Collection[str],
        overridden: Collection[str],
        known: Collection[str] = (),
    ):
        self.nodes = nodes
        self._asked = asked
        self._provided = provided
        self._overridden = overridden
        self.done = set(known)
        self._left_out: set[str] = set()
        self.inputs: list[Node] = []
        self.overrides: list[Node] = []
        # What is computed: an element each for every node.
        self.names: list[str] = []
        self.dependencies: list[tuple[str, ...]] = []

    def to(self, outputs: Collection[str]) -> None:
        """Walk to some nodes.

        :param outputs: their names.
        :raises RecursionError: if a node depends on itself.
        """
        for output in outputs:
            if output in self.done:
                continue
            if output in self._overridden or output not in self._asked:
                # An input that is itself asked for may be missing: then it has no value.
                self._take(output, DependencyType.OPTIONAL)
            else:
                self._walk(output)

    def plan(self, dropped: Sequence[tuple[str, ...]]) -> Plan:
        """The plan of what was found.

        :param dropped: for each node the names whose values are no longer needed after it.
        """
        nodes = list(map(self.nodes.__getitem__, self.names))
        return Plan(
            [node_.name for node_ in self.inputs],
            [node_.name for node_ in self.overrides],
            nodes,
            self.names,
            list(map(_callable_of, nodes)),
            self.dependencies,
            dropped,
        )

    def _walk(self, name: str) -> None:
        # Not recursive, so that a graph may be as deep as it likes: the nodes on the way lie in a stack, each with
        # those of its dependencies that are still to be looked at.
        done, overridden, asked_by = self.done, self._overridden, self._asked
        on_the_way = {name}
        stack: list[tuple[str, tuple[str, ...], Iterator[str]]] = []
        asked = asked_by[name]
        rest = iter(asked)
        while True:
            for needed in rest:
                if needed in done:
                    continue
                if needed in overridden or needed not in asked_by:
                    self._take(needed, self.nodes[name].input_types[needed][1])
                elif needed in on_the_way:
                    raise RecursionError(_cycle([*(step[0] for step in stack), name], needed))
                else:
                    on_the_way.add(needed)
                    stack.append((name, asked, rest))
                    name, asked = needed, asked_by[needed]
                    rest = iter(asked)
                    break
            else:
                if self._left_out:
                    asked = tuple([needed for needed in asked if needed in done])
                done.add(name)
                self.names.append(name)
                self.dependencies.append(asked)
                if not stack:
                    return
                name, asked, rest = stack.pop()

    def _take(self, name: str, kind: DependencyType) -> None:
        """Note a node whose value is given, or left out."""
        if name in self._overridden:
            self.overrides.append(self.nodes[name])
            self.done.add(name)
        elif name in self._provided or kind is DependencyType.REQUIRED:
            self.inputs.append(self.nodes[name])
            self.done.add(name)
        else:
            self._left_out.add(name)


def _cycle(path: list[str], again: str) -> str:
    names = [*path[path.index(again) :], again]
    return f"The graph has a cycle: {' -> '.join(reversed(names))}. Rename a parameter or a function to break it."
