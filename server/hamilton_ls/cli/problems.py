"""Problems as the command line reports them: places as files, lines and columns, all from 1.

Adds what the checks leave to editors: files that Python cannot parse. Does not print anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.cli.projects import Project
from hamilton_ls.facts.model import Anchor
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot

SYNTAX_ERROR = "HAM000"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A part of a file. The end column is that after the last character."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Reported:
    """A problem with its places resolved; ``text`` is the source of its first line."""

    code: str
    severity: Severity
    message: str
    place: Place
    text: str
    dataflow: str | None
    related: tuple[tuple[Place, str], ...] = ()
    fixes: tuple[str, ...] = ()


def collect(projects: Iterable[Project], root: Path) -> tuple[Reported, ...]:
    """All problems of the files asked for, sorted by place, then code.

    Args:
        projects: The workspaces to look at.
        root: The folder that the places are relative to, if they lie in it.
    """
    found = [reported for project in projects for reported in _in_project(project, root)]
    return tuple(sorted(found, key=lambda reported: (reported.place, reported.code, reported.message)))


def _in_project(project: Project, root: Path) -> Iterator[Reported]:
    snapshot = project.analysis
    places = _Places(snapshot, _prefix(project.root, root))
    for path in project.paths:
        if snapshot.is_hamilton(path):
            yield from _syntax_errors(snapshot, path, places)
        for problem in snapshot.problems(path):
            if (reported := _reported(problem, places)) is not None:
                yield reported


def _prefix(workspace: Path, root: Path) -> str:
    """What leads from ``root`` to the files of a workspace; its full path where it lies elsewhere."""
    if workspace == root:
        return ""
    shown = workspace.relative_to(root) if workspace.is_relative_to(root) else workspace
    return f"{shown.as_posix()}/"


def _reported(problem: Problem, places: _Places) -> Reported | None:
    place = places.of(problem.anchor)
    if place is None:
        return None
    related = ((places.of(anchor), message) for anchor, message in problem.related)
    return Reported(
        problem.code,
        problem.severity,
        problem.message,
        place,
        places.first_line(problem.anchor),
        problem.dataflow,
        tuple((where, message) for where, message in related if where is not None),
        tuple(fix.title for fix in problem.fixes),
    )


def _syntax_errors(snapshot: Snapshot, path: str, places: _Places) -> Iterator[Reported]:
    facts = snapshot.facts(path)
    for index, chunk in enumerate(facts.chunks):
        for problem in chunk.facts.problems:
            anchor = facts.anchor(index, problem.span)
            place = places.of(anchor)
            if place is not None:
                message = f"Python cannot read this: {problem.message}."
                text = places.first_line(anchor)
                yield Reported(SYNTAX_ERROR, Severity.ERROR, message, place, text, None)


@dataclass(frozen=True, slots=True)
class _Places:
    """Turns anchors into places."""

    snapshot: Snapshot
    prefix: str

    def of(self, anchor: Anchor) -> Place | None:
        located = self.snapshot.locate(anchor)
        if located is None:
            return None
        path, span = located
        lines = self.snapshot.lines(path)
        line, column = lines.position(span.start)
        end_line, end_column = lines.position(max(span.end, span.start))
        file = path if Path(path).is_absolute() else self.prefix + path
        return Place(file, line + 1, column + 1, end_line + 1, end_column + 1)

    def first_line(self, anchor: Anchor) -> str:
        path, span = self.snapshot.locate(anchor) or (anchor.path, Span(0, 0))
        lines = self.snapshot.lines(path)
        line = lines.line_of(span.start)
        return self.snapshot.source(path)[lines.line_start(line) : lines.line_end(line)]
