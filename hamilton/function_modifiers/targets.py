"""Modifiers that act on some of the nodes a function has become, chosen by a target."""

import abc
from abc import ABC
from collections.abc import Callable, Collection
from types import EllipsisType
from typing import Any

from hamilton import node
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.steps import NodeCreator, NodeResolver, SubDAGModifier
from hamilton.signatures import place

TargetType = str | Collection[str] | EllipsisType | None


class NodeTransformer(SubDAGModifier):
    """Replaces some of the function's nodes.

    :param target: which: None for those no other node of the function uses, a name, several names,
        or ``...`` for all.
    """

    NON_FINAL_TAG = "hamilton.non_final_node"

    def __init__(self, target: TargetType):
        self.target = target

    @classmethod
    def _early_validate_target(cls, target: TargetType, allow_multiple: bool) -> None:
        """Check a target before any node is known.

        :raises InvalidDecoratorException: if it is no target, or names several where one is allowed.
        """
        if target is None or target is Ellipsis or isinstance(target, str):
            return
        if not isinstance(target, Collection) or not all(isinstance(name, str) for name in target):
            raise InvalidDecoratorException(
                f"{target!r} is no target: pass a node's name, several names, None or ..."
            )
        if len(target) > 1 and not allow_multiple:
            raise InvalidDecoratorException(f"Only one target is allowed here, but got {target}.")

    @staticmethod
    def _extract_final_nodes(nodes: Collection[node.Node]) -> Collection[node.Node]:
        """The nodes that no other one uses and that are not marked as intermediate."""
        used = {dependency for node_ in nodes for dependency in node_.input_types}
        return [
            node_
            for node_ in nodes
            if node_.name not in used and not node_.tags.get(NodeTransformer.NON_FINAL_TAG)
        ]

    @staticmethod
    def select_nodes(target: TargetType, nodes: Collection[node.Node]) -> Collection[node.Node]:
        """The nodes that a target means.

        :param target: see the constructor.
        :param nodes: the nodes of the function.
        :return: those meant.
        :raises InvalidDecoratorException: if a named node is not among them.
        """
        if target is None:
            return NodeTransformer._extract_final_nodes(nodes)
        if target is Ellipsis:
            return nodes
        if not isinstance(target, Collection):
            raise ValueError(f"{target!r} is no target: pass a node's name, several names, None or ...")
        names = {target} if isinstance(target, str) else set(target)
        found = [node_ for node_ in nodes if node_.name in names]
        if missing := names - {node_.name for node_ in found}:
            raise InvalidDecoratorException(
                f"Cannot find the target {sorted(missing)} among the nodes {[n.name for n in nodes]}."
            )
        return found

    @staticmethod
    def compliment(
        all_nodes: Collection[node.Node], nodes_to_transform: Collection[node.Node]
    ) -> Collection[node.Node]:
        """The nodes that are not to be transformed."""
        chosen = {id(node_) for node_ in nodes_to_transform}
        return [node_ for node_ in all_nodes if id(node_) not in chosen]

    def transform_targets(
        self, targets: Collection[node.Node], config: dict[str, Any], fn: Callable
    ) -> Collection[node.Node]:
        """Transform each of the nodes meant, one after the other."""
        return [new for target in targets for new in self.transform_node(target, config, fn)]

    def transform_dag(
        self, nodes: Collection[node.Node], config: dict[str, Any], fn: Callable
    ) -> Collection[node.Node]:
        """Replace the nodes meant; the others come first, unchanged."""
        targets = self.select_nodes(self.target, nodes)
        return [*self.compliment(nodes, targets), *self.transform_targets(targets, config, fn)]

    @abc.abstractmethod
    def transform_node(self, node_: node.Node, config: dict[str, Any], fn: Callable) -> Collection[node.Node]:
        """Make the nodes that stand in place of one."""

    @abc.abstractmethod
    def validate(self, fn: Callable) -> None:
        """Check that the modifier can be applied to a function."""

    @classmethod
    def get_lifecycle_name(cls) -> str:
        return "transform"

    @classmethod
    def allows_multiple(cls) -> bool:
        return True


class SingleNodeNodeTransformer(NodeTransformer, ABC):
    """A transformer for functions that have become exactly one final node."""

    def __init__(self) -> None:
        super().__init__(target=None)

    def transform_targets(
        self, targets: Collection[node.Node], config: dict[str, Any], fn: Callable
    ) -> Collection[node.Node]:
        """Transform the one node.

        :raises InvalidDecoratorException: if there are none or several.
        """
        if len(targets) != 1:
            raise InvalidDecoratorException(
                f"@{self.name} acts on a single node, but {fn.__qualname__} ({place(fn)}) has become "
                f"{len(targets)}: {[n.name for n in targets]}. Take one of the modifiers away."
            )
        return super().transform_targets(targets, config, fn)


class NodeDecorator(NodeTransformer, abc.ABC):
    """Embellishes nodes one by one, after everything else."""

    DECORATE_NODES = "decorate_nodes"

    def __init__(self, target: TargetType):
        super().__init__(target=target)

    def validate_node(self, node_: node.Node) -> None:
        """Check that the modifier can be applied to a node.

        :raises InvalidDecoratorException: if it cannot.
        """

    def transform_node(self, node_: node.Node, config: dict[str, Any], fn: Callable) -> Collection[node.Node]:
        """Embellish the node."""
        self.validate_node(node_)
        return [self.decorate_node(node_)]

    @classmethod
    def get_lifecycle_name(cls) -> str:
        return NodeDecorator.DECORATE_NODES

    @classmethod
    def allows_multiple(cls) -> bool:
        return True

    def validate(self, fn: Callable) -> None:
        """Any function will do."""

    @abc.abstractmethod
    def decorate_node(self, node_: node.Node) -> node.Node:
        """Make the embellished copy of a node."""


class DefaultNodeCreator(NodeCreator):
    """Makes the node that a function declares by itself."""

    def generate_nodes(self, fn: Callable, config: dict[str, Any]) -> list[node.Node]:
        return [node.Node.from_fn(fn)]

    def validate(self, fn: Callable) -> None:
        """Any function will do."""


class DefaultNodeResolver(NodeResolver):
    """Keeps the function as it is."""

    def resolve(self, fn: Callable, config: dict[str, Any]) -> Callable:
        return fn

    def validate(self, fn: Callable) -> None:
        """Any function will do."""


class DefaultNodeDecorator(NodeDecorator):
    """Keeps the nodes as they are."""

    def __init__(self) -> None:
        super().__init__(target=...)

    def decorate_node(self, node_: node.Node) -> node.Node:
        return node_
