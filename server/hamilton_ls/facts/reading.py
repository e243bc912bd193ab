"""Expressions of a tree as ``facts.expressions``: the only place that knows both.

Literal arithmetic is folded (``-1``), all else outside the algebra is ``Opaque``, never guessed.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable

from hamilton_ls.facts.expressions import (
    Attribute,
    Call,
    Collection,
    Constant,
    Dictionary,
    Expr,
    Keyword,
    Name,
    Opaque,
    Starred,
)
from hamilton_ls.facts.model import TypeText
from hamilton_ls.syntax.parsing import Places
from hamilton_ls.text.spans import Span

_DEEPEST = 60
"""Expressions nested deeper are opaque, so that no later walk over facts can run out of stack."""
_PLAIN_STRING = re.compile(r"[rRuUbB]{0,2}(\"\"\"|'''|\"|')")
_COLLECTIONS: dict[type[ast.expr], str] = {ast.List: "list", ast.Tuple: "tuple", ast.Set: "set"}


class ExpressionReader:
    """Reads the expressions of one parsed text."""

    def __init__(self, places: Places, on_opaque: Callable[[ast.expr], None] | None = None) -> None:
        """
        Args:
            places: of the text that the expressions were parsed from.
            on_opaque: told of every expression that could not be read, for who looks inside.
        """
        self.places = places
        self._on_opaque = on_opaque

    def read(self, node: ast.expr, depth: int = 0) -> Expr:
        """The expression as data."""
        span = self.places.span(node)
        if depth < _DEEPEST:
            match node:
                case ast.Constant():
                    return Constant(node.value, span, self._content(node, span))
                case ast.Name():
                    return Name(node.id, span)
                case ast.Attribute():
                    # The identifier ends its node; Python gives it no position of its own.
                    name = Span(max(span.start, span.end - len(node.attr)), span.end)
                    return Attribute(self.read(node.value, depth + 1), node.attr, span, name)
                case ast.Call():
                    return self._call(node, span, depth + 1)
                case ast.List() | ast.Tuple() | ast.Set():
                    items = tuple(self.read(item, depth + 1) for item in node.elts)
                    return Collection(_COLLECTIONS[type(node)], items, span)
                case ast.Dict():
                    pairs = tuple(
                        (None if key is None else self.read(key, depth + 1), self.read(value, depth + 1))
                        for key, value in zip(node.keys, node.values, strict=True)
                    )
                    return Dictionary(pairs, span)
                case ast.Starred():
                    return Starred(self.read(node.value, depth + 1), span)
                case ast.UnaryOp(
                    op=ast.USub(), operand=ast.Constant(value=int() | float() | complex() as number)
                ):
                    return Constant(-number, span)
                case _:
                    pass
        if self._on_opaque is not None:
            self._on_opaque(node)
        return Opaque(self.places.text(span), span)

    def type_text(self, node: ast.expr) -> TypeText:
        """An annotation as written, without the quotes of a string annotation."""
        span = self.places.span(node)
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            content = self._content(node, span)
            return TypeText(node.value.strip(), span if content is None else content)
        return TypeText(self.places.text(span), span)

    def _call(self, node: ast.Call, span: Span, depth: int) -> Call:
        return Call(
            self.read(node.func, depth),
            tuple(self.read(argument, depth) for argument in node.args),
            tuple(self._keyword(keyword, depth) for keyword in node.keywords),
            span,
        )

    def _keyword(self, node: ast.keyword, depth: int) -> Keyword:
        if node.arg is None:
            return Keyword(None, self.read(node.value, depth), None)
        start = self.places.span(node).start
        return Keyword(node.arg, self.read(node.value, depth), Span(start, start + len(node.arg)))

    def _content(self, node: ast.Constant, span: Span) -> Span | None:
        """Between the quotes of a one-piece string whose text stands there as it is."""
        if not isinstance(node.value, str):
            return None
        written = self.places.text(span)
        opening = _PLAIN_STRING.match(written)
        if opening is None:
            return None
        content = Span(
            span.start + opening.end(), max(span.start + opening.end(), span.end - len(opening[1]))
        )
        return content if self.places.text(content) == node.value else None
