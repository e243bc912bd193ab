"""HAM011: a value of the configuration under which a node that is needed has no variant.

Nothing provides the node then: Hamilton takes it for an external input, and the run fails unless
somebody gives it.

Wrong, for with ``region="CH"`` there is no ``tax``:

    from hamilton.function_modifiers import config


    @config.when(region="UK")
    def tax__uk(cost: float) -> float:
        return 0.2 * cost


    @config.when(region="US")
    def tax__us(cost: float) -> float:
        return 0.1 * cost


    @config.when(region="CH")
    def price__ch(cost: float, tax: float, duty: float) -> float:
        return cost + tax + duty


    @config.when_not(region="CH")
    def price__elsewhere(cost: float, tax: float) -> float:
        return cost + tax

Right: a variant more, here one for all other values:

    from hamilton.function_modifiers import config


    @config.when(region="UK")
    def tax__uk(cost: float) -> float:
        return 0.2 * cost


    @config.when(region="US")
    def tax__us(cost: float) -> float:
        return 0.1 * cost


    @config.when_not_in(region=["UK", "US"])
    def tax__elsewhere(cost: float) -> float:
        return 0.0


    @config.when(region="CH")
    def price__ch(cost: float, tax: float, duty: float) -> float:
        return cost + tax + duty


    @config.when_not(region="CH")
    def price__elsewhere(cost: float, tax: float) -> float:
        return cost + tax

Values count that are named for the key: in a ``@config`` of the dataflow, in driver code, in
pyproject.toml. A node is needed where it is asked for under the value, or where all that lies
below the functions of the value needs it. One of which there is a single variant may be meant as
an input otherwise, and so may one that is declared or given as an input: nothing is said of these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from hamilton_ls.checks import duplicate_node
from hamilton_ls.checks.absence import certainly_missing
from hamilton_ls.checks.configurations import may_exist_with, written
from hamilton_ls.checks.context import Context, Request
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.checks.needs import Needs
from hamilton_ls.facts.model import Anchor, Status
from hamilton_ls.graph.model import NodeKind, Variant

CODE = "HAM011"
SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Problem]:
    """Report nodes that are needed under a value for which no variant makes them."""
    if not context.graph.variants or not _is_whole(context):
        return
    candidates = _candidates(context)
    found: dict[str, list[tuple[str, Request]]] = defaultdict(list)
    for key, values in sorted(context.space.values.items()):
        for value in values:
            absent = [name for name, variants in candidates.items() if _is_absent(variants, key, value)]
            needs = Needs(context, key, value) if absent else None
            for name in absent:
                request = needs.request_for(name) if needs is not None else None
                if request is not None:
                    found[name].append((written({key: value}), request))
    for name, holes in found.items():
        place = next((v.definition for v in candidates[name] if _is_exact(v)), None)
        if place is not None:
            yield _problem(context, name, holes, place)


def _candidates(context: Context) -> dict[str, tuple[Variant, ...]]:
    """The nodes that only variants make, several of them, and that nobody gives as an input."""
    return {
        name: variants
        for name, variants in context.space.contested.items()
        if name not in context.given
        and not _is_reported(context, name)
        and not _is_made_always(context, name)
    }


def _is_reported(context: Context, name: str) -> bool:
    node = context.graph.nodes.get(name)
    return node is not None and any(True for _ in certainly_missing(context, node))


def _is_absent(variants: tuple[Variant, ...], key: str, value: object) -> bool:
    return not any(may_exist_with(variant, key, value) for variant in variants)


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


def _is_exact(variant: Variant) -> bool:
    return all(node.status is Status.EXACT for node in variant.nodes)


def _problem(context: Context, name: str, holes: list[tuple[str, Request]], place: Anchor) -> Problem:
    *others, last = [config for config, _ in holes]
    values = f"{', '.join(others)} or {last}" if others else last
    asking = holes[0][1]
    return Problem(
        CODE,
        SEVERITY,
        f"`{name}` has no variant for {values}, but `{asking.node.function}` needs it there, so it would be "
        "an external input. Add a variant, or one with `@config.when_not_in` for all other values.",
        place,
        context.name,
        related=((asking.dependency.anchor, f"`{asking.node.function}` needs `{name}` here"),),
    )
