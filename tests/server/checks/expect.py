"""Problems as marks in a fixture: the reader sees the code, and under it what is said of it.

    def total(spnd: int) -> int: ...
    #         ^^^^ HAM002 Did you mean `spend`?

A label is a code and, after it, a part of the message. Problems without a mark fail the test.
"""

from __future__ import annotations

from hamilton_ls.checks.fixes import edits_of
from hamilton_ls.checks.model import Problem
from hamilton_ls.text.edits import apply_together
from hamilton_ls.workspace.analysis import Snapshot

from tests.support.fixture import Fixture, code_frame, parse_fixture
from tests.support.workspaces import open_host


def expect_problems(text: str) -> None:
    """The problems of a workspace are those that its fixture marks, no more and no fewer."""
    fixture = parse_fixture(text)
    snapshot = open_host(fixture.files).snapshot()
    assert snapshot.dataflows(), "this fixture holds no dataflow, so nothing is checked"
    left = problems_of(snapshot)
    for mark in fixture.marks:
        start, end = fixture.mark_span(mark)
        code, _, part = mark.label.partition(" ")
        found = [p for p in left if p.code == code and _span(snapshot, p) == (mark.path, start, end)]
        frame = code_frame(fixture.files, mark.path, start, end, mark.label)
        assert found, f"not reported:\n{frame}\n\nbut:\n{_frames(fixture, snapshot, left)}"
        assert part in found[0].message, f"{found[0].message}\nis not what is expected:\n{frame}"
        left.remove(found[0])
    assert not left, f"reported, but not expected:\n{_frames(fixture, snapshot, left)}"


def expect_no_dataflow(text: str) -> None:
    """Nothing in the workspace is Hamilton, so nothing is reported."""
    snapshot = open_host(parse_fixture(text).files).snapshot()
    assert not snapshot.dataflows()
    assert problems_of(snapshot) == []


def expect_fix(before: str, title: str, after: str) -> None:
    """The workspace has one fix of this title, and applying it leads from one text to the other."""
    fixture = parse_fixture(before)
    snapshot = open_host(fixture.files).snapshot()
    fixes = {fix for problem in problems_of(snapshot) for fix in problem.fixes}
    (fix,) = [fix for fix in fixes if fix.title == title] or [None]
    assert fix is not None, f"no fix is called {title!r}, but: {sorted(fix.title for fix in fixes)}"
    files = dict(fixture.files)
    for path, edits in edits_of(snapshot, fix):
        files[path] = apply_together(files[path], edits)
    wanted = parse_fixture(after).files
    assert files == wanted, "\n".join(f"{path}:\n{text}" for path, text in files.items())


def problems_of(snapshot: Snapshot) -> list[Problem]:
    """All problems of all files."""
    return [
        problem for path in (*snapshot.paths(), *snapshot.pyprojects()) for problem in snapshot.problems(path)
    ]


def _span(snapshot: Snapshot, problem: Problem) -> tuple[str, int, int] | None:
    located = snapshot.locate(problem.anchor)
    return None if located is None else (located[0], located[1].start, located[1].end)


def _frames(fixture: Fixture, snapshot: Snapshot, problems: list[Problem]) -> str:
    lines = []
    for problem in problems:
        path, start, end = _span(snapshot, problem) or (problem.anchor.path, 0, 0)
        lines.append(code_frame(fixture.files, path, start, end, f"{problem.code} {problem.message}"))
    return "\n".join(lines) or "nothing"
