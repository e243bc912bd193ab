"""The driver for dataflows with coroutines: every node is a task, so that those that wait do so together.

Knows nothing of building graphs; what it adds to the ordinary driver is how nodes are run and awaited.
"""

import asyncio
import inspect
import logging
import uuid
from collections.abc import Awaitable
from types import ModuleType
from typing import TYPE_CHECKING, Any, NoReturn

from hamilton import base, driver, graph, lifecycle, node
from hamilton.execution.loop import describe_failure
from hamilton.lifecycle import base as lifecycle_base

if TYPE_CHECKING:
    from hamilton.io.materialization import ExtractorFactory, MaterializerFactory

logger = logging.getLogger(__name__)


async def await_dict_of_tasks(task_dict: dict[str, Awaitable]) -> dict[str, Any]:
    """Await values together.

    :param task_dict: what to await, by name.
    :return: value by name, sorted by name.
    """
    names = sorted(task_dict)
    values = await asyncio.gather(*(task_dict[name] for name in names))
    return dict(zip(names, values, strict=True))


async def process_value(val: Any) -> Any:
    """Await a value if it can be awaited; others are themselves."""
    return await val if inspect.isawaitable(val) else val


class AsyncGraphAdapter(lifecycle_base.BaseDoNodeExecute, lifecycle.ResultBuilder):
    """Runs each node as a task that awaits its inputs first.

    :param result_builder: builds the result; a data frame if not given.
    :param async_lifecycle_adapters: adapters whose hooks are coroutines.
    """

    def __init__(
        self,
        result_builder: base.ResultMixin | None = None,
        async_lifecycle_adapters: lifecycle_base.LifecycleAdapterSet | None = None,
    ):
        super().__init__()
        self.adapter = async_lifecycle_adapters or lifecycle_base.LifecycleAdapterSet()
        self.result_builder = result_builder or base.PandasDataFrameResult()
        self.is_initialized = False

    def do_node_execute(
        self, *, run_id: str, node_: node.Node, kwargs: dict[str, Any], task_id: str | None = None
    ) -> Any:
        """Start the task of a node.

        :param run_id: identifies the run.
        :param node_: the node.
        :param kwargs: its inputs, tasks or values.
        :param task_id: identifies the task to adapters.
        :return: the task, which is awaited by the nodes that need it.
        """
        return asyncio.create_task(self._run(run_id, node_, kwargs, task_id))

    async def _run(self, run_id: str, node_: node.Node, kwargs: dict[str, Any], task_id: str | None) -> Any:
        arguments = await await_dict_of_tasks({name: process_value(value) for name, value in kwargs.items()})
        of_run = {"run_id": run_id, "node_": node_, "kwargs": arguments, "task_id": task_id}
        try:
            await self.adapter.call_all_lifecycle_hooks_async("pre_node_execute", **of_run)
        except Exception:
            logger.exception(describe_failure(node_, arguments, "A hook before the node failed."))
            raise
        error, result = None, None
        try:
            called = node_.callable(**arguments)
            result = await called if inspect.iscoroutinefunction(node_.callable) else called
            return result
        except Exception as e:
            error = e
            logger.exception(describe_failure(node_, arguments))
            raise
        finally:
            await self._finish({**of_run, "success": error is None, "error": error, "result": result})

    async def _finish(self, of_run: dict[str, Any]) -> None:
        try:
            await self.adapter.call_all_lifecycle_hooks_async("post_node_execute", **of_run)
        except Exception:
            logger.exception(
                describe_failure(of_run["node_"], of_run["kwargs"], "A hook after the node failed.")
            )
            raise

    def build_result(self, **outputs: Any) -> Any:
        """Build the result of a run."""
        return self.result_builder.build_result(**outputs)


def separate_sync_from_async(
    adapters: list[lifecycle.LifecycleAdapter],
) -> tuple[list[lifecycle.LifecycleAdapter], list[lifecycle.LifecycleAdapter]]:
    """Sort adapters by whether their hooks are coroutines; one may be in both lists.

    :param adapters: the adapters.
    :return: those with plain hooks, and those with coroutines.
    """
    known = lifecycle_base.LifecycleAdapterSet(*adapters)
    plain = [adapter for members in known.sync_hooks.values() for adapter in members]
    asynchronous = [adapter for members in known.async_hooks.values() for adapter in members]
    return plain, asynchronous


class AsyncDriver(driver.Driver):
    """A dataflow ready to run in an event loop.

    :param config: configuration, as for the ordinary driver.
    :param modules: the modules whose functions are the nodes; functions may be coroutines.
    :param result_builder: builds the result; a data frame if there is none among the adapters either.
    :param adapters: adapters with plain hooks or coroutines.
    :param allow_module_overrides: whether functions of later modules replace those of earlier ones.
    :raises ValueError: if there are several result builders, or the functions do not form a graph.
    """

    def __init__(
        self,
        config: dict[str, Any],
        *modules: ModuleType,
        result_builder: base.ResultMixin | None = None,
        adapters: list[lifecycle.LifecycleAdapter] | None = None,
        allow_module_overrides: bool = False,
    ):
        plain, asynchronous = separate_sync_from_async(adapters or [])
        builders = [adapter for adapter in adapters or () if isinstance(adapter, base.ResultMixin)]
        if result_builder is not None:
            builders.append(result_builder)
        if len(builders) > 1:
            raise ValueError(f"The result of a run can be built by one builder only, but got {builders}.")
        running = AsyncGraphAdapter(
            builders[0] if builders else None, lifecycle_base.LifecycleAdapterSet(*asynchronous)
        )
        super().__init__(
            config,
            *modules,
            adapter=[running, *plain, *asynchronous],
            allow_module_overrides=allow_module_overrides,
        )
        self.initialized = False

    async def ainit(self) -> "AsyncDriver":
        """Start the adapters that need a running event loop; once is enough.

        :return: the driver.
        """
        if not self.initialized:
            await self.adapter.call_all_lifecycle_hooks_async(
                "post_graph_construct", graph=self.graph, modules=self.graph_modules, config=self.config
            )
            await self.adapter.ainit()
            self.initialized = True
        return self

    async def raw_execute(
        self,
        final_vars: list[str],
        overrides: dict[str, Any] | None = None,
        display_graph: bool = False,
        inputs: dict[str, Any] | None = None,
        _fn_graph: graph.FunctionGraph | None = None,
    ) -> dict[str, Any]:
        """Run what some outputs need, without building a result.

        :param final_vars: names of the outputs.
        :param overrides: values that replace those of nodes.
        :param display_graph: not supported, use :meth:`visualize_execution`.
        :param inputs: value by name of input; may be awaitable.
        :param _fn_graph: not supported.
        :return: value by name of output.
        :raises ValueError: if an output is unknown.
        """
        assert _fn_graph is None, "AsyncDriver runs its own graph only."
        run_id = str(uuid.uuid4())
        nodes, _ = self.graph.get_upstream_nodes(final_vars, inputs, overrides)
        adapter = self.adapter
        await adapter.call_all_lifecycle_hooks_sync_and_async(
            "pre_graph_execute",
            run_id=run_id,
            graph=self.graph,
            final_vars=final_vars,
            inputs=inputs,
            overrides=overrides,
        )
        error, results = None, None
        try:
            _refuse_display(display_graph)
            tasks: dict[str, Any] = {}
            self.graph.execute(nodes, tasks, overrides, inputs, run_id=run_id)
            results = await await_dict_of_tasks({name: process_value(tasks[name]) for name in final_vars})
            return results
        except Exception as e:
            error = e
            raise
        finally:
            await adapter.call_all_lifecycle_hooks_sync_and_async(
                "post_graph_execute",
                run_id=run_id,
                graph=self.graph,
                success=error is None,
                error=error,
                results=results,
            )

    async def execute(
        self,
        final_vars: list[str],
        overrides: dict[str, Any] | None = None,
        display_graph: bool = False,
        inputs: dict[str, Any] | None = None,
    ) -> Any:
        """Run what some outputs need.

        :param final_vars: the outputs: names, functions, or variables.
        :param overrides: values that replace those of nodes.
        :param display_graph: not supported, use :meth:`visualize_execution`.
        :param inputs: value by name of input; may be awaitable.
        :return: what the result builder makes of the outputs.
        :raises ValueError: if an output is unknown, or the graph is to be displayed.
        """
        _refuse_display(display_graph)
        outputs = await self.raw_execute(self._create_final_vars(final_vars), overrides, inputs=inputs)
        if self.adapter.does_method("do_build_result", is_async=False):
            return self.adapter.call_lifecycle_method_sync("do_build_result", outputs=outputs)
        return outputs


def _refuse_display(display_graph: bool) -> None:
    if display_graph:
        raise ValueError("AsyncDriver takes no display_graph=True: use visualize_execution().")


class Builder(driver.Builder):
    """Collects what an asynchronous driver is made of."""

    def __init__(self) -> None:
        super().__init__()

    def _refuse(self, method: str, advice: str = "") -> NoReturn:
        raise ValueError(f"Builder.{method}() is not supported by the asynchronous driver.{advice}")

    def enable_dynamic_execution(self, *, allow_experimental_mode: bool = False) -> "Builder":
        """Not supported.

        :raises ValueError: always.
        """
        self._refuse("enable_dynamic_execution")

    def with_materializers(self, *materializers: "ExtractorFactory | MaterializerFactory") -> "Builder":
        """Not supported.

        :raises ValueError: always.
        """
        self._refuse("with_materializers")

    def with_adapter(self, adapter: base.HamiltonGraphAdapter) -> "Builder":
        """Not supported.

        :raises ValueError: always.
        """
        self._refuse("with_adapter", " Use with_adapters().")

    def build_without_init(self) -> AsyncDriver:
        """Make the driver without starting its adapters: await ``ainit()`` before running it.

        :return: a driver whose results are dictionaries unless an adapter builds them.
        :raises ValueError: if the functions do not form a graph.
        """
        builds = any(isinstance(adapter, base.ResultMixin) for adapter in self.adapters)
        return AsyncDriver(
            self.config,
            *self.modules,
            adapters=self.adapters,
            result_builder=None if builds else base.DictResult(),
            allow_module_overrides=self._allow_module_overrides,
        )

    async def build(self) -> AsyncDriver:
        """Make the driver and start its adapters.

        :raises ValueError: if the functions do not form a graph.
        """
        return await self.build_without_init().ainit()
