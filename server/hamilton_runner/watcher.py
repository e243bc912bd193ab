"""The adapter between the framework and a run: public API, so that any ``hamilton`` will do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Step = Callable[[str, Callable[..., Any], Mapping[str, Any]], Any]
"""Gets the node's name, its callable and its arguments; returns the node's value."""


def watch(step: Step) -> Any:
    """An adapter that hands each node to ``step`` instead of calling it.

    Parameters:
        step: decides whether the node runs, runs it, and tells the client.

    Returns:
        A ``NodeExecutionMethod`` of the framework in use.
    """
    from hamilton.lifecycle import NodeExecutionMethod

    class Watcher(NodeExecutionMethod):  # type: ignore[misc, unused-ignore]
        def run_to_execute_node(
            self, *, node_name: str, node_callable: Any, node_kwargs: dict[str, Any], **_: Any
        ) -> Any:
            return step(node_name, node_callable, node_kwargs)

    return Watcher()
