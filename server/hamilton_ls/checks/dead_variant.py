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

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.facts.model import Status

CODE = "HAM013"
SEVERITY = Severity.INFORMATION


def check(context: Context) -> Iterator[Problem]:
    """Report functions of which some key can have no value."""
    for variant, key in context.space.impossible:
        if all(node.status is Status.EXACT for node in variant.nodes):
            yield Problem(
                CODE,
                SEVERITY,
                f"No value of `{key}` meets all conditions of `{variant.function}`, so it is never a node.",
                variant.definition,
                context.name,
            )
