"""What is done about each node of a graph: what the driver says, else the node's tag, else a default."""

import dataclasses
from collections.abc import Collection, Iterable, Iterator
from typing import Literal

from hamilton.caching.events import CACHING_BEHAVIORS, CachingBehavior
from hamilton.function_modifiers.metadata import cache as cache_decorator
from hamilton.node import Node, NodeType

_LOADER = "hamilton.data_loader"
_SAVER = "hamilton.data_saver"
NodeNames = Literal[True] | Collection[str] | None


@dataclasses.dataclass(frozen=True)
class Choices:
    """What a driver says about nodes.

    :raises ValueError: if more than one behaviour is said to be that of all nodes.
    """

    default: NodeNames = None
    recompute: NodeNames = None
    ignore: NodeNames = None
    disable: NodeNames = None
    default_behavior: CACHING_BEHAVIORS | None = None
    default_loader_behavior: CACHING_BEHAVIORS | None = None
    default_saver_behavior: CACHING_BEHAVIORS | None = None

    def __post_init__(self) -> None:
        if [self.default, self.recompute, self.ignore, self.disable].count(True) > 1:
            raise ValueError(
                "Only one of default=, recompute=, ignore= and disable= can be True, which means all nodes. Name the "
                "nodes of the others."
            )

    def of(self, node_: Node) -> CachingBehavior:
        """The behaviour of a node.

        :raises ValueError: if the driver says several.
        :raises KeyError: if a tag or default is none.
        """
        if node_.node_role is NodeType.EXPAND:
            return CachingBehavior.RECOMPUTE
        tag = node_.tags.get(cache_decorator.BEHAVIOR_KEY)
        tagged = None if tag is None else CachingBehavior.from_string(tag)
        said = self._said_of(node_.name)
        if len(said) > 1:
            raise ValueError(f"The driver says several caching behaviours of {node_.name}: {said}.")
        if said:
            return said[0]
        if tagged is not None:
            return tagged
        behavior = self.default_behavior
        if node_.tags.get(_LOADER):
            behavior = behavior if self.default_loader_behavior is None else self.default_loader_behavior
        elif node_.tags.get(_SAVER):
            behavior = behavior if self.default_saver_behavior is None else self.default_saver_behavior
        return CachingBehavior.from_string("default" if behavior is None else behavior)

    def _said_of(self, name: str) -> list[CachingBehavior]:
        named = {
            CachingBehavior.DEFAULT: self.default,
            CachingBehavior.DISABLE: self.disable,
            CachingBehavior.RECOMPUTE: self.recompute,
            CachingBehavior.IGNORE: self.ignore,
        }
        return [b for b, names in named.items() if names is not None and (names is True or name in names)]


def loaded_nodes(nodes: Iterable[Node]) -> Iterator[tuple[Node, str]]:
    """The nodes that load data for another, and the name of the other."""
    for node_ in nodes:
        if node_.tags.get(_LOADER) is True:
            main = node_.tags["hamilton.data_loader.node"]
            if main != node_.name:
                yield node_, main


def saving_nodes(nodes: Iterable[Node]) -> list[str]:
    """The names of the nodes that save data."""
    return [node_.name for node_ in nodes if node_.tags.get(_SAVER) is not None]
