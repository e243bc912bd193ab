"""HAM005: a node of one type where another type is asked for.

Hamilton compares the two annotations of an edge when it builds a dataflow and refuses what it
does not consider equal or a subclass. It is stricter than a type checker: ``int`` is not accepted
for ``float``, nor ``dict[str, int]`` for ``dict[str, Any]``.

Wrong:

    import pandas as pd
    from hamilton.function_modifiers import tag


    @tag(unit="euro")
    def total_spend(spend: pd.Series) -> float:
        return spend.sum()


    def next_budget(total_spend: pd.Series) -> float:
        return 1.1 * total_spend

Right:

    import pandas as pd
    from hamilton.function_modifiers import tag


    @tag(unit="euro")
    def total_spend(spend: pd.Series) -> float:
        return spend.sum()


    def next_budget(total_spend: float) -> float:
        return 1.1 * total_spend

Two functions that ask for one external input by types that do not go together are reported as
well. Types that depend on code outside the workspace are never reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hamilton_ls.checks.context import Context, Request
from hamilton_ls.checks.model import Fix, Problem, Replacement, Severity
from hamilton_ls.facts.model import Anchor, Status
from hamilton_ls.graph.compatibility import Compatibility
from hamilton_ls.graph.model import Node, NodeKind, TypeRef

CODE = "HAM005"
SEVERITY = Severity.ERROR


def check_node(context: Context, node: Node) -> Iterator[Problem]:
    """Report edges to a node, and pairs of requests for an input, whose types do not go together."""
    if not context.graph.dataflow.types_exact or node.status is not Status.EXACT:
        return
    if node.kind is NodeKind.INPUT:
        yield from _among_requests(context, node)
    for dependency in node.dependencies:
        provider = context.graph.nodes[dependency.node]
        if dependency.type is not None and _may_clash(provider, dependency.type):
            yield from _on_edge(context, provider, Request(node, dependency))


def _among_requests(context: Context, node: Node) -> Iterator[Problem]:
    first: Request | None = None
    for request in context.requests_for(node.name):
        if request.dependency.type is None or request.node.status is not Status.EXACT:
            continue
        if first is not None and first.dependency.type != request.dependency.type:
            yield from _between_requests(context, first, request)
        first = request if first is None else _tighter(context, first, request)


def _may_clash(provider: Node, asked: TypeRef) -> bool:
    """Whether an edge is worth a closer look: most ask for the very type that is provided."""
    return (
        provider.type is not None
        and provider.type.canonical != asked.canonical
        and provider.kind is NodeKind.FUNCTION
        and provider.status is Status.EXACT
    )


def _on_edge(context: Context, provider: Node, request: Request) -> Iterator[Problem]:
    provided, asked = provider.type, request.dependency.type
    if provided is None or asked is None or _verdict(context, provided, asked) is not Compatibility.NO:
        return
    verb = "returns" if provider.function == provider.name else f"makes `{provider.name}` as"
    yield Problem(
        CODE,
        SEVERITY,
        f"`{request.node.function}` asks for `{provider.name}` as `{asked.text}`, but `{provider.function}` "
        f"{verb} `{provided.text}`. Hamilton does not accept one for the other: "
        "change one of the two annotations.",
        request.dependency.anchor,
        context.name,
        related=((provider.anchor, f"`{provider.name}` is `{provided.text}` here"),)
        if provider.anchor is not None
        else (),
        fixes=_ask_for(context, request, provider.anchor, provided),
    )


def _between_requests(context: Context, first: Request, request: Request) -> Iterator[Problem]:
    one, other = first.dependency.type, request.dependency.type
    if one is None or other is None or first.dependency.anchor == request.dependency.anchor:
        return
    if {_verdict(context, one, other), _verdict(context, other, one)} != {Compatibility.NO}:
        return
    name = request.dependency.node
    yield Problem(
        CODE,
        SEVERITY,
        f"`{request.node.function}` asks for the input `{name}` as `{other.text}`, but "
        f"`{first.node.function}` asks for it as `{one.text}`. No value can be both: "
        "change one of the two annotations.",
        request.dependency.anchor,
        context.name,
        related=((first.dependency.anchor, f"`{name}` is asked for as `{one.text}` here"),),
        fixes=_ask_for(context, request, first.dependency.anchor, one),
    )


def _tighter(context: Context, first: Request, request: Request) -> Request:
    """The request that the input's type comes from, once both have been seen."""
    one, other = first.dependency.type, request.dependency.type
    if one is None or other is None or _verdict(context, one, other) is not Compatibility.NO:
        return first
    return request if _verdict(context, other, one) is Compatibility.YES else first


def _verdict(context: Context, provided: TypeRef, asked: TypeRef) -> Compatibility:
    if provided.canonical is None or asked.canonical is None:
        return Compatibility.UNKNOWN
    return context.types.compatible(provided.canonical, asked.canonical)


def _ask_for(context: Context, request: Request, source: Anchor | None, type_: TypeRef) -> tuple[Fix, ...]:
    """A fix that takes over the other annotation, where its text means the same in this module."""
    parameter = context.parameter_at(request)
    if parameter is None or parameter.annotation is None or source is None:
        return ()
    if source.path != request.dependency.anchor.path and type_.text != type_.canonical:
        return ()
    place = replace(request.dependency.anchor, span=parameter.annotation.span)
    return (Fix(f"Ask for `{type_.text}`", (Replacement(place, type_.text),)),)
