"""What a modifier may ask about the module that it stands in.

A protocol only: the answers need other files, which ``graph/scopes.py`` knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from hamilton_ls.facts.expressions import Expr
from hamilton_ls.facts.model import Anchor, FunctionFacts
from hamilton_ls.modifiers.sites import Site
from hamilton_ls.modifiers.specs import TypeRef
from hamilton_ls.text.spans import Span


@dataclass(frozen=True, slots=True)
class Located:
    """An expression with the chunk and the module that it was written in."""

    expression: Expr
    site: Site
    scope: Scope
    followed: int = 0
    """How many names were followed to get here; a circle of constants ends by it."""

    def beside(self, expression: Expr) -> Located:
        """Another expression of the same place, usually a part of this one."""
        return Located(expression, self.site, self.scope, self.followed)

    def anchor(self, span: Span | None = None) -> Anchor:
        """The anchor of the expression, or of a span in its chunk."""
        return self.site.anchor(self.expression.span if span is None else span)


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
