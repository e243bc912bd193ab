"""The lifecycle points of a driver, one abstract class each.

Adapters for everyday use derive from the friendlier classes of ``lifecycle.api``. The order of the
classes is the order in which the points are reached.
"""

import abc
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING, Any

from hamilton.lifecycle.adapter_set import LifecycleAdapterSet
from hamilton.lifecycle.points import (
    ASYNC_HOOK,
    ASYNC_METHOD,
    REGISTERED_ASYNC_HOOKS,
    REGISTERED_ASYNC_METHODS,
    REGISTERED_SYNC_HOOKS,
    REGISTERED_SYNC_METHODS,
    REGISTERED_SYNC_VALIDATORS,
    SYNC_HOOK,
    SYNC_METHOD,
    SYNC_VALIDATOR,
    InvalidLifecycleAdapter,
    ValidationException,
    ValidationResult,
    lifecycle,
    validate_hook_fn,
    validate_lifecycle_adapter_function,
    validate_method_fn,
    validate_validator_fn,
)

if TYPE_CHECKING:
    from hamilton import graph, node
    from hamilton.execution.grouping import NodeGroupPurpose

__all__ = [
    "ASYNC_HOOK",
    "ASYNC_METHOD",
    "REGISTERED_ASYNC_HOOKS",
    "REGISTERED_ASYNC_METHODS",
    "REGISTERED_SYNC_HOOKS",
    "REGISTERED_SYNC_METHODS",
    "REGISTERED_SYNC_VALIDATORS",
    "SYNC_HOOK",
    "SYNC_METHOD",
    "SYNC_VALIDATOR",
    "BaseDoBuildResult",
    "BaseDoCheckEdgeTypesMatch",
    "BaseDoNodeExecute",
    "BaseDoNodeExecuteAsync",
    "BaseDoRemoteExecute",
    "BaseDoValidateInput",
    "BasePostGraphConstruct",
    "BasePostGraphConstructAsync",
    "BasePostGraphExecute",
    "BasePostGraphExecuteAsync",
    "BasePostNodeExecute",
    "BasePostNodeExecuteAsync",
    "BasePostTaskExecute",
    "BasePostTaskExecuteAsync",
    "BasePostTaskExpand",
    "BasePostTaskGroup",
    "BasePostTaskReturn",
    "BasePreDoAnythingHook",
    "BasePreGraphExecute",
    "BasePreGraphExecuteAsync",
    "BasePreNodeExecute",
    "BasePreNodeExecuteAsync",
    "BasePreTaskExecute",
    "BasePreTaskExecuteAsync",
    "BasePreTaskSubmission",
    "BaseValidateGraph",
    "BaseValidateNode",
    "InvalidLifecycleAdapter",
    "LifecycleAdapter",
    "LifecycleAdapterSet",
    "ValidationException",
    "ValidationResult",
    "lifecycle",
    "validate_hook_fn",
    "validate_lifecycle_adapter_function",
    "validate_method_fn",
    "validate_validator_fn",
]


@lifecycle.base_hook("pre_do_anything")
class BasePreDoAnythingHook(abc.ABC):
    """Before the driver does anything."""

    @abc.abstractmethod
    def pre_do_anything(self):
        """Before the driver does anything."""


@lifecycle.base_method("do_check_edge_types_match")
class BaseDoCheckEdgeTypesMatch(abc.ABC):
    """Decide whether an edge between two types is well typed."""

    @abc.abstractmethod
    def do_check_edge_types_match(self, *, type_from: type, type_to: type) -> bool:
        """Decide whether an edge between two types is well typed."""


@lifecycle.base_method("do_validate_input")
class BaseDoValidateInput(abc.ABC):
    """Decide whether an input's value fits its declared type."""

    @abc.abstractmethod
    def do_validate_input(self, *, node_type: type, input_value: Any) -> bool:
        """Decide whether an input's value fits its declared type."""


@lifecycle.base_validator("validate_node")
class BaseValidateNode(abc.ABC):
    """Judge one node of the finished graph."""

    @abc.abstractmethod
    def validate_node(self, *, created_node: "node.Node") -> tuple[bool, Exception | None]:
        """Judge one node of the finished graph."""


@lifecycle.base_validator("validate_graph")
class BaseValidateGraph(abc.ABC):
    """Judge the finished graph."""

    @abc.abstractmethod
    def validate_graph(
        self, *, graph: "graph.FunctionGraph", modules: list[ModuleType], config: dict[str, Any]
    ) -> tuple[bool, str | None]:
        """Judge the finished graph."""


@lifecycle.base_hook("post_graph_construct")
class BasePostGraphConstruct(abc.ABC):
    """After the graph was built and judged valid."""

    @abc.abstractmethod
    def post_graph_construct(
        self, *, graph: "graph.FunctionGraph", modules: list[ModuleType], config: dict[str, Any]
    ):
        """After the graph was built and judged valid."""


@lifecycle.base_hook("post_graph_construct")
class BasePostGraphConstructAsync(abc.ABC):
    """After the graph was built and judged valid, as a coroutine."""

    @abc.abstractmethod
    async def post_graph_construct(
        self, *, graph: "graph.FunctionGraph", modules: list[ModuleType], config: dict[str, Any]
    ):
        """After the graph was built and judged valid, as a coroutine."""


@lifecycle.base_hook("pre_graph_execute")
class BasePreGraphExecute(abc.ABC):
    """Before a run."""

    @abc.abstractmethod
    def pre_graph_execute(
        self,
        *,
        run_id: str,
        graph: "graph.FunctionGraph",
        final_vars: list[str],
        inputs: dict[str, Any],
        overrides: dict[str, Any],
    ):
        """Before a run."""


@lifecycle.base_hook("pre_graph_execute")
class BasePreGraphExecuteAsync(abc.ABC):
    """Before a run, as a coroutine."""

    @abc.abstractmethod
    async def pre_graph_execute(
        self,
        *,
        run_id: str,
        graph: "graph.FunctionGraph",
        final_vars: list[str],
        inputs: dict[str, Any],
        overrides: dict[str, Any],
    ):
        """Before a run, as a coroutine."""


@lifecycle.base_hook("post_task_group")
class BasePostTaskGroup(abc.ABC):
    """After the nodes of a run were grouped into tasks."""

    @abc.abstractmethod
    def post_task_group(self, *, run_id: str, task_ids: list[str]):
        """After the nodes of a run were grouped into tasks."""


@lifecycle.base_hook("post_task_expand")
class BasePostTaskExpand(abc.ABC):
    """After a task was expanded over the elements of a parallel block."""

    @abc.abstractmethod
    def post_task_expand(self, *, run_id: str, task_id: str, parameters: dict[str, Any]):
        """After a task was expanded over the elements of a parallel block."""


@lifecycle.base_hook("pre_task_submission")
class BasePreTaskSubmission(abc.ABC):
    """Before a task is handed to an executor."""

    @abc.abstractmethod
    def pre_task_submission(
        self,
        *,
        run_id: str,
        task_id: str,
        nodes: list["node.Node"],
        inputs: dict[str, Any],
        overrides: dict[str, Any],
        spawning_task_id: str | None,
        purpose: "NodeGroupPurpose",
    ):
        """Before a task is handed to an executor."""


@lifecycle.base_hook("pre_task_execute")
class BasePreTaskExecute(abc.ABC):
    """Before a task runs."""

    @abc.abstractmethod
    def pre_task_execute(
        self,
        *,
        run_id: str,
        task_id: str,
        nodes: list["node.Node"],
        inputs: dict[str, Any],
        overrides: dict[str, Any],
        spawning_task_id: str | None,
        purpose: "NodeGroupPurpose",
    ):
        """Before a task runs."""


@lifecycle.base_hook("pre_task_execute")
class BasePreTaskExecuteAsync(abc.ABC):
    """Before a task runs, as a coroutine."""

    @abc.abstractmethod
    async def pre_task_execute(
        self,
        *,
        run_id: str,
        task_id: str,
        nodes: list["node.Node"],
        inputs: dict[str, Any],
        overrides: dict[str, Any],
        spawning_task_id: str | None,
        purpose: "NodeGroupPurpose",
    ):
        """Before a task runs, as a coroutine."""


@lifecycle.base_hook("pre_node_execute")
class BasePreNodeExecute(abc.ABC):
    """Before a node runs."""

    @abc.abstractmethod
    def pre_node_execute(
        self, *, run_id: str, node_: "node.Node", kwargs: dict[str, Any], task_id: str | None = None
    ):
        """Before a node runs."""


@lifecycle.base_hook("pre_node_execute")
class BasePreNodeExecuteAsync(abc.ABC):
    """Before a node runs, as a coroutine."""

    @abc.abstractmethod
    async def pre_node_execute(
        self, *, run_id: str, node_: "node.Node", kwargs: dict[str, Any], task_id: str | None = None
    ):
        """Before a node runs, as a coroutine."""


@lifecycle.base_method("do_node_execute")
class BaseDoNodeExecute(abc.ABC):
    """Run a node."""

    @abc.abstractmethod
    def do_node_execute(
        self, *, run_id: str, node_: "node.Node", kwargs: dict[str, Any], task_id: str | None = None
    ) -> Any:
        """Run a node."""


@lifecycle.base_method("do_node_execute")
class BaseDoNodeExecuteAsync(abc.ABC):
    """Run a node, as a coroutine."""

    @abc.abstractmethod
    async def do_node_execute(
        self, *, run_id: str, node_: "node.Node", kwargs: dict[str, Any], task_id: str | None = None
    ) -> Any:
        """Run a node, as a coroutine."""


@lifecycle.base_method("do_remote_execute")
class BaseDoRemoteExecute(abc.ABC):
    """Run a node, hooks included, elsewhere."""

    @abc.abstractmethod
    def do_remote_execute(
        self, *, node: "node.Node", kwargs: dict[str, Any], execute_lifecycle_for_node: Callable
    ) -> Any:
        """Run a node, hooks included, elsewhere."""


@lifecycle.base_hook("post_node_execute")
class BasePostNodeExecute(abc.ABC):
    """After a node ran, or failed."""

    @abc.abstractmethod
    def post_node_execute(
        self,
        *,
        run_id: str,
        node_: "node.Node",
        kwargs: dict[str, Any],
        success: bool,
        error: Exception | None,
        result: Any | None,
        task_id: str | None = None,
    ):
        """After a node ran, or failed."""


@lifecycle.base_hook("post_node_execute")
class BasePostNodeExecuteAsync(abc.ABC):
    """After a node ran, or failed, as a coroutine."""

    @abc.abstractmethod
    async def post_node_execute(
        self,
        *,
        run_id: str,
        node_: "node.Node",
        kwargs: dict[str, Any],
        success: bool,
        error: Exception | None,
        result: Any | None,
        task_id: str | None = None,
    ):
        """After a node ran, or failed, as a coroutine."""


@lifecycle.base_hook("post_task_execute")
class BasePostTaskExecute(abc.ABC):
    """After a task ran, or failed."""

    @abc.abstractmethod
    def post_task_execute(
        self,
        *,
        run_id: str,
        task_id: str,
        nodes: list["node.Node"],
        results: dict[str, Any] | None,
        success: bool,
        error: Exception | None,
        spawning_task_id: str | None,
        purpose: "NodeGroupPurpose",
    ):
        """After a task ran, or failed."""


@lifecycle.base_hook("post_task_execute")
class BasePostTaskExecuteAsync(abc.ABC):
    """After a task ran, or failed, as a coroutine."""

    @abc.abstractmethod
    async def post_task_execute(
        self,
        *,
        run_id: str,
        task_id: str,
        nodes: list["node.Node"],
        results: dict[str, Any] | None,
        success: bool,
        error: Exception | None,
        spawning_task_id: str | None,
        purpose: "NodeGroupPurpose",
    ):
        """After a task ran, or failed, as a coroutine."""


@lifecycle.base_hook("post_task_return")
class BasePostTaskReturn(abc.ABC):
    """After an executor returned a task's result."""

    @abc.abstractmethod
    def post_task_return(
        self,
        *,
        run_id: str,
        task_id: str,
        nodes: list["node.Node"],
        result: Any,
        success: bool,
        error: Exception | None,
        spawning_task_id: str | None,
        purpose: "NodeGroupPurpose",
    ):
        """After an executor returned a task's result."""


@lifecycle.base_hook("post_graph_execute")
class BasePostGraphExecute(abc.ABC):
    """After a run, or its failure."""

    @abc.abstractmethod
    def post_graph_execute(
        self,
        *,
        run_id: str,
        graph: "graph.FunctionGraph",
        success: bool,
        error: Exception | None,
        results: dict[str, Any] | None,
    ):
        """After a run, or its failure."""


@lifecycle.base_hook("post_graph_execute")
class BasePostGraphExecuteAsync(abc.ABC):
    """After a run, or its failure, as a coroutine."""

    @abc.abstractmethod
    async def post_graph_execute(
        self,
        *,
        run_id: str,
        graph: "graph.FunctionGraph",
        success: bool,
        error: Exception | None,
        results: dict[str, Any] | None,
    ):
        """After a run, or its failure, as a coroutine."""


@lifecycle.base_method("do_build_result")
class BaseDoBuildResult(abc.ABC):
    """Put the outputs of a run together."""

    @abc.abstractmethod
    def do_build_result(self, *, outputs: Any) -> Any:
        """Put the outputs of a run together."""


# Any object that takes part in at least one point.
LifecycleAdapter = (
    BasePreDoAnythingHook
    | BaseDoCheckEdgeTypesMatch
    | BaseDoValidateInput
    | BaseValidateNode
    | BaseValidateGraph
    | BasePostGraphConstruct
    | BasePostGraphConstructAsync
    | BasePreGraphExecute
    | BasePreGraphExecuteAsync
    | BasePostTaskGroup
    | BasePostTaskExpand
    | BasePreTaskSubmission
    | BasePreTaskExecute
    | BasePreTaskExecuteAsync
    | BasePreNodeExecute
    | BasePreNodeExecuteAsync
    | BaseDoNodeExecute
    | BaseDoNodeExecuteAsync
    | BasePostNodeExecute
    | BasePostNodeExecuteAsync
    | BasePostTaskExecute
    | BasePostTaskExecuteAsync
    | BasePostTaskReturn
    | BasePostGraphExecute
    | BasePostGraphExecuteAsync
    | BaseDoBuildResult
)
