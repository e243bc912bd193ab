"""The files that the client has open: which folder each belongs to, and its moves between folders.

Only files count that the client said it opened: edits of any other are not believed, because nobody
knows the text that they are edits of.
"""

from __future__ import annotations

from collections.abc import Callable

from hamilton_ls.lsp.folders import Folder, Folders
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.uris import path_of_uri
from hamilton_ls.workspace.changes import Closed, Edited, Opened


class OpenFiles:
    """Hands open texts, and what happens to them, to the folder that a file lies in."""

    def __init__(self, folders: Folders) -> None:
        """Nothing is open."""
        self._folders = folders
        self._open: dict[str, tuple[str, Folder, str]] = {}
        """By file, however its URI is spelt: that URI, and its place in a folder."""

    def open(self, uri: str, text: str) -> bool:
        """The editor's text counts from now on. Returns whether the URI names a file."""
        file, home = path_of_uri(uri), self._folders.of(uri)
        if file is None or home is None:
            return False
        folder, path = home
        self._open[file] = (uri, folder, path)
        folder.opened(path, uri)
        folder.host.apply(Opened(path, text))
        return True

    def edit(self, uri: str, edits: tuple[Edit, ...]) -> bool:
        """The text of an open file changed. Returns whether the file is open."""
        known = self._open.get(path_of_uri(uri) or "")
        if known is None:
            return False
        _, folder, path = known
        folder.host.apply(Edited(path, edits))
        return True

    def close(self, uri: str) -> str | None:
        """The disk's text counts again. Returns the URI that the file was opened by, if it was open."""
        known = self._open.pop(path_of_uri(uri) or "", None)
        if known is None:
            return None
        spelt, folder, path = known
        folder.closed(path)
        folder.host.apply(Closed(path))
        return spelt

    def move(self, text_of: Callable[[str], str]) -> None:
        """Folders came or went: gives every open file to the folder that it lies in now.

        Parameters:
            text_of: the editor's text of a URI.
        """
        for uri, folder, path in list(self._open.values()):
            if self._folders.of(uri) != (folder, path):
                folder.closed(path)
                folder.host.apply(Closed(path))
                self.open(uri, text_of(uri))
