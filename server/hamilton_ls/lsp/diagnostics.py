"""Diagnostics: pulled by clients that can, pushed to the others, never both.

Those of a notebook's cells are always pushed: VS Code's client library pulls for files in tabs, and
a cell is in none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.ide.occurrences import Place
from hamilton_ls.lsp.view import Document, View

if TYPE_CHECKING:
    from hamilton_ls.lsp.session import Session

SOURCE = "hamilton"
SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFORMATION: types.DiagnosticSeverity.Information,
    Severity.HINT: types.DiagnosticSeverity.Hint,
}


def diagnostic(view: View, problem: Problem) -> types.Diagnostic | None:
    """A problem in the client's terms; None where its place has gone."""
    located = view.snapshot.locate(problem.anchor)
    if located is None:
        return None
    path, span = located
    return types.Diagnostic(
        range=view.range(path, span),
        message=problem.message,
        severity=SEVERITIES[problem.severity],
        code=problem.code,
        code_description=_page(view, problem),
        source=SOURCE,
        related_information=list(_related(view, problem)) or None,
        tags=[types.DiagnosticTag.Unnecessary] if problem.unnecessary else None,
        data={"dataflow": problem.dataflow},
    )


def _page(view: View, problem: Problem) -> types.CodeDescription | None:
    return (
        types.CodeDescription(f"{view.documentation.rstrip('/')}/{problem.code}.md")
        if view.documentation
        else None
    )


def _related(view: View, problem: Problem) -> list[types.DiagnosticRelatedInformation]:
    located = ((view.snapshot.locate(anchor), message) for anchor, message in problem.related)
    return [
        types.DiagnosticRelatedInformation(view.location(Place(*place)), message)
        for place, message in located
        if place is not None
    ]


def diagnostics(document: Document) -> list[types.Diagnostic]:
    """All diagnostics of a document, in the order of the snapshot."""
    made = (diagnostic(document.view, problem) for problem in problems_in(document))
    return [one for one in made if one is not None]


def problems_in(document: Document) -> tuple[Problem, ...]:
    """All problems of a document."""
    found = document.view.snapshot.problems(document.path)
    if document.cell is None:
        return found
    located = ((problem, document.view.snapshot.locate(problem.anchor)) for problem in found)
    return tuple(problem for problem, place in located if place is not None and document.holds(place[1]))


def result_id(view: View) -> str:
    """Names the state of the workspace; equal names mean equal diagnostics."""
    return f"{view.folder.root}#{view.snapshot.revision}"


class Diagnostics:
    """Keeps the client's diagnostics current after a change."""

    def __init__(self, session: Session) -> None:
        """Nothing was said yet."""
        self._session = session
        self._told: dict[str, tuple[Problem, ...]] = {}
        self._pushed: set[str] = set()

    def update(self) -> None:
        """Pushes what changed in the open files, or asks the client to pull again."""
        now = dict(self._documents())
        problems = {uri: problems_in(document) for uri, document in now.items()}
        client = self._session.client
        pushed = {
            uri for uri, document in now.items() if not (client.pulls_diagnostics and document.cell is None)
        }
        if client.refreshes_diagnostics and _without(problems, pushed) != _without(self._told, self._pushed):
            self._session.server.workspace_diagnostic_refresh(None)
        # Also when nothing but positions changed: the client has moved its marks by guessing.
        for uri in (uri for uri in now if uri in pushed):
            self._push(uri, diagnostics(now[uri]))
        for uri in sorted(self._pushed - pushed):
            self._push(uri, [])
        self._told, self._pushed = problems, pushed

    def _documents(self) -> Iterator[tuple[str, Document]]:
        """What the client has open, and every pyproject.toml with problems: few open it to look for some."""
        yield from self._session.open_documents()
        for folder in self._session.folders:
            view = self._session.view(folder)
            for path in view.snapshot.pyprojects():
                if view.snapshot.problems(path):
                    yield folder.uri(path), Document(view, path, None)

    def forget(self, uri: str) -> None:
        """Clears the diagnostics of a closed file or cell."""
        if self._told.pop(uri, None) and uri in self._pushed:
            self._push(uri, [])
        self._pushed.discard(uri)

    def _push(self, uri: str, found: list[types.Diagnostic]) -> None:
        open_now = uri in dict(self._session.open_documents())
        version = self._session.server.workspace.get_text_document(uri).version if open_now else None
        params = types.PublishDiagnosticsParams(uri, found, version)
        self._session.server.text_document_publish_diagnostics(params)


def _without(problems: dict[str, tuple[Problem, ...]], pushed: set[str]) -> dict[str, tuple[Problem, ...]]:
    """What the client pulls."""
    return {uri: found for uri, found in problems.items() if uri not in pushed}
