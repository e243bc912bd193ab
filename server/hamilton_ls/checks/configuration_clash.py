"""HAM012: a configuration under which two functions make one node.

Hamilton refuses to build the dataflow under this configuration.

Wrong, for ``region="UK"`` keeps both:

    from hamilton.function_modifiers import config


    @config.when(region="UK")
    def tax__uk(cost: float) -> float:
        return 0.2 * cost


    @config.when_in(region=["UK", "FR"])
    def tax__europe(cost: float) -> float:
        return 0.25 * cost

Right: conditions of which one holds.

    from hamilton.function_modifiers import config


    @config.when(region="UK")
    def tax__uk(cost: float) -> float:
        return 0.2 * cost


    @config.when(region="FR")
    def tax__europe(cost: float) -> float:
        return 0.25 * cost

Only named values count, and functions whose conditions speak of the same keys. Two functions that
meet under the configuration in use are HAM003.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from hamilton_ls.checks.configurations import exists_under, keys_of, written
from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.facts.model import Status
from hamilton_ls.graph.model import NodeKind, Variant

CODE = "HAM012"
SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Problem]:
    """Report each pair of functions that would make one node under a named configuration."""
    if context.graph.dataflow.allow_overrides:
        return
    reported = set()
    for name, variants in context.space.contested.items():
        for first, second in combinations(variants, 2):
            pair = (first.definition, second.definition)
            if pair in reported or not (_is_certain(first, name) and _is_certain(second, name)):
                continue
            config = _shared(context, first, second)
            if config is not None:
                reported.add(pair)
                yield _problem(context, name, first, second, config)


def _is_certain(variant: Variant, name: str) -> bool:
    node = next(node for node in variant.nodes if node.name == name)
    return node.kind is NodeKind.FUNCTION and node.status is not Status.STALE


def _shared(context: Context, first: Variant, second: Variant) -> dict[str, object] | None:
    """A named configuration that keeps both; None where there is none, or where it is the one in use."""
    keys, others = keys_of(first), keys_of(second)
    if not (keys <= others or others <= keys):
        return None
    in_use = dict(context.graph.config)
    if exists_under(first, in_use) and exists_under(second, in_use):
        return None
    meetings = context.space.combinations(keys | others)
    return next((c for c in meetings if exists_under(first, c) and exists_under(second, c)), None)


def _problem(
    context: Context, name: str, first: Variant, second: Variant, config: dict[str, object]
) -> Problem:
    return Problem(
        CODE,
        SEVERITY,
        f"With {written(config)} both `{first.function}` and `{second.function}` make `{name}`, and Hamilton "
        "refuses to build the dataflow. Narrow one of the two conditions.",
        second.definition,
        context.name,
        related=((first.definition, f"`{first.function}` makes `{name}`, too"),),
    )
