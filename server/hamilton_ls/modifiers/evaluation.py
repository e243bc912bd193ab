"""Arguments of modifiers: texts with their places, entries of dicts, and the arguments of calls.

What an expression comes to is worked out in ``values``.
"""

from __future__ import annotations

from dataclasses import dataclass

from hamilton_ls.facts.expressions import Call, Collection, Constant
from hamilton_ls.facts.model import Anchor
from hamilton_ls.modifiers.scope import Located
from hamilton_ls.modifiers.values import Unknown, items, literal, pairs, settle, unpacked
from hamilton_ls.modifiers.wording import shortened, text_of

__all__ = [
    "Arguments",
    "Invalid",
    "Named",
    "Unknown",
    "arguments",
    "entries",
    "items",
    "literal",
    "pairs",
    "refuse_no_dictionary",
    "settle",
    "shortened",
    "text",
    "text_of",
    "unpacked",
]


class Invalid(Exception):
    """The runtime would refuse the argument; the message is a sentence for the user."""

    def __init__(self, message: str, anchor: Anchor) -> None:
        super().__init__(message)
        self.anchor = anchor


@dataclass(frozen=True, slots=True)
class Named:
    """A keyword argument or an entry of a dict with a text key."""

    name: str
    anchor: Anchor
    value: Located


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a call with ``*`` and ``**`` unpacked."""

    positional: tuple[Located, ...]
    keywords: tuple[Named, ...]

    def keyword(self, name: str) -> Located | None:
        """The value of one keyword, or None."""
        return next((k.value for k in self.keywords if k.name == name), None)

    def argument(self, position: int, name: str) -> Located | None:
        """A parameter that may be passed by position or by name."""
        if position < len(self.positional):
            return self.positional[position]
        return self.keyword(name)

    def others(self, *names: str) -> tuple[Named, ...]:
        """The keywords without some."""
        return tuple(k for k in self.keywords if k.name not in names)


def text(located: Located) -> tuple[str, Anchor]:
    """A string with the place of its characters.

    Raises:
        Unknown: the value is computed, or not a string.
    """
    settled = settle(located)
    expression = settled.expression
    if isinstance(expression, Constant) and isinstance(expression.value, str):
        return expression.value, settled.anchor(expression.content or expression.span)
    value = literal(settled)
    if isinstance(value, str):
        return value, settled.anchor()
    raise Unknown(f"`{text_of(expression)}` is not text")


def refuse_no_dictionary(located: Located, label: str) -> None:
    """Refuse what is written as something else than a dict.

    Raises:
        Invalid: it is a literal, or a list, tuple or set.
        Unknown: it is computed.
    """
    settled = settle(located)
    if isinstance(settled.expression, (Constant, Collection)):
        raise Invalid(f"`{label}` wants a dict here, not `{text_of(settled.expression)}`.", settled.anchor())


def entries(located: Located) -> tuple[Named, ...]:
    """The pairs of a dict whose keys are texts; a repeated key keeps its last value.

    Raises:
        Unknown: it is not such a display.
    """
    found: dict[str, Named] = {}
    for key, value in pairs(located):
        name, anchor = text(key)
        found[name] = Named(name, anchor, value)
    return tuple(found.values())


def arguments(call: Located) -> Arguments:
    """The arguments of a call.

    Raises:
        Unknown: ``*x`` or ``**x`` with a computed ``x``.
    """
    expression = call.expression
    if not isinstance(expression, Call):
        return Arguments((), ())
    keywords: dict[str, Named] = {}
    for keyword in expression.keywords:
        value = call.beside(keyword.value)
        if keyword.name is None:
            keywords.update((entry.name, entry) for entry in entries(value))
        else:
            anchor = call.anchor(keyword.name_span or expression.span)
            keywords[keyword.name] = Named(keyword.name, anchor, value)
    positional = unpacked(tuple(call.beside(argument) for argument in expression.arguments))
    return Arguments(positional, tuple(keywords.values()))
