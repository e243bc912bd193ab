"""A progress bar of tqdm."""

from collections.abc import Collection
from typing import Any

import tqdm

from hamilton import graph_types
from hamilton.lifecycle import GraphExecutionHook, NodeExecutionHook

_DONE = "Execution Complete!"


class ProgressBar(GraphExecutionHook, NodeExecutionHook):
    """Shows how many nodes of a run are done and which one is running.

    :param desc: the text before the bar.
    :param max_node_name_width: how many letters of a node's name are shown.
    :param kwargs: further arguments of ``tqdm.tqdm``.
    """

    def __init__(self, desc: str = "Graph execution", max_node_name_width: int = 50, **kwargs: Any):
        self.desc = desc
        self.kwargs = kwargs
        self.node_name_target_width: int | None = None
        self.max_node_name_width = max_node_name_width
        self.progress_bar: tqdm.tqdm | None = None

    def run_before_graph_execution(
        self,
        *,
        graph: graph_types.HamiltonGraph,
        final_vars: list[str],
        inputs: dict[str, Any],
        overrides: dict[str, Any],
        execution_path: Collection[str],
        **future_kwargs: Any,
    ) -> None:
        """Show an empty bar."""
        if self.node_name_target_width is None:
            self.node_name_target_width = min(max(map(len, execution_path)), self.max_node_name_width)
        self.progress_bar = tqdm.tqdm(desc=self.desc, unit="funcs", total=len(execution_path), **self.kwargs)

    def run_before_node_execution(
        self,
        *,
        node_name: str,
        node_tags: dict[str, Any],
        node_kwargs: dict[str, Any],
        node_return_type: type,
        task_id: str | None,
        **future_kwargs: Any,
    ) -> None:
        """Show the name of the node."""
        width = self.node_name_target_width
        self._describe(node_name if len(node_name) <= width else f"{node_name[: width - 3]}...")

    def run_after_node_execution(self, **future_kwargs: Any) -> None:
        """Go on by one node."""
        self.progress_bar.update(1)

    def run_after_graph_execution(self, **future_kwargs: Any) -> None:
        """Close the bar."""
        self._describe(_DONE)
        self.progress_bar.set_postfix({})
        self.progress_bar.close()

    def _describe(self, what: str) -> None:
        self.progress_bar.set_description_str(f"{self.desc} -> {what.ljust(self.node_name_target_width)}")
