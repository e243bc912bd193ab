"""Questions about nodes and their order that need no graph object, and running some nodes at once."""

from collections import deque
from collections.abc import Callable, Collection
from typing import Any

from hamilton.execution.loop import describe_failure, execute_lifecycle_for_node, follow, shortened
from hamilton.execution.plan import make_plan
from hamilton.lifecycle.adapter_set import LifecycleAdapterSet
from hamilton.node import DependencyType, Node

__all__ = [
    "combine_config_and_inputs",
    "create_error_message",
    "create_input_string",
    "execute_lifecycle_for_node",
    "execute_subdag",
    "get_node_levels",
    "node_is_required_by_anything",
    "nodes_between",
    "topologically_sort_nodes",
]


def topologically_sort_nodes(nodes: list[Node]) -> list[Node]:
    """Sort nodes so that each comes after those it depends on.

    Goes by the names of inputs, so that the nodes need not be wired; names not among them do not count.

    :param nodes: the nodes.
    :return: the nodes in order.
    """
    names = {node_.name for node_ in nodes}
    waiting_for = {node_.name: sum(d in names for d in node_.input_types) for node_ in nodes}
    users: dict[str, list[Node]] = {}
    for node_ in nodes:
        for dependency in node_.input_types:
            if dependency in names:
                users.setdefault(dependency, []).append(node_)
    ready = deque(node_ for node_ in nodes if not waiting_for[node_.name])
    in_order = []
    while ready:
        node_ = ready.popleft()
        in_order.append(node_)
        for user in users.get(node_.name, ()):
            waiting_for[user.name] -= 1
            if not waiting_for[user.name]:
                ready.append(user)
    return in_order


def get_node_levels(topologically_sorted_nodes: list[Node]) -> dict[str, int]:
    """How many steps each node is away from the first ones.

    :param topologically_sorted_nodes: the nodes in order.
    :return: level by name, 0 for nodes without a dependency among them.
    """
    levels: dict[str, int] = {}
    for node_ in topologically_sorted_nodes:
        levels[node_.name] = max(
            (levels[d.name] + 1 for d in node_.dependencies if d.name in levels), default=0
        )
    return levels


def combine_config_and_inputs(config: dict[str, Any], inputs: dict[str, Any]) -> dict[str, Any]:
    """Put configuration and inputs together.

    :param config: the configuration.
    :param inputs: the inputs of a run.
    :return: both.
    :raises ValueError: if a name is in both.
    """
    if twice := [name for name in inputs if name in config]:
        raise ValueError(
            f"These inputs are in the configuration as well: {twice}. Pass each name either as an input of the "
            f"run or in the configuration of the driver."
        )
    return {**config, **inputs}


def create_input_string(kwargs: dict) -> str:
    """Print inputs of a node, shortened.

    :param kwargs: value by name.
    """
    return shortened(kwargs)


def create_error_message(kwargs: dict, node_: Node, step: str) -> str:
    """Say which node failed, where it is written, and what it was given.

    :param kwargs: its inputs.
    :param node_: the node.
    :param step: what happened.
    """
    return describe_failure(node_, kwargs, step)


def execute_subdag(
    nodes: Collection[Node],
    inputs: dict[str, Any],
    adapter: LifecycleAdapterSet | None = None,
    computed: dict[str, Any] | None = None,
    overrides: dict[str, Any] | None = None,
    run_id: str | None = None,
    task_id: str | None = None,
) -> dict[str, Any]:
    """Run nodes and what they need.

    :param nodes: the nodes.
    :param inputs: value by name of input.
    :param adapter: adapters that may act on each node.
    :param computed: values known already; gets the new ones.
    :param overrides: values that replace computed ones.
    :param run_id: identifies the run to adapters.
    :param task_id: identifies the task to adapters.
    :return: value by name, of the nodes asked for and those still needed.
    :raises NotImplementedError: if a required input has no value.
    """
    values = {} if computed is None else computed
    overrides = overrides or {}
    plan = make_plan(nodes, inputs, overrides, values)
    follow(plan, values, inputs, overrides, adapter or LifecycleAdapterSet(), run_id, task_id)
    return values


def nodes_between(end_node: Node, search_condition: Callable[[Node], bool]) -> tuple[Node | None, list[Node]]:
    """Find the nodes between a node and an ancestor of it.

    :param end_node: the node to go back from.
    :param search_condition: whether a node is the ancestor looked for.
    :return: the ancestor and the nodes between, ends not included; None and no nodes if there is no way.
    """
    upstream: dict[str, Node] = {}
    start = None
    stack = list(end_node.dependencies)
    while stack:
        node_ = stack.pop()
        if search_condition(node_):
            start = node_
        elif node_.name not in upstream:
            upstream[node_.name] = node_
            stack.extend(node_.dependencies)
    if start is None:
        return None, []
    between = []
    reached = {start.name}
    stack = list(start.depended_on_by)
    while stack:
        node_ = stack.pop()
        if node_.name in upstream and node_.name not in reached:
            reached.add(node_.name)
            between.append(node_)
            stack.extend(node_.depended_on_by)
    return start, between


def node_is_required_by_anything(node_: Node, node_set: set[Node]) -> bool:
    """Whether any of some nodes cannot do without a node.

    :param node_: the node in question.
    :param node_set: the nodes that count.
    """
    return any(
        user.input_types[node_.name][1] is DependencyType.REQUIRED
        for user in node_.depended_on_by
        if user in node_set
    )
