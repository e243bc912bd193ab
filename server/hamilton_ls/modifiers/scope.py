"""What a modifier may ask about the module that it stands in.

A protocol only: the answers need other files, which ``graph/scopes.py`` knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from hamilton_ls.facts.expressions import Constant, Expr, Name, Opaque
from hamilton_ls.facts.model import Anchor, FunctionFacts
from hamilton_ls.modifiers.sites import Site
from hamilton_ls.modifiers.specs import TypeRef
from hamilton_ls.text.spans import Span


class Budget:
    """How many steps the evaluation of one decorator may still take: no text, however written, takes longer."""

    __slots__ = ("left",)

    def __init__(self, left: int = 20_000) -> None:
        self.left = left


@dataclass(frozen=True, slots=True)
class Located:
    """An expression with the chunk and the module that it was written in."""

    expression: Expr
    site: Site
    scope: Scope
    followed: int = 0
    """How many names were followed to get here; a circle of constants ends by it."""
    local: Mapping[str, Located] = field(default_factory=dict, compare=False)
    """What the names of comprehensions around it stand for."""
    budget: Budget = field(default_factory=Budget, compare=False, repr=False)

    def beside(self, expression: Expr) -> Located:
        """Another expression of the same place, usually a part of this one."""
        if isinstance(expression, Elsewhere):
            return expression.located
        if isinstance(expression, Name) and expression.id in self.local:
            return self.local[expression.id]
        return Located(expression, self.site, self.scope, self.followed, self.local, self.budget)

    def anchor(self, span: Span | None = None) -> Anchor:
        """The anchor of the expression, or of a span in its chunk."""
        return self.site.anchor(self.expression.span if span is None else span)


@dataclass(frozen=True, slots=True)
class Elsewhere(Opaque):
    """A part of a computed collection, which was written in another place than the collection."""

    located: Located

    @staticmethod
    def of(located: Located) -> Elsewhere:
        """The part that stands for an expression."""
        return Elsewhere("...", located.expression.span, located)


@dataclass(frozen=True, slots=True)
class Member(Constant):
    """A member of an enumeration of texts or numbers: it equals its value, but may print as something else."""


@dataclass(frozen=True, slots=True)
class Defined:
    """A function of the workspace with the chunk and the module that it was written in."""

    facts: FunctionFacts
    site: Site
    scope: Scope

    def anchor(self) -> Anchor:
        """Where its name is written."""
        return self.site.anchor(self.facts.name_span)


class Scope(Protocol):
    """The names of one module."""

    @property
    def module_name(self) -> str:
        """The name under which the module is imported."""

    def full_path(self, name: str) -> str | None:
        """The full path of a dotted name, through imports, aliases and re-exports.

        ``fm.tag`` gives ``hamilton.function_modifiers.tag`` after
        ``import hamilton.function_modifiers as fm``. None where nothing binds it.
        """

    def constant(self, name: str) -> Located | None:
        """The value that a dotted name is assigned at module level, here or in an imported module."""

    def type_named(self, text: str) -> TypeRef:
        """An annotation of this module, resolved."""

    def arguments_of(self, type_: TypeRef) -> tuple[str, tuple[TypeRef, ...]]:
        """The canonical head of a type and its arguments: ``dict[str, int]`` gives ``dict`` and both.

        Aliases of ``typing`` are given as the class that they stand for; Optional is removed.
        """

    def typed_dict(self, type_: TypeRef) -> tuple[tuple[str, TypeRef], ...] | None:
        """The fields of a TypedDict of the workspace, its bases' included; None for other types."""

    def function(self, name: str) -> Defined | None:
        """The function that a dotted name means, here or in an imported module; its last definition."""

    def functions_of_module(self, name: str) -> tuple[Defined, ...] | None:
        """The public functions of the workspace's module that a dotted name means, sorted by name."""

    def mutators(self) -> tuple[Defined, ...]:
        """The functions of this module that stand below a ``@mutate``, in source order."""

    def answer(self, name: str, method: str) -> object:
        """The literal that a method of a class always returns, its own or an inherited one of the workspace.

        Raises:
            Unknown: the method does more than that.
            LookupError: no class of the workspace among its ancestors has it.
        """

    def origins(self, name: str) -> tuple[str, ...]:
        """The full paths of the nearest ancestors of a class outside the workspace; its own if it is outside."""
