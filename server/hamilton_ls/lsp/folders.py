"""The folders of the workspace: one Host each, and which of them answers for a file or a dataflow.

Folders do not see each other: a dataflow never spans two. Where two have a dataflow of the same
name, the first folder's keeps it and the other's says which folder it is of. Files that lie in no
folder share one of their own, which reads nothing but what the client opens.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hamilton_ls.text.uris import path_of_uri, uri_of_path
from hamilton_ls.workspace.analysis import Snapshot
from hamilton_ls.workspace.changes import Excluded, LevelsChosen, NamesTaken
from hamilton_ls.workspace.host import Host
from hamilton_ls.workspace.store import store_of

NOWHERE = "/hamilton-files-without-a-folder"
"""The root of files that lie in no folder; it need not exist."""
OUTSIDE = "outside"
"""What tells the dataflows of such files from those of a folder."""


class Folder:
    """One root and its Host."""

    def __init__(self, root: str, name: str | None = None, cache: Path | None = None) -> None:
        """Nothing is read.

        Parameters:
            root: an absolute path.
            name: what to call the folder in messages.
            cache: where to keep what is read for the next start; nowhere by default.
        """
        self.host = Host(Path(root), store=store_of(Path(root), cache))
        self.root = self.host.root.as_posix()
        self.name = name or self.host.root.name or self.root
        self.before: tuple[Folder, ...] = ()
        """The folders whose names of dataflows come first."""
        self._taken = NamesTaken(frozenset(), self.name)
        self._levels = LevelsChosen(())
        self._excluded = Excluded(())
        self._opened: dict[str, str] = {}
        self._cells: dict[str, tuple[str, ...]] = {}

    @property
    def snapshot(self) -> Snapshot:
        """The folder as it is now."""
        names = frozenset(d.name for folder in self.before for d in folder.snapshot.dataflows())
        if names != self._taken.names:
            self._taken = NamesTaken(names, self.name)
            self.host.apply(self._taken)
        return self.host.snapshot()

    def choose(self, levels: LevelsChosen) -> None:
        """Takes over how loudly the user wants to hear of codes."""
        if levels != self._levels:
            self._levels = levels
            self.host.apply(levels)

    def exclude(self, excluded: Excluded) -> None:
        """Takes over which files the user wants to leave out."""
        if excluded != self._excluded:
            self._excluded = excluded
            self.host.apply(excluded)

    def uri(self, path: str) -> str:
        """The URI of a file, spelt as the client spells it where it has the file open.

        A file of cells has that of the first one.
        """
        notebook = self.host.snapshot().notebook(path)
        if notebook is not None:
            return self.cell_uri(notebook.path, next(iter(notebook.cells_of(path)), 0))
        return self._opened.get(path) or uri_of_path(self.host.file_of(path).as_posix())

    def uris(self, path: str) -> tuple[str, ...]:
        """The URIs of the documents that a file is made up of: its own, or those of its cells."""
        notebook = self.host.snapshot().notebook(path)
        if notebook is None:
            return (self.uri(path),)
        cells = notebook.cells_of(path)
        return tuple(dict.fromkeys(self.cell_uri(notebook.path, cell) for cell in cells))

    def cell_uri(self, notebook: str, cell: int) -> str:
        """The URI of a code cell where the client shows the notebook, else that of the notebook's file."""
        cells = self._cells.get(notebook, ())
        return cells[cell] if cell < len(cells) else uri_of_path(self.host.file_of(notebook).as_posix())

    def shown(self, notebook: str, cells: tuple[str, ...]) -> None:
        """Remembers the URIs of a notebook's code cells."""
        self._cells[notebook] = cells

    def shows(self, notebook: str) -> bool:
        """Whether the client shows a notebook, so that its cells can be edited."""
        return notebook in self._cells

    def hidden(self, notebook: str) -> None:
        """Forgets the cells of a notebook."""
        self._cells.pop(notebook, None)

    def opened(self, path: str, uri: str) -> None:
        """Remembers how the client spells a file that it has open."""
        self._opened[path] = uri

    def closed(self, path: str) -> None:
        """Forgets an open file."""
        self._opened.pop(path, None)

    def open_paths(self) -> tuple[str, ...]:
        """The files that the client has open, sorted."""
        return tuple(sorted(self._opened))


class Folders:
    """All folders, in the client's order."""

    def __init__(self) -> None:
        """No folder until the client names some."""
        self._folders: dict[str, Folder] = {}
        self._loose = Folder(NOWHERE, OUTSIDE)
        self.cache: Path | None = None
        """Where folders that are added keep what is read of them."""

    def __iter__(self) -> Iterator[Folder]:
        yield from self._folders.values()
        yield self._loose

    def add(self, uri: str) -> Folder | None:
        """A folder of the client, of which nothing is read yet.

        Returns:
            None where it is known already, or lies on no disk of this machine.
        """
        root = path_of_uri(uri)
        folder = Folder(root, cache=self.cache) if root is not None else None
        if folder is None or folder.root in self._folders:
            return None
        self._folders[folder.root] = folder
        self._put_in_order()
        return folder

    def remove(self, uri: str) -> Folder | None:
        """Forgets a folder, and returns it if it was known."""
        root = path_of_uri(uri)
        folder = None if root is None else self._folders.pop(Folder(root).root, None)
        self._put_in_order()
        return folder

    def _put_in_order(self) -> None:
        before: list[Folder] = []
        for folder in self:
            folder.before = tuple(before)
            before.append(folder)

    def of(self, uri: str) -> tuple[Folder, str] | None:
        """The innermost folder that holds a file, with the file's path in it; None for no file."""
        file = path_of_uri(uri)
        if file is None:
            return None
        found = [(folder, folder.host.path_of(file)) for folder in self]
        return min(found, key=lambda pair: len(pair[1]))

    def with_dataflow(self, name: str) -> Folder | None:
        """The first folder that has a dataflow of this name."""
        return next((folder for folder in self if folder.snapshot.dataflow(name)), None)
