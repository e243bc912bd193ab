"""Strategies that group the nodes of a run into tasks, and how the tasks depend on each other."""

import abc
from typing import Any

from hamilton.execution import graph_functions
from hamilton.execution.tasks import NodeGroup, NodeGroupPurpose, TaskImplementation, TaskSpec
from hamilton.lifecycle.adapter_set import LifecycleAdapterSet
from hamilton.node import Node, NodeType

__all__ = [
    "GroupByRepeatableBlocks",
    "GroupNodesAllAsOne",
    "GroupNodesByLevel",
    "GroupNodesIndividually",
    "GroupingStrategy",
    "NodeGroup",
    "NodeGroupPurpose",
    "TaskImplementation",
    "TaskSpec",
    "convert_node_type_to_group_purpose",
    "create_task_plan",
]


class GroupingStrategy(abc.ABC):
    """Decides which nodes run together."""

    @abc.abstractmethod
    def group_nodes(self, nodes: list[Node]) -> list[NodeGroup]:
        """Group nodes.

        :param nodes: the nodes of a run.
        :return: the groups; each node is in one.
        """


class GroupByRepeatableBlocks(GroupingStrategy):
    """Lets the nodes between a Parallelizable and its Collect run together, and all others alone."""

    @staticmethod
    def nodes_after_last_expand_block(collect_node: Node) -> tuple[Node, list[Node]]:
        """Find the block that a node gathers.

        :param collect_node: the node.
        :return: the node that the block begins with, and those between.
        """
        return graph_functions.nodes_between(collect_node, lambda n: n.node_role is NodeType.EXPAND)

    def group_nodes(self, nodes: list[Node]) -> list[NodeGroup]:
        """Group nodes by blocks."""
        names = {node_.name for node_ in nodes}
        groups, grouped = [], set()
        for collector in nodes:
            if collector.node_role is not NodeType.COLLECT:
                continue
            expander, block = self.nodes_after_last_expand_block(collector)
            expanding = f"expand-{expander.name}"
            # If it is overridden further down, a block may be needed only in part.
            if expander.name in names:
                groups.append(NodeGroup(expanding, None, [expander], NodeGroupPurpose.EXPAND_UNORDERED))
                groups.append(
                    NodeGroup(f"block-{expander.name}", expanding, block, NodeGroupPurpose.EXECUTE_BLOCK)
                )
                grouped.update([expander, *block])
            groups.append(
                NodeGroup(f"collect-{expander.name}", expanding, [collector], NodeGroupPurpose.GATHER)
            )
            grouped.add(collector)
        alone = [node_ for node_ in nodes if node_ not in grouped]
        return groups + [NodeGroup(n.name, None, [n], NodeGroupPurpose.EXECUTE_SINGLE) for n in alone]


def convert_node_type_to_group_purpose(node_type: NodeType) -> NodeGroupPurpose:
    """What a group of one node is for.

    :param node_type: where the node's value comes from.
    """
    if node_type is NodeType.EXPAND:
        return NodeGroupPurpose.EXPAND_UNORDERED
    if node_type is NodeType.COLLECT:
        return NodeGroupPurpose.GATHER
    return NodeGroupPurpose.EXECUTE_BLOCK


class GroupNodesIndividually(GroupingStrategy):
    """Lets every node run alone."""

    def group_nodes(self, nodes: list[Node]) -> list[NodeGroup]:
        """Make a group of each node."""
        return [NodeGroup(n.name, None, [n], convert_node_type_to_group_purpose(n.node_role)) for n in nodes]


class GroupNodesAllAsOne(GroupingStrategy):
    """Lets all nodes run together."""

    def group_nodes(self, nodes: list[Node]) -> list[NodeGroup]:
        """Make one group."""
        return [NodeGroup("root", None, nodes, convert_node_type_to_group_purpose(nodes[0].node_role))]


class GroupNodesByLevel(GroupingStrategy):
    """Lets nodes run together that are equally far from the inputs."""

    def group_nodes(self, nodes: list[Node]) -> list[NodeGroup]:
        """Make a group of each level."""
        in_order = graph_functions.topologically_sort_nodes(nodes)
        by_level: dict[int, list[Node]] = {}
        levels = graph_functions.get_node_levels(in_order)
        for node_ in in_order:
            by_level.setdefault(levels[node_.name], []).append(node_)
        return [
            NodeGroup(f"level_{level}", None, by_level[level], NodeGroupPurpose.EXECUTE_BLOCK)
            for level in sorted(by_level)
        ]


def create_task_plan(
    node_groups: list[NodeGroup], outputs: list[str], overrides: dict[str, Any], adapter: LifecycleAdapterSet
) -> list[TaskSpec]:
    """Connect groups.

    :param node_groups: the groups.
    :param outputs: the outputs of the run.
    :param overrides: the overrides of the run.
    :param adapter: the adapters of the run.
    :return: a task for each group, with what it yields and which others it waits for.
    :raises ValueError: if a node that is needed is in no group.
    """
    wanted = set(outputs)
    home = {n.name: group for group in node_groups for n in group.nodes if n.name not in overrides}
    return [
        TaskSpec(
            base_id=group.base_id,
            spawning_task_base_id=group.spawning_task_base_id,
            nodes=group.nodes,
            purpose=group.purpose,
            outputs_to_compute=_outputs_of(group, wanted, overrides),
            overrides={n.name: overrides[n.name] for n in group.nodes if n.name in overrides},
            adapter=adapter,
            base_dependencies=_dependencies_of(group, home, overrides),
        )
        for group in node_groups
    ]


def _outputs_of(group: NodeGroup, wanted: set[str], overrides: dict[str, Any]) -> list[str]:
    def is_used_outside(node_: Node) -> bool:
        return any(
            user.name not in overrides and not group.produces(user.name) for user in node_.depended_on_by
        )

    return [
        node_.name
        for node_ in group.nodes
        if node_.name not in overrides and (node_.name in wanted or is_used_outside(node_))
    ]


def _dependencies_of(group: NodeGroup, home: dict[str, NodeGroup], overrides: dict[str, Any]) -> list[str]:
    found: dict[str, None] = {}
    for node_ in group.nodes:
        if node_.name in overrides:
            continue
        for dependency in node_.dependencies:
            name = dependency.name
            if name in overrides or group.produces(name):
                continue
            if name in home:
                found[home[name].base_id] = None
            elif node_.requires(name):
                raise ValueError(
                    f"{node_.name} needs {name}, which is in no group: the grouping strategy has lost it."
                )
    return list(found)
