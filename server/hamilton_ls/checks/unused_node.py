"""HAM020: a node that no run of the dataflow needs.

Off by default, for a node that is not needed today may be asked for tomorrow. A severity in
``[tool.hamilton.lint]`` or in the editor's settings puts it on.

Wrong, where it is put on:

    #- /pyproject.toml
    [tool.hamilton.lint]
    severity = { HAM020 = "hint" }
    #- /budget.py
    def spend(marketing: list[float]) -> float:
        return sum(marketing)


    def mean_spend(marketing: list[float]) -> float:
        return sum(marketing) / len(marketing)
    #- /run.py
    import budget
    from hamilton import driver

    dr = driver.Builder().with_modules(budget).build()
    dr.execute(["spend"], inputs={"marketing": [1.0, 2.0]})

Right:

    #- /pyproject.toml
    [tool.hamilton.lint]
    severity = { HAM020 = "hint" }
    #- /budget.py
    def spend(marketing: list[float]) -> float:
        return sum(marketing)
    #- /run.py
    import budget
    from hamilton import driver

    dr = driver.Builder().with_modules(budget).build()
    dr.execute(["spend"], inputs={"marketing": [1.0, 2.0]})

Said only where all that is run is known: every call of the driver has literal outputs and inputs, and
every dataflow that the module belongs to has such calls, or outputs in pyproject.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.facts.model import Status
from hamilton_ls.graph.calls import METHODS
from hamilton_ls.graph.model import Node, NodeKind

CODE = "HAM020"
SEVERITY = Severity.HINT
OFF_BY_DEFAULT = True


def check_node(context: Context, node: Node) -> Iterator[Problem]:
    """Report a node that no call and no declared output needs."""
    if node.kind is not NodeKind.FUNCTION or node.status is not Status.EXACT or node.anchor is None:
        return
    if not _all_runs_are_known(context) or any(node.name in needed for needed in context.needed):
        return
    if not any(context.depends_on(named.name, node.name) for named in context.graph.dataflow.outputs):
        yield Problem(
            CODE,
            SEVERITY,
            f"No run of the dataflow needs `{node.name}`.",
            node.anchor,
            context.name,
            unnecessary=True,
            everywhere=True,
        )


def _all_runs_are_known(context: Context) -> bool:
    dataflow = context.graph.dataflow
    if not (dataflow.config_exact and dataflow.modules_exact and context.names_are_known):
        return False
    runs = [
        needed
        for call, needed in zip(dataflow.calls, context.needed, strict=True)
        if METHODS[call.method].runs
    ]
    return all(runs) and bool(runs or dataflow.outputs)
