"""The notebooks that the client shows: which folder each belongs to, and which cell a URI names.

A cell is a text document with a URI of its own, which says nothing that we rely on. Only code cells
count, numbered from 0; what they mean together is the workspace's business.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hamilton_ls.lsp.folders import Folder, Folders
from hamilton_ls.text.uris import path_of_uri
from hamilton_ls.workspace.changes import Closed, NotebookShown


@dataclass(frozen=True, slots=True)
class Cell:
    """A code cell as the client shows it."""

    uri: str
    text: str


@dataclass(frozen=True, slots=True)
class _Shown:
    """A notebook and its place in a folder."""

    uri: str
    folder: Folder
    path: str
    cells: tuple[Cell, ...]


class OpenNotebooks:
    """Hands the cells of shown notebooks to the folder that a notebook lies in."""

    def __init__(self, folders: Folders) -> None:
        """Nothing is shown."""
        self._folders = folders
        self._shown: dict[str, _Shown] = {}
        self._cells: dict[str, tuple[_Shown, int]] = {}

    def show(self, uri: str, cells: tuple[Cell, ...]) -> bool:
        """These cells count from now on. Returns whether that changes anything; it does not for no file."""
        file, home = path_of_uri(uri), self._folders.of(uri)
        if file is None or home is None:
            return False
        shown = _Shown(uri, *home, cells)
        known = self._shown.get(file)
        if known == shown:
            return False
        if known is not None:
            self._forget_cells(known)
        self._shown[file] = shown
        self._cells.update((cell.uri, (shown, number)) for number, cell in enumerate(cells))
        shown.folder.shown(shown.path, tuple(cell.uri for cell in cells))
        shown.folder.host.apply(NotebookShown(shown.path, tuple(cell.text for cell in cells)))
        return True

    def close(self, uri: str) -> tuple[str, ...]:
        """The disk's text counts again. Returns the URIs of the cells that were shown."""
        shown = self._shown.pop(path_of_uri(uri) or "", None)
        if shown is None:
            return ()
        self._forget_cells(shown)
        shown.folder.hidden(shown.path)
        shown.folder.host.apply(Closed(shown.path))
        return tuple(cell.uri for cell in shown.cells)

    def cell(self, uri: str) -> tuple[Folder, str, int] | None:
        """The folder, the path of the notebook and the number of a shown cell; None for any other URI."""
        shown, number = self._cells.get(uri, (None, 0))
        return None if shown is None else (shown.folder, shown.path, number)

    def cells(self) -> Iterator[str]:
        """The URIs of all shown cells, notebook by notebook."""
        yield from self._cells

    def cells_of(self, uri: str) -> tuple[str, ...]:
        """The URIs of the cells of a notebook."""
        shown = self._shown.get(path_of_uri(uri) or "")
        return () if shown is None else tuple(cell.uri for cell in shown.cells)

    def move(self) -> None:
        """Folders came or went: gives every notebook to the folder that it lies in now."""
        for shown in list(self._shown.values()):
            if self._folders.of(shown.uri) != (shown.folder, shown.path):
                self.close(shown.uri)
                self.show(shown.uri, shown.cells)

    def _forget_cells(self, shown: _Shown) -> None:
        for cell in shown.cells:
            self._cells.pop(cell.uri, None)
