"""HAM001: a parameter that nothing provides.

Two things make it certain that the run would end with a missing value: a call of the driver with
literal outputs and ``inputs={...}`` that asks for a node which needs the parameter and does not
give it; or a dataflow in pyproject.toml that declares its ``inputs`` without it.

Wrong, for the call needs ``growth``, too:

    #- /budget.py
    def total_spend(marketing: list[float]) -> float:
        return sum(marketing)


    def next_budget(total_spend: float, growth: float) -> float:
        return total_spend * (1 + growth)
    #- /run.py
    import budget
    from hamilton import driver

    dr = driver.Builder().with_modules(budget).build()
    dr.execute(["next_budget"], inputs={"marketing": [1.0, 2.0]})

Right: a default, a function ``growth``, or the value among the inputs:

    #- /budget.py
    def total_spend(marketing: list[float]) -> float:
        return sum(marketing)


    def next_budget(total_spend: float, growth: float) -> float:
        return total_spend * (1 + growth)
    #- /run.py
    import budget
    from hamilton import driver

    dr = driver.Builder().with_modules(budget).build()
    dr.execute(["next_budget"], inputs={"marketing": [1.0, 2.0], "growth": 0.1})

Otherwise such a parameter is an external input and no problem at all: where the inputs or the
outputs of a call are computed, or where no call asks for the node.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.absence import certainly_missing
from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.checks.suggestions import change_to, definitions, did_you_mean, nodes_meant
from hamilton_ls.facts.model import Anchor
from hamilton_ls.graph.model import DriverCall, Node

CODE = "HAM001"
SEVERITY = Severity.ERROR


def check_node(context: Context, node: Node) -> Iterator[Problem]:
    """Report the required parameters that ask for an external input whose value is certain to be missing."""
    for request, call in certainly_missing(context, node):
        name = request.dependency.node
        meant = nodes_meant(context, request)
        yield Problem(
            CODE,
            SEVERITY,
            f"Nothing provides `{name}`: dataflow `{context.name}` has no such node, and it is not among "
            f"{'its inputs' if call is None else 'the inputs of a call that needs it'}."
            f"{did_you_mean(meant) or _way_out(name)}",
            request.dependency.anchor,
            context.name,
            related=(*definitions(context, meant), *_call(call, request.node.name)),
            fixes=change_to(context, request, meant),
        )


def _call(call: DriverCall | None, node: str) -> tuple[tuple[Anchor, str], ...]:
    return () if call is None else ((call.anchor, f"This `{call.method}` needs `{node}`"),)


def _way_out(name: str) -> str:
    return f" Write a function `{name}`, give it as an input, or give the parameter a default."
