"""HAM007: driver code or pyproject.toml names a node or an input that does not exist.

Wrong, where the node is called ``weekly_report``:

    dr.execute(["weekly_reports"], inputs={"marketing_csv": "data/marketing.csv"})

Right:

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
from hamilton_ls.facts.model import Anchor
from hamilton_ls.graph.model import NamedNode

CODE = "HAM007"
SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    """Report names in driver calls and declarations that the dataflow does not know."""
    if not context.names_are_known:
        return
    known = context.graph.nodes.keys() | dict(context.graph.config).keys()
    index = index_of(tuple(sorted(known)))
    reported: set[tuple[Anchor, str]] = set()
    for role, named in context.driver_names():
        anchor = named.anchor or context.graph.dataflow.anchor
        if named.name in known or anchor is None or (anchor, named.name) in reported:
            continue
        if _exists_otherwise(context, named.name):
            continue
        reported.add((anchor, named.name))
        yield _problem(context, role, named, anchor, index.near(named.name)[:3])


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


def _exists_otherwise(context: Context, name: str) -> bool:
    """Whether a configuration that is not known here may bring the node about."""
    if context.graph.dataflow.config_exact:
        return False
    files = (context.workspace.facts(path) for path in context.graph.dataflow.paths)
    return any(f.name == name or f.name.startswith(f"{name}__") for file in files for f in file.functions)
