"""Materializers in driver code: ``to.csv(id=...)`` saves nodes, ``from_.csv(target=...)`` loads one.

Reads their arguments as far as the text decides them. Which nodes they make is worked out in
``materialized``, when the types of the graph are known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from hamilton_ls.facts.expressions import Call, dotted
from hamilton_ls.facts.model import Anchor
from hamilton_ls.graph.model import Loader, NamedNode, Saver
from hamilton_ls.modifiers.evaluation import Arguments, Unknown, arguments, settle, text
from hamilton_ls.modifiers.scope import Located

_PACKAGE = "hamilton.io.materialization."
_FUNCTION_MODIFIERS = "hamilton.function_modifiers."
_OWN = ("id", "dependencies", "combine", "target")

Names: TypeAlias = "Callable[[Located], tuple[NamedNode, ...] | None]"
"""Reads a list of node names; None where it is computed."""


@dataclass(frozen=True, slots=True)
class Materialization:
    """One materializer as read: what it makes, and the names that it mentions besides."""

    made: Saver | Loader
    mentioned: tuple[NamedNode, ...]
    """The nodes that a saver saves."""


def read_materializer(value: Located, names: Names) -> Materialization | None:
    """``to.format(...)`` or ``from_.format(...)`` as data.

    Args:
        value: an argument of ``materialize`` or ``with_materializers``.
        names: reads lists of node names.

    Returns:
        None where it is computed, or where it is no call of either.
    """
    try:
        settled = settle(value)
        given = arguments(settled)
    except Unknown:
        return None
    call = settled.expression
    name = dotted(call.function) if isinstance(call, Call) else None
    path = settled.scope.full_path(name) if name is not None else None
    if path is None or not path.startswith(_PACKAGE):
        return None
    direction, _, format_ = path.removeprefix(_PACKAGE).partition(".")
    if direction == "to" and format_:
        return _saver(given, format_, settled, names)
    return _loader(given, format_, settled) if direction == "from_" and format_ else None


def _saver(given: Arguments, format_: str, call: Located, names: Names) -> Materialization | None:
    id_, dependencies, combine = (given.keyword(name) for name in ("id", "dependencies", "combine"))
    named = _name(id_) if id_ is not None else None
    saved = names(dependencies) if dependencies is not None else None
    sources = _sources(given)
    if named is None or saved is None or sources is None:
        return None
    name, anchor = named
    made = Saver(name, anchor, format_, saved, combine is not None, _builder(combine), sources)
    return Materialization(made, saved)


def _loader(given: Arguments, format_: str, call: Located) -> Materialization | None:
    target = given.keyword("target")
    named = _name(target) if target is not None else None
    sources = _sources(given)
    if named is None or sources is None:
        return None
    return Materialization(Loader(*named, format_, sources), ())


def _name(value: Located) -> tuple[str, Anchor] | None:
    try:
        return text(value)
    except Unknown:
        return None


def _builder(combine: Located | None) -> str | None:
    """The class that joins several results; None where it is computed or not given."""
    if combine is None:
        return None
    try:
        settled = settle(combine)
    except Unknown:
        return None
    call = settled.expression
    name = dotted(call.function) if isinstance(call, Call) else None
    return settled.scope.full_path(name) if name is not None else None


def _sources(given: Arguments) -> tuple[tuple[str, NamedNode], ...] | None:
    """The arguments that are ``source("node")``; None where one may be and cannot be read."""
    found: list[tuple[str, NamedNode]] = []
    for keyword in given.others(*_OWN):
        try:
            settled = settle(keyword.value)
        except Unknown:
            continue  # A computed value is a value: only a call of `source` names a node.
        call = settled.expression
        name = dotted(call.function) if isinstance(call, Call) else None
        path = settled.scope.full_path(name) if name is not None else None
        if path is None or path.removeprefix(_FUNCTION_MODIFIERS) not in ("source", "dependencies.source"):
            continue
        try:
            inner = arguments(settled).argument(0, "dependency_on")
        except Unknown:
            return None
        named = _name(inner) if inner is not None else None
        if named is None:
            return None
        found.append((keyword.name, NamedNode(*named)))
    return tuple(found)
