"""The part of a driver that saves and loads: runs with materializers, their checks and drawings.

What materializers are is in ``hamilton.io.materialization``, which is only imported by those who use it.
"""

import uuid
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Optional

from hamilton import graph
from hamilton.driver.validation import raise_if_invalid
from hamilton.graph_types import HamiltonNode

if TYPE_CHECKING:
    import graphviz

    from hamilton.io.materialization import ExtractorFactory, MaterializerFactory
    from hamilton.lifecycle.adapter_set import LifecycleAdapterSet


class Materialization:
    """The part of a driver that saves and loads."""

    graph: graph.FunctionGraph
    adapter: "LifecycleAdapterSet"

    def materialize(
        self,
        *materializers: "MaterializerFactory | ExtractorFactory",
        additional_vars: list[str | Callable | HamiltonNode] | None = None,
        overrides: dict[str, Any] | None = None,
        inputs: dict[str, Any] | None = None,
    ) -> tuple[Any, dict[str, Any]]:
        """Run and save.

        :param materializers: what to save (``to``) and what to load (``from_``).
        :param additional_vars: further outputs, as in :meth:`execute`.
        :param overrides: values that replace those of nodes.
        :param inputs: value by name of input.
        :return: what each saver tells, by its id, and the values of the further outputs.
        :raises ValueError: if nothing is asked for, an output is unknown, or an input missing or wrong.
        """
        run_id = str(uuid.uuid4())
        outputs = self._create_final_vars(additional_vars or [])
        saving, loading = self._described(materializers)
        if not saving and not outputs:
            raise ValueError("Nothing to do: pass materializers that save, or outputs as additional_vars.")
        saved, extended = self._extended(saving, loading)
        adapter = self.adapter
        raise_if_invalid(adapter, extended, self.graph_modules)
        adapter.call_all_lifecycle_hooks_sync(
            "post_graph_construct", graph=extended, modules=self.graph_modules, config=extended.config
        )
        names = outputs + saved
        error, results = None, None
        try:
            adapter.call_all_lifecycle_hooks_sync(
                "pre_graph_execute",
                run_id=run_id,
                graph=extended,
                final_vars=names,
                inputs=inputs,
                overrides=overrides,
            )
            values = self._run(extended, names, overrides, False, inputs, run_id)
            results = {name: values[name] for name in outputs}
        except Exception as e:
            error = e
            raise
        finally:
            adapter.call_all_lifecycle_hooks_sync(
                "post_graph_execute",
                run_id=run_id,
                graph=extended,
                success=error is None,
                error=error,
                results=results,
            )
        return {name: values[name] for name in saved}, results

    def validate_materialization(
        self,
        *materializers: "MaterializerFactory",
        additional_vars: list[str | Callable | HamiltonNode] | None = None,
        overrides: dict[str, Any] | None = None,
        inputs: dict[str, Any] | None = None,
    ) -> None:
        """Check a run of :meth:`materialize` without running it; the parameters are the same.

        :raises ValueError: if an output is unknown, or an input missing or of a wrong type.
        """
        saved, extended = self._extended(*self._described(materializers))
        names = self._create_final_vars(additional_vars or []) + saved
        nodes, user_nodes = extended.get_upstream_nodes(names, inputs, overrides)
        self.validate_inputs(extended, self.adapter, user_nodes, inputs, nodes)
        self.graph_executor.validate(list(nodes))

    def visualize_materialization(
        self,
        *materializers: "MaterializerFactory | ExtractorFactory",
        output_file_path: str | None = None,
        render_kwargs: dict | None = None,
        additional_vars: list[str | Callable | HamiltonNode] | None = None,
        inputs: dict[str, Any] | None = None,
        graphviz_kwargs: dict | None = None,
        overrides: dict[str, Any] | None = None,
        show_legend: bool = True,
        orient: str = "LR",
        hide_inputs: bool = False,
        deduplicate_inputs: bool = False,
        show_schema: bool = True,
        custom_style_function: Callable | None = None,
        bypass_validation: bool = False,
        keep_dot: bool = False,
    ) -> Optional["graphviz.Digraph"]:
        """Draw what a run of :meth:`materialize` would compute and save.

        The other parameters are those of :meth:`visualize_execution`.

        :param materializers: what to save and what to load.
        :param additional_vars: further outputs.
        :raises ValueError: if an output is unknown, or an input missing or of a wrong type.
        """
        saved, extended = self._extended(*self._described(materializers))
        return self._visualize_run(
            extended,
            self._create_final_vars(additional_vars or []) + saved,
            inputs,
            overrides,
            bypass_validation,
            output_file_path=output_file_path,
            render_kwargs=render_kwargs,
            graphviz_kwargs=graphviz_kwargs,
            show_legend=show_legend,
            orient=orient,
            hide_inputs=hide_inputs,
            deduplicate_inputs=deduplicate_inputs,
            display_fields=show_schema,
            custom_style_function=custom_style_function,
            keep_dot=keep_dot,
        )

    def _described(
        self, materializers: "Sequence[MaterializerFactory | ExtractorFactory]"
    ) -> "tuple[list[MaterializerFactory], list[ExtractorFactory]]":
        from hamilton.io.materialization import ExtractorFactory, MaterializerFactory

        modules = {module.__name__ for module in self.graph_modules}
        saving = [
            m.sanitize_dependencies(modules) for m in materializers if isinstance(m, MaterializerFactory)
        ]
        return saving, [m for m in materializers if isinstance(m, ExtractorFactory)]

    def _extended(
        self, saving: "list[MaterializerFactory]", loading: "list[ExtractorFactory]"
    ) -> tuple[list[str], graph.FunctionGraph]:
        """The names of the nodes that save, and the graph with all that saves and loads."""
        from hamilton.io.materialization import modify_graph

        return [m.id for m in saving], modify_graph(self.graph, saving, loading)
