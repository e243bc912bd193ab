"""Quick fixes: the changes that checks offer, as edits of the files as they are now."""

from __future__ import annotations

from dataclasses import dataclass

from hamilton_ls.checks.fixes import edits_of
from hamilton_ls.checks.model import Problem
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot


@dataclass(frozen=True, slots=True)
class QuickFix:
    """A fix of a problem of this file; ``edits`` by path."""

    title: str
    problem: Problem
    preferred: bool
    edits: tuple[tuple[str, tuple[Edit, ...]], ...]


def quick_fixes(snapshot: Snapshot, path: str, selection: Span) -> tuple[QuickFix, ...]:
    """The fixes of all problems that the selection touches. The same fix of two dataflows is one."""
    found: dict[tuple[str, object], QuickFix] = {}
    for problem in snapshot.problems(path):
        located = snapshot.locate(problem.anchor)
        if located is None or located[1].start > selection.end or located[1].end < selection.start:
            continue
        for fix in problem.fixes:
            edits = edits_of(snapshot, fix)
            if edits:
                found.setdefault((fix.title, edits), QuickFix(fix.title, problem, fix.preferred, edits))
    return tuple(found.values())
