"""Expressions and names in a few words, for messages."""

from __future__ import annotations

from collections.abc import Iterable

from hamilton_ls.facts.expressions import (
    Attribute,
    Call,
    Constant,
    Dictionary,
    Expr,
    Name,
    Opaque,
    Starred,
    dotted,
)


def text_of(expression: Expr) -> str:
    """An expression in a few words, for messages."""
    if isinstance(expression, Opaque):
        return shortened(expression.text)
    if isinstance(expression, Call):
        return f"{text_of(expression.function)}(...)"
    if isinstance(expression, Constant):
        return repr(expression.value)
    if isinstance(expression, (Name, Attribute)):
        return dotted(expression) or "..."
    if isinstance(expression, Starred):
        return f"*{text_of(expression.value)}"
    return "{...}" if isinstance(expression, Dictionary) else "[...]"


def shortened(source: str) -> str:
    """One line of at most 40 characters."""
    line = " ".join(source.split())
    return line if len(line) <= 40 else line[:39] + "…"


def listed(names: Iterable[str]) -> str:
    """Names, one after the other."""
    return ", ".join(f"`{name}`" for name in names)
