"""workspace/didChangeWatchedFiles, and the registration that makes the client send it."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.lsp.folders import Folder
from hamilton_ls.lsp.session import Session
from hamilton_ls.workspace.changes import OnDisk

PATTERNS = ("**/*.py", "**/*.ipynb", "**/pyproject.toml")


def watch(session: Session) -> None:
    """Asks the client to watch the files that the analysis reads, where it can."""
    if not session.client.watches_files:
        return
    options = types.DidChangeWatchedFilesRegistrationOptions(
        [types.FileSystemWatcher(glob_pattern=pattern) for pattern in PATTERNS]
    )
    registration = types.Registration(
        "hamilton-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, register_options=options
    )
    session.server.client_register_capability(types.RegistrationParams([registration]))


def workspace_did_change_watched_files(session: Session, params: types.DidChangeWatchedFilesParams) -> None:
    """Files were created, changed or deleted outside the editor's open files."""
    by_folder: dict[Folder, list[str]] = {}
    for event in params.changes:
        found = session.folders.of(event.uri)
        if found is not None:
            by_folder.setdefault(found[0], []).append(found[1])
    for folder, paths in by_folder.items():
        folder.host.apply(OnDisk(tuple(paths)))
    if by_folder:
        session.changed()
