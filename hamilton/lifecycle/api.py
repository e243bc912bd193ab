"""The classes users derive adapters from.

Each turns one or two lifecycle points of ``lifecycle.base`` into functions that take plain descriptions
(``HamiltonNode``, ``HamiltonGraph``, names and types) in place of the framework's own objects. The
functions users write take ``**future_kwargs``, so that more may be passed later.
"""

import abc
from collections.abc import Collection
from types import ModuleType
from typing import TYPE_CHECKING, Any, final

from hamilton import node
from hamilton.graph_types import HamiltonGraph, HamiltonNode
from hamilton.lifecycle.base import (
    BaseDoBuildResult,
    BaseDoCheckEdgeTypesMatch,
    BaseDoNodeExecute,
    BaseDoValidateInput,
    BasePostGraphConstruct,
    BasePostGraphExecute,
    BasePostNodeExecute,
    BasePreGraphExecute,
    BasePreNodeExecute,
    BaseValidateGraph,
    BaseValidateNode,
)
from hamilton.lifecycle.tasks import TaskExecutionHook, TaskGroupingHook, TaskReturnHook, TaskSubmissionHook

if TYPE_CHECKING:
    from hamilton.graph import FunctionGraph

__all__ = [
    "EdgeConnectionHook",
    "GraphAdapter",
    "GraphConstructionHook",
    "GraphExecutionHook",
    "LegacyResultMixin",
    "NodeExecutionHook",
    "NodeExecutionMethod",
    "ResultBuilder",
    "StaticValidator",
    "TaskExecutionHook",
    "TaskGroupingHook",
    "TaskReturnHook",
    "TaskSubmissionHook",
]


class ResultBuilder(BaseDoBuildResult, abc.ABC):
    """Puts the outputs of a run together."""

    @abc.abstractmethod
    def build_result(self, **outputs: Any) -> Any:
        """Put the outputs together.

        :param outputs: value by name of output.
        :return: what ``Driver.execute`` returns.
        """

    @final
    def do_build_result(self, outputs: dict[str, Any]) -> Any:
        """Called by the driver."""
        return self.build_result(**outputs)

    def input_types(self) -> list[type[type]]:
        """The types of outputs that can be put together."""
        return [Any]

    def output_type(self) -> type:
        """The type of what is built."""
        return Any


class LegacyResultMixin(ResultBuilder, abc.ABC):
    """A result builder whose ``build_result`` is a static method."""

    @staticmethod
    def build_result(**outputs: Any) -> Any:
        """Put the outputs together."""


class GraphAdapter(
    BaseDoNodeExecute, LegacyResultMixin, BaseDoValidateInput, BaseDoCheckEdgeTypesMatch, abc.ABC
):
    """The older, all-in-one adapter: runs nodes, checks types, builds the result."""

    @staticmethod
    @abc.abstractmethod
    def check_input_type(node_type: type, input_value: Any) -> bool:
        """Decide whether an input's value fits its declared type."""

    @staticmethod
    @abc.abstractmethod
    def check_node_type_equivalence(node_type: type, input_type: type) -> bool:
        """Decide whether the type of a node fits the parameter that names it."""

    @abc.abstractmethod
    def execute_node(self, node: node.Node, kwargs: dict[str, Any]) -> Any:
        """Run a node."""

    @final
    def do_node_execute(
        self, run_id: str, node_: node.Node, kwargs: dict[str, Any], task_id: str | None = None
    ) -> Any:
        """Called by the driver."""
        return self.execute_node(node_, kwargs)

    @final
    def do_validate_input(self, node_type: type, input_value: Any) -> bool:
        """Called by the driver."""
        return self.check_input_type(node_type, input_value)

    @final
    def do_check_edge_types_match(self, type_from: type, type_to: type) -> bool:
        """Called by the driver."""
        return self.check_node_type_equivalence(type_to, type_from)


class NodeExecutionHook(BasePreNodeExecute, BasePostNodeExecute, abc.ABC):
    """Is told before and after each node runs."""

    @abc.abstractmethod
    def run_before_node_execution(
        self,
        *,
        node_name: str,
        node_tags: dict[str, Any],
        node_kwargs: dict[str, Any],
        node_return_type: type,
        task_id: str | None,
        run_id: str,
        node_input_types: dict[str, Any],
        **future_kwargs: Any,
    ):
        """Called before a node runs."""

    @abc.abstractmethod
    def run_after_node_execution(
        self,
        *,
        node_name: str,
        node_tags: dict[str, Any],
        node_kwargs: dict[str, Any],
        node_return_type: type,
        result: Any,
        error: Exception | None,
        success: bool,
        task_id: str | None,
        run_id: str,
        **future_kwargs: Any,
    ):
        """Called after a node ran, or failed."""

    @final
    def pre_node_execute(
        self, *, run_id: str, node_: node.Node, kwargs: dict[str, Any], task_id: str | None = None
    ):
        """Called by the driver."""
        self.run_before_node_execution(
            node_name=node_.name,
            node_tags=node_.tags,
            node_kwargs=kwargs,
            node_return_type=node_.type,
            task_id=task_id,
            run_id=run_id,
            node_input_types={name: type_ for name, (type_, _) in node_.input_types.items()},
        )

    @final
    def post_node_execute(
        self,
        *,
        run_id: str,
        node_: node.Node,
        kwargs: dict[str, Any],
        success: bool,
        error: Exception | None,
        result: Any | None,
        task_id: str | None = None,
    ):
        """Called by the driver."""
        self.run_after_node_execution(
            node_name=node_.name,
            node_tags=node_.tags,
            node_kwargs=kwargs,
            node_return_type=node_.type,
            result=result,
            error=error,
            success=success,
            task_id=task_id,
            run_id=run_id,
        )


class GraphExecutionHook(BasePreGraphExecute, BasePostGraphExecute):
    """Is told before and after a run."""

    @abc.abstractmethod
    def run_before_graph_execution(
        self,
        *,
        graph: HamiltonGraph,
        final_vars: list[str],
        inputs: dict[str, Any],
        overrides: dict[str, Any],
        execution_path: Collection[str],
        run_id: str,
        **future_kwargs: Any,
    ):
        """Called before a run; ``execution_path`` names the nodes that will be computed."""

    @abc.abstractmethod
    def run_after_graph_execution(
        self,
        *,
        graph: HamiltonGraph,
        success: bool,
        error: Exception | None,
        results: dict[str, Any] | None,
        run_id: str,
        **future_kwargs: Any,
    ):
        """Called after a run, or its failure."""

    @final
    def pre_graph_execute(
        self,
        *,
        run_id: str,
        graph: "FunctionGraph",
        final_vars: list[str],
        inputs: dict[str, Any],
        overrides: dict[str, Any],
    ):
        """Called by the driver."""
        nodes, user_nodes = graph.get_upstream_nodes(final_vars, inputs, overrides)
        self.run_before_graph_execution(
            graph=HamiltonGraph.from_graph(graph),
            final_vars=final_vars,
            inputs=inputs,
            overrides=overrides,
            execution_path=[n.name for n in nodes if n not in user_nodes],
            run_id=run_id,
        )

    @final
    def post_graph_execute(
        self,
        *,
        run_id: str,
        graph: "FunctionGraph",
        success: bool,
        error: Exception | None,
        results: dict[str, Any] | None,
    ):
        """Called by the driver."""
        self.run_after_graph_execution(
            graph=HamiltonGraph.from_graph(graph),
            success=success,
            error=error,
            results=results,
            run_id=run_id,
        )


class EdgeConnectionHook(BaseDoCheckEdgeTypesMatch, BaseDoValidateInput, abc.ABC):
    """Decides what fits together, beyond what Hamilton accepts by itself."""

    @abc.abstractmethod
    def check_edge_types_match(self, type_from: type, type_to: type, **kwargs: Any) -> bool:
        """Decide whether an edge between two types is well typed."""

    @abc.abstractmethod
    def validate_input(self, node_type: type, input_value: Any, **kwargs: Any) -> bool:
        """Decide whether an input's value fits its declared type."""

    @final
    def do_check_edge_types_match(self, *, type_from: type, type_to: type) -> bool:
        """Called by the driver."""
        return self.check_edge_types_match(type_from, type_to)

    @final
    def do_validate_input(self, *, node_type: type, input_value: Any) -> bool:
        """Called by the driver."""
        return self.validate_input(node_type=node_type, input_value=input_value)


class NodeExecutionMethod(BaseDoNodeExecute):
    """Runs nodes in the driver's place. At most one may be attached."""

    @abc.abstractmethod
    def run_to_execute_node(
        self,
        *,
        node_name: str,
        node_tags: dict[str, Any],
        node_callable: Any,
        node_kwargs: dict[str, Any],
        task_id: str | None,
        is_expand: bool,
        is_collect: bool,
        **future_kwargs: Any,
    ) -> Any:
        """Run a node.

        :return: its value.
        """

    @final
    def do_node_execute(
        self, *, run_id: str, node_: node.Node, kwargs: dict[str, Any], task_id: str | None = None
    ) -> Any:
        """Called by the driver."""
        return self.run_to_execute_node(
            node_name=node_.name,
            node_tags=node_.tags,
            node_callable=node_.callable,
            node_kwargs=kwargs,
            task_id=task_id,
            is_expand=node_.node_role == node.NodeType.EXPAND,
            is_collect=node_.node_role == node.NodeType.COLLECT,
        )


class StaticValidator(BaseValidateGraph, BaseValidateNode):
    """Judges the finished graph and its nodes; whatever is not overridden is valid."""

    def run_to_validate_node(self, *, node: HamiltonNode, **future_kwargs: Any) -> tuple[bool, str | None]:
        """Judge one node: valid or not, and why not."""
        return True, None

    def run_to_validate_graph(self, graph: HamiltonGraph, **future_kwargs: Any) -> tuple[bool, str | None]:
        """Judge the graph: valid or not, and why not."""
        return True, None

    @final
    def validate_node(self, *, created_node: node.Node) -> tuple[bool, Exception | None]:
        """Called by the driver."""
        return self.run_to_validate_node(node=HamiltonNode.from_node(created_node))

    @final
    def validate_graph(
        self, *, graph: "FunctionGraph", modules: list[ModuleType], config: dict[str, Any]
    ) -> tuple[bool, Exception | None]:
        """Called by the driver."""
        return self.run_to_validate_graph(graph=HamiltonGraph.from_graph(graph))


class GraphConstructionHook(BasePostGraphConstruct, abc.ABC):
    """Is told when the graph is built."""

    @abc.abstractmethod
    def run_after_graph_construction(
        self, *, graph: HamiltonGraph, config: dict[str, Any], **future_kwargs: Any
    ):
        """Called when the graph is built."""

    def post_graph_construct(
        self, *, graph: "FunctionGraph", modules: list[ModuleType], config: dict[str, Any]
    ):
        """Called by the driver."""
        self.run_after_graph_construction(graph=HamiltonGraph.from_graph(graph), config=config)
