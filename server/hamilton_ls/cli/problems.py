"""Problems as the command line reports them: places as files, lines and columns, all from 1.

Adds what the checks leave to editors: files that Python cannot parse. Does not print anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hamilton_ls.checks import syntax_error
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.cli.projects import Project
from hamilton_ls.facts.model import Anchor, FileFacts
from hamilton_ls.text.spans import Span


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A part of a file. The end column is that after the last character.

    In a notebook ``cell`` is the number of the code cell, from 1, and lines count in it; in a file of
    Python it is 0.
    """

    file: str
    cell: int
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


class Places:
    """Turns the anchors of a workspace into places that a reader can find."""

    def __init__(self, project: Project, root: Path) -> None:
        """
        Args:
            project: The workspace.
            root: The folder that paths are relative to, where the workspace lies in it.
        """
        self._analysis = project.analysis
        self._prefix = prefix_between(project.root, root)

    def of(self, anchor: Anchor) -> Place | None:
        """The place of an anchor; None where it has gone."""
        located = self._analysis.locate(anchor)
        if located is None:
            return None
        path, span = located
        lines = self._analysis.lines(path)
        line, column = lines.position(span.start)
        end_line, end_column = lines.position(span.end)
        notebook = self._analysis.notebook(path)
        if notebook is None:
            return Place(self._shown(path), 0, line + 1, column + 1, end_line + 1, end_column + 1)
        cell = notebook.cell_at(line)
        first = notebook.starts[cell] - 1
        return Place(
            self._shown(notebook.path), cell + 1, line - first, column + 1, end_line - first, end_column + 1
        )

    def line_of(self, anchor: Anchor) -> tuple[str, int] | None:
        """The file and the line of an anchor."""
        place = self.of(anchor)
        return None if place is None else (place.file, place.line)

    def first_line(self, anchor: Anchor) -> str:
        """The source of the line that an anchor begins in."""
        path, span = self._analysis.locate(anchor) or (anchor.path, Span(0, 0))
        lines = self._analysis.lines(path)
        line = lines.line_of(span.start)
        return self._analysis.source(path)[lines.line_start(line) : lines.line_end(line)]

    def _shown(self, path: str) -> str:
        return path if Path(path).is_absolute() else self._prefix + path


def prefix_between(workspace: Path, root: Path) -> str:
    """What leads from ``root`` to the files of a workspace; its full path where it lies elsewhere."""
    if workspace == root:
        return ""
    shown = workspace.relative_to(root) if workspace.is_relative_to(root) else workspace
    return f"{shown.as_posix()}/"


def collect(projects: Iterable[Project], root: Path) -> tuple[Reported, ...]:
    """All problems of the files asked for, in order.

    Args:
        projects: The workspaces to look at.
        root: The folder that the places are relative to, if they lie in it.
    """
    return in_order(found for project in projects for found in _in_project(project, root))


def in_order(problems: Iterable[Reported]) -> tuple[Reported, ...]:
    """Problems sorted by place, then code."""
    return tuple(sorted(problems, key=lambda problem: (problem.place, problem.code, problem.message)))


def reported(places: Places, problems: Iterable[Problem]) -> Iterator[Reported]:
    """Problems with their places; those whose place has gone are left out."""
    for problem in problems:
        place = places.of(problem.anchor)
        if place is not None:
            related = ((places.of(anchor), message) for anchor, message in problem.related)
            yield Reported(
                problem.code,
                problem.severity,
                problem.message,
                place,
                places.first_line(problem.anchor),
                problem.dataflow or None,
                tuple((where, message) for where, message in related if where is not None),
                tuple(fix.title for fix in problem.fixes),
            )


def _in_project(project: Project, root: Path) -> Iterator[Reported]:
    places = Places(project, root)
    analysis = project.analysis
    for path in project.paths:
        if analysis.is_hamilton(path):
            yield from reported(places, analysis.as_wanted(_syntax_errors(analysis.facts(path))))
        yield from reported(places, analysis.problems(path))


def _syntax_errors(facts: FileFacts) -> tuple[Problem, ...]:
    return tuple(
        Problem(syntax_error.CODE, syntax_error.SEVERITY, message, anchor, "")
        for anchor, message in syntax_error.check_file(facts)
    )
