"""All checks of one graph."""

from __future__ import annotations

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem
from hamilton_ls.checks.registry import GRAPH_CHECKS
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
    context = Context(workspace, graph, TypeRelation(WorkspaceClasses(workspace).bases_of))
    problems = [problem for check in GRAPH_CHECKS for problem in check(context)]
    return tuple(sorted(problems, key=_order))


def _order(problem: Problem) -> tuple[str, str, int, int, str, str]:
    anchor = problem.anchor
    return (anchor.path, anchor.symbol, anchor.ordinal, anchor.span.start, problem.code, problem.message)
