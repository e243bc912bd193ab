"""Log messages that say which run, task and node they belong to, and an adapter that logs a run.

The context is kept in a context variable, so that threads and coroutines each have their own.
"""

import logging
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, NamedTuple

from hamilton.graph_types import HamiltonNode
from hamilton.lifecycle.api import (
    GraphExecutionHook,
    NodeExecutionHook,
    TaskExecutionHook,
    TaskGroupingHook,
    TaskReturnHook,
    TaskSubmissionHook,
)
from hamilton.lifecycle.base import BasePostNodeExecuteAsync, BasePreNodeExecute
from hamilton.node import Node

if TYPE_CHECKING:
    LoggerAdapter = logging.LoggerAdapter[logging.Logger]
else:
    LoggerAdapter = logging.LoggerAdapter


class _Context(NamedTuple):
    """Where in a run a message comes from."""

    graph: str | None = None
    node: str | None = None
    task: str | None = None


_NOWHERE = _Context()
_current: ContextVar[_Context] = ContextVar("hamilton_logging", default=_NOWHERE)


def get_logger(name: str | None = None) -> "ContextLogger":
    """Get a logger whose messages begin with where in a run they come from.

    :param name: the name of the logger; the root logger if not given.
    """
    return ContextLogger(logging.getLogger(name), extra={})


class ContextLogger(LoggerAdapter):
    """A logger that begins its messages with the task or node that runs, else with the run.

    Keys of ``extra`` have a say: ``skip_context`` leaves the beginning out, ``override_context`` puts another
    one there, ``node_context`` names the node as well as the task.
    """

    def process(self, msg: str, kwargs: MutableMapping[str, Any]) -> tuple[str, MutableMapping[str, Any]]:
        """Put the context before a message.

        :param msg: the message.
        :param kwargs: arguments of the logging call.
        :return: the message and the arguments to log with.
        """
        extra = {**(self.extra or {}), **(kwargs.get("extra") or {})}
        kwargs["extra"] = extra
        return _prefix(extra) + msg, kwargs


def _prefix(extra: Mapping[str, Any]) -> str:
    if "skip_context" in extra:
        return ""
    context = extra.get("override_context")
    if not isinstance(context, _Context):
        context = _current.get()
    if context.task:
        task = f"Task '{context.task}' - "
        return f"{task}Node '{context.node}' - " if context.node and "node_context" in extra else task
    if context.node:
        return f"Node '{context.node}' - "
    return f"Graph run '{context.graph}' - " if context.graph else ""


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


class LoggingAdapter(
    GraphExecutionHook,
    NodeExecutionHook,
    TaskGroupingHook,
    TaskSubmissionHook,
    TaskExecutionHook,
    TaskReturnHook,
):
    """Logs when runs, tasks and nodes begin and end.

    The ends of nodes are told at level INFO; where a run consists of tasks these are, and nodes at DEBUG.

    :param logger: the logger or its name; that of this module if not given.
    """

    def __init__(self, logger: str | logging.Logger | None = None) -> None:
        if logger is None:
            logger = __name__
        if isinstance(logger, str):
            logger = logging.getLogger(logger)
        self.logger = logger if isinstance(logger, ContextLogger) else ContextLogger(logger, extra={})
        # Names whose value is given: tasks that only hand it on are not worth telling.
        self._given: set[str] = set()
        self._failure_told = False

    def run_before_graph_execution(
        self,
        *,
        inputs: dict[str, Any] | None,
        overrides: dict[str, Any] | None,
        run_id: str,
        **future_kwargs: Any,
    ) -> None:
        """Tell that a run begins, and with what."""
        _current.set(_Context(graph=run_id))
        self._given.update(inputs or (), overrides or ())
        self.logger.info("Starting graph execution")
        if inputs:
            self.logger.info("Using inputs %s", _quoted(inputs))
        if overrides:
            self.logger.info("Using overrides %s", _quoted(overrides))

    def run_after_task_grouping(self, *, run_id: str, task_ids: list[str], **future_kwargs: Any) -> None:
        """Tell that the run consists of tasks."""
        self.logger.info("Dynamic DAG detected; task-based logging is enabled")

    def run_after_task_expansion(self, **future_kwargs: Any) -> None:
        """Nothing to tell."""

    def run_before_task_submission(
        self, *, run_id: str, task_id: str, spawning_task_id: str | None, **future_kwargs: Any
    ) -> None:
        """Tell that a task is handed to an executor."""
        _current.set(_Context(graph=run_id, task=task_id))
        begun = "Spawning task" if spawning_task_id else "Initializing new task"
        self.logger.debug(begun + " and submitting to executor")

    def run_before_task_execution(
        self, *, task_id: str, run_id: str, nodes: list[HamiltonNode], **future_kwargs: Any
    ) -> None:
        """Tell that a task begins."""
        _current.set(_Context(graph=run_id, task=task_id))
        if task_id in self._given:
            return
        names = [node_.name for node_ in nodes]
        if names == [task_id]:
            self.logger.debug("Starting execution")
        else:
            self.logger.debug("Starting execution of nodes %s", _quoted(names))

    def run_before_node_execution(
        self,
        *,
        node_name: str,
        node_kwargs: dict[str, Any],
        task_id: str | None,
        run_id: str,
        **future_kwargs: Any,
    ) -> None:
        """Tell that a node begins."""
        self._tell_begin("Starting execution", _Context(run_id, node_name, task_id), node_kwargs)

    def _tell_begin(self, what: str, context: _Context, kwargs: dict[str, Any]) -> None:
        _current.set(context)
        extra = {"include_task_node": True}
        if kwargs:
            self.logger.debug(what + " with dependencies %s", _quoted(kwargs), extra=extra)
        else:
            self.logger.debug(what + " without dependencies", extra=extra)

    def run_after_node_execution(
        self,
        *,
        node_name: str,
        error: Exception | None,
        success: bool,
        task_id: str | None,
        run_id: str,
        **future_kwargs: Any,
    ) -> None:
        """Tell how a node ended."""
        _current.set(_Context(graph=run_id, task=task_id))
        extra = {"override_context": _Context(run_id, node_name, task_id), "node_context": True}
        if success:
            level = logging.DEBUG if task_id else logging.INFO
            self.logger.log(level, "Finished execution [OK]", extra=extra)
        elif error:
            self.logger.exception("Encountered error", extra=extra)
            self._failure_told = True

    def run_after_task_execution(
        self, *, task_id: str, run_id: str, success: bool, error: Exception, **future_kwargs: Any
    ) -> None:
        """Tell how a task ended."""
        extra = self._leave_task(run_id, task_id)
        if task_id in self._given:
            return
        if success:
            self.logger.debug("Finished execution [OK]", extra=extra)
        elif error:
            self.logger.error("Execution failed due to errors", extra=extra)

    def run_after_task_return(
        self,
        *,
        run_id: str,
        task_id: str,
        nodes: list[Node],
        success: bool,
        error: Exception | None,
        **future_kwargs: Any,
    ) -> None:
        """Tell that the values of a task are there; of a failure only if its node could not tell it."""
        extra = self._leave_task(run_id, task_id)
        if success:
            level = logging.DEBUG if task_id in self._given else logging.INFO
            self.logger.log(level, "Task completed [OK]", extra=extra)
        elif error and not self._failure_told:
            self.logger.exception("Task completion failed due to errors", extra=extra)
            self._failure_told = True

    def _leave_task(self, run_id: str, task_id: str) -> dict[str, _Context]:
        """Leave the context of a task; one more message may still be of it."""
        _current.set(_Context(graph=run_id))
        return {"override_context": _Context(graph=run_id, task=task_id)}

    def run_after_graph_execution(self, *, success: bool, run_id: str, **future_kwargs: Any) -> None:
        """Tell how a run ended."""
        _current.set(_NOWHERE)
        extra = {"override_context": _Context(graph=run_id)}
        tell: Callable[..., None] = self.logger.info if success else self.logger.error
        how = "Finished graph execution [OK]" if success else "Graph execution failed due to errors"
        tell(how, extra=extra)


class AsyncLoggingAdapter(GraphExecutionHook, BasePreNodeExecute, BasePostNodeExecuteAsync):
    """Logs runs of the async driver. A node is told when it is submitted; when it really begins is not known.

    :param logger: the logger or its name; that of this module if not given.
    """

    def __init__(self, logger: str | logging.Logger | None = None) -> None:
        self._impl = LoggingAdapter(logger)

    def run_before_graph_execution(
        self, *, inputs: dict[str, Any], overrides: dict[str, Any], run_id: str, **future_kwargs: Any
    ) -> None:
        """Tell that a run begins, and with what."""
        self._impl.run_before_graph_execution(inputs=inputs, overrides=overrides, run_id=run_id)

    def pre_node_execute(
        self, *, run_id: str, node_: Node, kwargs: dict[str, Any], task_id: str | None = None
    ) -> None:
        """Tell that a node is submitted."""
        self._impl._tell_begin("Submitting async node", _Context(graph=run_id, node=node_.name), kwargs)

    async def post_node_execute(
        self,
        *,
        run_id: str,
        node_: Node,
        kwargs: dict[str, Any],
        success: bool,
        error: Exception | None,
        result: Any,
        task_id: str | None = None,
    ) -> None:
        """Tell how a node ended."""
        self._impl.run_after_node_execution(
            node_name=node_.name, error=error, success=success, task_id=task_id, run_id=run_id
        )

    def run_after_graph_execution(self, *, success: bool, run_id: str, **future_kwargs: Any) -> None:
        """Tell how a run ended."""
        self._impl.run_after_graph_execution(success=success, run_id=run_id)
