"""HAM007: driver code or pyproject.toml names a node or an input that does not exist.

Wrong:

    #- /report.py
    def weekly_report(marketing_csv: str) -> str:
        return marketing_csv
    #- /run.py
    import report
    from hamilton import driver

    dr = driver.Builder().with_modules(report).build()
    dr.execute(["weekly_reports"], inputs={"marketing_csv": "data/marketing.csv"})

Right:

    #- /report.py
    def weekly_report(marketing_csv: str) -> str:
        return marketing_csv
    #- /run.py
    import report
    from hamilton import driver

    dr = driver.Builder().with_modules(report).build()
    dr.execute(["weekly_report"], inputs={"marketing_csv": "data/marketing.csv"})

An unknown output is an error, for the run refuses it. An unknown input or override is a warning:
the run ignores it, and what it was meant for stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Fix, Problem, Replacement, Severity
from hamilton_ls.checks.suggestions import did_you_mean
from hamilton_ls.facts.model import Anchor
from hamilton_ls.graph.declaration_places import within
from hamilton_ls.graph.model import Dataflow, NamedNode, Node, NodeKind, Origin

CODE = "HAM007"
SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    """Report names in driver calls and declarations that the dataflow does not know."""
    if not context.names_are_known:
        return
    reported: set[tuple[Anchor, str]] = set()
    for role, named in context.driver_names():
        anchor = named.anchor or _declaration(context.graph.dataflow, named.name)
        if _is_known(context, named.name) or anchor is None or (anchor, named.name) in reported:
            continue
        if role != "output" and _is_asked_for_otherwise(context, named.name):
            continue
        if _exists_otherwise(context, named.name):
            continue
        reported.add((anchor, named.name))
        meant = [name for name in context.names.near(named.name) if _is_known(context, name)]
        yield _problem(context, role, named, anchor, tuple(meant[:3]))


def _is_known(context: Context, name: str) -> bool:
    return name in context.graph.nodes or name in dict(context.graph.config)


def _declaration(dataflow: Dataflow, name: str) -> Anchor | None:
    """The place of a name that has none of its own: in the list of a declaration, say."""
    if dataflow.origin is Origin.PYPROJECT and dataflow.anchor is not None:
        return within(dataflow.anchor, name)
    return dataflow.anchor


def _problem(
    context: Context, role: str, named: NamedNode, anchor: Anchor, meant: tuple[str, ...]
) -> Problem:
    if role == "output":
        severity = SEVERITY
        message = f"Dataflow `{context.name}` has no node `{named.name}`."
    else:
        severity = Severity.WARNING
        message = (
            f"No function of dataflow `{context.name}` asks for `{named.name}`, so this {role} is ignored."
        )
    fixes = tuple(
        Fix(f"Change to `{name}`", (Replacement(anchor, name),), preferred=len(meant) == 1) for name in meant
    )
    return Problem(
        CODE,
        severity,
        message + did_you_mean(meant),
        anchor,
        context.name,
        fixes=fixes if named.anchor is not None else (),
    )


def _is_asked_for_otherwise(context: Context, name: str) -> bool:
    """Whether a variant of another configuration asks for it, or a near miss that is reported itself."""
    if any(_is_unprovided(context, other) for other in context.names.near(name)):
        return True
    return any(d.node == name for node in _alternatives(context) for d in node.dependencies)


def _is_unprovided(context: Context, name: str) -> bool:
    node = context.graph.nodes.get(name)
    return node is not None and node.kind is NodeKind.INPUT and any(context.requests_for(name))


def _exists_otherwise(context: Context, name: str) -> bool:
    """Whether a configuration that is not known here may bring the node about."""
    if context.graph.dataflow.config_exact:
        return False
    return any(node.name == name for node in _alternatives(context))


def _alternatives(context: Context) -> Iterator[Node]:
    # All other functions are in the graph, and known.
    return (node for variant in context.graph.variants for node in variant.nodes)
