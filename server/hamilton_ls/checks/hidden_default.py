"""HAM022: a default value that never counts, since a node provides the parameter.

Hamilton takes a default only where no node, no input and no configuration has the parameter's name.

Wrong:

    from hamilton.function_modifiers import tag


    @tag(unit="share")
    def rate(region: str) -> float:
        return 0.2 if region == "UK" else 0.1


    def tax(cost: float, rate: float = 0.19) -> float:
        return rate * cost

Right: no default, or another name for what has one.

    from hamilton.function_modifiers import tag


    @tag(unit="share")
    def rate(region: str) -> float:
        return 0.2 if region == "UK" else 0.1


    def tax(cost: float, rate: float) -> float:
        return rate * cost

Nodes that exist under some configurations only are left out, and so are modules that belong to
another dataflow in which the default counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hamilton_ls.checks.context import Context, Request
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.facts.expressions import Call, dotted
from hamilton_ls.facts.model import FunctionFacts, Status
from hamilton_ls.graph.model import Node, NodeKind

CODE = "HAM022"
SEVERITY = Severity.HINT


def check_node(context: Context, node: Node) -> Iterator[Problem]:
    """Report the parameters with a default that a node always provides."""
    if node.kind is not NodeKind.FUNCTION or node.status is not Status.EXACT:
        return
    for dependency in node.dependencies:
        provider = context.graph.nodes.get(dependency.node) if dependency.optional else None
        if provider is None or provider.kind is not NodeKind.FUNCTION or provider.anchor is None:
            continue
        function = context.function_of(provider)
        if function is None or provider.status is not Status.EXACT or _may_be_left_out(function):
            continue
        parameter = context.parameter_at(Request(node, dependency))
        if parameter is not None and parameter.default is not None:
            yield Problem(
                CODE,
                SEVERITY,
                f"The default of `{parameter.name}` never counts: node `{provider.name}` provides the value. "
                "Remove the default, or rename the parameter.",
                replace(dependency.anchor, span=parameter.default.span),
                context.name,
                related=((provider.anchor, f"`{provider.name}` is defined here"),),
                everywhere=True,
            )


def _may_be_left_out(function: FunctionFacts) -> bool:
    """Whether the configuration, or code around it, decides if the function is a node."""
    used = (
        d.expression.function if isinstance(d.expression, Call) else d.expression for d in function.decorators
    )
    names = ((dotted(expression) or "config").split(".") for expression in used)
    return bool(function.conditions) or any(
        part.startswith(("config", "when", "resolve")) for name in names for part in name
    )
