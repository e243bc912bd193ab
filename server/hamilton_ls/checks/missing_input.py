"""HAM001: a parameter that nothing provides.

Where the inputs of a dataflow are known (``inputs`` in pyproject.toml, or a literal
``inputs={...}`` at every call of the driver), a required parameter must be the name of a node, an
input or a configuration key. Otherwise the run would end with a missing value.

Wrong, where the driver gives ``inputs={"marketing_csv": ...}``:

    def next_budget(total_spend: float, growth: float) -> float: ...

Right: give ``growth`` among the inputs, or write the function ``growth``, or a default:

    def next_budget(total_spend: float, growth: float = 0.1) -> float: ...

Where the inputs are not known, such a parameter is an external input and no problem at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.checks.suggestions import change_to, definitions, did_you_mean, nodes_meant

CODE = "HAM001"
SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    """Report required parameters that are no node and not among the known inputs."""
    if not inputs_are_known(context):
        return
    for request in context.unprovided:
        name = request.dependency.node
        if request.dependency.optional or name in context.given:
            continue
        meant = nodes_meant(context, request)
        yield Problem(
            CODE,
            SEVERITY,
            f"Nothing provides `{name}`: dataflow `{context.name}` has no such node, and it is not among "
            f"its inputs.{did_you_mean(meant) or _way_out(name)}",
            request.dependency.anchor,
            context.name,
            related=definitions(context, meant),
            fixes=change_to(context, request, meant),
        )


def inputs_are_known(context: Context) -> bool:
    """Whether a name that nothing provides is certain to be missing when the dataflow runs."""
    dataflow = context.graph.dataflow
    return dataflow.inputs is not None and dataflow.config_exact and context.names_are_known


def _way_out(name: str) -> str:
    return f" Write a function `{name}`, give it as an input, or give the parameter a default."
