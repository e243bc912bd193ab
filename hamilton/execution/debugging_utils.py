"""Printing groups and tasks, to see how a grouping strategy works."""

from hamilton.execution.grouping import NodeGroup, NodeGroupPurpose, TaskSpec

group_purpose_icons = {
    NodeGroupPurpose.EXPAND_UNORDERED: "⫳",
    NodeGroupPurpose.GATHER: "⋃",
    NodeGroupPurpose.EXECUTE_BLOCK: "᠅",
    NodeGroupPurpose.EXECUTE_SINGLE: "•",
}


def print_node_groups(node_groups: list[NodeGroup]) -> None:
    """Print groups with their nodes and what these need."""
    for group in node_groups:
        print(f"{group_purpose_icons[group.purpose]} {group.base_id}")  # noqa: T201
        for node_ in group.nodes:
            needed = ",".join(dependency.name for dependency in node_.dependencies)
            print(f"   • {node_.name} [ƒ({needed})]")  # noqa: T201


def print_tasks(tasks: list[TaskSpec]) -> None:
    """Print tasks with what they wait for and their nodes."""
    print()  # noqa: T201
    for task in tasks:
        waits_for = ", ".join(task.base_dependencies)
        print(f"{group_purpose_icons[task.purpose]} {task.base_id} [ƒ({waits_for})]")  # noqa: T201
        for node_ in task.nodes:
            print(f"   • {node_.name}")  # noqa: T201
