"""A function graph: nodes wired by name, and the questions that can be asked of it.

How it is built is in ``wiring``, how it is drawn in ``drawing``, how it is executed in
``hamilton.execution``. Users go through ``hamilton.driver``.
"""

import logging
import uuid
from collections.abc import Callable, Collection
from types import ModuleType
from typing import TYPE_CHECKING, Any, Optional

from hamilton.execution import graph_functions, plan
from hamilton.function_modifiers.steps import DECORATOR_COUNTER
from hamilton.graph.modifiers import VisualizationNodeModifiers
from hamilton.graph.wiring import add_dependency, create_function_graph, update_dependencies
from hamilton.lifecycle.adapter_set import LifecycleAdapterSet
from hamilton.node import DependencyType, Node

if TYPE_CHECKING:
    import graphviz
    import networkx

__all__ = [
    "FunctionGraph",
    "VisualizationNodeModifiers",
    "add_dependency",
    "create_function_graph",
    "create_graphviz_graph",
    "create_networkx_graph",
    "update_dependencies",
]

logger = logging.getLogger(__name__)


def __getattr__(name: str) -> Any:
    # Drawing is only loaded by those who draw.
    if name == "create_graphviz_graph":
        from hamilton.graph.drawing import create_graphviz_graph

        return create_graphviz_graph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def create_networkx_graph(
    nodes: Collection[Node], user_nodes: Collection[Node], name: str
) -> "networkx.DiGraph":
    """Make a networkx graph of nodes.

    :param nodes: the nodes.
    :param user_nodes: those of them that are inputs.
    :param name: the name of the graph.
    :return: names of nodes with labels, an edge from each dependency.
    """
    import networkx

    digraph = networkx.DiGraph(name=name)
    for node_ in nodes:
        digraph.add_node(node_.name, label=node_.name)
    for node_ in user_nodes:
        digraph.add_node(node_.name, label=f"UD: {node_.name}")
    for node_ in [*nodes, *user_nodes]:
        for dependency in node_.dependencies:
            digraph.add_edge(dependency.name, node_.name)
    return digraph


class FunctionGraph:
    """Nodes wired by name.

    :param nodes: node by name, as ``create_function_graph`` returns them.
    :param config: the configuration they were built with.
    :param adapter: adapters that act when nodes are run.
    """

    def __init__(
        self, nodes: dict[str, Node], config: dict[str, Any], adapter: LifecycleAdapterSet | None = None
    ):
        self._config = config
        self.nodes = nodes
        self.adapter = LifecycleAdapterSet() if adapter is None else adapter
        self._plans = plan.PlanCache()

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_plans": plan.PlanCache()}

    @staticmethod
    def from_modules(
        *modules: ModuleType,
        config: dict[str, Any],
        adapter: LifecycleAdapterSet | None = None,
        allow_module_overrides: bool = False,
    ) -> "FunctionGraph":
        """Build a graph from modules; see ``create_function_graph``."""
        nodes = create_function_graph(
            *modules, config=config, adapter=adapter, allow_module_overrides=allow_module_overrides
        )
        return FunctionGraph(nodes, config, adapter)

    def with_nodes(self, nodes: dict[str, Node]) -> "FunctionGraph":
        """Make a graph with more nodes.

        :param nodes: node by name.
        :return: a new graph of copies.
        :raises ValueError: if one of the names is taken.
        """
        if taken := self.nodes.keys() & nodes.keys():
            raise ValueError(f"The graph has nodes of these names already: {sorted(taken)}.")
        return FunctionGraph(
            update_dependencies({**self.nodes, **nodes}, self.adapter), self._config, self.adapter
        )

    @property
    def config(self) -> dict[str, Any]:
        """The configuration the graph was built with."""
        return self._config

    @property
    def decorator_counter(self) -> dict[str, int]:
        """How often each modifier was used in this process."""
        return DECORATOR_COUNTER

    def get_nodes(self) -> list[Node]:
        """All nodes."""
        return list(self.nodes.values())

    def has_cycles(self, nodes: Collection[Node], user_nodes: Collection[Node]) -> bool:
        """Whether any of some nodes depends on itself.

        :param nodes: the nodes.
        :param user_nodes: those of them that are inputs.
        """
        everything = list({*nodes, *user_nodes})
        return len(graph_functions.topologically_sort_nodes(everything)) < len(everything)

    def get_cycles(self, nodes: Collection[Node], user_nodes: Collection[Node]) -> list[list[str]]:
        """Find the cycles among nodes; needs networkx.

        :param nodes: the nodes.
        :param user_nodes: those of them that are inputs.
        :return: each cycle as names of nodes.
        """
        import networkx

        return list(networkx.simple_cycles(create_networkx_graph(nodes, user_nodes, "Dependency Graph")))

    def get_impacted_nodes(self, var_changes: list[str]) -> set[Node]:
        """The older name of :meth:`get_downstream_nodes`."""
        logger.warning("FunctionGraph.get_impacted_nodes is deprecated: use get_downstream_nodes.")
        return self.get_downstream_nodes(var_changes)

    def get_downstream_nodes(self, var_changes: list[str]) -> set[Node]:
        """The nodes that some nodes have an influence on, themselves included.

        :param var_changes: names of nodes.
        """
        nodes, _ = self.directional_dfs_traverse(lambda n: n.depended_on_by, starting_nodes=var_changes)
        return nodes

    def get_upstream_nodes(
        self,
        final_vars: list[str],
        runtime_inputs: dict[str, Any] | None = None,
        runtime_overrides: dict[str, Any] | None = None,
    ) -> tuple[set[Node], set[Node]]:
        """The nodes needed to compute some outputs, these included.

        :param final_vars: names of the outputs.
        :param runtime_inputs: inputs of the run; optional inputs that are not among them are left out.
            None stands for "before any run", where everything is kept.
        :param runtime_overrides: overrides of the run; what only they need is left out.
        :return: all nodes, and those of them that are inputs.
        :raises ValueError: if an output is neither node nor input.
        """
        overridden = runtime_overrides if runtime_overrides is not None else {}

        def needed(node_: Node) -> list[Node]:
            if node_.name in overridden:
                return []
            if runtime_inputs is None:
                return node_.dependencies
            return [d for d in node_.dependencies if not self._is_left_out(node_, d, runtime_inputs)]

        return self.directional_dfs_traverse(needed, final_vars, runtime_inputs)

    def _is_left_out(self, node_: Node, dependency: Node, runtime_inputs: dict[str, Any]) -> bool:
        return (
            dependency.user_defined
            and dependency.name not in runtime_inputs
            and dependency.name not in self._config
            and node_.input_types[dependency.name][1] is DependencyType.OPTIONAL
        )

    def nodes_between(self, start: str, end: str) -> set[Node]:
        """The nodes on the ways from one node to another, both included; none if there is no way.

        :param start: name of the node the ways begin with.
        :param end: name of the node they end with.
        """
        end_node = self.nodes[end]
        start_node, between = graph_functions.nodes_between(end_node, lambda n: n.name == start)
        return set() if start_node is None else {start_node, *between, end_node}

    def directional_dfs_traverse(
        self,
        next_nodes_fn: Callable[[Node], Collection[Node]],
        starting_nodes: list[str],
        runtime_inputs: dict[str, Any] | None = None,
    ) -> tuple[set[Node], set[Node]]:
        """Walk the graph.

        :param next_nodes_fn: where to go from a node.
        :param starting_nodes: names to begin at.
        :param runtime_inputs: names that may be asked for though the graph does not have them.
        :return: all nodes seen, and those of them that are inputs.
        :raises ValueError: if a starting node is unknown.
        """
        self.raise_if_unknown(starting_nodes, runtime_inputs)
        seen: set[Node] = set()
        stack = [self.nodes[name] for name in reversed(starting_nodes) if name in self.nodes]
        while stack:
            node_ = stack.pop()
            if node_ not in seen:
                seen.add(node_)
                stack.extend(next_nodes_fn(node_))
        return seen, {node_ for node_ in seen if node_.user_defined}

    def raise_if_unknown(self, names: Collection[str], runtime_inputs: Collection[str] | None = None) -> None:
        """Check that names can be asked for.

        :param names: the names.
        :param runtime_inputs: names that may be asked for though the graph does not have them.
        :raises ValueError: naming all that are unknown, with near misses.
        """
        allowed = runtime_inputs or ()
        unknown = [n for n in names if n not in self.nodes and n not in self._config and n not in allowed]
        if unknown:
            raise ValueError(self._unknown_nodes(unknown))

    def _unknown_nodes(self, names: list[str]) -> str:
        import difflib

        hints = []
        for name in names:
            near = difflib.get_close_matches(name, self.nodes, n=3)
            hints.append(f"{name} (did you mean {', '.join(near)}?)" if near else name)
        return "Unknown nodes requested: " + ", ".join(hints) + ". list_available_variables() lists them all."

    def execute(
        self,
        nodes: Collection[Node] | None = None,
        computed: dict[str, Any] | None = None,
        overrides: dict[str, Any] | None = None,
        inputs: dict[str, Any] | None = None,
        run_id: str | None = None,
    ) -> dict[str, Any]:
        """Run nodes and what they need.

        :param nodes: the nodes; all if not given.
        :param computed: values known already; gets the new ones.
        :param overrides: values that replace computed ones.
        :param inputs: values of inputs; must not repeat the configuration.
        :param run_id: identifies the run to adapters.
        :return: value by name, of the nodes asked for and those still needed.
        :raises ValueError: if an input is also in the configuration.
        """
        return graph_functions.execute_subdag(
            nodes=self.get_nodes() if nodes is None else nodes,
            inputs=graph_functions.combine_config_and_inputs(self._config, inputs or {}),
            adapter=self.adapter,
            computed=computed,
            overrides=overrides,
            run_id=str(uuid.uuid4()) if run_id is None else run_id,
        )

    @staticmethod
    def display(
        nodes: set[Node],
        output_file_path: str | None = None,
        render_kwargs: dict | None = None,
        graphviz_kwargs: dict | None = None,
        node_modifiers: dict[str, set[VisualizationNodeModifiers]] | None = None,
        strictly_display_only_passed_in_nodes: bool = False,
        show_legend: bool = True,
        orient: str = "LR",
        hide_inputs: bool = False,
        deduplicate_inputs: bool = False,
        display_fields: bool = True,
        custom_style_function: Callable | None = None,
        config: dict | None = None,
        keep_dot: bool = False,
    ) -> Optional["graphviz.Digraph"]:
        """Draw nodes.

        :param nodes: the nodes.
        :param output_file_path: where the picture goes; its ending decides the format, PNG without one.
        :param render_kwargs: options of rendering; ``format`` overrides the ending.
        :param graphviz_kwargs: arguments of ``graphviz.Digraph``.
        :param node_modifiers: what is special about nodes, by name.
        :param strictly_display_only_passed_in_nodes: whether edges from other nodes are left out.
        :param show_legend: whether to explain the looks.
        :param orient: the direction, "LR", "TB", "RL" or "BT".
        :param hide_inputs: whether inputs are left out.
        :param deduplicate_inputs: whether nodes with the same inputs share a box.
        :param display_fields: whether the columns of frames with a schema are drawn.
        :param custom_style_function: called with ``node`` and ``node_class`` for each node.
        :param config: the configuration of the driver.
        :param keep_dot: whether the DOT file is kept beside the picture.
        :return: the drawing; None if graphviz is not installed.
        """
        try:
            from hamilton.graph import drawing
        except ModuleNotFoundError:
            logger.exception("Drawing a graph needs graphviz: pip install graphviz.")
            return None
        return drawing.display(
            nodes,
            output_file_path,
            render_kwargs,
            graphviz_kwargs,
            node_modifiers,
            strictly_display_only_passed_in_nodes,
            show_legend,
            orient,
            hide_inputs,
            deduplicate_inputs,
            display_fields,
            custom_style_function,
            config,
            keep_dot,
        )

    def display_all(
        self,
        output_file_path: str | None = "test-output/graph-all.gv",
        render_kwargs: dict | None = None,
        graphviz_kwargs: dict | None = None,
        show_legend: bool = True,
        orient: str = "LR",
        hide_inputs: bool = False,
        deduplicate_inputs: bool = False,
        display_fields: bool = True,
        custom_style_function: Callable | None = None,
        keep_dot: bool = False,
    ) -> Optional["graphviz.Digraph"]:
        """Draw all nodes; see :meth:`display`."""
        is_input = VisualizationNodeModifiers.IS_USER_INPUT
        return self.display(
            set(self.nodes.values()),
            output_file_path=output_file_path,
            render_kwargs=render_kwargs,
            graphviz_kwargs=graphviz_kwargs,
            node_modifiers={n.name: {is_input} for n in self.nodes.values() if n.user_defined},
            show_legend=show_legend,
            orient=orient,
            hide_inputs=hide_inputs,
            deduplicate_inputs=deduplicate_inputs,
            display_fields=display_fields,
            custom_style_function=custom_style_function,
            config=self._config,
            keep_dot=keep_dot,
        )
