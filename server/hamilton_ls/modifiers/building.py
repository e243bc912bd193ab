"""Computed values as expressions again: each part of a collection keeps the place where it was written."""

from __future__ import annotations

from hamilton_ls.facts.expressions import Collection, Constant, Dictionary, Expr
from hamilton_ls.modifiers.computing import LARGEST, Uncomputable
from hamilton_ls.modifiers.scope import Elsewhere, Located
from hamilton_ls.text.spans import Span


def collection(where: Located, kind: str, parts: list[Located]) -> Located:
    """A list, tuple or set of parts, each of which keeps its own place.

    Raises:
        Uncomputable: it is too large.
    """
    if len(parts) > LARGEST:
        raise Uncomputable
    made = tuple(Elsewhere.of(part) for part in parts)
    return where.beside(Collection(kind, made, where.expression.span))


def dictionary(where: Located, entries: list[tuple[Located, Located]]) -> Located:
    """A dict of keys and values, each of which keeps its own place.

    Raises:
        Uncomputable: it is too large.
    """
    if len(entries) > LARGEST:
        raise Uncomputable
    made = tuple((Elsewhere.of(key), Elsewhere.of(value)) for key, value in entries)
    return where.beside(Dictionary(made, where.expression.span))


def plain(where: Located, value: object) -> Located:
    """A computed value, at the place of the computation."""
    return where.beside(expression_of(value, where.expression.span))


def expression_of(value: object, span: Span) -> Expr:
    """A plain value as an expression.

    Raises:
        Uncomputable: it is none that the text of a program could write.
    """
    if isinstance(value, (list, tuple, frozenset)):
        kind = {list: "list", tuple: "tuple"}.get(type(value), "set")
        return Collection(kind, tuple(expression_of(item, span) for item in value), span)
    if isinstance(value, dict):
        entries = ((expression_of(key, span), expression_of(item, span)) for key, item in value.items())
        return Dictionary(tuple(entries), span)
    if value is None or value is ... or isinstance(value, (str, bytes, bool, int, float, complex)):
        return Constant(value, span)
    raise Uncomputable
