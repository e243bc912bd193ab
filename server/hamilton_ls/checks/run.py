"""All checks of one graph."""

from __future__ import annotations

from hamilton_ls.checks.absence import needed_by_calls
from hamilton_ls.checks.context import Context, given_names
from hamilton_ls.checks.model import Problem
from hamilton_ls.checks.near_misses import NameIndex
from hamilton_ls.checks.registry import GRAPH_CHECKS, MODULE_CHECKS, NODE_CHECKS
from hamilton_ls.facts.model import Anchor
from hamilton_ls.graph.class_bases import WorkspaceClasses
from hamilton_ls.graph.compatibility import TypeRelation
from hamilton_ls.graph.model import Graph
from hamilton_ls.graph.modules import WorkspaceFacts


def check_graph(workspace: WorkspaceFacts, graph: Graph) -> tuple[Problem, ...]:
    """Find all problems of a dataflow.

    Args:
        workspace: The facts that the graph was made of.
        graph: The dataflow's graph under the configuration to check.

    Returns:
        The problems, sorted by file and place, then code; the same for the same facts.
    """
    context = Context(
        workspace,
        graph,
        TypeRelation(WorkspaceClasses(workspace).bases_of),
        NameIndex(graph.nodes.keys() | given_names(graph)),
        needed_by_calls(graph),
    )
    problems = [problem for check in GRAPH_CHECKS for problem in check(context)]
    for path in dict.fromkeys(graph.dataflow.paths):
        problems += [problem for check in MODULE_CHECKS for problem in check(context, workspace.facts(path))]
    reported: dict[tuple[str, Anchor], str] = {}
    for node in graph.nodes.values():
        found = [problem for check in NODE_CHECKS for problem in check(context, node)]
        once = {(p.code, p.anchor, p.message): p for p in reversed(found)}.values()
        problems += [p for p in once if reported.setdefault((p.code, p.anchor), node.name) == node.name]
    return tuple(sorted(problems, key=_order))


def _order(problem: Problem) -> tuple[str, str, int, int, str, str]:
    anchor = problem.anchor
    return (anchor.path, anchor.symbol, anchor.ordinal, anchor.span.start, problem.code, problem.message)
