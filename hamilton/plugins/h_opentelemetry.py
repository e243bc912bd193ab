"""Runs, tasks and nodes as spans of OpenTelemetry. Only those that the user's own tracer sends are sent."""

import json
from collections.abc import Collection
from contextvars import ContextVar
from typing import Any

from opentelemetry import context, trace
from opentelemetry.sdk.trace import Span

from hamilton.graph_types import HamiltonGraph, HamiltonNode
from hamilton.lifecycle import GraphExecutionHook, NodeExecutionHook, TaskExecutionHook

# The spans that are open here, the innermost last, each with what ends its being the current one.
token_stack: ContextVar[list[tuple[object, Span]] | None] = ContextVar("token_stack", default=None)


class OpenTelemetryTracer(NodeExecutionHook, GraphExecutionHook, TaskExecutionHook):
    """Opens a span for a run, and in it one for each task and node.

    :param tracer_name: the name of the tracer to get.
    :param tracer: the tracer itself.
    :raises ValueError: if both are given.
    """

    def __init__(self, tracer_name: str | None = None, tracer: trace.Tracer | None = None):
        if tracer_name and tracer:
            raise ValueError(f"Give tracer_name ({tracer_name}) or tracer ({tracer}), not both.")
        self.tracer = tracer or trace.get_tracer(tracer_name or __name__)
        self.graph: HamiltonGraph | None = None

    def _open(self, name: str, attributes: dict[str, Any]) -> None:
        # What went wrong is told when the span is closed.
        span = self.tracer.start_span(name, record_exception=False, set_status_on_exception=False)
        token = context.attach(trace.set_span_in_context(span))
        token_stack.set([*(token_stack.get() or ()), (token, span)])
        span.set_attributes(attributes)

    def _close(self, error: Exception | None) -> None:
        *others, (token, span) = token_stack.get() or ()
        token_stack.set(others)
        context.detach(token)
        if error is None:
            span.set_status(trace.Status(trace.StatusCode.OK))
        else:
            span.set_status(trace.Status(trace.StatusCode.ERROR, str(error)))
        span.end()

    def run_before_graph_execution(
        self,
        *,
        graph: HamiltonGraph,
        final_vars: list[str],
        inputs: dict[str, Any],
        overrides: dict[str, Any],
        execution_path: Collection[str],
        run_id: str,
        **kwargs: Any,
    ) -> None:
        """Open the span of a run."""
        self.graph = graph
        attributes = {
            "graph_version": graph.version,
            "final_vars": final_vars,
            "inputs": list(inputs or ()),
            "overrides": list(overrides or ()),
            "execution_path": list(execution_path),
        }
        self._open(run_id, attributes)

    def run_before_node_execution(
        self, *, node_name: str, node_tags: dict[str, Any], node_return_type: type, **kwargs: Any
    ) -> None:
        """Open the span of a node."""
        assert self.graph is not None, "a node runs in a run"
        attributes = {
            "type": str(node_return_type),
            "node_version": self.graph[node_name].version,
            "tags": json.dumps(node_tags),
        }
        self._open(node_name, attributes)

    def run_before_task_execution(
        self,
        *,
        task_id: str,
        nodes: list[HamiltonNode],
        inputs: dict[str, Any],
        overrides: dict[str, Any],
        **kwargs: Any,
    ) -> None:
        """Open the span of a task."""
        attributes = {
            "nodes": [node_.name for node_ in nodes],
            "inputs": list(inputs or ()),
            "overrides": list(overrides or ()),
        }
        self._open(task_id, attributes)

    def run_after_task_execution(self, *, error: Exception | None, **kwargs: Any) -> None:
        """Close the span of a task."""
        self._close(error)

    def run_after_node_execution(self, *, error: Exception | None, **kwargs: Any) -> None:
        """Close the span of a node."""
        self._close(error)

    def run_after_graph_execution(self, *, error: Exception | None, **kwargs: Any) -> None:
        """Close the span of a run."""
        self._close(error)
