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
from hamilton_ls.checks.near_misses import index_of
from hamilton_ls.checks.suggestions import did_you_mean
from hamilton_ls.facts.model import Anchor, FunctionFacts
from hamilton_ls.graph.declaration_places import within
from hamilton_ls.graph.model import Dataflow, NamedNode, Origin

CODE = "HAM007"
SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    """Report names in driver calls and declarations that the dataflow does not know."""
    if not context.names_are_known:
        return
    known = context.graph.nodes.keys() | dict(context.graph.config).keys()
    reported: set[tuple[Anchor, str]] = set()
    for role, named in context.driver_names():
        anchor = named.anchor or _declaration(context.graph.dataflow, named.name)
        if named.name in known or anchor is None or (anchor, named.name) in reported:
            continue
        if role != "output" and _is_asked_for_otherwise(context, named.name):
            continue
        if _exists_otherwise(context, named.name):
            continue
        reported.add((anchor, named.name))
        yield _problem(context, role, named, anchor, index_of(tuple(sorted(known))).near(named.name)[:3])


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
    if any(name in context.near_misses.near(request.dependency.node) for request in context.unprovided):
        return True
    return any(p.name == name for function in _functions(context) for p in function.parameters)


def _exists_otherwise(context: Context, name: str) -> bool:
    """Whether a configuration that is not known here may bring the node about."""
    if context.graph.dataflow.config_exact:
        return False
    return any(f.name == name or f.name.startswith(f"{name}__") for f in _functions(context))


def _functions(context: Context) -> Iterator[FunctionFacts]:
    for path in context.graph.dataflow.paths:
        yield from context.workspace.facts(path).functions
