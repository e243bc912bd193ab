"""Calls on a driver: which of their arguments name nodes.

Knows the parameters of the driver's methods. Names that are literal are kept with their places;
an argument that is computed is None, which is not the same as one that is not given.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from hamilton_ls.facts.expressions import Attribute, Call, Collection, Name, Starred, dotted
from hamilton_ls.graph.materializers import read_materializer
from hamilton_ls.graph.model import DriverCall, Loader, NamedNode, Saver
from hamilton_ls.graph.scripts import ScriptScope
from hamilton_ls.modifiers.evaluation import Arguments, Unknown, arguments, entries, items, settle, text
from hamilton_ls.modifiers.scope import Located


@dataclass(frozen=True, slots=True)
class Method:
    """Where a method takes names: the positions of its parameters, None for keyword only."""

    runs: bool = False
    outputs: tuple[str, int | None] | None = None
    names: tuple[str, ...] = ()
    """Parameters that hold one name each, by position."""
    any_number: bool = False
    """Whether every positional argument is a name."""
    materializers: bool = False
    inputs: int | None = None
    overrides: int | None = None


METHODS = {
    "execute": Method(runs=True, outputs=("final_vars", 0), overrides=1, inputs=3),
    "raw_execute": Method(runs=True, outputs=("final_vars", 0), overrides=1, inputs=3),
    "with_materializers": Method(materializers=True),
    "materialize": Method(runs=True, outputs=("additional_vars", None), materializers=True),
    "validate_execution": Method(outputs=("final_vars", 0), overrides=1, inputs=2),
    "validate_materialization": Method(outputs=("additional_vars", None), materializers=True),
    "export_execution": Method(outputs=("final_vars", 0), inputs=1, overrides=2),
    "visualize_execution": Method(outputs=("final_vars", 0), inputs=3),
    "visualize_materialization": Method(outputs=("additional_vars", None), materializers=True),
    "has_cycles": Method(outputs=("final_vars", 0)),
    "what_is_upstream_of": Method(any_number=True),
    "what_is_downstream_of": Method(any_number=True),
    "display_upstream_of": Method(any_number=True),
    "display_downstream_of": Method(any_number=True),
    "what_is_the_path_between": Method(names=("upstream_node_name", "downstream_node_name")),
    "visualize_path_between": Method(names=("upstream_node_name", "downstream_node_name")),
}
"""The driver's methods that name nodes."""


def read_call(name: str, located: Located, scope: ScriptScope) -> DriverCall:
    """A call of one of ``METHODS`` as data.

    Args:
        name: the method.
        located: the call.
        scope: the names of the script at this point.
    """
    call = located.expression
    if not isinstance(call, Call) or not isinstance(call.function, Attribute):
        raise ValueError("not a call of a method")
    anchor = located.anchor(call.function.attribute_span)
    try:
        if any(isinstance(a, Starred) and not scope.is_certain(a.value) for a in call.arguments):
            raise Unknown("a list that changes is unpacked")
        given = arguments(located)
    except Unknown:
        return DriverCall(name, anchor, None, None, None)
    method = METHODS[name]
    outputs, provided, materializers = _outputs(method, given, scope)
    inputs = _keys(given, "inputs", method.inputs, scope)
    overrides = _keys(given, "overrides", method.overrides, scope)
    replaced = None if overrides is None else (*overrides, *provided)
    return DriverCall(name, anchor, outputs, inputs, replaced, materializers)


def _outputs(
    method: Method, given: Arguments, scope: ScriptScope
) -> tuple[tuple[NamedNode, ...] | None, tuple[NamedNode, ...], tuple[Saver | Loader, ...]]:
    """The nodes that a call asks for, those that its loaders provide, and its materializers."""
    found: list[NamedNode] = []
    provided: list[NamedNode] = []
    made: list[Saver | Loader] = []
    known = True
    if method.outputs is not None:
        parameter, position = method.outputs
        value = given.keyword(parameter) if position is None else given.argument(position, parameter)
        named = () if value is None else _names(value, scope)
        found += named or ()
        known &= named is not None
    if method.any_number:
        for value in given.positional:
            named = _name(value, scope)
            found += named
            known &= bool(named)
    for position, parameter in enumerate(method.names):
        value = given.argument(position, parameter)
        found += _name(value, scope) if value is not None else ()
    if method.materializers:
        for value in given.positional:
            materializer = read_materializer(value, partial(_names, scope=scope))
            if materializer is None:
                known = False
                continue
            made.append(materializer.made)
            found += materializer.mentioned
            if isinstance(materializer.made, Loader):
                provided.append(NamedNode(materializer.made.target, materializer.made.anchor))
    return tuple(found) if known else None, tuple(provided), tuple(made)


def _names(value: Located, scope: ScriptScope) -> tuple[NamedNode, ...] | None:
    """The names in a list; None where the list is computed or decided by a branch."""
    if not scope.is_certain(value.expression):
        return None
    try:
        settled = settle(value)
        members = items(settled) if isinstance(settled.expression, Collection) else (settled,)
    except Unknown:
        return None
    found: list[NamedNode] = []
    for member in members:
        named = _name(member, scope)
        if not named:
            return None
        found += named
    return tuple(found)


def _name(value: Located, scope: ScriptScope) -> tuple[NamedNode, ...]:
    """A name as text or as a function (``features.spend``); nothing where it is computed."""
    expression = value.expression
    written = dotted(expression)
    if isinstance(expression, (Name, Attribute)) and written is not None and scope.constant(written) is None:
        function = scope.function_named(written)
        if function is not None:
            span = expression.attribute_span if isinstance(expression, Attribute) else expression.span
            return (NamedNode(function[1], value.anchor(span)),)
    try:
        return (NamedNode(*text(value)),)
    except Unknown:
        return ()


def _keys(
    given: Arguments, name: str, position: int | None, scope: ScriptScope
) -> tuple[NamedNode, ...] | None:
    """The keys of a dict argument; nothing where it is not given, None where it is computed."""
    value = given.keyword(name) if position is None else given.argument(position, name)
    if value is None:
        return ()
    if not scope.is_certain(value.expression):
        return None
    try:
        settled = settle(value)
        if getattr(settled.expression, "value", ...) is None:
            return ()
        return tuple(NamedNode(entry.name, entry.anchor) for entry in entries(settled))
    except Unknown:
        return None
