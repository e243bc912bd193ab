"""HAM011: a value of the configuration under which a node that is needed has no variant.

Nothing provides the node then: Hamilton takes it for an external input, and the run fails unless
somebody gives it.

Wrong, where other functions are chosen by ``region="CH"``:

    @config.when(region="UK")
    def tax__uk(cost: float) -> float: ...

    @config.when(region="US")
    def tax__us(cost: float) -> float: ...

    def price(cost: float, tax: float) -> float: ...

Right: a variant more, or one for all other values:

    @config.when_not_in(region=["UK", "US"])
    def tax__elsewhere(cost: float) -> float: ...

Values count that are named for the key: in a ``@config`` of the dataflow, in driver code, in
pyproject.toml. A node is needed where it is asked for under the value, or where all that lies
below the functions of the value needs it. One of which there is a single variant may be meant as
an input otherwise, and so may one that is declared or given as an input: nothing is said of these.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks import duplicate_node
from hamilton_ls.checks.absence import certainly_missing
from hamilton_ls.checks.configurations import keys_of, may_exist_with, written
from hamilton_ls.checks.context import Context, Request
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.checks.needs import Needs
from hamilton_ls.facts.model import Anchor, Status
from hamilton_ls.graph.model import NodeKind, Variant

CODE = "HAM011"
SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Problem]:
    """Report nodes that are needed under a value for which no variant makes them."""
    graph = context.graph
    if not graph.variants or not _is_whole(context):
        return
    reported = {request.dependency.node for request, _ in certainly_missing(context)}
    for name, variants in context.space.variants.items():
        if len(variants) < 2 or name in context.given or name in reported or _is_made_always(context, name):
            continue
        for key in sorted(frozenset.union(*map(keys_of, variants))):
            yield from _with_key(context, name, variants, key)


def _is_whole(context: Context) -> bool:
    """Whether all that could provide a node is known, and stays when the configuration changes."""
    graph = context.graph
    return (
        context.names_are_known
        and not any(call.inputs is None or call.overrides is None for call in graph.dataflow.calls)
        and not graph.dataflow.allow_overrides
        and not any(variant.open_ended for variant in graph.variants)
        and not any(problem.code == duplicate_node.CODE for problem in graph.problems)
    )


def _is_made_always(context: Context, name: str) -> bool:
    node = context.graph.nodes.get(name)
    if node is None or node.kind is NodeKind.INPUT:
        return False
    return node.definition not in [variant.definition for variant in context.space.variants[name]]


def _with_key(context: Context, name: str, variants: tuple[Variant, ...], key: str) -> Iterator[Problem]:
    holes: list[str] = []
    requests: list[Request] = []
    for value in context.space.values[key]:
        if not any(may_exist_with(variant, key, value) for variant in variants):
            request = Needs(context, key, value).request_for(name)
            if request is not None:
                holes.append(written({key: value}))
                requests.append(request)
    place = next((v.definition for v in variants if _is_exact(v)), None)
    if requests and place is not None:
        yield _problem(context, name, holes, place, requests[0])


def _is_exact(variant: Variant) -> bool:
    return all(node.status is Status.EXACT for node in variant.nodes)


def _problem(context: Context, name: str, holes: list[str], place: Anchor, asking: Request) -> Problem:
    values = holes[0] if len(holes) == 1 else f"{', '.join(holes[:-1])} or {holes[-1]}"
    return Problem(
        CODE,
        SEVERITY,
        f"`{name}` has no variant for {values}, but `{asking.node.function}` needs it there, so it would be "
        "an external input. Add a variant, or one with `@config.when_not_in` for all other values.",
        place,
        context.name,
        related=((asking.dependency.anchor, f"`{asking.node.function}` needs `{name}` here"),),
    )
