"""Adapters that follow the tasks of dynamic execution: grouping, submission, execution, return."""

import abc
from typing import TYPE_CHECKING, Any, final

from hamilton.graph_types import HamiltonNode
from hamilton.lifecycle.base import (
    BasePostTaskExecute,
    BasePostTaskExpand,
    BasePostTaskGroup,
    BasePostTaskReturn,
    BasePreTaskExecute,
    BasePreTaskSubmission,
)

if TYPE_CHECKING:
    from hamilton import node
    from hamilton.execution.grouping import NodeGroupPurpose


class TaskSubmissionHook(BasePreTaskSubmission, abc.ABC):
    """Is told before a task is handed to an executor."""

    @abc.abstractmethod
    def run_before_task_submission(
        self,
        *,
        run_id: str,
        task_id: str,
        nodes: list["node.Node"],
        inputs: dict[str, Any],
        overrides: dict[str, Any],
        spawning_task_id: str | None,
        purpose: "NodeGroupPurpose",
        **future_kwargs: Any,
    ):
        """Called before a task is handed to an executor."""

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
        """Called by the driver."""
        self.run_before_task_submission(
            run_id=run_id,
            task_id=task_id,
            nodes=nodes,
            inputs=inputs,
            overrides=overrides,
            spawning_task_id=spawning_task_id,
            purpose=purpose,
        )


class TaskReturnHook(BasePostTaskReturn, abc.ABC):
    """Is told when an executor returned a task's result."""

    @abc.abstractmethod
    def run_after_task_return(
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
        **future_kwargs: Any,
    ):
        """Called when an executor returned a task's result."""

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
        """Called by the driver."""
        self.run_after_task_return(
            run_id=run_id,
            task_id=task_id,
            nodes=nodes,
            result=result,
            success=success,
            error=error,
            spawning_task_id=spawning_task_id,
            purpose=purpose,
        )


class TaskExecutionHook(BasePreTaskExecute, BasePostTaskExecute, abc.ABC):
    """Is told before and after a task runs."""

    @abc.abstractmethod
    def run_before_task_execution(
        self,
        *,
        task_id: str,
        run_id: str,
        nodes: list[HamiltonNode],
        inputs: dict[str, Any],
        overrides: dict[str, Any],
        spawning_task_id: str | None,
        purpose: "NodeGroupPurpose",
        **future_kwargs: Any,
    ):
        """Called before a task runs."""

    @abc.abstractmethod
    def run_after_task_execution(
        self,
        *,
        task_id: str,
        run_id: str,
        nodes: list[HamiltonNode],
        results: dict[str, Any] | None,
        success: bool,
        error: Exception,
        spawning_task_id: str | None,
        purpose: "NodeGroupPurpose",
        **future_kwargs: Any,
    ):
        """Called after a task ran, or failed."""

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
        """Called by the driver."""
        self.run_before_task_execution(
            run_id=run_id,
            task_id=task_id,
            nodes=[HamiltonNode.from_node(n) for n in nodes],
            inputs=inputs,
            overrides=overrides,
            spawning_task_id=spawning_task_id,
            purpose=purpose,
        )

    def post_task_execute(
        self,
        *,
        run_id: str,
        task_id: str,
        nodes: list["node.Node"],
        results: dict[str, Any] | None,
        success: bool,
        error: Exception,
        spawning_task_id: str | None,
        purpose: "NodeGroupPurpose",
    ):
        """Called by the driver."""
        self.run_after_task_execution(
            run_id=run_id,
            task_id=task_id,
            nodes=[HamiltonNode.from_node(n) for n in nodes],
            results=results,
            success=success,
            error=error,
            spawning_task_id=spawning_task_id,
            purpose=purpose,
        )


class TaskGroupingHook(BasePostTaskGroup, BasePostTaskExpand):
    """Is told how the nodes of a run become tasks."""

    @abc.abstractmethod
    def run_after_task_grouping(self, *, run_id: str, task_ids: list[str], **future_kwargs: Any):
        """Called after the nodes of a run were grouped into tasks."""

    @abc.abstractmethod
    def run_after_task_expansion(
        self, *, run_id: str, task_id: str, parameters: dict[str, Any], **future_kwargs: Any
    ):
        """Called after a task was expanded over the elements of a parallel block."""

    @final
    def post_task_group(self, *, run_id: str, task_ids: list[str]):
        """Called by the driver."""
        return self.run_after_task_grouping(run_id=run_id, task_ids=task_ids)

    @final
    def post_task_expand(self, *, run_id: str, task_id: str, parameters: dict[str, Any]):
        """Called by the driver."""
        return self.run_after_task_expansion(run_id=run_id, task_id=task_id, parameters=parameters)
