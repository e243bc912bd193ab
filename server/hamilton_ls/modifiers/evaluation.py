"""Evaluates arguments of modifiers as far as their text decides them.

Literals, module constants, and displays of them with ``*`` and ``**``: each value keeps the place
where it was written, so that a string such as ``source("x")`` in a constant stays navigable. All
else raises ``Unknown``: nothing is guessed.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace

from hamilton_ls.facts.expressions import (
    Attribute,
    Call,
    Collection,
    Constant,
    Dictionary,
    Expr,
    Name,
    Opaque,
    Starred,
    dotted,
)
from hamilton_ls.facts.model import Anchor
from hamilton_ls.modifiers.scope import Located
from hamilton_ls.text.spans import Span

_LONGEST_ALIAS_CHAIN = 20


class Unknown(Exception):
    """The text alone does not decide the value; the message is a clause that says why."""


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


def settle(located: Located) -> Located:
    """Follow names to the expression that they were assigned.

    Raises:
        Unknown: nothing assigns the name at module level, or its value is computed.
    """
    while isinstance(located.expression, (Name, Attribute)):
        name = dotted(located.expression)
        found = located.scope.constant(name) if name is not None else None
        if found is None:
            raise Unknown(f"`{name or 'an argument'}` is not a constant of the workspace")
        if located.followed > _LONGEST_ALIAS_CHAIN:
            raise Unknown("constants refer to each other in a circle")
        located = replace(found, followed=located.followed + 1)
    return located


def literal(located: Located) -> object:
    """The plain value: text, numbers, None, and lists, tuples, sets and dicts of them.

    Raises:
        Unknown: the text does not decide it.
    """
    located = settle(located)
    expression = located.expression
    if isinstance(expression, Constant):
        return expression.value
    if isinstance(expression, Collection):
        values = [literal(item) for item in items(located)]
        return _collected(expression.kind, values)
    if isinstance(expression, Dictionary) or _is_dict_call(expression, located):
        return {entry.name: literal(entry.value) for entry in entries(located)}
    if isinstance(expression, Opaque):
        return _parsed_literal(expression.text)
    raise Unknown(f"`{text_of(expression)}` is computed")


def _collected(kind: str, values: list[object]) -> object:
    if kind == "tuple":
        return tuple(values)
    if kind == "set":
        return _frozen(values)
    return values


def _frozen(values: list[object]) -> frozenset[object]:
    try:
        return frozenset(values)
    except TypeError as error:
        raise Unknown("a set holds values that cannot be members of one") from error


def _parsed_literal(text: str) -> object:
    try:
        value: object = ast.literal_eval(text)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError) as error:
        raise Unknown(f"`{shortened(text)}` is computed") from error
    return value


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


def items(located: Located) -> tuple[Located, ...]:
    """The items of a list, tuple or set, ``*`` unpacked.

    Raises:
        Unknown: it is not a display of items.
    """
    located = settle(located)
    if not isinstance(located.expression, Collection):
        raise Unknown(f"`{text_of(located.expression)}` is computed")
    return unpacked(tuple(located.beside(item) for item in located.expression.items))


def unpacked(values: tuple[Located, ...]) -> tuple[Located, ...]:
    """The values with each ``*x`` replaced by the items of ``x``.

    Raises:
        Unknown: what is unpacked is computed.
    """
    found: list[Located] = []
    for value in values:
        if not isinstance(value.expression, Starred):
            found.append(value)
            continue
        inner = settle(value.beside(value.expression.value))
        if isinstance(inner.expression, Dictionary):
            found.extend(entry_key for entry_key, _ in pairs(inner))
        else:
            found.extend(items(inner))
    return tuple(found)


def pairs(located: Located) -> tuple[tuple[Located, Located], ...]:
    """The keys and values of a dict display or of ``dict(a=1)``, ``**`` unpacked, later keys winning.

    Raises:
        Unknown: it is not a display of pairs.
    """
    located = settle(located)
    expression = located.expression
    found: list[tuple[Located, Located]] = []
    if isinstance(expression, Dictionary):
        for key, value in expression.items:
            if key is None:
                found.extend(pairs(located.beside(value)))
            else:
                found.append((located.beside(key), located.beside(value)))
        return tuple(found)
    if isinstance(expression, Call) and _is_dict_call(expression, located):
        for argument in expression.arguments:
            found.extend(pairs(located.beside(argument)))
        for keyword in expression.keywords:
            if keyword.name is None:
                found.extend(pairs(located.beside(keyword.value)))
            else:
                span = keyword.name_span or expression.span
                found.append(
                    (located.beside(_name_as_text(keyword.name, span)), located.beside(keyword.value))
                )
        return tuple(found)
    raise Unknown(f"`{text_of(expression)}` is computed")


def _name_as_text(name: str, span: Span) -> Constant:
    return Constant(name, span, content=span)


def _is_dict_call(expression: Expr, located: Located) -> bool:
    return (
        isinstance(expression, Call)
        and isinstance(expression.function, Name)
        and expression.function.id == "dict"
        and located.scope.full_path("dict") in (None, "dict")
    )


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
