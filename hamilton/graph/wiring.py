"""Building a graph: from modules to nodes, and from nodes to edges by name and type.

Mutates the nodes it is given while it wires them. Does not know how a function becomes nodes.
"""

from types import ModuleType
from typing import TYPE_CHECKING, Any, Optional

from hamilton.function_modifiers.resolution import resolve_nodes
from hamilton.garbage import collector_paused
from hamilton.graph_utils import find_functions
from hamilton.htypes import types_match
from hamilton.lifecycle.adapter_set import LifecycleAdapterSet
from hamilton.node import Node, NodeType
from hamilton.signatures import place

if TYPE_CHECKING:
    from hamilton.graph import FunctionGraph


def create_function_graph(
    *modules: ModuleType,
    config: dict[str, Any],
    adapter: LifecycleAdapterSet | None = None,
    fg: Optional["FunctionGraph"] = None,
    allow_module_overrides: bool = False,
) -> dict[str, Node]:
    """Build the nodes of some modules and wire them.

    :param modules: the modules; with overrides allowed, later ones win.
    :param config: configuration. A key that is also the name of a function replaces it by an input.
    :param adapter: may accept edges that Hamilton does not.
    :param fg: a graph to add to.
    :param allow_module_overrides: whether a name may be defined more than once.
    :return: node by name, inputs and configuration included.
    :raises ValueError: if a name is defined more than once, or an edge is badly typed.
    """
    with collector_paused():
        return _create_function_graph(modules, config, adapter, fg, allow_module_overrides)


def _create_function_graph(
    modules: tuple[ModuleType, ...],
    config: dict[str, Any],
    adapter: LifecycleAdapterSet | None,
    fg: Optional["FunctionGraph"],
    allow_module_overrides: bool,
) -> dict[str, Node]:
    nodes = {} if fg is None else fg.nodes
    for module in modules:
        for _, fn in find_functions(module):
            for node_ in resolve_nodes(fn, config):
                name = node_.name
                if name in config:
                    continue
                if name in nodes and not allow_module_overrides:
                    raise ValueError(_defined_twice(nodes[name], node_))
                nodes[name] = node_
    nodes = update_dependencies(nodes, adapter or LifecycleAdapterSet(), reset_dependencies=False)
    for key in config:
        if key not in nodes:
            nodes[key] = Node(key, Any, node_source=NodeType.EXTERNAL)
    return nodes


def update_dependencies(
    nodes: dict[str, Node], adapter: LifecycleAdapterSet, reset_dependencies: bool = True
) -> dict[str, Node]:
    """Wire nodes to each other by name, adding an input for every name nobody provides.

    :param nodes: node by name; changed in place unless reset.
    :param adapter: may accept edges that Hamilton does not.
    :param reset_dependencies: whether to wire copies without neighbours.
    :return: node by name.
    :raises ValueError: if an edge is badly typed.
    """
    if reset_dependencies:
        nodes = {name: node_.copy(include_refs=False) for name, node_ in nodes.items()}
    for name, node_ in list(nodes.items()):
        for parameter, (type_, _) in node_.input_types.items():
            add_dependency(node_, name, nodes, parameter, type_, adapter)
    return nodes


def add_dependency(
    func_node: Node,
    func_name: str,
    nodes: dict[str, Node],
    param_name: str,
    param_type: type,
    adapter: LifecycleAdapterSet,
) -> None:
    """Wire one parameter of a node.

    :param func_node: the node that asks.
    :param func_name: its name.
    :param nodes: all nodes by name; gets an input if nobody provides the parameter.
    :param param_name: the name asked for.
    :param param_type: the type asked for.
    :param adapter: may accept edges that Hamilton does not.
    :raises ValueError: if the types do not fit.
    """
    provider = nodes.get(param_name)
    if provider is None:
        provider = Node(
            param_name,
            param_type,
            node_source=NodeType.EXTERNAL,
            originating_functions=func_node.originating_functions,
        )
        nodes[param_name] = provider
    elif not _fits(param_type, provider.type, param_type, provider.type, adapter):
        if not provider.user_defined:
            raise ValueError(_badly_typed(func_node, func_name, param_name, param_type, provider))
        # Two functions may ask for the same input with a wide and a narrow type; the narrow one holds.
        if not _fits(provider.type, param_type, param_type, provider.type, adapter):
            raise ValueError(_contested_input(func_node, func_name, param_name, param_type, provider))
        provider.set_type(param_type)
        for fn in func_node.originating_functions or ():
            provider.add_originating_function(fn)
    func_node.dependencies.append(provider)
    provider.depended_on_by.append(func_node)


def _fits(asked: Any, provided: Any, type_from: Any, type_to: Any, adapter: LifecycleAdapterSet) -> bool:
    if types_match(asked, provided):
        return True
    return "do_check_edge_types_match" in adapter.sync_methods and adapter.call_lifecycle_method_sync(
        "do_check_edge_types_match", type_from=type_from, type_to=type_to
    )


def _defined_twice(first: Node, second: Node) -> str:
    return (
        f"Cannot define function {first.name} more than once. It is defined by {_origin(first)} and by {_origin(second)}. "
        f"Rename one of them, or let later modules win with Builder().allow_module_overrides()."
    )


def _badly_typed(func_node: Node, func_name: str, name: str, type_: Any, provider: Node) -> str:
    return (
        f"Types do not match: {func_name} ({_origin(func_node)}) asks for {name}: {type_}, but {name} "
        f"({_origin(provider)}) is {provider.type}. Change one of the annotations, or accept the pair with an "
        f"adapter (hamilton.lifecycle.EdgeConnectionHook)."
    )


def _contested_input(func_node: Node, func_name: str, name: str, type_: Any, provider: Node) -> str:
    return (
        f"Types do not match: the input {name} is asked for as {type_} by {func_name} ({_origin(func_node)}) "
        f"and as {provider.type} by {_origin(provider)}, and neither type includes the other. "
        f"Make the annotations agree, or accept the pair with an adapter (hamilton.lifecycle.EdgeConnectionHook)."
    )


def _origin(node_: Node) -> str:
    functions = node_.originating_functions or ()
    return ", ".join(f"{fn.__module__}.{fn.__name__} at {place(fn)}" for fn in functions) or "an input"
