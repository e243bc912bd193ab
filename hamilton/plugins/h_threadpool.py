"""Running nodes in threads, as soon as what they need is there."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from hamilton import lifecycle, node
from hamilton.lifecycle import base


def _new_fn(fn: Callable, **kwargs: Any) -> Any:
    return fn(**{name: _resolved(value) for name, value in kwargs.items()})


def _resolved(value: Any) -> Any:
    while isinstance(value, Future):
        value = value.result()
    return value


class FutureAdapter(base.BaseDoRemoteExecute, lifecycle.ResultBuilder):
    """Runs every node in a thread that waits for the threads of what it needs.

    Parallelizable and Collect do not work with it.

    :param max_workers: how many threads there are at most. With fewer than wait for others the run may stand still.
    :param thread_name_prefix: the beginning of the names of the threads.
    :param result_builder: builds the result; a dictionary if not given.
    """

    def __init__(
        self,
        max_workers: int | None = None,
        thread_name_prefix: str = "",
        result_builder: lifecycle.ResultBuilder | None = None,
    ):
        self.executor = ThreadPoolExecutor(max_workers=max_workers, thread_name_prefix=thread_name_prefix)
        self.result_builder = result_builder

    def input_types(self) -> list[type[type]]:
        return [Any]

    def output_type(self) -> type:
        return self.result_builder.output_type() if self.result_builder else Any

    def do_remote_execute(
        self, *, execute_lifecycle_for_node: Callable, node: node.Node, **kwargs: dict[str, Any]
    ) -> Any:
        """Begin to run a node."""
        return self.executor.submit(_new_fn, execute_lifecycle_for_node, **kwargs)

    def build_result(self, **outputs: Any) -> Any:
        """Wait for the outputs and build the result."""
        values = {name: _resolved(value) for name, value in outputs.items()}
        return self.result_builder.build_result(**values) if self.result_builder else values
