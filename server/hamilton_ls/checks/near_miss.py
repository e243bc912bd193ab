"""HAM002: a parameter whose name is almost that of a node.

Hamilton takes any name that no function has for an external input, so a slip of the fingers
builds without complaint and fails, or silently uses a default, when the dataflow runs.

Wrong:

    def spend(marketing: list[float]) -> float:
        return sum(marketing)


    def spend_in_euro(spend: float, rate: float) -> float:
        return spend * rate


    def next_budget(spnd: float) -> float:
        return 1.1 * spnd

Right:

    def spend(marketing: list[float]) -> float:
        return sum(marketing)


    def spend_in_euro(spend: float, rate: float) -> float:
        return spend * rate


    def next_budget(spend: float) -> float:
        return 1.1 * spend

An input that is really called so stops being reported as soon as it is declared: among
``inputs`` of the dataflow in pyproject.toml, or given by the driver.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.absence import certainly_missing
from hamilton_ls.checks.context import Context, Request
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.checks.suggestions import change_to, definitions, did_you_mean, nodes_meant
from hamilton_ls.graph.model import Node, NodeKind

CODE = "HAM002"
SEVERITY = Severity.WARNING


def check_node(context: Context, node: Node) -> Iterator[Problem]:
    """Report requests for an external input whose name is a near miss, unless HAM001 reports them already."""
    if node.kind is not NodeKind.INPUT or node.name in context.given or not context.names_are_known:
        return
    if not context.near(node.name):
        return
    reported = {request.dependency.anchor for request, _ in certainly_missing(context, node)}
    for request in context.requests_for(node.name):
        if request.dependency.anchor not in reported and (meant := nodes_meant(context, request)):
            yield _problem(context, request, meant)


def _problem(context: Context, request: Request, meant: tuple[str, ...]) -> Problem:
    name = request.dependency.node
    return Problem(
        CODE,
        SEVERITY,
        f"No node is called `{name}`, so it is taken for an external input.{did_you_mean(meant)}",
        request.dependency.anchor,
        context.name,
        related=definitions(context, meant),
        fixes=change_to(context, request, meant),
    )
