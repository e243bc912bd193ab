"""Plans: which nodes a run computes, in which order, and when a value is no longer needed.

A plan depends only on names (outputs, inputs, overrides, configuration), never on values, so that a
graph keeps its plans and runs the same outputs again without looking at the graph. How a plan is
followed is in ``loop``.
"""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any, NamedTuple

from hamilton.node import DependencyType, Node

if TYPE_CHECKING:
    from hamilton.graph import FunctionGraph

_MOST_PLANS = 64


class Step(NamedTuple):
    """One node to compute."""

    name: str
    compute: Callable
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
            planner = Planner(outputs, {*graph.config, *(inputs or ())}, overrides or (), ())
            prepared = planner.prepared()
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
    return Planner(outputs, provided, overridden, known).prepared().plan


class Planner:
    """One walk over a graph, dependencies first, that finds all there is to know of a run.

    :param outputs: the nodes asked for.
    :param provided: names of inputs that have a value.
    :param overridden: names of nodes whose value is given instead of computed.
    :param known: names of nodes computed before.
    """

    def __init__(
        self,
        outputs: Collection[Node],
        provided: Collection[str],
        overridden: Collection[str],
        known: Collection[str],
    ):
        self._outputs = outputs
        self._wanted = {node_.name for node_ in outputs}
        self._provided = provided
        self._overridden = overridden
        # Names that have a value at the present point of the run.
        self._done: set[str] = set(known)
        self._known: set[str] = set(known)
        # For a name how many of its users have no value, or are outputs and so keep what they use.
        self._users_to_come: dict[str, int] = {}
        self._inputs: list[Node] = []
        self._overrides: list[Node] = []
        self._without_value: list[Node] = []
        self._steps: list[Step] = []

    def prepared(self) -> Prepared:
        """Walk, once.

        :return: what was found.
        :raises RecursionError: if a node depends on itself.
        """
        for output in self._outputs:
            if output.name in self._done:
                continue
            if output.name in self._overridden or output.user_defined:
                # An input that is itself asked for may be missing: then it has no value.
                self._take(output, DependencyType.OPTIONAL)
            else:
                self._walk(output)
        # One that was asked for may turn out to be needed as well, after all.
        without_value = [n for n in self._without_value if n.name not in self._done]
        return Prepared(
            (*self._inputs, *without_value, *self._overrides, *(step.node for step in self._steps)),
            (*self._inputs, *without_value, *(n for n in self._overrides if n.user_defined)),
            Plan(
                tuple(node_.name for node_ in self._inputs),
                tuple(node_.name for node_ in self._overrides),
                tuple(self._steps),
            ),
        )

    def _walk(self, output: Node) -> None:
        # Not recursive, so that a graph may be as deep as it likes. A node stays on the stack while what
        # it needs is above it; it may be there twice, and counts where it comes first.
        done, overridden = self._done, self._overridden
        path: dict[str, None] = {}
        stack = [output]
        while stack:
            node_ = stack[-1]
            name = node_.name
            if name in path:
                del path[name]
            elif name in done:
                stack.pop()
                continue
            else:
                height = len(stack)
                for dependency in reversed(node_.dependencies):
                    needed = dependency.name
                    if needed in done:
                        continue
                    if dependency.user_defined or needed in overridden:
                        self._take(dependency, node_.input_types[needed][1])
                    elif needed in path or needed == name:
                        raise RecursionError(_cycle([*path, name], needed))
                    else:
                        stack.append(dependency)
                if len(stack) > height:
                    path[name] = None
                    continue
            stack.pop()
            self._add_step(name, node_)

    def _take(self, node_: Node, kind: DependencyType) -> None:
        """Note a node whose value is given, or not given."""
        name = node_.name
        if name in self._overridden:
            self._overrides.append(node_)
            self._done.add(name)
            if name not in self._wanted:
                self._recount(node_, -1)
        elif name in self._provided or kind is DependencyType.REQUIRED:
            self._inputs.append(node_)
            self._done.add(name)
        elif name in self._wanted:
            self._without_value.append(node_)

    def _add_step(self, name: str, node_: Node) -> None:
        done = self._done
        needed = [dependency.name for dependency in node_.dependencies]
        dependencies = tuple(needed if done.issuperset(needed) else [d for d in needed if d in done])
        done.add(name)
        # As an output a node keeps all of its dependencies.
        dropped = () if name in self._wanted else self._no_longer_needed(node_)
        self._steps.append(Step(name, node_.callable, dependencies, dropped, node_))

    def _no_longer_needed(self, node_: Node) -> tuple[str, ...]:
        """Count a node that now has a value, and drop those of its dependencies that it was the last to use."""
        users_to_come = self._users_to_come
        dropped: tuple[str, ...] = ()
        for dependency in node_.dependencies:
            name = dependency.name
            count = users_to_come.get(name)
            if count is None:
                count = self._users_at_first(dependency)
            users_to_come[name] = count = count - 1
            if not count and name in self._done and name not in self._wanted:
                dropped += (name,)
                self._done.discard(name)
                self._known.discard(name)
                # What has no value counts as if it had never had one.
                self._recount(dependency, 1)
        return dropped

    def _recount(self, user: Node, change: int) -> None:
        users_to_come = self._users_to_come
        for dependency in user.dependencies:
            name = dependency.name
            count = users_to_come.get(name)
            users_to_come[name] = change + (self._users_at_first(dependency) if count is None else count)

    def _users_at_first(self, node_: Node) -> int:
        if not self._known:
            return len(node_.depended_on_by)
        settled = self._known - self._wanted
        return sum(user.name not in settled for user in node_.depended_on_by)


def _cycle(path: list[str], again: str) -> str:
    names = [*path[path.index(again) :], again]
    return f"The graph has a cycle: {' -> '.join(reversed(names))}. Rename a parameter or a function to break it."
