"""workspace/didChangeWorkspaceFolders."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.lsp.session import Session


def workspace_did_change_workspace_folders(
    session: Session, params: types.DidChangeWorkspaceFoldersParams
) -> None:
    """Folders came or went."""
    for removed in params.event.removed:
        session.folders.remove(removed.uri)
    for added in params.event.added:
        session.folders.add(added.uri)
    session.changed()
