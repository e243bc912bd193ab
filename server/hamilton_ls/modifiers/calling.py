"""A call of a function of the workspace that does nothing but return an expression: the expression, with its parameters bound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hamilton_ls.facts.model import ParameterKind
from hamilton_ls.modifiers.building import collection, dictionary, plain
from hamilton_ls.modifiers.computing import LARGEST
from hamilton_ls.modifiers.scope import Budget, Defined, Located

_BY_POSITION = (ParameterKind.NORMAL, ParameterKind.POSITIONAL_ONLY)
_BY_KEYWORD = (ParameterKind.NORMAL, ParameterKind.KEYWORD_ONLY)


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
    if facts.returned is None:
        return None
    inner = Located(facts.returned, function.site, function.scope, budget=budget)
    names = [p.name for p in facts.parameters if p.kind in _BY_POSITION]
    by_keyword = {p.name for p in facts.parameters if p.kind in _BY_KEYWORD}
    bound = {
        **dict(zip(names, positional, strict=False)),
        **{name: value for name, value in keywords.items() if name in by_keyword},
    }
    further = positional[len(names) :]
    unknown = {name: value for name, value in keywords.items() if name not in by_keyword}
    for parameter in facts.parameters:
        if parameter.kind is ParameterKind.VARARGS and len(further) <= LARGEST:
            bound[parameter.name] = collection(inner, "tuple", list(further))
            further = ()
        elif parameter.kind is ParameterKind.KWARGS and len(unknown) <= LARGEST:
            bound[parameter.name] = dictionary(inner, [(plain(inner, k), v) for k, v in unknown.items()])
            unknown = {}
        elif parameter.name not in bound:
            if parameter.default is None:
                return None
            bound[parameter.name] = inner.beside(parameter.default)
    if further or unknown:
        return None
    return Located(facts.returned, function.site, function.scope, local=bound, budget=budget)
