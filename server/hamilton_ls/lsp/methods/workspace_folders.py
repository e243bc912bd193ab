"""workspace/didChangeWorkspaceFolders."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.lsp.session import Session


def workspace_did_change_workspace_folders(
    session: Session, params: types.DidChangeWorkspaceFoldersParams
) -> None:
    """Folders came or went."""
    for removed in params.event.removed:
        session.remove_folder(removed.uri)
    for added in params.event.added:
        session.add_folder(added.uri)
    session.folders_changed()
