"""``subdag``: functions and modules as part of the dataflow of one function.

All nodes of the part get a namespace; what it needs from outside is an input of the same namespace, which
``inputs`` connects. Does not know how a function becomes nodes; that is asked of ``resolution``.
"""

import inspect
from collections.abc import Callable, Collection
from types import ModuleType
from typing import Any, TypedDict

from hamilton import graph_utils, node, signatures
from hamilton.function_modifiers.dependencies import (
    ConfigDependency,
    GroupedDependency,
    LiteralDependency,
    ParametrizedDependency,
    SingleDependency,
    UpstreamDependency,
)
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.resolution import resolve_nodes
from hamilton.function_modifiers.steps import NodeCreator
from hamilton.function_modifiers.targets import NodeTransformer

NON_FINAL_TAGS = {NodeTransformer.NON_FINAL_TAG: True}


def assign_namespace(node_name: str, namespace: str) -> str:
    """The name of a node inside a namespace."""
    return f"{namespace}.{node_name}"


def derive_type(dependency: LiteralDependency) -> type:
    """The type of a given value."""
    return type(dependency.value)


def create_identity_node(
    from_: str, typ: type[type], name: str, namespace: tuple[str, ...], tags: dict[str, Any]
) -> node.Node:
    """Make a node that hands on the value of another.

    :param from_: the other node.
    :param typ: the type of both.
    :param name: the name of the new node.
    :param namespace: its namespace.
    :param tags: its tags.
    """
    return node.Node(
        name,
        typ,
        callabl=lambda **kwargs: kwargs[from_],
        input_types={from_: typ},
        namespace=namespace,
        tags=tags,
    )


def create_static_node(
    typ: type, name: str, value: Any, namespace: tuple[str, ...], tags: dict[str, Any]
) -> node.Node:
    """Make a node that has a fixed value.

    :param typ: its type.
    :param name: its name.
    :param value: its value.
    :param namespace: its namespace.
    :param tags: its tags.
    """
    return node.Node(name, typ, callabl=lambda: value, input_types={}, namespace=namespace, tags=tags)


def extract_all_known_types(nodes: Collection[node.Node]) -> dict[str, type[type]]:
    """The types that nodes ask for, by name of what they ask for."""
    return {name: type_ for node_ in nodes for name, (type_, _) in node_.input_types.items()}


def _renamed(compute: Callable, names: dict[str, str]) -> Callable:
    """Let a function be called with other names of its parameters; ``names`` is present by new name."""

    def call(**kwargs: Any) -> Any:
        return compute(**{names[name]: value for name, value in kwargs.items()})

    async def call_async(**kwargs: Any) -> Any:
        return await call(**kwargs)

    return call_async if inspect.iscoroutinefunction(compute) else call


class subdag(NodeCreator):
    """Makes a dataflow of its own of functions and modules; the decorated function sees its nodes.

    :param load_from: the functions and modules.
    :param inputs: what is passed in: ``source()`` or ``value()`` by name of the input.
    :param config: configuration of the part, laid over the driver's; values or ``configuration()``.
    :param namespace: the namespace of its nodes; the function's name if not given.
    :param final_node_name: the name of the function's own node; the function's if not given.
    :param external_inputs: parameters of the function that come from outside.
    :raises ValueError: if there are no functions.
    :raises InvalidDecoratorException: if a key is both input and configuration, or an input neither
        ``source()`` nor ``value()``.
    """

    def __init__(
        self,
        *load_from: ModuleType | Callable,
        inputs: dict[str, ParametrizedDependency] | None = None,
        config: dict[str, Any] | None = None,
        namespace: str | None = None,
        final_node_name: str | None = None,
        external_inputs: list[str] | None = None,
    ):
        self.subdag_functions = subdag.collect_functions(load_from)
        self.inputs = {} if inputs is None else inputs
        self.config = {} if config is None else config
        self.external_inputs = [] if external_inputs is None else external_inputs
        self.namespace = namespace
        self.final_node_name = final_node_name
        _validate_config_inputs(self.config, self.inputs)

    @staticmethod
    def collect_functions(load_from: Collection[ModuleType] | Collection[Callable]) -> list[Callable]:
        """The functions of modules, and functions as they are.

        :param load_from: the modules and functions.
        :raises ValueError: if there are none of either.
        """
        if not load_from:
            raise ValueError("A subdag needs functions or modules: @subdag(module, ...).")
        functions = []
        for item in load_from:
            if callable(item):
                functions.append(item)
            else:
                functions.extend(function for _, function in graph_utils.find_functions(item))
        return functions

    @staticmethod
    def collect_nodes(config: dict[str, Any], subdag_functions: list[Callable]) -> list[node.Node]:
        """Make the nodes of functions, marked as intermediate.

        :param config: the configuration of the part.
        :param subdag_functions: the functions.
        """
        return [
            made.copy_with(tags={**made.tags, **NON_FINAL_TAGS})
            for function in subdag_functions
            for made in resolve_nodes(function, config)
        ]

    @staticmethod
    def add_namespace(
        nodes: list[node.Node],
        namespace: str,
        inputs: dict[str, Any] | None = None,
        config: dict[str, Any] | None = None,
    ) -> list[node.Node]:
        """Move nodes into a namespace; what none of them provides stays outside.

        :param nodes: the nodes.
        :param namespace: the namespace.
        :param inputs: inputs that are in the namespace too.
        :param config: configuration that is in the namespace too.
        :return: copies.
        """
        inside = {*(n.name for n in nodes), *(inputs or ()), *(config or ())}
        moved = []
        for node_ in nodes:
            names = {
                assign_namespace(name, namespace) if name in inside else name: name
                for name in node_.input_types
            }
            moved.append(
                node_.copy_with(
                    name=assign_namespace(node_.name, namespace),
                    input_types={new: node_.input_types[present] for new, present in names.items()},
                    callabl=_renamed(node_.callable, names),
                )
            )
        return moved

    def add_final_node(self, fn: Callable, node_name: str, namespace: str) -> node.Node:
        """Make the node of the decorated function itself.

        :param fn: the function.
        :param node_name: the name of the node.
        :param namespace: the namespace its inputs are in, external ones apart.
        """
        own = node.Node.from_fn(fn)
        names = {
            name if name in self.external_inputs else assign_namespace(name, namespace): name
            for name in own.input_types
        }
        return own.copy_with(
            name=node_name,
            input_types={new: own.input_types[present] for new, present in names.items()},
            callabl=_renamed(fn, names),
        )

    def generate_nodes(self, fn: Callable, configuration: dict[str, Any]) -> Collection[node.Node]:
        """Make the nodes of the part, those of its inputs and configuration, and the function's own.

        :param fn: the decorated function.
        :param configuration: the driver's configuration.
        :raises InvalidDecoratorException: if the configuration of the part cannot be resolved.
        """
        namespace = fn.__name__ if self.namespace is None else self.namespace
        final = fn.__name__ if self.final_node_name is None else self.final_node_name
        where = f"{fn.__name__} ({signatures.place(fn)})"
        own_configuration = _resolve_subdag_configuration(configuration, self.config, where)
        inner = self.collect_nodes(own_configuration, self.subdag_functions)
        nodes = self.add_namespace(inner, namespace, self.inputs, self.config)
        nodes += self._fed_nodes(nodes, namespace)
        nodes.append(self.add_final_node(fn, final, namespace))
        return nodes

    def validate(self, fn: Callable) -> None:
        """Any function will do; the arguments were checked when the modifier was made."""

    def required_config(self) -> list[str] | None:
        return None

    def _fed_nodes(self, nodes: list[node.Node], namespace: str) -> list[node.Node]:
        asked = extract_all_known_types(nodes)
        fed = []
        for key, given in self.inputs.items():
            name = assign_namespace(key, namespace)
            if isinstance(given, LiteralDependency):
                fed.append(
                    create_static_node(derive_type(given), key, given.value, (namespace,), NON_FINAL_TAGS)
                )
            elif name in asked:
                fed.append(create_identity_node(given.source, asked[name], key, (namespace,), NON_FINAL_TAGS))
        for key, given in self.config.items():
            # The node holds what was written, even if that is a dependency, as in apache-hamilton.
            fed.append(create_static_node(type(given), key, given, (namespace,), NON_FINAL_TAGS))
        return fed


def _validate_config_inputs(config: dict[str, Any], inputs: dict[str, Any]) -> None:
    if both := sorted(config.keys() & inputs.keys()):
        raise InvalidDecoratorException(
            f"{both} are both inputs and configuration of a subdag. Configuration is an input of its nodes "
            f"as well, so leave them out of inputs."
        )
    for key, given in inputs.items():
        if not isinstance(given, (UpstreamDependency, LiteralDependency)):
            raise InvalidDecoratorException(
                f"The input {key} of a subdag has to be source() or value(), but is {given!r}."
            )


def _resolve_subdag_configuration(
    configuration: dict[str, Any], fields: dict[str, Any], function_name: str
) -> dict[str, Any]:
    """Lay the configuration of a subdag over the driver's."""
    resolved, linked = dict(configuration), {}
    for key, given in fields.items():
        if isinstance(given, ConfigDependency):
            linked[key] = given.source
        elif isinstance(given, LiteralDependency):
            resolved[key] = given.value
        elif isinstance(given, (GroupedDependency, SingleDependency)):
            raise InvalidDecoratorException(
                f"@subdag on {function_name}: config takes values, value() and configuration(), "
                f"but {key} is {given!r}."
            )
        else:
            resolved[key] = given
    for key, wanted in linked.items():
        if wanted not in resolved:
            raise InvalidDecoratorException(
                f"@subdag on {function_name}: {key} is taken from the configuration key {wanted}, "
                f"which is not set."
            )
        resolved[key] = resolved[wanted]
    return resolved


class SubdagParams(TypedDict, total=False):
    """What one of several subdags has of its own."""

    inputs: dict[str, ParametrizedDependency]
    config: dict[str, Any]
    external_inputs: list[str]


class parameterized_subdag(NodeCreator):
    """Makes several subdags of the same functions, each under a name of its own.

    :param load_from: the functions and modules.
    :param inputs: inputs that all of them have.
    :param config: configuration that all of them have.
    :param external_inputs: parameters of the function that come from outside.
    :param parameterization: what each of them has of its own, by name.
    """

    def __init__(
        self,
        *load_from: ModuleType | Callable,
        inputs: dict[str, ParametrizedDependency | LiteralDependency] | None = None,
        config: dict[str, Any] | None = None,
        external_inputs: list[str] | None = None,
        **parameterization: SubdagParams,
    ):
        self.load_from = load_from
        self.inputs = {} if inputs is None else inputs
        self.config = {} if config is None else config
        self.external_inputs = [] if external_inputs is None else external_inputs
        self.parameterization = parameterization

    def _subdags(self) -> list[subdag]:
        return [
            subdag(
                *self.load_from,
                inputs={**self.inputs, **own.get("inputs", {})},
                config={**self.config, **own.get("config", {})},
                external_inputs=own.get("external_inputs", self.external_inputs),
                namespace=name,
                final_node_name=name,
            )
            for name, own in self.parameterization.items()
        ]

    def generate_nodes(self, fn: Callable, config: dict[str, Any]) -> list[node.Node]:
        """Make the nodes of all subdags."""
        return [made for part in self._subdags() for made in part.generate_nodes(fn, config)]

    def validate(self, fn: Callable) -> None:
        """Check the arguments of all subdags."""
        for part in self._subdags():
            part.validate(fn)

    def required_config(self) -> list[str] | None:
        return None
