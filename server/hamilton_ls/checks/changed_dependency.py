"""HAM015: a function that changes the value of a node which it depends on.

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

Seen are ``x[...] = ``, ``x.loc[...] = ``, ``x += ...``, ``x.columns = ...``, ``del x[...]``,
``inplace=True`` and methods such as ``append`` and ``update``, on a parameter that is a frame, a series,
an array, a list, a dict or a set, also under another name (``y = x``); not where the function binds the
name anew, as in ``x = x.copy()``. Where no other node may get to see the change, because the others run
before or after the function in any case, it is a hint only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hamilton_ls.checks.context import Context, Request
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.facts.model import Status
from hamilton_ls.graph.model import Node, NodeKind

CODE = "HAM015"
SEVERITY = Severity.WARNING

_CHANGED_BY: Mapping[str, frozenset[str]] = {
    "dict": frozenset({"clear", "pop", "popitem", "setdefault", "update"}),
    "list": frozenset({"append", "clear", "extend", "insert", "pop", "remove", "reverse", "sort"}),
    "numpy.ndarray": frozenset({"fill", "put", "sort"}),
    "pandas.DataFrame": frozenset({"insert", "pop", "update"}),
    "pandas.Series": frozenset({"pop", "update"}),
    "set": frozenset({"add", "clear", "discard", "pop", "remove", "update"}),
}
"""For each type whose values can be changed, the methods that do."""
_OF_TYPING = {"typing.Dict": "dict", "typing.List": "list", "typing.Set": "set"}


def check_node(context: Context, node: Node) -> Iterator[Problem]:
    """Report parameters that a node's function changes in place though their node has other dependents."""
    if node.kind is not NodeKind.FUNCTION or node.status is not Status.EXACT:
        return
    function = context.function_of(node)
    if function is None or not function.changes_in_place:
        return
    for request in _changed_requests(node, function.changes_in_place):
        other = _running_any_time(context, request)
        yield _problem(context, request, other) if other is not None else _remark(context, request)


def _changed_requests(node: Node, changed: tuple[str, ...]) -> Iterator[Request]:
    for dependency in node.dependencies:
        head = (dependency.type.canonical or "").partition("[")[0] if dependency.type is not None else ""
        methods = _CHANGED_BY.get(_OF_TYPING.get(head, head))
        if methods is None:
            continue
        parameter = dependency.parameter
        if any(change in changed for change in (parameter, *(f"{parameter}.{name}" for name in methods))):
            yield Request(node, dependency)


def _running_any_time(context: Context, request: Request) -> str | None:
    """Another node that uses the value, before or after the request's: no edge decides."""
    name = request.node.name
    others = context.graph.dependents[request.dependency.node]
    return next(
        (o for o in others if not context.depends_on(o, name) and not context.depends_on(name, o)), None
    )


def _remark(context: Context, request: Request) -> Problem:
    """What to say where no other node gets to see it, but who asks for the value does."""
    asked = request.dependency
    return Problem(
        CODE,
        Severity.HINT,
        f"`{request.node.function}` changes `{asked.parameter}` in place, so whoever asks for `{asked.node}`, too, gets "
        "the changed value. A new value is safer.",
        asked.anchor,
        context.name,
    )


def _problem(context: Context, request: Request, other: str) -> Problem:
    asked = request.dependency
    node = context.node_named(other)
    place = node.anchor if node is not None else None
    return Problem(
        CODE,
        SEVERITY,
        f"`{request.node.function}` changes `{asked.parameter}` in place, which `{other}` uses, too: what that "
        f"gets depends on which of them runs first. Make a new value, or work on a copy.",
        asked.anchor,
        context.name,
        related=((place, f"`{other}` uses it, too"),) if place is not None else (),
    )
