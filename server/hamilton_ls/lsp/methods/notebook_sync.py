"""notebookDocument/didOpen, didChange, didClose, didSave.

The one file with several methods beside ``text_sync``, and for the same reason.
"""

from __future__ import annotations

from urllib.parse import unquote

from lsprotocol import types

from hamilton_ls.lsp.open_notebooks import Cell
from hamilton_ls.lsp.session import Session
from hamilton_ls.workspace.changes import OnDisk

SYNC = types.NotebookDocumentSyncOptions(
    notebook_selector=[
        types.NotebookDocumentFilterWithNotebook(
            notebook=types.NotebookDocumentFilterNotebookType(notebook_type="jupyter-notebook"),
            cells=[types.NotebookCellLanguage(language="python")],
        )
    ],
    save=True,
)


def notebook_document_did_open(session: Session, params: types.DidOpenNotebookDocumentParams) -> None:
    """From now on the editor's cells count."""
    _show(session, params.notebook_document.uri)


def notebook_document_did_change(session: Session, params: types.DidChangeNotebookDocumentParams) -> None:
    """The user typed in a cell, or added, moved or removed some."""
    _show(session, params.notebook_document.uri)


def notebook_document_did_close(session: Session, params: types.DidCloseNotebookDocumentParams) -> None:
    """From now on the disk's cells count."""
    cells = session.open_notebooks.close(params.notebook_document.uri)
    for cell in cells:
        session.diagnostics.forget(cell)
    if cells:
        session.changed()


def notebook_document_did_save(session: Session, params: types.DidSaveNotebookDocumentParams) -> None:
    """The disk may say something new of a notebook that the client does not show."""
    found = session.folders.of(params.notebook_document.uri)
    if found is not None:
        folder, path = found
        folder.host.apply(OnDisk((path,)))
        session.changed()


def _show(session: Session, uri: str) -> None:
    cells = _cells(session, uri)
    before = session.open_notebooks.cells_of(uri)
    if session.open_notebooks.show(uri, cells):
        for gone in set(before).difference(cell.uri for cell in cells):
            session.diagnostics.forget(gone)
        session.changed()


def _cells(session: Session, uri: str) -> tuple[Cell, ...]:
    """The Python cells of a notebook, in order, as pygls keeps them."""
    documents = session.server.protocol.documents
    notebook = documents.get_notebook_document(notebook_uri=uri)
    found = []
    for cell in notebook.cells if notebook is not None else ():
        document = documents.text_documents.get(unquote(cell.document))
        if cell.kind == types.NotebookCellKind.Code and document and document.language_id == "python":
            # The texts are taken whole, so that what became of them is of no interest.
            documents.take_edits(cell.document)
            found.append(Cell(cell.document, document.source))
    return tuple(found)
