"""One modifier above one function, and the stages in which the runtime applies them.

The stages and their order are the runtime's contract; within a stage the decorator nearest to the
function comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias

from hamilton_ls.facts.model import Anchor, FunctionFacts
from hamilton_ls.modifiers.evaluation import Arguments, Unknown, arguments
from hamilton_ls.modifiers.scope import Defined, Located, Scope
from hamilton_ls.modifiers.settings import Settings
from hamilton_ls.modifiers.sites import Site
from hamilton_ls.modifiers.specs import Condition, NodeSpec


class Stage(IntEnum):
    """When a modifier acts on the nodes of its function."""

    RESOLVE = 0
    CREATE = 1
    INJECT = 2
    EXPAND = 3
    TRANSFORM = 4
    DECORATE = 5


ONCE_ONLY = frozenset({Stage.CREATE, Stage.EXPAND})
"""Stages of which a function may carry one modifier only."""


Nodes: TypeAlias = "tuple[NodeSpec, ...]"

Expand: TypeAlias = "Callable[[Defined, Settings], Nodes]"


@dataclass(frozen=True, slots=True)
class Application:
    """A modifier above a function, with everything that its meaning may depend on."""

    path: str
    """The modifier's full path, or what is written where it has none."""
    decorator: Located
    function: FunctionFacts
    site: Site
    scope: Scope
    name: str = ""
    """The function's name as a node: without the suffix of a variant."""
    settings: Settings = field(default_factory=lambda: Settings({}))
    expand: Expand | None = None
    """Expands another function; only while a function is expanded."""
    placed: Anchor | None = None
    """Where the decorator stands that it was followed from; None where the modifier itself is written."""

    @property
    def label(self) -> str:
        """The modifier as users know it: ``@config.when``."""
        name = self.path.removeprefix("hamilton.function_modifiers.").removeprefix("hamilton.plugins.")
        return f"@{name}"

    @property
    def anchor(self) -> Anchor:
        """Where the decorator is written."""
        return self.placed or self.decorator.anchor()

    def arguments(self) -> Arguments:
        """Its arguments.

        Raises:
            Unknown: they are unpacked from something computed.
        """
        return arguments(self.decorator)

    def expanded(self, function: Defined, own: Mapping[str, object]) -> Nodes:
        """The nodes of another function under the configuration and some values of a subdag's own.

        Raises:
            Unknown: subdags contain each other.
        """
        owner = self.site.anchor(self.function.name_span)
        if self.expand is None or function.anchor() in self.settings.around | {owner}:
            raise Unknown("subdags contain each other")
        inner = self.settings.within(owner, own)
        nodes = self.expand(function, inner)
        self.settings.take_over(inner, own)
        return nodes


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a resolver says: the condition under which the function stays and its name then."""

    condition: Condition | None
    name: str
    keys: tuple[str, ...]
    excluded: bool = False
    unknown: str | None = None
    """Why it cannot be known whether the function stays."""


@dataclass(frozen=True, slots=True)
class Resolver:
    """A modifier that decides whether a function is part of the dataflow, and under which name."""

    resolve: Callable[[Application, str], Verdict]


@dataclass(frozen=True, slots=True)
class Rewriter:
    """A modifier that turns the nodes of its function into others."""

    stage: Stage
    rewrite: Callable[[Application, Nodes], Nodes]


@dataclass(frozen=True, slots=True)
class Beyond:
    """A modifier whose effect is only known when the program runs.

    ``tentative`` where it may provide the function's parameters; ``open_ended`` where it may make
    nodes of any name.
    """

    stage: Stage
    because: str
    tentative: bool = False
    open_ended: bool = False


Modifier: TypeAlias = "Resolver | Rewriter | Beyond"
