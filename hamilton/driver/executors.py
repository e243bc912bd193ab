"""What runs a graph on behalf of a driver."""

import abc
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any

from hamilton import graph, graph_types, node
from hamilton.execution.graph_functions import combine_config_and_inputs
from hamilton.execution.loop import follow
from hamilton.lifecycle.adapter_set import LifecycleAdapterSet
from hamilton.signatures import place

if TYPE_CHECKING:
    from hamilton.execution.executors import ExecutionManager
    from hamilton.execution.grouping import GroupingStrategy

_PARALLEL = (node.NodeType.EXPAND, node.NodeType.COLLECT)


class InvalidExecutorException(Exception):
    """A graph has nodes that the driver's executor cannot run."""

    # Tracebacks and pickles name it where users import it from.
    __module__ = "hamilton.driver"


class GraphExecutor(abc.ABC):
    """Runs a graph."""

    @abc.abstractmethod
    def execute(
        self,
        fg: graph.FunctionGraph,
        final_vars: list[str | Callable | graph_types.HamiltonNode],
        overrides: dict[str, Any],
        inputs: dict[str, Any],
        run_id: str,
    ) -> dict[str, Any]:
        """Run what some outputs need.

        :param fg: the graph.
        :param final_vars: names of the outputs.
        :param overrides: values that replace those of nodes.
        :param inputs: value by name of input.
        :param run_id: identifies the run to adapters.
        :return: value by name of output.
        """

    @abc.abstractmethod
    def validate(self, nodes_to_execute: list[node.Node]) -> None:
        """Check that nodes can be run.

        :raises InvalidExecutorException: if not.
        """


class DefaultGraphExecutor(GraphExecutor):
    """Runs nodes one after the other in this process.

    :param adapter: the driver's adapters.
    """

    DEFAULT_TASK_NAME = "root"

    def __init__(self, adapter: LifecycleAdapterSet | None = None):
        self.adapter = adapter

    def validate(self, nodes_to_execute: Collection[node.Node]) -> None:
        """Check that no node belongs to a parallel block.

        :raises InvalidExecutorException: naming the first that does.
        """
        for node_ in nodes_to_execute:
            if node_.node_role in _PARALLEL:
                origins = [f"{fn.__qualname__} at {place(fn)}" for fn in node_.originating_functions or ()]
                raise InvalidExecutorException(
                    f"Node {node_.name} ({', '.join(origins)}) is Parallelizable or Collect, which needs dynamic "
                    f"execution: Builder().enable_dynamic_execution(allow_experimental_mode=True)."
                )

    def execute(
        self,
        fg: graph.FunctionGraph,
        final_vars: list[str],
        overrides: dict[str, Any],
        inputs: dict[str, Any],
        run_id: str,
    ) -> dict[str, Any]:
        """Run what some outputs need."""
        prepared = fg._plans.prepare(fg, final_vars, inputs, overrides)
        values: dict[str, Any] = {}
        given = combine_config_and_inputs(fg.config, inputs)
        follow(prepared.plan, values, given, overrides, fg.adapter, run_id)
        # An output may be an input that the graph does not know.
        return {name: values[name] if name in values else inputs.get(name) for name in final_vars}


class TaskBasedGraphExecutor(GraphExecutor):
    """Groups nodes into tasks and lets executors run these, parallel blocks once for each element.

    :param execution_manager: chooses the executor of each task.
    :param grouping_strategy: groups the nodes.
    :param adapter: the driver's adapters.
    """

    def __init__(
        self,
        execution_manager: "ExecutionManager",
        grouping_strategy: "GroupingStrategy",
        adapter: LifecycleAdapterSet,
    ):
        self.execution_manager = execution_manager
        self.grouping_strategy = grouping_strategy
        self.adapter = adapter

    def validate(self, nodes_to_execute: list[node.Node]) -> None:
        """Any nodes will do."""

    def execute(
        self,
        fg: graph.FunctionGraph,
        final_vars: list[str],
        overrides: dict[str, Any],
        inputs: dict[str, Any],
        run_id: str,
    ) -> dict[str, Any]:
        """Run what some outputs need.

        :raises KeyError: if an output is never computed.
        """
        # Only those pay for dynamic execution who use it.
        from hamilton.execution import executors, grouping, state

        given = combine_config_and_inputs(fg.config, inputs)
        nodes = list(fg._plans.prepare(fg, final_vars, given, overrides).nodes)
        groups = self.grouping_strategy.group_nodes(nodes)
        results = state.DictBasedResultCache({**overrides, **given})
        tasks = grouping.create_task_plan(groups, final_vars, overrides, self.adapter)
        if self.adapter.does_hook("post_task_group", is_async=False):
            self.adapter.call_all_lifecycle_hooks_sync(
                "post_task_group", run_id=run_id, task_ids=[task.base_id for task in tasks]
            )
        run = state.ExecutionState(tasks, results, run_id)
        executors.run_graph_to_completion(run, self.execution_manager)
        return results.read(final_vars)
