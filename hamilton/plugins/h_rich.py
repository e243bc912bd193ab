"""A progress bar of rich."""

from collections.abc import Collection
from typing import Any

import rich.progress
from rich.progress import Progress

from hamilton.execution.tasks import NodeGroupPurpose
from hamilton.lifecycle import GraphExecutionHook, NodeExecutionHook, TaskExecutionHook, TaskGroupingHook


class RichProgressBar(TaskExecutionHook, TaskGroupingHook, GraphExecutionHook, NodeExecutionHook):
    """Shows how many nodes or tasks of a run are done, with a bar for each parallel block.

    :param run_desc: the text before the bar of the run.
    :param collect_desc: the text before the bars of blocks.
    :param columns: what the bars are made of.
    :param kwargs: further arguments of ``rich.progress.Progress``.
    """

    def __init__(
        self,
        run_desc: str = "",
        collect_desc: str = "",
        columns: list[str | rich.progress.ProgressColumn] | None = None,
        **kwargs: Any,
    ) -> None:
        self._group_desc = run_desc or "Running:"
        self._expand_desc = collect_desc or "Collecting:"
        self._progress = Progress(*(columns or []), **kwargs)
        self._task_based = False

    def run_before_graph_execution(self, *, execution_path: Collection[str], **kwargs: Any) -> None:
        """Show an empty bar."""
        self._progress.add_task(self._group_desc, total=len(execution_path))
        self._progress.start()

    def run_after_graph_execution(self, **kwargs: Any) -> None:
        """Leave the bars as they are."""
        self._progress.stop()

    def run_after_task_grouping(self, *, task_ids: list[str], **kwargs: Any) -> None:
        """Count tasks in place of nodes."""
        self._progress.update(self._progress.task_ids[0], total=len(task_ids))
        self._task_based = True

    def run_after_task_expansion(self, *, parameters: dict[str, Any], **kwargs: Any) -> None:
        """Show a bar for a parallel block."""
        self._progress.add_task(self._expand_desc, total=len(parameters))

    def run_before_task_execution(self, *, purpose: NodeGroupPurpose, **kwargs: Any) -> None:
        """A block that is gathered is done."""
        if purpose is NodeGroupPurpose.GATHER:
            self._progress.advance(self._progress.task_ids[0])
            self._progress.stop_task(self._progress.task_ids[-1])

    def run_after_task_execution(self, *, purpose: NodeGroupPurpose, **kwargs: Any) -> None:
        """Go on by one task."""
        in_block = purpose is NodeGroupPurpose.EXECUTE_BLOCK
        self._progress.advance(self._progress.task_ids[-1 if in_block else 0])

    def run_before_node_execution(self, **kwargs: Any) -> None:
        """Nothing to show."""

    def run_after_node_execution(self, **kwargs: Any) -> None:
        """Go on by one node."""
        if not self._task_based:
            self._progress.advance(self._progress.task_ids[0])
