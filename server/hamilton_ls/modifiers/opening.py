"""Expressions outside the algebra of facts, taken apart by their source text.

Facts keep a comprehension or ``a + b`` as text. Here the text is parsed again when a modifier's
argument needs it, and each part becomes an expression of the same place. Knows no meaning.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from hamilton_ls.facts.expressions import Opaque
from hamilton_ls.facts.reading import ExpressionReader
from hamilton_ls.modifiers.scope import Elsewhere, Located
from hamilton_ls.syntax.parsing import Places
from hamilton_ls.text.spans import Span

_LONGEST = 20_000


class _Inside(Places):
    """Places in a chunk of what was parsed from a part of it, between parentheses."""

    __slots__ = ("_shift",)

    def __init__(self, text: str, start: int) -> None:
        super().__init__(_parenthesised(text))
        self._shift = start - 1

    def span(self, node: ast.expr | ast.stmt | ast.arg | ast.alias | ast.keyword) -> Span:
        span = super().span(node)
        return Span(span.start + self._shift, span.end + self._shift)

    def text(self, span: Span) -> str:
        return super().text(Span(span.start - self._shift, span.end - self._shift))


def _parenthesised(text: str) -> str:
    return f"({text}\n)"


@lru_cache(maxsize=1024)
def _parsed(text: str) -> ast.expr | None:
    try:
        return ast.parse(_parenthesised(text), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


class Opened:
    """An opaque expression: its tree, and its parts as located expressions."""

    def __init__(self, located: Located, tree: ast.expr, places: Places) -> None:
        self.located = located
        self.tree = tree
        self._places = places
        self._reader = ExpressionReader(places)

    @staticmethod
    def of(located: Located) -> Opened | None:
        """The parts of an expression; None for what is no opaque one or does not parse."""
        expression = located.expression
        if not isinstance(expression, Opaque) or isinstance(expression, Elsewhere):
            return None
        if len(expression.text) > _LONGEST:
            return None
        tree = _parsed(expression.text)
        return (
            None if tree is None else Opened(located, tree, _Inside(expression.text, expression.span.start))
        )

    def where(self, names: Mapping[str, Located]) -> Opened:
        """The same, inside a comprehension that gives names a meaning."""
        local = {**self.located.local, **names}
        return Opened(replace(self.located, local=local), self.tree, self._places)

    def part(self, node: ast.expr) -> Located:
        """A part, where the names of the comprehensions around it mean what they mean around the whole."""
        return self.located.beside(self._reader.read(node))

    def as_lambda(self) -> tuple[str, Located] | None:
        """The parameter and the body of a ``lambda`` of one parameter."""
        if not isinstance(self.tree, ast.Lambda) or len(self.tree.args.args) != 1:
            return None
        return self.tree.args.args[0].arg, self.part(self.tree.body)
