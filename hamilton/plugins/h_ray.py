"""Running a dataflow on Ray: nodes as remote calls, or tasks as remote calls.

Documented at https://hamilton.apache.org/reference/graph-adapters/RayGraphAdapter/.
"""

import abc
import functools
import json
import time
from collections.abc import Callable
from typing import Any

import ray

from hamilton import base, htypes, lifecycle, node
from hamilton.execution import executors
from hamilton.execution.executors import TaskFuture
from hamilton.execution.grouping import TaskImplementation
from hamilton.function_modifiers.metadata import RAY_REMOTE_TAG_NAMESPACE

_OPTION = f"{RAY_REMOTE_TAG_NAMESPACE}."
_SECONDS_TO_REPORT = 5
"""Trackers in the workers send what they have noted after the run; a cluster that is shut down at once loses it."""


def raify(fn: Callable) -> Callable:
    """Make a function of what Ray would not take for one.

    :param fn: a function, or a partial one, which ``ray.remote`` refuses
        (https://github.com/ray-project/ray/issues/28146).
    :return: a function that does the same.
    """
    if not isinstance(fn, functools.partial):
        return fn

    def call(*args: Any, **kwargs: Any) -> Any:
        return fn(*args, **kwargs)

    return call


def parse_ray_remote_options_from_tags(tags: dict[str, str]) -> dict[str, Any]:
    """Read the options that ``@ray_remote_options`` keeps in tags.

    :param tags: all tags of a node.
    :return: option by name, as ``ray.remote(...).options`` takes it.
    """
    return {
        tag.removeprefix(_OPTION): json.loads(value) for tag, value in tags.items() if tag.startswith(_OPTION)
    }


class RayGraphAdapter(
    lifecycle.base.BaseDoRemoteExecute,
    lifecycle.base.BaseDoBuildResult,
    lifecycle.base.BaseDoValidateInput,
    lifecycle.base.BaseDoCheckEdgeTypesMatch,
    lifecycle.base.BasePostGraphExecute,
    abc.ABC,
):
    """Runs each node as a remote call of Ray.

    :param result_builder: puts the outputs together, remotely.
    :param ray_init_config: where given, Ray is started or joined with these arguments of ``ray.init``.
    :param shutdown_ray_on_completion: whether Ray is shut down after a run.
    :raises ValueError: without a result builder.
    """

    def __init__(
        self,
        result_builder: base.ResultMixin,
        ray_init_config: dict[str, Any] | None = None,
        shutdown_ray_on_completion: bool = False,
    ):
        self.result_builder = result_builder
        if not self.result_builder:
            raise ValueError(
                "RayGraphAdapter needs a result builder: pass one, for instance base.DictResult(), as result_builder."
            )
        self.shutdown_ray_on_completion = shutdown_ray_on_completion
        if ray_init_config is not None:
            ray.init(**ray_init_config)

    @staticmethod
    def do_validate_input(node_type: type, input_value: Any) -> bool:
        """Whether a value may be given for an input; of one that Ray still computes that is not known."""
        return isinstance(input_value, ray.ObjectRef) or htypes.check_input_type(node_type, input_value)

    @staticmethod
    def do_check_edge_types_match(type_from: type, type_to: type) -> bool:
        """Types have to be the same."""
        return type_from == type_to

    def do_remote_execute(
        self, *, execute_lifecycle_for_node: Callable, node: node.Node, **kwargs: dict[str, Any]
    ) -> Any:
        """Begin to run a node, with the options of ``@ray_remote_options``."""
        remote = ray.remote(raify(execute_lifecycle_for_node))
        return remote.options(**parse_ray_remote_options_from_tags(node.tags)).remote(**kwargs)

    def do_build_result(self, outputs: dict[str, Any]) -> Any:
        """Put the outputs together, and wait for the result.

        :param outputs: value, or reference to it, by name.
        """
        return ray.get(ray.remote(self.result_builder.build_result).remote(**outputs))

    def post_graph_execute(self, *args: Any, **kwargs: Any) -> None:
        """Shut Ray down, if asked to."""
        if self.shutdown_ray_on_completion:
            time.sleep(_SECONDS_TO_REPORT)
            ray.shutdown()


class RayTaskExecutor(executors.TaskExecutor):
    """Runs the tasks of a dynamic execution on Ray.

    :param num_cpus: how many cores Ray takes; all if not given.
    :param ray_init_config: further arguments of ``ray.init``.
    :param skip_init: leaves starting and stopping Ray to the caller.
    """

    def __init__(
        self,
        num_cpus: int | None = None,
        ray_init_config: dict[str, Any] | None = None,
        skip_init: bool = False,
    ):
        self.num_cpus = num_cpus
        self.ray_init_config = ray_init_config or {}
        self.skip_init = skip_init

    def init(self) -> None:
        """Start Ray, unless the caller has."""
        if not self.skip_init:
            ray.init(num_cpus=self.num_cpus, **self.ray_init_config)

    def finalize(self) -> None:
        """Stop Ray, if it was started here."""
        if not self.skip_init:
            ray.shutdown()

    def submit_task(self, task: TaskImplementation) -> TaskFuture:
        """Begin to run a task."""
        future = ray.remote(executors.base_execute_task).remote(task=task).future()
        return executors.TaskFutureWrappingPythonFuture(future)

    def can_submit_task(self) -> bool:
        """Always: Ray keeps what it has no worker for."""
        return True
