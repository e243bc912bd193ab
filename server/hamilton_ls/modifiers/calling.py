"""A call of a function of the workspace that does nothing but return an expression: the expression, with its parameters bound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hamilton_ls.facts.model import ParameterKind
from hamilton_ls.modifiers.scope import Budget, Defined, Located

_VARIADIC = (ParameterKind.VARARGS, ParameterKind.KWARGS)
_BY_POSITION = (ParameterKind.NORMAL, ParameterKind.POSITIONAL_ONLY)


def inside(
    function: Defined, positional: Sequence[Located], keywords: Mapping[str, Located], budget: Budget
) -> Located | None:
    """What a call comes to; None where the function does more, or does not take the arguments.

    Args:
        function: the function that is called.
        positional: the arguments by position, unpacked.
        keywords: those by name, unpacked.
        budget: of the evaluation that asks.
    """
    facts = function.facts
    if facts.returned is None or any(p.kind in _VARIADIC for p in facts.parameters):
        return None
    names = [p.name for p in facts.parameters if p.kind in _BY_POSITION]
    if len(positional) > len(names) or keywords.keys() - {p.name for p in facts.parameters}:
        return None
    bound = {**dict(zip(names, positional, strict=False)), **keywords}
    for parameter in facts.parameters:
        if parameter.name in bound:
            continue
        if parameter.default is None:
            return None
        bound[parameter.name] = Located(parameter.default, function.site, function.scope, budget=budget)
    return Located(facts.returned, function.site, function.scope, local=bound, budget=budget)
