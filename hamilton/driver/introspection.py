"""Questions about a driver's graph: what is there, what depends on what."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from hamilton import graph, node
from hamilton.driver import inputs as driver_inputs
from hamilton.graph_types import HamiltonNode

if TYPE_CHECKING:
    from hamilton.lifecycle.adapter_set import LifecycleAdapterSet


class Introspection:
    """The part of a driver that answers questions; nothing is run."""

    graph: graph.FunctionGraph
    adapter: "LifecycleAdapterSet"

    def list_available_variables(
        self, *, tag_filter: dict[str, str | list[str] | None] | None = None
    ) -> list[HamiltonNode]:
        """All nodes of the graph.

        :param tag_filter: keep those that have all these tags, with this value, one of these values, or
            any value (None).
        :return: the nodes.
        :raises ValueError: if a value is neither text, None, nor a list with something in it.
        """
        if not tag_filter:
            return self._variables(self.graph.nodes.values())
        for name, value in tag_filter.items():
            if not (value is None or isinstance(value, str) or (isinstance(value, list) and value)):
                raise ValueError(
                    f"tag_filter[{name!r}] must be text, a list of text, or None; got {value!r}."
                )
        return self._variables(n for n in self.graph.nodes.values() if node.matches_query(n.tags, tag_filter))

    def what_is_downstream_of(self, *node_names: str) -> list[HamiltonNode]:
        """The nodes that some nodes have an influence on, themselves included.

        :param node_names: names of nodes.
        :raises ValueError: if a node is unknown.
        """
        return self._variables(self.graph.get_downstream_nodes(list(node_names)))

    def what_is_upstream_of(self, *node_names: str) -> list[HamiltonNode]:
        """The nodes that some nodes are computed from, themselves included.

        :param node_names: names of nodes.
        :raises ValueError: if a node is unknown.
        """
        return self._variables(self.graph.get_upstream_nodes(list(node_names))[0])

    def what_is_the_path_between(
        self, upstream_node_name: str, downstream_node_name: str
    ) -> list[HamiltonNode]:
        """The nodes on the ways from one node to another, both included; none if there is no way.

        :param upstream_node_name: where the ways begin.
        :param downstream_node_name: where they end.
        :raises ValueError: if a node is unknown.
        """
        return self._variables(self._path(upstream_node_name, downstream_node_name))

    def has_cycles(
        self,
        final_vars: list[str | Callable | HamiltonNode],
        _fn_graph: graph.FunctionGraph | None = None,
    ) -> bool:
        """Whether what some outputs need depends on itself.

        :param final_vars: names of the outputs.
        :param _fn_graph: another graph to look at.
        """
        fn_graph = self.graph if _fn_graph is None else _fn_graph
        nodes, user_nodes = fn_graph.get_upstream_nodes(self._create_final_vars(final_vars))
        return self.graph.has_cycles(nodes, user_nodes)

    def export_execution(
        self,
        final_vars: list[str],
        inputs: dict[str, Any] | None = None,
        overrides: dict[str, Any] | None = None,
    ) -> str:
        """Describe a run as JSON, without running it.

        :param final_vars: names of the outputs.
        :param inputs: value by name of input.
        :param overrides: values that replace those of nodes.
        :return: ``{"nodes": [...]}``, sorted by name.
        :raises ValueError: if an output is unknown, or an input missing or of a wrong type.
        """
        import json

        nodes, user_nodes = self.graph.get_upstream_nodes(final_vars, inputs, overrides)
        driver_inputs.check(self.graph, self.adapter, user_nodes, inputs, nodes)
        described = [HamiltonNode.from_node(n).as_dict() for n in nodes]
        return json.dumps({"nodes": sorted(described, key=lambda d: d["name"])})

    def _path(self, upstream_node_name: str, downstream_node_name: str) -> set[node.Node]:
        for side, name in (("Upstream", upstream_node_name), ("Downstream", downstream_node_name)):
            if name not in self.graph.nodes:
                raise ValueError(f"{side} node {name} is not in the graph.")
        downstream = self.graph.get_downstream_nodes([upstream_node_name])
        upstream, _ = self.graph.get_upstream_nodes([downstream_node_name])
        return downstream & upstream

    def _variables(self, nodes: Iterable[node.Node]) -> list[HamiltonNode]:
        return [HamiltonNode.from_node(n) for n in self._in_graph_order(nodes)]

    def _in_graph_order(self, nodes: Iterable[node.Node]) -> list[node.Node]:
        # Sets of nodes have no order of their own; that of the graph is the same every time.
        wanted = set(nodes)
        return [n for n in self.graph.nodes.values() if n in wanted]
