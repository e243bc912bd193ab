"""Drawings of a driver's graph: all of it, a run, what is up or down from a node, ways between nodes.

Which nodes are drawn and what is special about them is decided here; how they look is in
``hamilton.graph.drawing``.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Optional

from hamilton import graph, node
from hamilton.driver import inputs as driver_inputs
from hamilton.graph_types import HamiltonNode

if TYPE_CHECKING:
    import graphviz

    from hamilton.lifecycle.adapter_set import LifecycleAdapterSet

_OUTPUT = graph.VisualizationNodeModifiers.IS_OUTPUT
_PATH = graph.VisualizationNodeModifiers.IS_PATH
_INPUT = graph.VisualizationNodeModifiers.IS_USER_INPUT
_OVERRIDE = graph.VisualizationNodeModifiers.IS_OVERRIDE


class Visualization:
    """The part of a driver that draws. All drawings need graphviz; without it they are None.

    The arguments that all drawings share: ``output_file_path`` is where the picture goes, its ending
    decides the format; ``render_kwargs`` and ``graphviz_kwargs`` are passed to graphviz; ``show_legend``
    explains the looks; ``orient`` is the direction ("LR", "TB", "RL", "BT"); ``hide_inputs`` leaves inputs
    out; ``deduplicate_inputs`` lets nodes with the same inputs share a box; ``show_schema`` draws columns
    of frames; ``custom_style_function`` is called with ``node`` and ``node_class`` and returns attributes,
    the kind they are laid over, and a name for the legend; ``keep_dot`` keeps the DOT file.
    """

    graph: graph.FunctionGraph
    adapter: "LifecycleAdapterSet"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None, **kwargs: Any) -> Any:
        drawing = self.display_all_functions()
        return drawing._repr_mimebundle_(include=include, exclude=exclude, **kwargs)

    def display_all_functions(
        self,
        output_file_path: str | None = None,
        render_kwargs: dict | None = None,
        graphviz_kwargs: dict | None = None,
        show_legend: bool = True,
        orient: str = "LR",
        hide_inputs: bool = False,
        deduplicate_inputs: bool = False,
        show_schema: bool = True,
        custom_style_function: Callable | None = None,
        keep_dot: bool = False,
    ) -> Optional["graphviz.Digraph"]:
        """Draw all nodes."""
        return self.graph.display_all(
            output_file_path,
            render_kwargs,
            graphviz_kwargs,
            show_legend=show_legend,
            orient=orient,
            hide_inputs=hide_inputs,
            deduplicate_inputs=deduplicate_inputs,
            display_fields=show_schema,
            custom_style_function=custom_style_function,
            keep_dot=keep_dot,
        )

    def visualize_execution(
        self,
        final_vars: list[str | Callable | HamiltonNode],
        output_file_path: str | None = None,
        render_kwargs: dict | None = None,
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
        """Draw what a run would compute.

        :param final_vars: the outputs: names, functions, or variables.
        :param inputs: value by name of input.
        :param overrides: values that replace those of nodes.
        :param bypass_validation: whether to draw although inputs are missing or wrong.
        :raises ValueError: if an output is unknown, or an input missing or of a wrong type.
        """
        return self._visualize_run(
            self.graph,
            self._create_final_vars(final_vars),
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

    def _visualize_run(
        self,
        fn_graph: graph.FunctionGraph,
        names: list[str],
        inputs: dict[str, Any] | None,
        overrides: dict[str, Any] | None,
        bypass_validation: bool,
        **looks: Any,
    ) -> Optional["graphviz.Digraph"]:
        nodes, user_nodes = fn_graph.get_upstream_nodes(names, inputs, overrides)
        if not bypass_validation:
            try:
                driver_inputs.check(fn_graph, self.adapter, user_nodes, inputs, nodes)
            except ValueError as e:
                raise ValueError(f"{e}\nTo draw all the same, pass bypass_validation=True.") from e
        special = {name: {_OUTPUT} for name in names}
        for node_ in user_nodes:
            special.setdefault(node_.name, set()).add(_INPUT)
        for node_ in nodes:
            if node_.name in (overrides or ()):
                special.setdefault(node_.name, set()).add(_OVERRIDE)
        return fn_graph.display(
            nodes,
            node_modifiers=special,
            strictly_display_only_passed_in_nodes=True,
            config=fn_graph.config,
            **looks,
        )

    def display_downstream_of(
        self,
        *node_names: str,
        output_file_path: str | None = None,
        render_kwargs: dict | None = None,
        graphviz_kwargs: dict | None = None,
        show_legend: bool = True,
        orient: str = "LR",
        hide_inputs: bool = False,
        deduplicate_inputs: bool = False,
        show_schema: bool = True,
        custom_style_function: Callable | None = None,
        keep_dot: bool = False,
    ) -> Optional["graphviz.Digraph"]:
        """Draw the nodes that some nodes have an influence on, with what these need directly.

        :param node_names: names of nodes.
        :raises ValueError: if a node is unknown.
        """
        downstream = self.graph.get_downstream_nodes(list(node_names))
        return self.graph.display(
            _with_dependencies(downstream),
            output_file_path,
            render_kwargs,
            graphviz_kwargs,
            strictly_display_only_passed_in_nodes=True,
            show_legend=show_legend,
            orient=orient,
            hide_inputs=hide_inputs,
            deduplicate_inputs=deduplicate_inputs,
            display_fields=show_schema,
            custom_style_function=custom_style_function,
            config=self.graph.config,
            keep_dot=keep_dot,
        )

    def display_upstream_of(
        self,
        *node_names: str,
        output_file_path: str | None = None,
        render_kwargs: dict | None = None,
        graphviz_kwargs: dict | None = None,
        show_legend: bool = True,
        orient: str = "LR",
        hide_inputs: bool = False,
        deduplicate_inputs: bool = False,
        show_schema: bool = True,
        custom_style_function: Callable | None = None,
        keep_dot: bool = False,
    ) -> Optional["graphviz.Digraph"]:
        """Draw the nodes that some nodes are computed from.

        :param node_names: names of nodes.
        :raises ValueError: if a node is unknown.
        """
        upstream, user_nodes = self.graph.get_upstream_nodes(list(node_names))
        return self.graph.display(
            upstream,
            output_file_path,
            render_kwargs,
            graphviz_kwargs,
            {n.name: {_INPUT} for n in user_nodes},
            strictly_display_only_passed_in_nodes=True,
            show_legend=show_legend,
            orient=orient,
            hide_inputs=hide_inputs,
            deduplicate_inputs=deduplicate_inputs,
            display_fields=show_schema,
            custom_style_function=custom_style_function,
            config=self.graph.config,
            keep_dot=keep_dot,
        )

    def visualize_path_between(
        self,
        upstream_node_name: str,
        downstream_node_name: str,
        output_file_path: str | None = None,
        render_kwargs: dict | None = None,
        graphviz_kwargs: dict | None = None,
        strict_path_visualization: bool = False,
        show_legend: bool = True,
        orient: str = "LR",
        hide_inputs: bool = False,
        deduplicate_inputs: bool = False,
        show_schema: bool = True,
        custom_style_function: Callable | None = None,
        keep_dot: bool = False,
    ) -> Optional["graphviz.Digraph"]:
        """Draw the ways from one node to another.

        :param upstream_node_name: where the ways begin.
        :param downstream_node_name: where they end.
        :param strict_path_visualization: whether what the nodes need besides is left out.
        :raises ValueError: if a node is unknown, or there is no way.
        """
        path = self._path(upstream_node_name, downstream_node_name)
        if not path:
            raise ValueError(f"There is no path from {upstream_node_name} to {downstream_node_name}.")
        special = {n.name: {_INPUT} for n in self.graph.nodes.values() if n.user_defined}
        for node_ in path:
            special.setdefault(node_.name, set()).add(_PATH)
        return self.graph.display(
            path if strict_path_visualization else _with_dependencies(path),
            output_file_path,
            render_kwargs,
            graphviz_kwargs,
            special,
            strictly_display_only_passed_in_nodes=True,
            show_legend=show_legend,
            orient=orient,
            hide_inputs=hide_inputs,
            deduplicate_inputs=deduplicate_inputs,
            display_fields=show_schema,
            custom_style_function=custom_style_function,
            config=self.graph.config,
            keep_dot=keep_dot,
        )


def _with_dependencies(nodes: set[node.Node]) -> set[node.Node]:
    return nodes | {dependency for node_ in nodes for dependency in node_.dependencies}
