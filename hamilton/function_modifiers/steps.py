"""The steps of a modifier's life, an abstract class each: what a modifier of that kind has to offer.

Transformers, which choose their nodes by a target, are in ``targets``; the order of the steps is in
``resolution``. What single modifiers mean is not known here.
"""

import abc
import collections
import functools
from collections.abc import Callable, Collection
from typing import Any

from hamilton import node
from hamilton.signatures import place

# How often each modifier was used in this process; nothing but a counter that callers may look at.
DECORATOR_COUNTER: dict[str, int] = collections.defaultdict(int)


def sanitize_function_name(name: str) -> str:
    """The name a function's node has: what precedes the last double underscore.

    :param name: the function's name, ``signups__v2`` for example.
    :return: the node's name, ``signups``.
    """
    head, separator, _ = name.rpartition("__")
    return head if separator else name


def track_decorator_usage(call_fn: Callable) -> Callable:
    """Make the ``__call__`` of a modifier count itself in ``DECORATOR_COUNTER``."""

    @functools.wraps(call_fn)
    def counting(self: Any, fn: Callable) -> Any:
        own = type(self).__module__.startswith("hamilton.function_modifiers")
        DECORATOR_COUNTER[type(self).__name__ if own else "custom_decorator"] += 1
        return call_fn(self, fn)

    return counting


class NodeTransformLifecycle(abc.ABC):
    """What all modifiers have in common."""

    @classmethod
    @abc.abstractmethod
    def get_lifecycle_name(cls) -> str:
        """The step at which the modifier acts; also the attribute it is kept under."""

    @classmethod
    @abc.abstractmethod
    def allows_multiple(cls) -> bool:
        """Whether one function may have several modifiers of this step."""

    @abc.abstractmethod
    def validate(self, fn: Callable) -> None:
        """Check that the modifier can be applied to a function.

        :raises InvalidDecoratorException: if it cannot.
        """

    @track_decorator_usage
    def __call__(self, fn: Callable) -> Callable:
        """Decorate a function.

        :param fn: the function.
        :return: the same function.
        :raises InvalidDecoratorException: if the modifier cannot be applied to it.
        :raises ValueError: if the function already has one and may have no second.
        """
        self.validate(fn)
        step = self.get_lifecycle_name()
        present = getattr(fn, step, None)
        if present is not None and not self.allows_multiple():
            raise ValueError(
                f"{fn.__name__} ({place(fn)}) has both @{present[0].name} and @{self.name}, "
                f"but only one modifier of this kind can act on a function."
            )
        setattr(fn, step, [*(present or []), self])
        return fn

    def required_config(self) -> list[str] | None:
        """The configuration keys the modifier cannot do without; None if it is to see all of it."""
        return []

    def optional_config(self) -> dict[str, Any] | None:
        """The configuration keys the modifier may use, with defaults."""
        return {}

    @property
    def name(self) -> str:
        """The name of the modifier, for messages."""
        return self.__class__.__name__


class NodeResolver(NodeTransformLifecycle):
    """Decides which function stands in the graph, if any."""

    @abc.abstractmethod
    def resolve(self, fn: Callable, config: dict[str, Any]) -> Callable | None:
        """Choose the function.

        :param fn: the decorated function.
        :param config: the configuration the modifier asked for.
        :return: a function, or None to leave it out of the graph.
        """

    @abc.abstractmethod
    def validate(self, fn: Callable) -> None:
        """Check that the modifier can be applied to a function."""

    @classmethod
    def get_lifecycle_name(cls) -> str:
        return "resolve"

    @classmethod
    def allows_multiple(cls) -> bool:
        return True


class NodeCreator(NodeTransformLifecycle, abc.ABC):
    """Makes the first nodes of a function."""

    @abc.abstractmethod
    def generate_nodes(self, fn: Callable, config: dict[str, Any]) -> list[node.Node]:
        """Make the nodes.

        :param fn: the decorated function.
        :param config: the configuration the modifier asked for.
        :return: the nodes.
        """

    @abc.abstractmethod
    def validate(self, fn: Callable) -> None:
        """Check that the modifier can be applied to a function."""

    @classmethod
    def get_lifecycle_name(cls) -> str:
        return "generate"

    @classmethod
    def allows_multiple(cls) -> bool:
        return False


class SubDAGModifier(NodeTransformLifecycle, abc.ABC):
    """Changes the nodes that a function has become so far."""

    @abc.abstractmethod
    def transform_dag(
        self, nodes: Collection[node.Node], config: dict[str, Any], fn: Callable
    ) -> Collection[node.Node]:
        """Change the nodes.

        :param nodes: the nodes so far.
        :param config: the configuration the modifier asked for.
        :param fn: the decorated function.
        :return: the nodes from now on.
        """


class NodeInjector(SubDAGModifier, abc.ABC):
    """Adds nodes that feed inputs of the function's nodes."""

    @staticmethod
    def find_injectable_params(nodes: Collection[node.Node]) -> dict[str, type[type]]:
        """The inputs that none of the nodes provides.

        :param nodes: nodes of one function.
        :return: type by name.
        """
        provided = {node_.name for node_ in nodes}
        return {
            name: type_
            for node_ in nodes
            for name, (type_, _) in node_.input_types.items()
            if name not in provided
        }

    def transform_dag(
        self, nodes: Collection[node.Node], config: dict[str, Any], fn: Callable
    ) -> Collection[node.Node]:
        """Add the injected nodes and rename the inputs they feed."""
        injected, new_names = self.inject_nodes(self.find_injectable_params(nodes), config, fn)
        renamed = [
            node_ if new_names.keys().isdisjoint(node_.input_types) else node_.reassign_inputs(new_names)
            for node_ in nodes
        ]
        return renamed + list(injected)

    @abc.abstractmethod
    def inject_nodes(
        self, params: dict[str, type[type]], config: dict[str, Any], fn: Callable
    ) -> tuple[list[node.Node], dict[str, str]]:
        """Make the nodes to add.

        :param params: type by name of the inputs that can be fed.
        :param config: the configuration the modifier asked for.
        :param fn: the decorated function.
        :return: the nodes, and new names of the inputs they feed.
        """

    @abc.abstractmethod
    def validate(self, fn: Callable) -> None:
        """Check that the modifier can be applied to a function."""

    @classmethod
    def get_lifecycle_name(cls) -> str:
        return "inject"

    @classmethod
    def allows_multiple(cls) -> bool:
        return True


class NodeExpander(SubDAGModifier):
    """Turns the one node of a function into several."""

    EXPAND_NODES = "expand_nodes"

    def transform_dag(
        self, nodes: Collection[node.Node], config: dict[str, Any], fn: Callable
    ) -> Collection[node.Node]:
        """Expand the single node."""
        if len(nodes) != 1:
            raise ValueError(
                f"@{self.name} on {fn.__name__} ({place(fn)}) needs exactly one node to expand but found "
                f"{[n.name for n in nodes]}. Let it be the first modifier to act on the function."
            )
        (node_,) = nodes
        return self.expand_node(node_, config, fn)

    @abc.abstractmethod
    def expand_node(self, node_: node.Node, config: dict[str, Any], fn: Callable) -> Collection[node.Node]:
        """Make all nodes that stand in place of one, intermediate ones included."""

    @abc.abstractmethod
    def validate(self, fn: Callable) -> None:
        """Check that the modifier can be applied to a function."""

    @classmethod
    def get_lifecycle_name(cls) -> str:
        return "expand"

    @classmethod
    def allows_multiple(cls) -> bool:
        return False


class DynamicResolver(NodeTransformLifecycle):
    """Chooses another modifier once the configuration is known."""

    @classmethod
    def get_lifecycle_name(cls) -> str:
        return "dynamic"

    @classmethod
    def allows_multiple(cls) -> bool:
        return True

    def validate(self, fn: Callable) -> None:
        """Any function will do."""
