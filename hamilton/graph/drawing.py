"""Drawing a graph with graphviz: which node gets which label and look, and which edges there are.

Inputs are not drawn one by one: each node has one box with all the inputs it takes. Everything is drawn in
the order of names, so that the same graph gives the same drawing.
"""

import html
import inspect
import pathlib
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, Any

import graphviz

from hamilton.function_modifiers.metadata import schema
from hamilton.graph import styles
from hamilton.graph.modifiers import VisualizationNodeModifiers
from hamilton.graph_types import HamiltonNode
from hamilton.htypes import get_type_as_string
from hamilton.node import Node, NodeType

if TYPE_CHECKING:
    Modifiers = dict[str, set[VisualizationNodeModifiers]]

_LONGEST_TYPE = 80
_IS_PATH = VisualizationNodeModifiers.IS_PATH


def display(
    nodes: set[Node],
    output_file_path: str | None,
    render_kwargs: dict | None,
    graphviz_kwargs: dict | None,
    node_modifiers: "Modifiers | None",
    strictly_display_only_passed_in_nodes: bool,
    show_legend: bool,
    orient: str,
    hide_inputs: bool,
    deduplicate_inputs: bool,
    display_fields: bool,
    custom_style_function: Callable | None,
    config: dict | None,
    keep_dot: bool,
) -> graphviz.Digraph:
    """Draw nodes, and write the picture if there is a place for it; see ``FunctionGraph.display``."""
    digraph = create_graphviz_graph(
        nodes,
        "Dependency Graph",
        graphviz_kwargs or {},
        node_modifiers or {},
        strictly_display_only_passed_in_nodes,
        show_legend,
        orient,
        hide_inputs,
        deduplicate_inputs,
        display_fields=display_fields,
        custom_style_function=custom_style_function,
        config=config,
    )
    if output_file_path:
        _write(digraph, pathlib.Path(output_file_path), render_kwargs, keep_dot)
    return digraph


def _write(digraph: graphviz.Digraph, path: pathlib.Path, render_kwargs: Any, keep_dot: bool) -> None:
    options = {"format": path.suffix[1:] or "png"}
    if isinstance(render_kwargs, dict):
        options.update(render_kwargs)
    stem = path.with_suffix("")
    if keep_dot:
        digraph.render(str(stem), **{"view": False, **options})
    else:
        options.pop("view", None)
        pathlib.Path(f"{stem}.{options['format']}").write_bytes(digraph.pipe(**options))


def create_graphviz_graph(
    nodes: set[Node],
    comment: str,
    graphviz_kwargs: dict,
    node_modifiers: "Modifiers",
    strictly_display_only_nodes_passed_in: bool,
    show_legend: bool = True,
    orient: str = "LR",
    hide_inputs: bool = False,
    deduplicate_inputs: bool = False,
    display_fields: bool = True,
    custom_style_function: Callable | None = None,
    config: dict | None = None,
) -> graphviz.Digraph:
    """Draw nodes.

    :param nodes: the nodes.
    :param comment: a comment on the drawing.
    :param graphviz_kwargs: arguments of ``graphviz.Digraph``; attributes are added to those here.
    :param node_modifiers: what is special about nodes, by name.
    :param strictly_display_only_nodes_passed_in: whether edges from other nodes are left out.
    :param show_legend: whether to explain the looks.
    :param orient: the direction, "LR", "TB", "RL" or "BT".
    :param hide_inputs: whether inputs are left out.
    :param deduplicate_inputs: whether nodes with the same inputs share a box.
    :param display_fields: whether the columns of frames with a schema are drawn.
    :param custom_style_function: called with ``node`` and ``node_class``; returns attributes, the kind
        they are laid over, and a name for the legend.
    :param config: the configuration of the driver.
    :return: the drawing.
    :raises ValueError: if the configuration is not given, or the style function takes arguments by position.
    """
    if custom_style_function is not None and not _takes_names_only(custom_style_function):
        raise ValueError(
            "custom_style_function is called by name: declare it as `def style(*, node, node_class)` and return "
            "attributes, kind, and name in the legend."
        )
    if config is None:
        raise ValueError("config is the configuration of the driver; pass {} if there is none.")
    drawing = _Drawing(graphviz.Digraph(**_attributes(comment, orient, graphviz_kwargs)), node_modifiers)
    drawing.add_config(config)
    in_order = sorted(nodes, key=lambda n: n.name)
    for node_ in in_order:
        drawing.add_node(node_, custom_style_function)
        if display_fields:
            drawing.add_fields(node_)
    shown = {n.name for n in nodes} if strictly_display_only_nodes_passed_in else None
    for node_ in in_order:
        inputs = drawing.add_edges(node_, shown)
        if inputs and not hide_inputs:
            drawing.add_inputs(node_, inputs, deduplicate_inputs)
    if show_legend:
        drawing.add_legend()
    return drawing.digraph


class _Drawing:
    """A drawing in the making."""

    def __init__(self, digraph: graphviz.Digraph, modifiers: "Modifiers"):
        self.digraph = digraph
        self._modifiers = modifiers
        self._kinds: set[str] = set()
        self._custom_kinds: dict[tuple[str, str], dict[str, str]] = {}
        self._input_boxes: dict[tuple[str, ...], str] = {}
        self._looks: dict[str, dict[str, str]] = {}

    def add_config(self, config: dict[str, Any]) -> None:
        for key, value in config.items():
            self.digraph.node(key, label=_label(key, str(value)), **styles.base("config"))

    def add_node(self, node_: Node, custom_style: Callable | None) -> None:
        kind = _kind(node_)
        if kind == "input":
            self._kinds.add(kind)
        if kind != "function":
            return
        look = styles.base(kind)
        for special in _specials(node_):
            look.update(styles.SPECIAL[special])
            self._kinds.add(special)
        custom_name = None
        if custom_style is not None:
            attributes, base_kind, custom_name = custom_style(
                node=HamiltonNode.from_node(node_), node_class=kind
            )
            if custom_name:
                self._custom_kinds[base_kind, custom_name] = attributes
            look.update(attributes)
        self._mark(node_, look)
        if "hamilton.config" in node_.tags:
            self._kinds.add("config")
        if custom_name is None:
            self._kinds.add(kind)
        self._looks[node_.name] = look
        self.digraph.node(node_.name, label=_node_label(node_), **look)

    def _mark(self, node_: Node, look: dict[str, str]) -> None:
        modifiers = self._modifiers.get(node_.name, ())
        for modifier, special in (
            (VisualizationNodeModifiers.IS_OUTPUT, "output"),
            (VisualizationNodeModifiers.IS_OVERRIDE, "override"),
        ):
            if modifier in modifiers:
                look.update(styles.SPECIAL[special])
                self._kinds.add(special)
        if _IS_PATH in modifiers:
            look.setdefault("color", styles.PATH_COLOUR)

    def add_fields(self, node_: Node) -> None:
        columns = node_.tags.get(schema.INTERNAL_SCHEMA_OUTPUT_KEY)
        if not columns or node_.name not in self._looks:
            return
        self._kinds.update(("cluster", "field"))
        look = self._looks[node_.name]
        with self.digraph.subgraph(name=f"cluster_{node_.name}") as cluster:
            cluster.attr(**{**look, **styles.FIELD_CLUSTER})
            for column in _of_equal_length(columns.split(",")):
                cluster.node(f"{node_.name}:{column}", **{**look, **styles.FIELD}, label=column)
            cluster.node(node_.name)

    def add_edges(self, node_: Node, shown: set[str] | None) -> list[Node]:
        """Draw the edges to a node; the inputs it takes are returned, not drawn."""
        inputs = []
        for dependency in node_.dependencies:
            if shown is not None and dependency.name not in shown:
                continue
            if _kind(dependency) == "input":
                inputs.append(dependency)
                continue
            look: dict[str, str] = {}
            if dependency.node_role is NodeType.EXPAND:
                look.update(styles.EDGE_FROM_EXPAND)
            if node_.node_role is NodeType.COLLECT:
                look.update(styles.EDGE_TO_COLLECT)
            if all(_IS_PATH in self._modifiers.get(n.name, ()) for n in (dependency, node_)):
                look["color"] = styles.PATH_COLOUR
            self.digraph.edge(dependency.name, node_.name, **look)
        return inputs

    def add_inputs(self, node_: Node, inputs: list[Node], deduplicate: bool) -> None:
        names = tuple(sorted(n.name for n in inputs))
        box = self._input_boxes.get(names)
        if box is None:
            box = f"_{node_.name}_inputs"
            if deduplicate:
                self._input_boxes[names] = box
            self.digraph.node(name=box, label=_input_label(inputs), **styles.base("input"))
        self.digraph.edge(box, node_.name)

    def add_legend(self) -> None:
        legend = graphviz.Digraph(name="cluster__legend", graph_attr=styles.LEGEND)
        for kind in styles.LEGEND_ORDER:
            if kind in self._kinds:
                legend.node(name=kind, **styles.legend_entry(kind))
        for (base_kind, name), attributes in self._custom_kinds.items():
            legend.node(name=name, **{**styles.base(base_kind), **attributes})
        self.digraph.subgraph(legend)


def _attributes(comment: str, orient: str, graphviz_kwargs: dict) -> dict[str, Any]:
    attributes: dict[str, Any] = {
        "comment": comment,
        "graph_attr": {"rankdir": orient, **styles.GRAPH},
        "node_attr": dict(styles.NODE),
        "edge_attr": {},
    }
    for name, value in graphviz_kwargs.items():
        attributes[name] = {**attributes.get(name, {}), **value} if isinstance(value, dict) else value
    return attributes


def _kind(node_: Node) -> str:
    if node_.user_defined and node_.depended_on_by:
        return "input"
    if node_.user_defined and node_.originating_functions is None:
        return "config"
    return "function"


def _is_loader(node_: Node) -> bool:
    return bool(node_.tags.get("hamilton.data_loader")) and (
        "load_data." in node_.name or node_.tags.get("hamilton.data_loader.source") == "loader"
    )


def _specials(node_: Node) -> Iterable[str]:
    if node_.node_role is NodeType.EXPAND:
        yield "expand"
    if node_.node_role is NodeType.COLLECT:
        yield "collect"
    if node_.tags.get("hamilton.data_saver") or _is_loader(node_):
        yield "materializer"


def _node_label(node_: Node) -> str:
    name = _display_name(node_)
    type_string = get_type_as_string(node_.type) or ""
    if _is_loader(node_):
        type_string = node_.tags["hamilton.data_loader.classname"]
    elif node_.tags.get("hamilton.data_saver"):
        type_string = node_.tags["hamilton.data_saver.classname"]
    elif config_key := node_.tags.get("hamilton.config"):
        name = f"{node_.name}: {config_key}"
    return _label(name, type_string)


def _display_name(node_: Node) -> str:
    name = node_.tags.get("display_name")
    if isinstance(name, list):
        name = name[0] if name else None
    return name or node_.name


def _label(name: str, type_string: str) -> str:
    if len(type_string) > _LONGEST_TYPE:
        type_string = type_string[:_LONGEST_TYPE] + "[...]"
    return f"<<b>{html.escape(name)}</b><br /><br /><i>{html.escape(type_string)}</i>>"


def _input_label(inputs: Collection[Node]) -> str:
    rows = (
        f"<tr><td>{html.escape(_display_name(n))}</td>"
        f"<td>{html.escape(get_type_as_string(n.type) or '')}</td></tr>"
        for n in sorted(inputs, key=lambda n: n.name)
    )
    return f'<<table border="0">{"".join(rows)}</table>>'


def _of_equal_length(columns: list[str]) -> list[str]:
    # ``name:type`` reads better with a blank after the colon.
    spaced = [": ".join(part.strip() for part in c.strip().split(":", 1)) for c in columns]
    longest = max(len(c) for c in spaced)
    return [c.ljust(longest) for c in spaced]


def _takes_names_only(fn: Callable) -> bool:
    by_name = (inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.VAR_KEYWORD)
    return all(
        p.kind in by_name or p.default is not inspect.Parameter.empty
        for p in inspect.signature(fn).parameters.values()
    )
