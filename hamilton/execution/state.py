"""The state of a run by tasks: which task may run next, and what the others have yielded.

Does not run anything; that is up to ``executors``.
"""

import abc
import collections
import enum
import logging
from typing import Any

from hamilton.execution.tasks import TaskImplementation, TaskSpec

logger = logging.getLogger(__name__)


class TaskState(enum.Enum):
    """How far a task, or a run, is."""

    QUEUED = "queued"
    UNINITIALIZED = "uninitialized"
    INITIALIZED = "initialized"
    RUNNING = "running"
    SUCCESSFUL = "successful"
    FAILED = "failed"

    @staticmethod
    def is_terminal(task_state: "TaskState") -> bool:
        """Whether it is over."""
        return task_state in (TaskState.SUCCESSFUL, TaskState.FAILED)


GraphState = TaskState


class ResultCache(abc.ABC):
    """Keeps what tasks have yielded."""

    @abc.abstractmethod
    def write(
        self, results: dict[str, Any], group_id: str | None = None, spawning_task_id: str | None = None
    ) -> None:
        """Keep values.

        :param results: value by name.
        :param group_id: the element of a parallel block that they belong to.
        :param spawning_task_id: the task that the block began with.
        """

    @abc.abstractmethod
    def read(
        self,
        keys: list[str],
        group_id: str | None = None,
        spawning_task_id: str | None = None,
        optional: bool = False,
    ) -> dict[str, Any]:
        """Look up values.

        :param keys: their names.
        :param group_id: the element of a parallel block that they belong to.
        :param spawning_task_id: the task that the block began with.
        :param optional: whether those that are missing are left out.
        :return: value by name.
        :raises KeyError: if one is missing.
        """


class DictBasedResultCache(ResultCache):
    """Keeps values in a dictionary.

    :param cache: the dictionary.
    """

    def __init__(self, cache: dict[str, Any]):
        self.cache = cache

    @staticmethod
    def _key(group_id: str | None, spawning_task_id: str | None, name: str) -> str:
        return ":".join(part for part in (spawning_task_id, group_id, name) if part is not None)

    def write(
        self, results: dict[str, Any], group_id: str | None = None, spawning_task_id: str | None = None
    ) -> None:
        self.cache.update((self._key(group_id, spawning_task_id, name), v) for name, v in results.items())

    def read(
        self,
        keys: list[str],
        group_id: str | None = None,
        spawning_task_id: str | None = None,
        optional: bool = False,
    ) -> dict[str, Any]:
        found = {}
        for name in keys:
            key = self._key(group_id, spawning_task_id, name)
            if key in self.cache:
                found[name] = self.cache[key]
            elif not optional:
                raise KeyError(f"No task has yielded {key}.")
        return found


class ExecutionState:
    """The state of one run.

    :param tasks: all tasks, those of parallel blocks once.
    :param result_cache: what is known already, and where results go.
    :param run_id: identifies the run to adapters.
    """

    def __init__(self, tasks: list[TaskSpec], result_cache: ResultCache, run_id: str):
        self.result_cache = result_cache
        self.run_id = run_id
        self.task_states: dict[str, TaskState] = collections.defaultdict(lambda: TaskState.UNINITIALIZED)
        self.task_pool: dict[str, TaskImplementation] = {}
        self.base_task_pool = {task.base_id: task for task in tasks}
        self.task_queue: collections.deque[TaskImplementation] = collections.deque()
        self.base_reverse_dependencies = self.compute_reverse_dependencies(tasks)
        # How many tasks are in which state, and what the others wait for: looked up and not counted again after
        # every task, of which a parallel block may have very many.
        self._in_state: collections.Counter[TaskState] = collections.Counter()
        self._realized: list[TaskImplementation] = []
        self._waiting_for: dict[str, int] = {}
        self._dependents: dict[str, list[TaskImplementation]] = {}
        for task in tasks:
            if not task.base_dependencies:
                self.realize_task(task, None, None)
        self._enqueue_ready()
        self.is_initialized = True

    @staticmethod
    def compute_reverse_dependencies(tasks: list[TaskSpec]) -> dict[str, list[TaskSpec]]:
        """Find the tasks that wait for each.

        :param tasks: the tasks.
        :return: tasks by name of what they wait for.
        """
        waiting: dict[str, list[TaskSpec]] = {task.base_id: [] for task in tasks}
        for task in tasks:
            for dependency in task.base_dependencies:
                waiting[dependency].append(task)
        return waiting

    def realize_task(
        self,
        task_spec: TaskSpec,
        spawning_task: str | None,
        group_id: str | None,
        dependencies: dict[str, list[str]] | None = None,
        bind: dict[str, Any] | None = None,
    ) -> TaskImplementation:
        """Make a task that can run.

        :param task_spec: the task.
        :param spawning_task: the task that its parallel block began with.
        :param group_id: the element of the block that it runs for.
        :param dependencies: what it waits for, by what the task waits for.
        :param bind: inputs it has already.
        :return: the task, which is part of the run from now on.
        """
        if dependencies is None:
            dependencies = {name: [name] for name in task_spec.base_dependencies}
        task = TaskImplementation(
            base_id=task_spec.base_id,
            spawning_task_base_id=spawning_task,
            nodes=task_spec.nodes,
            purpose=task_spec.purpose,
            outputs_to_compute=task_spec.outputs_to_compute,
            overrides=task_spec.overrides,
            adapter=task_spec.adapter,
            base_dependencies=task_spec.base_dependencies,
            group_id=group_id,
            realized_dependencies=dependencies,
            spawning_task_id=spawning_task,
            dynamic_inputs=dict(bind or {}),
            run_id=self.run_id,
        )
        self.task_pool[task.task_id] = task
        self._realized.append(task)
        self._set_state(task.task_id, TaskState.INITIALIZED)
        return task

    def _set_state(self, task_id: str, state: TaskState) -> None:
        if task_id in self.task_states:
            self._in_state[self.task_states[task_id]] -= 1
        self._in_state[state] += 1
        self.task_states[task_id] = state

    def realize_parameterized_group(
        self, spawning_task_id: str, parameterizations: dict[str, Any], input_to_parameterize: str
    ) -> list[TaskImplementation]:
        """Make the tasks of a parallel block, for each element, and those that gather them.

        :param spawning_task_id: the task that the block began with.
        :param parameterizations: element by the name of its part.
        :param input_to_parameterize: the node whose value is an element.
        :return: the tasks.
        """
        spawned = [t for t in self.base_task_pool.values() if t.spawning_task_base_id == spawning_task_id]
        repeated = [t for t in spawned if not t.purpose.is_expander() and not t.purpose.is_gatherer()]
        made = []
        parts: dict[str, list[str]] = {task.base_id: [] for task in repeated}
        for group_id, element in parameterizations.items():
            bound = {input_to_parameterize: element}
            new = [self.realize_task(t, spawning_task_id, group_id, bind=bound) for t in repeated]
            own = {task.base_id: task.task_id for task in new}
            for task in new:
                task.realized_dependencies = {name: [own.get(name, name)] for name in task.base_dependencies}
                parts[task.base_id].append(task.task_id)
            made += new
        for task in spawned:
            if task.purpose.is_gatherer():
                dependencies = {name: parts.get(name, [name]) for name in task.base_dependencies}
                made.append(self.realize_task(task, None, None, dependencies))
        return made

    def write_task_results(self, writer: TaskImplementation, results: dict[str, Any]) -> None:
        """Keep what a task has yielded.

        :param writer: the task.
        :param results: value by name.
        """
        if writer.purpose.is_expander():
            name = writer.get_expander_node().name
            # The elements belong to the whole run. Hooks see the result without them, as in apache-hamilton.
            self.result_cache.write({name: list(results.pop(name))})
        self.result_cache.write(results, writer.group_id, writer.spawning_task_id)

    def update_task_state(self, task_id: str, new_state: TaskState, results: dict[str, Any] | None) -> None:
        """Note how far a task is; one that succeeded lets others run.

        :param task_id: the task.
        :param new_state: how far it is.
        :param results: what it has yielded, value by name.
        """
        self._set_state(task_id, new_state)
        if new_state is not TaskState.SUCCESSFUL:
            return
        task = self.task_pool[task_id]
        self.write_task_results(task, results)
        if task.purpose.is_expander():
            self._expand(task)
        else:
            for waiting in self.base_reverse_dependencies[task.base_id]:
                outside = waiting.spawning_task_base_id is None or waiting.purpose.is_expander()
                if outside and waiting.base_id not in self.task_pool:
                    self.realize_task(waiting, None, None)
        for waiting in self._dependents.pop(task_id, ()):
            self._waiting_for[waiting.task_id] -= 1
            if not self._waiting_for[waiting.task_id]:
                self._enqueue(waiting)
        self._enqueue_ready()

    def _expand(self, task: TaskImplementation) -> None:
        name = task.get_expander_node().name
        elements = self.result_cache.read([name])[name]
        parameters = {str(index): element for index, element in enumerate(elements)}
        self.realize_parameterized_group(task.task_id, parameters, name)
        if task.adapter.does_hook("post_task_expand", is_async=False):
            task.adapter.call_all_lifecycle_hooks_sync(
                "post_task_expand", run_id=task.run_id, task_id=task.task_id, parameters=parameters
            )

    def _enqueue_ready(self) -> None:
        """Queue those of the new tasks that wait for nothing."""
        for task in self._realized:
            pending = [
                name
                for names in task.realized_dependencies.values()
                for name in names
                if self.task_states.get(name) is not TaskState.SUCCESSFUL
            ]
            for name in pending:
                self._dependents.setdefault(name, []).append(task)
            self._waiting_for[task.task_id] = len(pending)
            if not pending:
                self._enqueue(task)
        self._realized.clear()

    def _enqueue(self, task: TaskImplementation) -> None:
        self.task_queue.append(task)
        self._set_state(task.task_id, TaskState.QUEUED)

    def get_graph_state(self) -> GraphState:
        """How far the run is."""
        if not self.is_initialized:
            return GraphState.UNINITIALIZED
        total = len(self.task_states)
        if self._in_state[TaskState.INITIALIZED] == total:
            return GraphState.INITIALIZED
        if self._in_state[TaskState.SUCCESSFUL] == total:
            return GraphState.SUCCESSFUL
        return GraphState.FAILED if self._in_state[TaskState.FAILED] else GraphState.RUNNING

    def bind_task(self, task: TaskImplementation) -> TaskImplementation:
        """Make a copy of a task with all its inputs.

        :param task: the task.
        :raises KeyError: if an input that is needed is not known.
        """
        required, optional = task.get_input_vars()
        inputs = task.overrides.copy()
        if task.purpose.is_gatherer():
            gathered = task.get_collector_node().collect_dependency
            inputs = {gathered: self._gathered(task, gathered)}
        needed = [name for name in required if name not in inputs and name not in task.overrides]
        # What the element of a parallel block is called is known to all, so the element goes first.
        needed = [name for name in needed if name not in task.dynamic_inputs]
        inputs.update(self.result_cache.read(needed))
        inputs.update(self.result_cache.read(optional, optional=True))
        return task.bind(inputs)

    def _gathered(self, task: TaskImplementation, name: str) -> list[Any]:
        values = []
        for parts in task.realized_dependencies.values():
            if parts and self.task_pool[parts[0]].produces(name):
                for part in map(self.task_pool.__getitem__, parts):
                    read = self.result_cache.read([name], part.group_id, part.spawning_task_id)
                    values.append(read[name])
        return values

    def release_next_task(self) -> TaskImplementation | None:
        """Take the next task that may run, with its inputs; None if there is none at present."""
        return self.bind_task(self.task_queue.popleft()) if self.task_queue else None

    def reject_task(self, task_to_reject: TaskImplementation) -> None:
        """Put a task back that could not be run at present.

        :param task_to_reject: the task.
        """
        self.task_queue.appendleft(task_to_reject)
