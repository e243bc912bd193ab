"""initialize, initialized, shutdown."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.lsp.methods.watched_files import watch
from hamilton_ls.lsp.session import Session


def initialize(session: Session, params: types.InitializeParams) -> None:
    """Learns who the client is; pygls makes the answer from what is registered afterwards."""
    session.server.protocol.use_own_documents()
    session.start(params)


def initialized(session: Session, params: types.InitializedParams) -> None:
    """Begins to read the workspace."""
    for folder in session.server.workspace.folders.values():
        session.add_folder(folder.uri)
    if not session.server.workspace.folders and session.server.workspace.root_uri:
        session.add_folder(session.server.workspace.root_uri)
    session.folders_changed()
    watch(session)


async def shutdown(session: Session, params: None) -> None:
    """Nothing is sent any more, and nothing runs."""
    await session.stop()
