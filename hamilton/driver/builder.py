"""The fluent way to make a driver."""

import pathlib
from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal

from hamilton import base
from hamilton.driver import Driver
from hamilton.driver.caching import is_cache
from hamilton.driver.executors import TaskBasedGraphExecutor
from hamilton.lifecycle import base as lifecycle_base

if TYPE_CHECKING:
    from hamilton.caching.adapter import HamiltonCacheAdapter
    from hamilton.caching.stores.base import MetadataStore, ResultStore
    from hamilton.execution.executors import ExecutionManager, TaskExecutor
    from hamilton.execution.grouping import GroupingStrategy
    from hamilton.io.materialization import ExtractorFactory, MaterializerFactory


class Builder:
    """Collects what a driver is made of; every method returns the builder, ``build`` the driver."""

    def __init__(self) -> None:
        self.config: dict[str, Any] = {}
        self.modules: list[ModuleType] = []
        self.adapters: list[lifecycle_base.LifecycleAdapter] = []
        self.legacy_graph_adapter: base.HamiltonGraphAdapter | None = None
        self.materializers: list[ExtractorFactory | MaterializerFactory] = []
        self._allow_module_overrides = False
        self.v2_executor = False
        self.execution_manager: ExecutionManager | None = None
        self.local_executor: TaskExecutor | None = None
        self.remote_executor: TaskExecutor | None = None
        self.grouping_strategy: GroupingStrategy | None = None

    def enable_dynamic_execution(self, *, allow_experimental_mode: bool = False) -> "Builder":
        """Run nodes as tasks, so that Parallelizable and Collect work.

        :param allow_experimental_mode: has to be True: this may still change.
        :raises ValueError: if it is not.
        """
        if not allow_experimental_mode:
            raise ValueError(
                "Dynamic execution may still change. Say that you know: "
                "enable_dynamic_execution(allow_experimental_mode=True)."
            )
        self.v2_executor = True
        return self

    def with_execution_manager(self, execution_manager: "ExecutionManager") -> "Builder":
        """Set what chooses the executor of each task.

        :param execution_manager: the manager.
        :raises ValueError: without dynamic execution, or if there is a manager or an executor already.
        """
        self._set("execution_manager", execution_manager, excludes=("remote_executor",))
        return self

    def with_remote_executor(self, remote_executor: "TaskExecutor") -> "Builder":
        """Set the executor of parallel blocks, ten threads if not set.

        :param remote_executor: the executor.
        :raises ValueError: without dynamic execution, or if there is one or a manager already.
        """
        self._set("remote_executor", remote_executor, excludes=("execution_manager",))
        return self

    def with_local_executor(self, local_executor: "TaskExecutor") -> "Builder":
        """Set the executor of all that is in no parallel block, this thread if not set.

        :param local_executor: the executor.
        :raises ValueError: without dynamic execution, or if there is one or a manager already.
        """
        self._set("local_executor", local_executor, excludes=("execution_manager",))
        return self

    def with_grouping_strategy(self, grouping_strategy: "GroupingStrategy") -> "Builder":
        """Set how nodes are grouped into tasks, by parallel blocks if not set.

        :param grouping_strategy: the strategy.
        :raises ValueError: without dynamic execution, or if there is one already.
        """
        self._set("grouping_strategy", grouping_strategy)
        return self

    def _set(self, field: str, value: Any, excludes: Sequence[str] = ()) -> None:
        if not self.v2_executor:
            raise ValueError(f"with_{field}() needs enable_dynamic_execution() before it.")
        for other in (field, *excludes):
            if getattr(self, other) is not None:
                raise ValueError(
                    f"with_{field}() was called after with_{other}(), which sets what it sets: call one of them."
                )
        setattr(self, field, value)

    def with_config(self, config: dict[str, Any]) -> "Builder":
        """Add configuration; later values win.

        :param config: value by key.
        """
        self.config.update(config)
        return self

    def with_modules(self, *modules: ModuleType) -> "Builder":
        """Add modules.

        :param modules: the modules whose functions are the nodes.
        """
        self.modules.extend(modules)
        return self

    def with_adapter(self, adapter: base.HamiltonGraphAdapter) -> "Builder":
        """Set the one graph adapter.

        :param adapter: the adapter.
        :raises ValueError: if there is one already.
        """
        if self.legacy_graph_adapter is not None:
            raise ValueError("with_adapter() was called before; use with_adapters() for more than one.")
        self.legacy_graph_adapter = adapter
        return self

    def with_adapters(self, *adapters: lifecycle_base.LifecycleAdapter) -> "Builder":
        """Add adapters.

        :param adapters: objects that take part in the life of the driver.
        """
        if any(map(is_cache, adapters)):
            self._raise_if_cached()
        self.adapters.extend(adapters)
        return self

    def with_cache(
        self,
        path: str | pathlib.Path = ".hamilton_cache",
        metadata_store: "MetadataStore | None" = None,
        result_store: "ResultStore | None" = None,
        default: Literal[True] | Sequence[str] | None = None,
        recompute: Literal[True] | Sequence[str] | None = None,
        ignore: Literal[True] | Sequence[str] | None = None,
        disable: Literal[True] | Sequence[str] | None = None,
        default_behavior: Literal["default", "recompute", "disable", "ignore"] = "default",
        default_loader_behavior: Literal["default", "recompute", "disable", "ignore"] = "default",
        default_saver_behavior: Literal["default", "recompute", "disable", "ignore"] = "default",
        log_to_file: bool = False,
    ) -> "Builder":
        """Find results of nodes instead of computing them; see ``HamiltonCacheAdapter``.

        :param path: the folder of the cache.
        :param metadata_store: another store of metadata than a database in that folder.
        :param result_store: another store of results than files in that folder.
        :param default: nodes that are found if they are there; True for all.
        :param recompute: nodes that are always computed; True for all.
        :param ignore: nodes that have no influence on others; True for all.
        :param disable: nodes that are not cached; True for all.
        :param default_behavior: what is done about all other nodes.
        :param default_loader_behavior: the same for those that load data.
        :param default_saver_behavior: the same for those that save data.
        :param log_to_file: whether to write what happens beside the metadata.
        :raises ValueError: if there is a cache already.
        """
        # Only those pay for caching who use it.
        from hamilton.caching.adapter import HamiltonCacheAdapter

        self._raise_if_cached()
        self.adapters.append(
            HamiltonCacheAdapter(
                path=path,
                metadata_store=metadata_store,
                result_store=result_store,
                default=default,
                recompute=recompute,
                ignore=ignore,
                disable=disable,
                default_behavior=default_behavior,
                default_loader_behavior=default_loader_behavior,
                default_saver_behavior=default_saver_behavior,
                log_to_file=log_to_file,
            )
        )
        return self

    @property
    def cache(self) -> "HamiltonCacheAdapter | None":
        """The cache, if there is one."""
        return next(filter(is_cache, self.adapters), None)

    def _raise_if_cached(self) -> None:
        if self.cache is not None:
            raise ValueError("There is a cache already: call with_cache() once, or pass one cache adapter.")

    def with_materializers(self, *materializers: "ExtractorFactory | MaterializerFactory") -> "Builder":
        """Add nodes that save and load.

        :param materializers: what ``to`` and ``from_`` of ``hamilton.io.materialization`` describe.
        :raises ValueError: if one of them is something else.
        """
        from hamilton.io.materialization import ExtractorFactory, MaterializerFactory

        if wrong := [m for m in materializers if not isinstance(m, (ExtractorFactory, MaterializerFactory))]:
            unpack = " Unpack the sequence: with_materializers(*materializers)."
            raise ValueError(
                f"with_materializers() takes what to.<saver>() and from_.<loader>() return, but got {wrong}."
                + (unpack if isinstance(wrong[0], Sequence) else "")
            )
        self.materializers.extend(materializers)
        return self

    def allow_module_overrides(self) -> "Builder":
        """Let functions of later modules replace those of earlier ones of the same name."""
        self._allow_module_overrides = True
        return self

    def build(self) -> Driver:
        """Make the driver.

        :return: a driver whose results are dictionaries unless an adapter builds them.
        :raises ValueError: if the functions do not form a graph.
        """
        adapters = list(self.adapters)
        if self.legacy_graph_adapter is not None:
            adapters.append(self.legacy_graph_adapter)
        return Driver(
            self.config,
            *self.modules,
            adapter=adapters,
            allow_module_overrides=self._allow_module_overrides,
            _materializers=self.materializers,
            _graph_executor=self._task_executor(adapters) if self.v2_executor else None,
            _use_legacy_adapter=False,
        )

    def _task_executor(self, adapters: list[lifecycle_base.LifecycleAdapter]) -> TaskBasedGraphExecutor:
        # Only those pay for dynamic execution who use it.
        from hamilton.execution import executors, grouping

        manager = self.execution_manager or executors.DefaultExecutionManager(
            self.local_executor or executors.SynchronousLocalTaskExecutor(),
            self.remote_executor or executors.MultiThreadingExecutor(max_tasks=10),
        )
        strategy = self.grouping_strategy or grouping.GroupByRepeatableBlocks()
        return TaskBasedGraphExecutor(manager, strategy, lifecycle_base.LifecycleAdapterSet(*adapters))

    def copy(self) -> "Builder":
        """Make an independent builder of the same contents."""
        new = Builder()
        new.config = self.config.copy()
        new.modules = self.modules.copy()
        new.adapters = self.adapters.copy()
        new.legacy_graph_adapter = self.legacy_graph_adapter
        new.materializers = self.materializers.copy()
        new._allow_module_overrides = self._allow_module_overrides
        new.v2_executor = self.v2_executor
        new.execution_manager = self.execution_manager
        new.local_executor = self.local_executor
        new.remote_executor = self.remote_executor
        new.grouping_strategy = self.grouping_strategy
        return new
