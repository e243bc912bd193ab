"""Problems of a file that are none unless all its dataflows agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hamilton_ls.checks.model import Problem
from hamilton_ls.graph.model import Dataflow


def agreed(path: str, said: Sequence[tuple[Dataflow, tuple[Problem, ...]]]) -> tuple[Problem, ...]:
    """The problems of a file, as each of its dataflows says them.

    Args:
        path: the file.
        said: its dataflows, each with the problems that it has there.

    Returns:
        The problems in their order, without those that only some of the dataflows have of the
        ones that must have them ``everywhere``.
    """
    problems = tuple(problem for _, found in said for problem in found)
    if len(said) < 2 or not any(problem.everywhere for problem in problems):
        return problems
    members = sum(path in dataflow.paths for dataflow, _ in said)
    votes = Counter((p.code, p.anchor) for _, found in said for p in set(found) if p.everywhere)
    return tuple(p for p in problems if not p.everywhere or votes[p.code, p.anchor] == members)
