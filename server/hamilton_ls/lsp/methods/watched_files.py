"""workspace/didChangeWatchedFiles, and the registration that makes the client send it."""

from __future__ import annotations

from posixpath import dirname

from lsprotocol import types

from hamilton_ls.graph.declaration_places import is_pyproject
from hamilton_ls.lsp.folders import Folder
from hamilton_ls.lsp.session import Session
from hamilton_ls.workspace.changes import OnDisk
from hamilton_ls.workspace.ignored import GITIGNORE

PATTERNS = ("**/*.py", "**/*.ipynb", "**/pyproject.toml", f"**/{GITIGNORE}")
MANY = 20
"""Files; more are read in slices, as the workspace was."""


def watch(session: Session) -> None:
    """Asks the client to watch the files that the analysis reads, where it can."""
    if not session.client.watches_files:
        return
    watchers = [types.FileSystemWatcher(glob_pattern=pattern) for pattern in PATTERNS]
    # A folder that comes or goes may be all that is said of the files in it.
    folders = types.WatchKind.Create | types.WatchKind.Delete
    watchers.append(types.FileSystemWatcher(glob_pattern="**/*", kind=folders))
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    registration = types.Registration(
        "hamilton-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, register_options=options
    )
    session.server.client_register_capability(types.RegistrationParams([registration]))


def workspace_did_change_watched_files(session: Session, params: types.DidChangeWatchedFilesParams) -> None:
    """Files were created, changed or deleted outside the editor's open files: all at once, one change."""
    by_folder: dict[Folder, dict[str, types.FileChangeType]] = {}
    for event in params.changes:
        found = session.folders.of(event.uri)
        if found is not None:
            by_folder.setdefault(found[0], {})[found[1]] = event.type
    for folder, events in by_folder.items():
        paths = _of_interest(folder, events)
        if len(paths) > MANY:
            session.indexing.reread(folder, paths)
        elif paths:
            folder.host.apply(OnDisk(paths))
            session.changed()


def _of_interest(folder: Folder, events: dict[str, types.FileChangeType]) -> tuple[str, ...]:
    """The paths that the analysis reads, and those of folders that may hold some."""
    inhabited: set[str] = set()
    for path in folder.host.snapshot().paths():
        while (path := dirname(path)) and path not in inhabited:
            inhabited.add(path)
    return tuple(
        path
        for path, event in events.items()
        if path.endswith((".py", ".ipynb", GITIGNORE))
        or is_pyproject(path)
        or path in inhabited
        or (event is types.FileChangeType.Created and folder.host.file_of(path).is_dir())
    )
