"""What an adapter of a driver changes about the types of edges.

Knows which adapters of Hamilton itself judge edges by a rule of their own. Of an adapter from
elsewhere it knows nothing, and says so.
"""

from __future__ import annotations

from hamilton_ls.facts.expressions import Call, Collection, Constant, dotted
from hamilton_ls.modifiers.evaluation import Unknown, settle
from hamilton_ls.modifiers.scope import Located

_OF_HAMILTON = ("hamilton.", "hamilton_sdk.")
_WITH_RULES_OF_THEIR_OWN = ("hamilton.plugins.h_spark.", "hamilton.plugins.h_dask.", "hamilton.experimental.")
_ANYTHING_GOES = "NoEdgeAndInputTypeChecking"


def keeps_types(adapter: Located) -> bool:
    """Whether a driver with this adapter surely refuses the edges that every driver refuses.

    Args:
        adapter: an argument of ``with_adapters``, or a driver's ``adapter``.
    """
    try:
        settled = settle(adapter)
    except Unknown:
        return False
    expression = settled.expression
    if isinstance(expression, Constant):
        return expression.value is None
    if isinstance(expression, Collection):
        return all(keeps_types(settled.beside(item)) for item in expression.items)
    name = dotted(expression.function) if isinstance(expression, Call) else None
    path = settled.scope.full_path(name) if name is not None else None
    return (
        path is not None
        and path.startswith(_OF_HAMILTON)
        and not path.startswith(_WITH_RULES_OF_THEIR_OWN)
        and not path.endswith(f".{_ANYTHING_GOES}")
    )
