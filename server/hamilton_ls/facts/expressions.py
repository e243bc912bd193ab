"""Expressions as data: what a decorator's argument, a default or a driver call says, without its tree.

A small closed algebra instead of ``ast`` nodes, because trees are dropped after a chunk was read
(DESIGN.md, invariant 3) and because facts must compare by value. Spans count from the chunk.
Whatever is outside the algebra is ``Opaque`` with its source text: it is never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import EllipsisType
from typing import TypeAlias

from hamilton_ls.text.spans import Span


@dataclass(frozen=True, slots=True)
class Constant:
    """A literal: text, bytes, a number, a truth value, None or Ellipsis.

    ``span`` covers the literal as written; for a plain one-piece string ``content`` covers the
    characters between its quotes, where a cursor means the string's text.
    """

    value: str | bytes | int | float | complex | bool | EllipsisType | None
    span: Span
    content: Span | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A plain identifier."""

    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Attribute:
    """``value.attribute``; ``attribute_span`` covers the last identifier."""

    value: Expr
    attribute: str
    span: Span
    attribute_span: Span


@dataclass(frozen=True, slots=True)
class Keyword:
    """``name=value`` in a call; ``name`` is None for ``**value``."""

    name: str | None
    value: Expr
    name_span: Span | None


@dataclass(frozen=True, slots=True)
class Call:
    """``function(*arguments, **keywords)``; ``*x`` among the arguments is ``Starred``."""

    function: Expr
    arguments: tuple[Expr, ...]
    keywords: tuple[Keyword, ...]
    span: Span

    def keyword(self, name: str) -> Expr | None:
        """The value of the keyword argument ``name``, or None."""
        return next((k.value for k in self.keywords if k.name == name), None)


@dataclass(frozen=True, slots=True)
class Collection:
    """A list, tuple or set display; ``kind`` is the name of the type that it makes."""

    kind: str
    items: tuple[Expr, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A dict display as (key, value) pairs; the key is None for ``**value``."""

    items: tuple[tuple[Expr | None, Expr], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Starred:
    """``*value`` among arguments or items."""

    value: Expr
    span: Span


@dataclass(frozen=True, slots=True)
class Opaque:
    """Any other expression, by its source text."""

    text: str
    span: Span


Expr: TypeAlias = Constant | Name | Attribute | Call | Collection | Dictionary | Starred | Opaque


def dotted(expression: Expr) -> str | None:
    """``a.b.c`` of a name or an attribute chain over a name, else None."""
    if isinstance(expression, Name):
        return expression.id
    if isinstance(expression, Attribute):
        head = dotted(expression.value)
        return None if head is None else f"{head}.{expression.attribute}"
    return None
