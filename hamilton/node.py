"""A node of the graph: one named, typed value and how it is computed.

Knows its own inputs and, once a graph has wired it, its neighbours. Does not know how a function is
turned into nodes (``function_modifiers.base``) nor how nodes are executed (``execution``).
"""

import inspect
import sys
from collections.abc import Callable
from enum import Enum
from typing import Any

from hamilton import signatures
from hamilton.htypes import Collect, Parallelizable, is_generic, origin_of


class NodeType(Enum):
    """Where the value of a node comes from."""

    STANDARD = 1
    EXTERNAL = 2
    PRIOR_RUN = 3
    EXPAND = 4
    COLLECT = 5


class DependencyType(Enum):
    """Whether a node can do without one of its inputs."""

    REQUIRED = 1
    OPTIONAL = 2

    @staticmethod
    def from_parameter(param: inspect.Parameter) -> "DependencyType":
        """A parameter with a default is optional."""
        if param.default is inspect.Parameter.empty:
            return DependencyType.REQUIRED
        return DependencyType.OPTIONAL


_COMPUTED = (NodeType.STANDARD, NodeType.COLLECT, NodeType.EXPAND)


class Node:
    """One node of a function graph.

    :param name: the name other nodes ask for.
    :param typ: the type of its value.
    :param doc_string: its documentation.
    :param callabl: what computes it, called with keyword arguments named like its inputs.
    :param node_source: where its value comes from.
    :param input_types: type, or pair of type and dependency type, by input name. Read from the
        signature of ``callabl`` if not given.
    :param tags: its tags.
    :param namespace: prefix of its name, as separate parts.
    :param originating_functions: the functions it was made from, innermost first.
    :param optional_values: defaults by name of optional input; only used with ``input_types``.
    :raises ValueError: if the type of the node or of a parameter is missing.
    """

    def __init__(
        self,
        name: str,
        typ: type,
        doc_string: str = "",
        callabl: Callable | None = None,
        node_source: NodeType = NodeType.STANDARD,
        input_types: dict[str, Any | tuple[Any, DependencyType]] | None = None,
        tags: dict[str, Any] | None = None,
        namespace: tuple[str, ...] = (),
        originating_functions: tuple[Callable, ...] | None = None,
        optional_values: dict[str, Any] | None = None,
    ):
        if typ is None or typ is inspect.Parameter.empty:
            raise ValueError(
                f"Missing type hint for {name} ({signatures.place(callabl)}). Annotate what it returns."
            )
        # Attributes and not properties, since planning a run reads them several times for every edge.
        #: The full name, namespace included.
        self.name = ".".join((*namespace, name)) if namespace else name
        #: What computes the node, None for an input.
        self.callable = callabl
        #: Where the value comes from.
        self.node_role = node_source
        #: Whether the value has to be passed in.
        self.user_defined = node_source is NodeType.EXTERNAL
        #: Type and dependency type by input name, in order of declaration.
        self.input_types: dict[Any, tuple[Any, DependencyType]] = {}
        #: The nodes this one is computed from.
        self.dependencies: list[Node] = []
        #: The nodes computed from this one.
        self.depended_on_by: list[Node] = []
        self._name = name
        self._type = typ
        self._doc = doc_string
        self._tags = {} if tags is None else tags
        self._namespace = namespace
        self._originating_functions = originating_functions
        self._default_parameter_values: dict[str, Any] = {}
        if node_source not in _COMPUTED:
            return
        if input_types is None:
            self._read_signature()
        else:
            for key, value in input_types.items():
                self.input_types[key] = (
                    value if isinstance(value, tuple) else (value, DependencyType.REQUIRED)
                )
            self._default_parameter_values = optional_values or {}

    def _read_signature(self) -> None:
        hints = signatures.type_hints(self.callable)
        for key, default in signatures.parameters(self.callable).items():
            if key not in hints:
                raise ValueError(
                    f"Missing type hint for parameter {key} of {self._name} ({signatures.place(self.callable)}). "
                    f"Annotate it, for example `{key}: float`."
                )
            if default is inspect.Parameter.empty:
                self.input_types[key] = (hints[key], DependencyType.REQUIRED)
            else:
                self.input_types[key] = (hints[key], DependencyType.OPTIONAL)
                self._default_parameter_values[key] = default

    @property
    def collect_dependency(self) -> str:
        """The input of a collect node that gathers the results of a parallel block."""
        if self.node_role != NodeType.COLLECT:
            raise ValueError(f"Node {self.name} is not a collect node.")
        return next((k for k, (t, _) in self.input_types.items() if origin_of(t) == Collect), None)

    @property
    def namespace(self) -> tuple[str, ...]:
        """The parts of the name's prefix."""
        return self._namespace

    @property
    def documentation(self) -> str:
        """The documentation of the node."""
        return self._doc

    @property
    def default_parameter_values(self) -> dict[str, Any]:
        """Defaults of the optional inputs, where they are known."""
        return self._default_parameter_values

    def requires(self, dependency: str) -> bool:
        """Whether the node cannot be computed without this input."""
        known = self.input_types.get(dependency)
        return known is not None and known[1] == DependencyType.REQUIRED

    @property
    def type(self) -> Any:
        """The type of the node's value."""
        return self._type

    def set_type(self, typ: Any) -> None:
        """Change the type of an input node."""
        assert self.user_defined is True, f"{self.name} is computed: its type is that of its function."
        self._type = typ

    @property
    def tags(self) -> dict[str, str]:
        """The tags of the node."""
        return self._tags

    @property
    def originating_functions(self) -> tuple[Callable, ...] | None:
        """The functions the node was made from, innermost first; None where there is none."""
        return self._originating_functions

    def add_originating_function(self, fn: Callable) -> None:
        """Note that one more function asks for this input."""
        assert self.user_defined is True, f"{self.name} is computed: its functions are fixed."
        self._originating_functions = (*(self._originating_functions or ()), fn)

    def add_tag(self, tag_name: str, tag_value: str) -> None:
        """Set one tag."""
        self._tags[tag_name] = tag_value

    def __hash__(self) -> int:
        return hash(self._name)

    def __repr__(self) -> str:
        return f"<{self.name} {self._tags}>"

    def __eq__(self, other: object) -> bool:
        # Neighbours are compared by name only: comparing them wholly would never end.
        return self is other or (
            isinstance(other, Node)
            and self._name == other.name
            and self._type == other.type
            and self._doc == other.documentation
            and self._tags == other.tags
            and self.node_role == other.node_role
            and [n.name for n in self.dependencies] == [n.name for n in other.dependencies]
            and [n.name for n in self.depended_on_by] == [n.name for n in other.depended_on_by]
        )

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.callable(*args, **kwargs)

    @staticmethod
    def from_fn(fn: Callable, name: str | None = None) -> "Node":
        """Make the node that a function declares, modifiers apart.

        :param fn: the function.
        :param name: the node's name if it is not the function's.
        :return: the node.
        :raises ValueError: if an annotation is missing.
        """
        hints = signatures.type_hints(fn)
        return_type = hints.get("return")
        # ``-> None`` resolves to NoneType, so None here means that nothing was written.
        if return_type is None:
            raise ValueError(
                f"Missing type hint for the return value of function {fn.__qualname__} ({signatures.place(fn)}). "
                f"Annotate it, for example `-> float`."
            )
        node_source = NodeType.STANDARD
        if is_generic(return_type) and origin_of(return_type) == Parallelizable:
            node_source = NodeType.EXPAND
        for hint in hints.values():
            if is_generic(hint) and origin_of(hint) == Collect:
                node_source = NodeType.COLLECT
        module = sys.modules.get(fn.__module__) or inspect.getmodule(fn)
        tags = {"module": module.__name__}
        if hasattr(fn, "__config_decorated__"):
            tags["hamilton.config"] = ",".join(fn.__config_decorated__)
        return Node(
            fn.__name__ if name is None else name,
            return_type,
            fn.__doc__ or "",
            callabl=fn,
            tags=tags,
            node_source=node_source,
        )

    def copy_with(self, include_refs: bool = True, **overrides: Any) -> "Node":
        """Copy the node, some constructor arguments replaced.

        :param include_refs: whether the copy keeps (and shares) the lists of neighbours.
        :param overrides: arguments of the constructor.
        :return: the copy. Its namespace has become part of its name.
        """
        arguments: dict[str, Any] = {
            "name": self.name,
            "typ": self._type,
            "doc_string": self._doc,
            "callabl": self.callable,
            "node_source": self.node_role,
            "input_types": self.input_types.copy(),
            "tags": self._tags.copy(),
            "originating_functions": self._originating_functions,
            "optional_values": self._default_parameter_values.copy(),
        }
        arguments.update(overrides)
        out = Node(**arguments)
        if include_refs:
            out.dependencies = self.dependencies
            out.depended_on_by = self.depended_on_by
        return out

    def copy(self, include_refs: bool = True) -> "Node":
        """Copy the node as it is; see :meth:`copy_with`."""
        return self.copy_with(include_refs)

    def reassign_inputs(
        self, input_names: dict[str, Any] | None = None, input_values: dict[str, Any] | None = None
    ) -> "Node":
        """Copy the node with inputs renamed or fixed.

        :param input_names: new name by present name.
        :param input_values: values of inputs that are inputs no longer.
        :return: the copy.
        """
        names = input_names or {}
        values = input_values or {}
        present_name = {new: old for old, new in names.items()}
        compute = self.callable

        def call(**kwargs: Any) -> Any:
            return compute(**{present_name.get(k, k): v for k, v in {**kwargs, **values}.items()})

        async def call_async(**kwargs: Any) -> Any:
            return await call(**kwargs)

        return self.copy_with(
            callabl=call_async if inspect.iscoroutinefunction(compute) else call,
            input_types={names.get(k, k): v for k, v in self.input_types.items() if k not in values},
        )

    def transform_output(
        self, __transform: Callable[[dict[str, Any], Any], Any], __output_type: Any
    ) -> "Node":
        """Copy the node with its output passed through a function.

        :param __transform: called with the output and the inputs.
        :param __output_type: the type of the new output.
        :return: the copy.
        """
        compute = self.callable

        def call(**kwargs: Any) -> Any:
            return __transform(compute(**kwargs), kwargs)

        return self.copy_with(callabl=call, typ=__output_type)


def matches_query(tags: dict[str, str | list[str]], query_dict: dict[str, str | list[str] | None]) -> bool:
    """Decide whether a node's tags satisfy a query.

    :param tags: the tags of a node.
    :param query_dict: for each tag the value, one of several values, or None for any value.
    :return: True if every tag of the query is satisfied.
    """
    return all(name in tags and _value_matches(tags[name], wanted) for name, wanted in query_dict.items())


def _value_matches(value: str | list[str], wanted: str | list[str] | None) -> bool:
    if wanted is None:
        return True
    return not set(_as_list(value)).isdisjoint(_as_list(wanted))


def _as_list(value: Any) -> list:
    return value if isinstance(value, list) else [value]
