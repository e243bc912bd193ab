"""What runs a graph on behalf of a driver."""

import abc
from collections.abc import Callable, Collection
from typing import Any

from hamilton import graph, graph_types, node
from hamilton.execution.graph_functions import combine_config_and_inputs
from hamilton.execution.loop import follow
from hamilton.lifecycle.adapter_set import LifecycleAdapterSet
from hamilton.signatures import place

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
