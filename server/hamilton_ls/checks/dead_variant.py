"""HAM013: a function that no configuration can choose.

Its conditions contradict each other, so it never is a node.

Wrong:

    from hamilton.function_modifiers import config


    @config.when(region="UK")
    @config.when_not(region="UK")
    def tax__uk(cost: float) -> float:
        return 0.2 * cost

Right:

    from hamilton.function_modifiers import config


    @config.when(region="UK")
    def tax__uk(cost: float) -> float:
        return 0.2 * cost

A value that no driver of the workspace uses is none: somebody else may choose it.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.configurations import keys_of, may_exist_with
from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.facts.model import Status
from hamilton_ls.graph.model import Variant

CODE = "HAM013"
SEVERITY = Severity.INFORMATION

_ANY_OTHER = object()
"""Stands for a value that nobody named."""


def check(context: Context) -> Iterator[Problem]:
    """Report functions of which some key can have no value."""
    for variant in context.graph.variants:
        if any(node.status is not Status.EXACT for node in variant.nodes):
            continue
        for key in sorted(keys_of(variant)):
            if not _can_be_chosen(context, variant, key):
                yield Problem(
                    CODE,
                    SEVERITY,
                    f"No value of `{key}` meets all conditions of `{variant.function}`, so it is never a node.",
                    variant.definition,
                    context.name,
                )
                break


def _can_be_chosen(context: Context, variant: Variant, key: str) -> bool:
    # An absent key counts as None.
    possible = (*context.space.values[key], None, _ANY_OTHER)
    return any(may_exist_with(variant, key, value) for value in possible)
