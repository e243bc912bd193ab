"""What modifiers make of a function: nodes before they are wired, and when they exist.

Knows names, types and places. Does not know other functions: whether a dependency has a provider,
and which configuration holds, is decided in ``graph/``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from hamilton_ls.facts.model import Anchor, Status

TagValue: TypeAlias = "str | bool | tuple[str, ...]"
"""Text, several texts, or True for the marks that data quality leaves."""

Tags: TypeAlias = "tuple[tuple[str, TagValue], ...]"
"""Pairs sorted by key."""


@dataclass(frozen=True, slots=True)
class TypeRef:
    """A type as written and as resolved.

    ``text`` is the annotation as the user wrote it. ``canonical`` is the same annotation with
    every name replaced by its full path through the module's imports (``pd.Series`` becomes
    ``pandas.Series``; builtins stay bare), or None where a name cannot be resolved.
    """

    text: str
    canonical: str | None


@dataclass(frozen=True, slots=True)
class Dependency:
    """An edge: the node that is needed, with the type that is asked for."""

    node: str
    type: TypeRef | None
    optional: bool
    parameter: str
    """The parameter of the function that receives the value."""
    anchor: Anchor
    """Where the dependency is named: the parameter, or a string such as ``source("x")``."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The function that makes a node."""

    function: str
    module: str
    definition: Anchor
    """Where its name is written."""
    status: Status


@dataclass(frozen=True, slots=True)
class NodeSpec:
    """One node that a function makes."""

    name: str
    type: TypeRef | None
    dependencies: tuple[Dependency, ...]
    tags: Tags
    anchor: Anchor
    documentation: str | None
    opaque: str | None = None
    """What cannot be known of it without running the program, in a sentence; None for most."""
    tentative: bool = False
    """Whether its parameters may be provided by a modifier rather than by the dataflow; a
    dependency without a provider is then no input."""
    origin: Origin | None = None
    """The function that makes it inside a subdag; None for the function that is looked at."""


class Comparison(str, Enum):
    """The four forms of ``@config``."""

    WHEN = "when"
    WHEN_NOT = "when_not"
    WHEN_IN = "when_in"
    WHEN_NOT_IN = "when_not_in"


@dataclass(frozen=True, slots=True)
class Condition:
    """One ``@config.when(key=value, ...)`` and its like: all its pairs must hold."""

    comparison: Comparison
    pairs: tuple[tuple[str, object], ...]

    def holds(self, config: Mapping[str, object]) -> bool:
        """Whether the function stays under ``config``; an absent key counts as None."""
        return all(self._pair_holds(config.get(key), value) for key, value in self.pairs)

    def _pair_holds(self, actual: object, value: object) -> bool:
        if self.comparison is Comparison.WHEN:
            return bool(actual == value)
        if self.comparison is Comparison.WHEN_NOT:
            return bool(actual != value)
        among = isinstance(value, (tuple, list, set, frozenset, str)) and _is_in(actual, value)
        return among if self.comparison is Comparison.WHEN_IN else not among


def _is_in(
    actual: object, group: tuple[object, ...] | list[object] | set[object] | frozenset[object] | str
) -> bool:
    if isinstance(group, str):
        return isinstance(actual, str) and actual in group
    return any(actual == item for item in group)


@dataclass(frozen=True, slots=True)
class Misuse:
    """A modifier whose arguments cannot work, as the runtime would find when the module is imported."""

    message: str
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Expansion:
    """All that one function contributes to a dataflow, whatever its configuration."""

    nodes: tuple[NodeSpec, ...] = ()
    conditions: tuple[Condition, ...] = ()
    misuses: tuple[Misuse, ...] = ()
    open_ended: bool = False
    """Whether it may make further nodes whose names are only known when the program runs."""
    asked: tuple[tuple[str, object], ...] = ()
    """The keys of the configuration that the nodes depend on, with the values that were found."""
    choices: tuple[Condition, ...] = ()
    """Conditions of parts of it: of steps, of functions in a subdag."""
