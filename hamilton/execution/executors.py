"""Executors of tasks: in this thread, in a pool of threads or processes; and the loop that keeps them busy."""

import abc
import dataclasses
import functools
import logging
import sys
import time
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from typing import Any, Protocol

from hamilton.execution.graph_functions import execute_subdag
from hamilton.execution.state import ExecutionState, GraphState, TaskState
from hamilton.execution.tasks import NodeGroupPurpose, TaskImplementation
from hamilton.node import NodeType

if sys.platform in ("emscripten", "wasi"):
    ProcessPoolExecutor = None
else:
    from concurrent.futures.process import ProcessPoolExecutor

logger = logging.getLogger(__name__)

_PAUSE = 0.0005


class TaskFuture(Protocol):
    """A task that was submitted."""

    def get_state(self) -> TaskState:
        """How far it is."""

    def get_result(self) -> Any:
        """What it has yielded; None if it is not done."""


class TaskExecutor(abc.ABC):
    """Runs tasks."""

    @abc.abstractmethod
    def init(self) -> None:
        """Called before the first task of a run."""

    @abc.abstractmethod
    def finalize(self) -> None:
        """Called after the last task of a run, also if the run failed."""

    @abc.abstractmethod
    def submit_task(self, task: TaskImplementation) -> TaskFuture:
        """Begin to run a task.

        :param task: the task.
        """

    @abc.abstractmethod
    def can_submit_task(self) -> bool:
        """Whether it takes another task now."""


def new_callable(*args: Any, _callable: Callable | None = None, **kwargs: Any) -> list:
    """Call what begins a parallel block, and list the elements: a generator could not be passed on."""
    return list(_callable(*args, **kwargs))


def base_execute_task(task: TaskImplementation) -> dict[str, Any]:
    """Run the nodes of a task, hooks included; what executors call wherever they run it.

    :param task: the task.
    :return: value by name of what it yields.
    """
    for node_ in task.nodes:
        if node_.node_role is NodeType.EXPAND and getattr(node_.callable, "func", None) is not new_callable:
            node_.callable = functools.partial(new_callable, _callable=node_.callable)
    _tell(task, "pre_task_execute", inputs=task.dynamic_inputs, overrides=task.overrides)
    error, results = None, None
    try:
        results = execute_subdag(
            nodes=task.nodes,
            inputs=task.dynamic_inputs,
            adapter=task.adapter,
            overrides={**task.dynamic_inputs, **task.overrides},
            run_id=task.run_id,
            task_id=task.task_id,
        )
    except Exception as e:
        error = e
        logger.exception("Task %s with the nodes %s failed.", task.task_id, [n.name for n in task.nodes])
        raise
    finally:
        _tell(task, "post_task_execute", results=results, success=error is None, error=error)
    return {
        name: value
        for name, value in results.items()
        if name in task.outputs_to_compute or name in task.overrides
    }


def _tell(task: TaskImplementation, hook: str, **more: Any) -> None:
    if task.adapter.does_hook(hook, is_async=False):
        task.adapter.call_all_lifecycle_hooks_sync(
            hook,
            run_id=task.run_id,
            task_id=task.task_id,
            nodes=task.nodes,
            spawning_task_id=task.spawning_task_id,
            purpose=task.purpose,
            **more,
        )


@dataclasses.dataclass
class TaskFutureWrappingFunction(TaskFuture):
    """Runs a function when it is first asked how far it is."""

    def __init__(self, function: Callable[[], Any]):
        self.function = function
        self._results: Any = None
        self._done = False
        self._exception: Exception | None = None

    def get_state(self) -> TaskState:
        if not self._done:
            try:
                self._results = self.function()
            # A failed task is a state of the run: the error is raised where the result is asked for.
            except Exception as e:  # noqa: BLE001
                self._exception = e
            finally:
                self._done = True
        return TaskState.SUCCESSFUL if self._exception is None else TaskState.FAILED

    def get_result(self) -> Any:
        if self.get_state() is TaskState.FAILED:
            raise self._exception
        return self._results


class SynchronousLocalTaskExecutor(TaskExecutor):
    """Runs tasks in this thread, one after the other."""

    def submit_task(self, task: TaskImplementation) -> TaskFuture:
        return TaskFutureWrappingFunction(functools.partial(base_execute_task, task))

    def can_submit_task(self) -> bool:
        return True

    def init(self) -> None:
        """Nothing to do."""

    def finalize(self) -> None:
        """Nothing to do."""


@dataclasses.dataclass
class TaskFutureWrappingPythonFuture(TaskFuture):
    """A task in a pool."""

    def __init__(self, future: Future):
        self.future = future

    def get_state(self) -> TaskState:
        if not self.future.done():
            return TaskState.RUNNING
        return TaskState.SUCCESSFUL if self.future.exception() is None else TaskState.FAILED

    def get_result(self) -> Any:
        return self.future.result() if self.future.done() else None


class PoolExecutor(TaskExecutor, abc.ABC):
    """Runs tasks in a pool.

    :param max_tasks: how many at once.
    """

    def __init__(self, max_tasks: int):
        self.active_futures: list[Future] = []
        self.initialized = False
        self.pool: Executor | None = None
        self.max_tasks = max_tasks

    @abc.abstractmethod
    def create_pool(self) -> Executor:
        """Make the pool."""

    def init(self) -> None:
        """Make the pool.

        :raises RuntimeError: if there is one.
        """
        if self.initialized:
            raise RuntimeError("The executor runs already: one executor can serve one run at a time.")
        self.pool = self.create_pool()
        self.initialized = True

    def finalize(self) -> None:
        """End the pool.

        :raises RuntimeError: if there is none.
        """
        if not self.initialized:
            raise RuntimeError("The executor does not run: init() has to be called before finalize().")
        self.pool.shutdown()
        self.initialized = False

    def submit_task(self, task: TaskImplementation) -> TaskFuture:
        future = self.pool.submit(base_execute_task, task)
        self.active_futures.append(future)
        return TaskFutureWrappingPythonFuture(future)

    def can_submit_task(self) -> bool:
        self.active_futures = [future for future in self.active_futures if not future.done()]
        return len(self.active_futures) < self.max_tasks


class MultiThreadingExecutor(PoolExecutor):
    """Runs tasks in threads."""

    def create_pool(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(max_workers=self.max_tasks)


class MultiProcessingExecutor(PoolExecutor):
    """Runs tasks in processes. Functions and values have to be such that they can be pickled."""

    def create_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(max_workers=self.max_tasks)


class ExecutionManager(abc.ABC):
    """Decides which executor runs which task.

    :param executors: the executors.
    """

    def __init__(self, executors: list[TaskExecutor]):
        self.executors = executors

    def init(self) -> None:
        """Begin a run."""
        for executor in self.executors:
            executor.init()

    def finalize(self) -> None:
        """End a run."""
        for executor in self.executors:
            executor.finalize()

    @abc.abstractmethod
    def get_executor_for_task(self, task: TaskImplementation) -> TaskExecutor:
        """Choose the executor of a task.

        :param task: the task.
        """


class DefaultExecutionManager(ExecutionManager):
    """Runs parallel blocks remotely, and all else locally.

    :param local_executor: runs in this thread if not given.
    :param remote_executor: runs in five processes if not given.
    """

    def __init__(
        self, local_executor: TaskExecutor | None = None, remote_executor: TaskExecutor | None = None
    ):
        self.local_executor = SynchronousLocalTaskExecutor() if local_executor is None else local_executor
        self.remote_executor = (
            MultiProcessingExecutor(max_tasks=5) if remote_executor is None else remote_executor
        )
        super().__init__([self.local_executor, self.remote_executor])

    def get_executor_for_task(self, task: TaskImplementation) -> TaskExecutor:
        in_block = task.purpose is NodeGroupPurpose.EXECUTE_BLOCK
        return self.remote_executor if in_block else self.local_executor


def run_graph_to_completion(execution_state: ExecutionState, execution_manager: ExecutionManager) -> None:
    """Run tasks until all are done or one fails.

    :param execution_state: the state of the run.
    :param execution_manager: the executors.
    :raises Exception: what the first task to fail raised.
    """
    running: dict[TaskImplementation, TaskFuture] = {}
    execution_manager.init()
    try:
        while not GraphState.is_terminal(execution_state.get_graph_state()):
            submitted = _submit_next(execution_state, execution_manager, running)
            done = [_resolved(task, future, execution_state) for task, future in list(running.items())]
            for task in filter(None, done):
                del running[task]
            if not submitted and not any(done):
                _wait_for(running)
    finally:
        execution_manager.finalize()


def _submit_next(
    state: ExecutionState, manager: ExecutionManager, running: dict[TaskImplementation, TaskFuture]
) -> bool:
    task = state.release_next_task()
    if task is None:
        return False
    executor = manager.get_executor_for_task(task)
    if not executor.can_submit_task():
        state.reject_task(task_to_reject=task)
        return False
    _tell(task, "pre_task_submission", inputs=task.dynamic_inputs, overrides=task.overrides)
    running[task] = executor.submit_task(task)
    return True


def _resolved(
    task: TaskImplementation, future: TaskFuture, state: ExecutionState
) -> TaskImplementation | None:
    """Note how far a task is; the task if it is over."""
    how_far = future.get_state()
    result, error = None, None
    try:
        result = future.get_result()
    # Told to the state and to the hooks before it is raised.
    except Exception as e:  # noqa: BLE001
        error = e
    state.update_task_state(task.task_id, how_far, result)
    if TaskState.is_terminal(how_far):
        _tell(
            task,
            "post_task_return",
            success=how_far is TaskState.SUCCESSFUL,
            error=error,
            result=result,
        )
    if error is not None:
        raise error
    return task if TaskState.is_terminal(how_far) else None


def _wait_for(running: dict[TaskImplementation, TaskFuture]) -> None:
    futures = [getattr(future, "future", None) for future in running.values()]
    # Only those of the standard library can be waited for: clusters bring futures of their own.
    pooled = [future for future in futures if isinstance(future, Future)]
    if pooled and len(pooled) == len(running):
        wait(pooled, return_when=FIRST_COMPLETED)
    else:
        time.sleep(_PAUSE)
