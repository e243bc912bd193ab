"""textDocument/didOpen, didChange, didClose, didSave.

The one file with several methods: they are the four moments of one thing. Plain functions, because
pygls runs coroutines of notifications out of order.
"""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.lsp.session import Session
from hamilton_ls.workspace.changes import OnDisk


def text_document_did_open(session: Session, params: types.DidOpenTextDocumentParams) -> None:
    """From now on the editor's text counts."""
    if session.open_files.open(params.text_document.uri, params.text_document.text):
        session.changed()


def text_document_did_change(session: Session, params: types.DidChangeTextDocumentParams) -> None:
    """The user typed."""
    uri = params.text_document.uri
    edits = session.server.protocol.documents.take_edits(uri)
    if session.open_files.edit(uri, edits):
        session.changed()


def text_document_did_close(session: Session, params: types.DidCloseTextDocumentParams) -> None:
    """From now on the disk's text counts."""
    uri = session.open_files.close(params.text_document.uri)
    if uri is not None:
        session.diagnostics.forget(uri)
        session.changed()


def text_document_did_save(session: Session, params: types.DidSaveTextDocumentParams) -> None:
    """The disk may say something new of a file that the client saves without having it open here."""
    found = session.folders.of(params.text_document.uri)
    if found is None:
        return
    folder, path = found
    folder.host.apply(OnDisk((path,)))
    session.changed()
