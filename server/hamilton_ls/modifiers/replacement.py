"""``does``: another function computes the node that an empty function declares.

Knows which arguments arrive at the other function. The node stays as it is declared.
"""

from __future__ import annotations

from hamilton_ls.facts.expressions import dotted
from hamilton_ls.facts.model import FunctionFacts, ParameterKind, Status
from hamilton_ls.modifiers.application import Application, Nodes
from hamilton_ls.modifiers.evaluation import Arguments, Invalid, Unknown, literal
from hamilton_ls.modifiers.wording import listed

_OWN_ARGUMENT = "replacing_function"


def does(use: Application, nodes: Nodes) -> Nodes:
    """``@does(other, its_parameter="parameter")``: the node as declared.

    Raises:
        Invalid: the other function of this module cannot be called with what there is.
    """
    try:
        given = use.arguments()
        mapping = _mapping(given)
    except Unknown:
        return nodes  # What computes the node changes neither its name nor its edges.
    other = _replacing(use, given)
    if other is not None:
        _check(use, other, mapping)
    return nodes


def _mapping(given: Arguments) -> dict[str, str]:
    """The function's parameters by the other's.

    Raises:
        Unknown: one of them is computed.
    """
    found = {}
    for keyword in given.others(_OWN_ARGUMENT):
        value = literal(keyword.value)
        if not isinstance(value, str):
            raise Unknown(f"`{keyword.name}` is no name")
        found[keyword.name] = value
    return found


def _replacing(use: Application, given: Arguments) -> FunctionFacts | None:
    """The other function, if its signature is certain."""
    value = given.argument(0, _OWN_ARGUMENT)
    name = dotted(value.expression) if value is not None else None
    named = use.scope.function(name) if name is not None else None
    found = named.facts if named is not None else None
    if found is None or found.decorators or found.conditions or found.status is not Status.EXACT:
        return None
    return found


def _check(use: Application, other: FunctionFacts, mapping: dict[str, str]) -> None:
    passed = {parameter.name for parameter in use.function.parameters}
    absent = sorted(name for name in mapping.values() if name not in passed)
    if absent:
        raise Invalid(
            f"`{use.label}` hands on {listed(absent)}, which `{use.function.name}` has no parameter for.",
            use.anchor,
        )
    passed = (passed - (set(mapping.values()) - mapping.keys())) | mapping.keys()
    named = {p.name for p in other.parameters if p.kind in (ParameterKind.NORMAL, ParameterKind.KEYWORD_ONLY)}
    takes_any = any(p.kind is ParameterKind.KWARGS for p in other.parameters)
    variadic = (ParameterKind.VARARGS, ParameterKind.KWARGS)
    lacking = [
        p.name
        for p in other.parameters
        if p.kind not in variadic and p.default is None and p.name not in passed & named
    ]
    unwanted = [] if takes_any else sorted(passed - named)
    faults = [f"it takes no {listed(unwanted)} by name"] if unwanted else []
    faults += [f"nothing is passed for its {listed(lacking)}"] if lacking else []
    if faults:
        raise Invalid(
            f"`{other.name}` cannot stand in for `{use.function.name}`: {' and '.join(faults)}. "
            f'Give both the same parameters, or map them: `@does({other.name}, its_parameter="parameter")`.',
            use.anchor,
        )
