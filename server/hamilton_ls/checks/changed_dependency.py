"""HAM015: a function that changes a data frame which other nodes use, too.

A node's value is passed on as it is, not copied. So the others get the changed frame or the
original one, as the order of execution happens to be.

Wrong, for ``total_spend`` asks for ``marketing``, too:

    import pandas as pd


    def features(marketing: pd.DataFrame) -> pd.DataFrame:
        marketing["share"] = marketing["spend"] / marketing["spend"].sum()
        return marketing


    def total_spend(marketing: pd.DataFrame) -> float:
        return marketing["spend"].sum()


    def report(features: pd.DataFrame, total_spend: float) -> str:
        return f"{total_spend} in {len(features)} campaigns"

Right:

    import pandas as pd


    def features(marketing: pd.DataFrame) -> pd.DataFrame:
        return marketing.assign(share=marketing["spend"] / marketing["spend"].sum())


    def total_spend(marketing: pd.DataFrame) -> float:
        return marketing["spend"].sum()


    def report(features: pd.DataFrame, total_spend: float) -> str:
        return f"{total_spend} in {len(features)} campaigns"

Seen are ``x[...] = ``, ``x.loc[...] = ``, ``del x[...]`` and ``inplace=True`` on a parameter that is
a frame, a series or an array, unless the function binds its name anew, as in ``x = x.copy()``. Nodes
that run before or after the function in any case, since one needs the other, do not count.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.context import Context, Request
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.facts.model import Status
from hamilton_ls.graph.model import Node, NodeKind

CODE = "HAM015"
SEVERITY = Severity.WARNING

_CHANGEABLE = frozenset({"pandas.DataFrame", "pandas.Series", "numpy.ndarray"})


def check_node(context: Context, node: Node) -> Iterator[Problem]:
    """Report parameters that a node's function changes in place though their node has other dependents."""
    if node.kind is not NodeKind.FUNCTION or node.status is not Status.EXACT:
        return
    function = context.function_of(node)
    if function is None or not function.changes_in_place:
        return
    for request in _changed_requests(node, function.changes_in_place):
        other = _running_any_time(context, request)
        if other is not None:
            yield _problem(context, request, other)


def _changed_requests(node: Node, changed: tuple[str, ...]) -> Iterator[Request]:
    for dependency in node.dependencies:
        type_ = dependency.type
        if dependency.parameter in changed and type_ is not None and type_.canonical in _CHANGEABLE:
            yield Request(node, dependency)


def _running_any_time(context: Context, request: Request) -> str | None:
    """Another node that uses the value, before or after the request's: no edge decides."""
    name = request.node.name
    others = context.graph.dependents[request.dependency.node]
    return next(
        (o for o in others if not context.depends_on(o, name) and not context.depends_on(name, o)), None
    )


def _problem(context: Context, request: Request, other: str) -> Problem:
    asked = request.dependency
    node = context.node_named(other)
    place = node.anchor if node is not None else None
    return Problem(
        CODE,
        SEVERITY,
        f"`{request.node.function}` changes `{asked.parameter}` in place, which `{other}` uses, too: what that "
        f"gets depends on which of them runs first. Work on a copy: `{asked.parameter} = {asked.parameter}.copy()`.",
        asked.anchor,
        context.name,
        related=((place, f"`{other}` uses it, too"),) if place is not None else (),
    )
