"""The driver: builds a graph from modules and runs it.

Execution is here; runs that save and load in ``materialization``, questions about the graph are in ``introspection``, drawings in ``visualization``,
the check of inputs in ``inputs``, the executors in ``executors``, the fluent builder in ``builder``.
"""

import importlib
import importlib.util
import logging
import typing
import uuid
from collections.abc import Callable, Collection
from types import ModuleType
from typing import TYPE_CHECKING, Any

from hamilton import base, common, graph, graph_types, node
from hamilton.driver import inputs as driver_inputs
from hamilton.driver.caching import is_cache
from hamilton.driver.executors import (
    DefaultGraphExecutor,
    GraphExecutor,
    InvalidExecutorException,
    TaskBasedGraphExecutor,
)
from hamilton.driver.introspection import Introspection
from hamilton.driver.materialization import Materialization
from hamilton.driver.validation import raise_if_invalid
from hamilton.driver.visualization import Visualization
from hamilton.lifecycle import base as lifecycle_base

if TYPE_CHECKING:
    from hamilton.caching.adapter import HamiltonCacheAdapter

__all__ = [
    "Builder",
    "DefaultGraphExecutor",
    "Driver",
    "GraphExecutor",
    "InvalidExecutorException",
    "TaskBasedGraphExecutor",
    "Variable",
    "capture_function_usage",
]

logger = logging.getLogger(__name__)

Variable = graph_types.HamiltonNode


def capture_function_usage(call_fn: Callable) -> Callable:
    """Return the function unchanged; kept because older code decorates with it."""
    return call_fn


class Driver(Introspection, Visualization, Materialization):
    """A dataflow ready to run.

    :param config: configuration: decides between variants of functions, and provides inputs.
    :param modules: the modules whose functions are the nodes.
    :param adapter: one adapter or a list; may check types, take part in running, build the result.
    :param allow_module_overrides: whether functions of later modules replace those of earlier ones.
    :raises ValueError: if the functions do not form a graph.
    """

    def __init__(
        self,
        config: dict[str, Any],
        *modules: ModuleType,
        adapter: lifecycle_base.LifecycleAdapter | list[lifecycle_base.LifecycleAdapter] | None = None,
        allow_module_overrides: bool = False,
        _materializers: typing.Sequence[Any] | None = None,
        _graph_executor: GraphExecutor | None = None,
        _use_legacy_adapter: bool = True,
    ):
        self.driver_run_id = uuid.uuid4()
        self.adapter = self.normalize_adapter_input(adapter, use_legacy_adapter=_use_legacy_adapter)
        self.adapter.call_all_lifecycle_hooks_sync("pre_do_anything")
        self.graph_modules = modules
        self.config = config
        self.graph = graph.FunctionGraph.from_modules(
            *modules, config=config, adapter=self.adapter, allow_module_overrides=allow_module_overrides
        )
        if _materializers:
            _, self.graph = self._extended(*self._described(_materializers))
        raise_if_invalid(self.adapter, self.graph, modules)
        self.adapter.call_all_lifecycle_hooks_sync(
            "post_graph_construct", graph=self.graph, modules=modules, config=config
        )
        self.graph_executor = _graph_executor or DefaultGraphExecutor(self.adapter)

    def __getstate__(self) -> dict[str, Any]:
        # Modules cannot be pickled; their names can.
        state = self.__dict__.copy()
        modules = state.pop("graph_modules")
        state["__graph_module_names"] = [importlib.util.find_spec(m.__name__).name for m in modules]
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self.graph_modules = []
        for name in state["__graph_module_names"]:
            try:
                self.graph_modules.append(importlib.import_module(name))
            except ImportError:
                logger.error(
                    "The module %s of the dataflow cannot be imported here; going on without it.", name
                )

    @staticmethod
    def normalize_adapter_input(
        adapter: lifecycle_base.LifecycleAdapter
        | list[lifecycle_base.LifecycleAdapter]
        | lifecycle_base.LifecycleAdapterSet
        | None,
        use_legacy_adapter: bool = True,
    ) -> lifecycle_base.LifecycleAdapterSet:
        """Make a set of whatever was passed as adapter.

        :param adapter: nothing, one, several, or a set.
        :param use_legacy_adapter: whether results are built as data frames where no adapter builds them.
        :return: the set.
        """
        if isinstance(adapter, lifecycle_base.LifecycleAdapterSet):
            return adapter
        if adapter is None:
            adapter = []
        adapters = list(adapter) if isinstance(adapter, list) else [adapter]
        if use_legacy_adapter and not any(isinstance(a, lifecycle_base.BaseDoBuildResult) for a in adapters):
            adapters.append(base.PandasDataFrameResult())
        return lifecycle_base.LifecycleAdapterSet(*adapters)

    @staticmethod
    def validate_inputs(
        fn_graph: graph.FunctionGraph,
        adapter: lifecycle_base.LifecycleAdapter
        | list[lifecycle_base.LifecycleAdapter]
        | lifecycle_base.LifecycleAdapterSet,
        user_nodes: Collection[node.Node],
        inputs: dict[str, Any] | None = None,
        nodes_set: Collection[node.Node] | None = None,
    ) -> None:
        """Check that the inputs of a run are there and of the right types.

        :param fn_graph: the graph.
        :param adapter: may decide about types.
        :param user_nodes: the input nodes of the run.
        :param inputs: value by name of input.
        :param nodes_set: the nodes of the run; all of the graph if not given.
        :raises ValueError: naming all inputs that are missing or of a wrong type.
        """
        driver_inputs.check(
            fn_graph,
            Driver.normalize_adapter_input(adapter),
            user_nodes,
            inputs,
            fn_graph.nodes.values() if nodes_set is None else nodes_set,
        )

    def execute(
        self,
        final_vars: list[str | Callable | Variable],
        overrides: dict[str, Any] | None = None,
        display_graph: bool = False,
        inputs: dict[str, Any] | None = None,
    ) -> Any:
        """Run what some outputs need.

        :param final_vars: the outputs: names, functions, or variables.
        :param overrides: values that replace those of nodes.
        :param display_graph: deprecated, use :meth:`visualize_execution`.
        :param inputs: value by name of input.
        :return: what the result builder makes of the outputs; a dictionary if there is none.
        :raises ValueError: if an output is unknown, or an input missing or of a wrong type.
        """
        run_id = str(uuid.uuid4())
        names = self._create_final_vars(final_vars)
        adapter = self.adapter
        if "pre_graph_execute" in adapter.sync_hooks:
            adapter.call_all_lifecycle_hooks_sync(
                "pre_graph_execute",
                run_id=run_id,
                graph=self.graph,
                final_vars=names,
                inputs=inputs,
                overrides=overrides,
            )
        error, outputs = None, None
        try:
            outputs = self._run(self.graph, names, overrides, display_graph, inputs, run_id)
            if "do_build_result" in adapter.sync_methods:
                outputs = adapter.call_lifecycle_method_sync("do_build_result", outputs=outputs)
        except Exception as e:
            error = e
            raise
        finally:
            if "post_graph_execute" in adapter.sync_hooks:
                adapter.call_all_lifecycle_hooks_sync(
                    "post_graph_execute",
                    run_id=run_id,
                    graph=self.graph,
                    success=error is None,
                    error=error,
                    results=outputs,
                )
        return outputs

    def raw_execute(
        self,
        final_vars: list[str],
        overrides: dict[str, Any] | None = None,
        display_graph: bool = False,
        inputs: dict[str, Any] | None = None,
        _fn_graph: graph.FunctionGraph | None = None,
    ) -> dict[str, Any]:
        """Run what some outputs need, without building a result. Deprecated: use :meth:`execute`.

        :param final_vars: names of the outputs.
        :param overrides: values that replace those of nodes.
        :param display_graph: deprecated, use :meth:`visualize_execution`.
        :param inputs: value by name of input.
        :param _fn_graph: another graph to run.
        :return: value by name of output.
        :raises ValueError: if an output is unknown, or an input missing or of a wrong type.
        """
        logger.warning("Driver.raw_execute is deprecated: use execute(), which runs all adapters.")
        run_id = str(uuid.uuid4())
        fn_graph = self.graph if _fn_graph is None else _fn_graph
        self._check(fn_graph, final_vars, overrides, display_graph, inputs)
        adapter = self.adapter
        adapter.call_all_lifecycle_hooks_sync(
            "pre_graph_execute",
            run_id=run_id,
            graph=fn_graph,
            final_vars=final_vars,
            inputs=inputs,
            overrides=overrides,
        )
        error, results = None, None
        try:
            results = self.graph_executor.execute(fn_graph, final_vars, overrides or {}, inputs or {}, run_id)
        except Exception as e:
            error = e
            raise
        finally:
            adapter.call_all_lifecycle_hooks_sync(
                "post_graph_execute",
                run_id=run_id,
                graph=fn_graph,
                success=error is None,
                error=error,
                results=results,
            )
        return results

    def validate_execution(
        self,
        final_vars: list[str | Callable | Variable],
        overrides: dict[str, Any] | None = None,
        inputs: dict[str, Any] | None = None,
    ) -> None:
        """Check a run without running it.

        :param final_vars: names of the outputs.
        :param overrides: values that replace those of nodes.
        :param inputs: value by name of input.
        :raises ValueError: if an output is unknown, or an input missing or of a wrong type.
        """
        nodes, user_nodes = self.graph.get_upstream_nodes(final_vars, inputs, overrides)
        self.validate_inputs(self.graph, self.adapter, user_nodes, inputs, nodes)
        self.graph_executor.validate(list(nodes))

    @property
    def cache(self) -> "HamiltonCacheAdapter | None":
        """The cache of the driver; None if it has none. Made by ``Builder().with_cache()``."""
        return next(filter(is_cache, self.adapter.adapters), None)

    def _create_final_vars(self, final_vars: list[str | Callable | Variable]) -> list[str]:
        return common.convert_output_values(final_vars, {module.__name__ for module in self.graph_modules})

    def _check(
        self,
        fn_graph: graph.FunctionGraph,
        names: list[str],
        overrides: dict[str, Any] | None,
        display_graph: bool,
        inputs: dict[str, Any] | None,
    ) -> None:
        prepared = fn_graph._plans.prepare(fn_graph, names, inputs, overrides)
        driver_inputs.check(fn_graph, self.adapter, prepared.user_nodes, inputs, prepared.nodes)
        if display_graph:
            logger.warning("display_graph is deprecated: use visualize_execution().")
            self.visualize_execution(names, "test-output/execute.gv", {"view": True})
        # All that the stock executor refuses are parallel blocks.
        if prepared.has_blocks or type(self.graph_executor) is not DefaultGraphExecutor:
            self.graph_executor.validate(prepared.nodes)

    def _run(
        self,
        fn_graph: graph.FunctionGraph,
        names: list[str],
        overrides: dict[str, Any] | None,
        display_graph: bool,
        inputs: dict[str, Any] | None,
        run_id: str,
    ) -> dict[str, Any]:
        self._check(fn_graph, names, overrides, display_graph, inputs)
        return self.graph_executor.execute(fn_graph, names, overrides or {}, inputs or {}, run_id)


# The builder makes drivers, so it can only be imported once there is the class.
from hamilton.driver.builder import Builder  # noqa: E402
