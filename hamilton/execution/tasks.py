"""Tasks of dynamic execution: nodes that run together, at first as a group, then with their connections and
at last with a place among the elements of a parallel block and with their inputs.
"""

import dataclasses
import enum
from collections.abc import Collection
from typing import Any

from hamilton.lifecycle.adapter_set import LifecycleAdapterSet
from hamilton.node import Node, NodeType


class NodeGroupPurpose(enum.Enum):
    """What the nodes of a group are together for."""

    __module__ = "hamilton.execution.grouping"

    EXPAND_UNORDERED = "expand_unordered"
    GATHER = "gather"
    EXECUTE_BLOCK = "execute_block"
    EXECUTE_SINGLE = "execute_single"

    def is_expander(self) -> bool:
        """Whether a parallel block begins with it."""
        return self is NodeGroupPurpose.EXPAND_UNORDERED

    def is_gatherer(self) -> bool:
        """Whether it gathers what a parallel block yields."""
        return self is NodeGroupPurpose.GATHER


@dataclasses.dataclass
class NodeGroup:
    """Nodes that run together.

    Equal to every group of the same ``base_id``.
    """

    __module__ = "hamilton.execution.grouping"

    base_id: str
    # The group whose elements this one runs for, if it does.
    spawning_task_base_id: str | None
    nodes: list[Node]
    purpose: NodeGroupPurpose
    available_nodes: set[str] = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        self.available_nodes = {node_.name for node_ in self.nodes}

    def __hash__(self) -> int:
        return hash(self.base_id)

    def __eq__(self, other: Any) -> bool:
        return self.base_id == other.base_id

    def _first_of(self, role: NodeType) -> Node | None:
        return next((node_ for node_ in self.nodes if node_.node_role is role), None)

    def get_expander_node(self) -> Node | None:
        """The node that a parallel block begins with."""
        return self._first_of(NodeType.EXPAND)

    def get_collector_node(self) -> Node | None:
        """The node that gathers a parallel block."""
        return self._first_of(NodeType.COLLECT)

    def produces(self, node_name: str) -> bool:
        """Whether a node is among these."""
        return node_name in self.available_nodes


@dataclasses.dataclass(eq=False)
class TaskSpec(NodeGroup):
    """A group with its connections to others."""

    __module__ = "hamilton.execution.grouping"

    outputs_to_compute: Collection[str]
    overrides: dict[str, Any]
    adapter: LifecycleAdapterSet
    base_dependencies: list[str]

    def get_input_vars(self) -> tuple[list[str], list[str]]:
        """The names of values that come from outside: those needed, and those that may be missing."""
        required: dict[str, None] = {}
        optional: dict[str, None] = {}
        for node_ in self.nodes:
            if node_.name in self.overrides:
                continue
            if node_.user_defined:
                required[node_.name] = None
            for dependency in node_.dependencies:
                name = dependency.name
                if name in self.overrides or not (
                    dependency.user_defined or name not in self.available_nodes
                ):
                    continue
                if node_.requires(name):
                    optional.pop(name, None)
                    required[name] = None
                else:
                    optional[name] = None
        return list(required), list(optional)


@dataclasses.dataclass(eq=False)
class TaskImplementation(TaskSpec):
    """A task that can run, for one element of a parallel block or for none.

    Equal to every task of the same ``task_id``.
    """

    __module__ = "hamilton.execution.grouping"

    group_id: str | None
    realized_dependencies: dict[str, list[str]]
    spawning_task_id: str | None
    task_id: str = dataclasses.field(init=False)
    dynamic_inputs: dict[str, Any] = dataclasses.field(default_factory=dict)
    run_id: str = dataclasses.field(default_factory=str)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.task_id = self.determine_task_id(self.base_id, self.spawning_task_id, self.group_id)

    def __hash__(self) -> int:
        return hash(self.task_id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TaskImplementation) and self.task_id == other.task_id

    def bind(self, dynamic_inputs: dict[str, Any]) -> "TaskImplementation":
        """Make a copy with more inputs; those it has already stay.

        :param dynamic_inputs: value by name.
        """
        return dataclasses.replace(self, dynamic_inputs={**dynamic_inputs, **self.dynamic_inputs})

    @staticmethod
    def determine_task_id(base_id: str, spawning_task: str | None, group_id: str | None) -> str:
        """The name of a task: the task that spawned it, the element it runs for, and its group."""
        return ".".join(part for part in (spawning_task, group_id, base_id) if part is not None)
