"""textDocument/diagnostic and workspace/diagnostic, for clients that pull."""

from __future__ import annotations

from lsprotocol import types
from pygls.exceptions import JsonRpcContentModified

from hamilton_ls.lsp.diagnostics import diagnostics, result_id
from hamilton_ls.lsp.session import Session
from hamilton_ls.lsp.slices import Slices
from hamilton_ls.lsp.view import Document, View

OPTIONS = types.DiagnosticOptions(
    identifier="hamilton", inter_file_dependencies=True, workspace_diagnostics=True
)


def text_document_diagnostic(
    session: Session, params: types.DocumentDiagnosticParams
) -> types.DocumentDiagnosticReport:
    """The diagnostics of a file, or that they are as before; those of a cell are pushed."""
    document = session.document(params.text_document)
    if document is None or document.cell is not None:
        return types.RelatedFullDocumentDiagnosticReport(items=[])
    now = result_id(document.view)
    if params.previous_result_id == now:
        return types.RelatedUnchangedDocumentDiagnosticReport(result_id=now)
    return types.RelatedFullDocumentDiagnosticReport(diagnostics(document), result_id=now)


async def workspace_diagnostic(
    session: Session, params: types.WorkspaceDiagnosticParams
) -> types.WorkspaceDiagnosticReport:
    """The diagnostics of all Hamilton files, in slices, so that typing is answered meanwhile.

    Raises:
        JsonRpcContentModified: the user typed meanwhile; the client asks again.
    """
    views = [session.view(folder) for folder in session.folders]
    known = {previous.uri: previous.value for previous in params.previous_result_ids}
    reports: list[types.WorkspaceDocumentDiagnosticReport] = []
    slices = Slices()
    for view in views:
        for path in _files(view):
            if slices.used_up:
                await slices.give_way()
                if view.folder.snapshot is not view.snapshot:
                    raise JsonRpcContentModified
            reports += _report(view, path, known)
    # Files that had problems and have gone: the client would show them for ever.
    gone = set(known).difference(view.folder.uri(path) for view in views for path in _files(view))
    reports += [types.WorkspaceFullDocumentDiagnosticReport(uri, []) for uri in sorted(gone)]
    return types.WorkspaceDiagnosticReport(reports)


def _files(view: View) -> tuple[str, ...]:
    """The files of a folder. Cells are asked for one by one where a notebook is open; else they have no URI."""
    snapshot = view.snapshot
    return (*(path for path in snapshot.paths() if snapshot.notebook(path) is None), *snapshot.pyprojects())


def _report(view: View, path: str, known: dict[str, str]) -> list[types.WorkspaceDocumentDiagnosticReport]:
    uri, now = view.folder.uri(path), result_id(view)
    if known.get(uri) == now:
        return [types.WorkspaceUnchangedDocumentDiagnosticReport(uri, result_id=now)]
    items = diagnostics(Document(view, path, None))
    # A file that had problems needs an empty report; one that never had needs none.
    if not items and uri not in known:
        return []
    return [types.WorkspaceFullDocumentDiagnosticReport(uri, items, result_id=now)]
