"""The one owner of mutable analysis state: changes go in, frozen snapshots come out.

Knows files, open editors and chosen configurations. What they mean is the business of the layers
below; when to look at them that of the layers above. Not for use from several threads.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from posixpath import dirname

from hamilton_ls.facts.files import SourceFile
from hamilton_ls.graph.cache import GraphCache
from hamilton_ls.graph.declaration_places import PYPROJECT, is_pyproject
from hamilton_ls.graph.model import ConfigValue
from hamilton_ls.graph.modules import NOTEBOOK, notebook_of
from hamilton_ls.text.edits import Edit, apply_in_turn
from hamilton_ls.workspace.analysis import Analysis
from hamilton_ls.workspace.changes import (
    Change,
    Closed,
    ConfigChosen,
    Edited,
    Excluded,
    LevelsChosen,
    NamesTaken,
    NotebookShown,
    OnDisk,
    Opened,
    Replaced,
)
from hamilton_ls.workspace.derived import Derived, Files
from hamilton_ls.workspace.disk import Disk
from hamilton_ls.workspace.ignored import GITIGNORE, Exclusions, excluded_by
from hamilton_ls.workspace.notebooks import Notebook, read_cells
from hamilton_ls.workspace.projects import Projects
from hamilton_ls.workspace.store import NoStore, Store


class Host:
    """The state of one workspace folder."""

    def __init__(self, root: Path, excluded: tuple[str, ...] = (), store: Store | None = None) -> None:
        """Know the folder; nothing is read until ``index`` is called.

        Args:
            root: the workspace's folder.
            excluded: patterns as in a .gitignore, of files to leave out; those of pyproject.toml are added.
            store: where what is read is kept for the next start; nowhere by default.
        """
        self._excluded = excluded
        self._disk = Disk(root, (("", excluded),))
        self._store: Store = NoStore() if store is None else store
        self._files: dict[str, SourceFile] = {}
        self._open: dict[str, str] = {}
        """The texts of open editors, also of files that are not Python."""
        self._projects = Projects()
        self._shown: dict[str, tuple[str, ...]] = {}
        """The cells of the notebooks that an editor shows."""
        self._notebooks: dict[str, Notebook] = {}
        self._chosen: dict[str, tuple[tuple[str, ConfigValue], ...]] = {}
        self._levels = LevelsChosen(())
        self._taken = NamesTaken(frozenset(), "")
        self._derived = Derived()
        self._remembered = GraphCache()
        self._is_listed = False
        """Whether it is known which files the folder has."""
        self._revision = 0
        self._snapshot: Analysis | None = None

    @property
    def root(self) -> Path:
        """The workspace's folder."""
        return self._disk.root

    @property
    def revision(self) -> int:
        """Grows with every change; equals that of the newest snapshot."""
        return self._revision

    def path_of(self, file: str | Path) -> str:
        """The name that changes and snapshots give a file: relative to the root with ``/``, or absolute."""
        return self._disk.path_of(file)

    def file_of(self, path: str) -> Path:
        """The file on the disk that a path of changes and snapshots means."""
        return self._disk.root / path

    def index(self) -> None:
        """Read all files of the workspace, and keep what was read for the next start."""
        for _ in self.index_step_by_step():
            pass
        for _ in self.keep_step_by_step():
            pass

    def index_step_by_step(self) -> Iterator[str]:
        """Read all files of the workspace and find its dataflows, giving way after each step.

        Yields the paths that were read, those beside open files first, and ``""`` after other steps.
        """
        with _nothing_collected():
            # It may say what to leave out.
            self._read(PYPROJECT)
            self._disk = Disk(self.root, self._exclusions())
            paths = []
            for path in self._disk.files():
                paths.append(path)
                yield ""
            self._is_listed = True
            near = {dirname(path) for path in (*self._open, *self._shown)}
            for path in sorted(paths, key=lambda path: dirname(path) not in near):
                self._read(path)
                yield path
            self._follow_exclusions(())
            self._changed()
            yield from self._judged_step_by_step()

    def reread_step_by_step(self, paths: tuple[str, ...]) -> Iterator[str]:
        """As ``apply`` of ``OnDisk``, giving way after each file: for a checkout of hundreds of files."""
        with _nothing_collected():
            for path in paths:
                self._reread(path)
                yield path
            self._follow_exclusions(paths)
            self._changed()
            yield from self._judged_step_by_step()

    def keep_step_by_step(self) -> Iterator[None]:
        """Keep what ``index`` read for the next start, giving way after each file."""
        return self._store.save_step_by_step()

    def _judged_step_by_step(self) -> Iterator[str]:
        """What the first questions would do at once, for dataflows and for the problems of open files."""
        self._remembered.look_at(self.snapshot())
        for _ in self._remembered.foresee_step_by_step():
            yield ""
        for path in sorted(self._open.keys() & self._files.keys()):
            self.snapshot().problems(path)
            yield ""

    def apply(self, change: Change) -> None:
        """Take note of a change. Changes of files that are not analysed are remembered, no more."""
        match change:
            case Opened(path, text) | Replaced(path, text):
                self._set_open(path, text)
            case Edited(path, edits):
                self._edit(path, edits)
            case Closed(path):
                self._open.pop(path, None)
                self._shown.pop(path, None)
                self._reread(path)
            case NotebookShown(path, cells):
                self._shown[path] = cells
                self._read_notebook(path)
            case OnDisk(paths):
                for path in paths:
                    self._reread(path)
            case ConfigChosen(dataflow, config):
                others = {name: chosen for name, chosen in self._chosen.items() if name != dataflow}
                self._chosen = others if config is None else {**others, dataflow: config}
            case LevelsChosen():
                self._levels = change
            case NamesTaken():
                self._taken = change
            case Excluded(patterns):
                self._excluded = patterns
        self._follow_exclusions(change.paths if isinstance(change, OnDisk) else ())
        self._changed()

    def snapshot(self) -> Analysis:
        """The analysis of the state as it is now; the same object until the next change."""
        if self._snapshot is None:
            files = Files(dict(self._files), tuple(sorted(self._files)))
            self._snapshot = Analysis(
                self._revision,
                files,
                self._projects.tables,
                self._projects.texts,
                self._chosen,
                self._levels,
                self._taken,
                self._derived,
                self._remembered,
                dict(self._notebooks),
            )
        return self._snapshot

    def _changed(self) -> None:
        self._revision += 1
        self._snapshot = None

    def _set_open(self, path: str, text: str) -> None:
        self._open[path] = text
        if path.endswith(NOTEBOOK):
            self._read_notebook(path)
        elif self._disk.analyses(path):
            self._set_source(path, text)
        else:
            self._forget(path)

    def _exclusions(self) -> Exclusions:
        return (("", self._excluded), *excluded_by(self._projects.tables))

    def _follow_exclusions(self, changed: tuple[str, ...]) -> None:
        """Look at the whole disk again where other files are to be left out than before."""
        is_other = any(path.endswith(GITIGNORE) for path in changed)
        # A folder that comes back may hold a pyproject.toml that leaves out something of its own.
        while is_other or self._exclusions() != self._disk.excluded:
            is_other = False
            self._disk = Disk(self.root, self._exclusions())
            if self._is_listed:
                for path in sorted({*self._known(), *self._open, *self._shown, *self._disk.files()}):
                    self._read(path)

    def _known(self) -> set[str]:
        return {*self._files, *self._projects.texts, *self._notebooks}

    def _forget(self, path: str) -> None:
        if is_pyproject(path):
            self._projects.take(path, None)
        self._files.pop(path, None)

    def _set_source(self, path: str, text: str) -> None:
        if is_pyproject(path):
            self._projects.take(path, text)
            return
        known = self._files.get(path)
        self._files[path] = self._store.file(path, text) if known is None else known.replaced(text)

    def _edit(self, path: str, edits: tuple[Edit, ...]) -> None:
        known = self._files.get(path)
        if known is not None and path in self._open and len(edits) == 1:
            # A keystroke: the file knows best what it changes.
            self._files[path] = edited = known.edited(edits[0])
            self._open[path] = edited.source
        else:
            self._set_open(path, apply_in_turn(self._open.get(path, ""), edits))

    def _reread(self, path: str) -> None:
        """Look at the disk again for a file, or for all files of a folder."""
        if path.endswith((".py", NOTEBOOK)) or is_pyproject(path):
            self._read(path)
        elif not Path(path).is_absolute():
            inside = {known for known in self._known() if known.startswith(f"{path}/")}
            for file in sorted(inside.union(self._disk.files(path))):
                self._read(file)

    def _read(self, path: str) -> None:
        """Take over the text of the disk, unless an editor has a newer one."""
        notebook = path if path.endswith(NOTEBOOK) else notebook_of(path)
        if notebook is not None:
            self._read_notebook(notebook)
            return
        if path in self._open:
            self._set_open(path, self._open[path])
            return
        text = self._text_on_disk(path)
        if text is None:
            self._forget(path)
        else:
            self._set_source(path, text)

    def _text_on_disk(self, path: str) -> str | None:
        inside = not Path(path).is_absolute() and self._disk.analyses(path)
        return self._disk.text(path) if inside else None

    def _read_notebook(self, path: str) -> None:
        """Take over the cells that an editor shows, else those of the file; a broken one has none."""
        cells: tuple[str, ...] = ()
        if self._disk.analyses(path):
            cells = self._cells(path)
        known = self._notebooks.pop(path, None)
        files: Mapping[str, str] = {}
        if cells:
            self._notebooks[path] = notebook = Notebook.read(path, cells)
            files = notebook.files
        for gone in set(known.files if known else ()).difference(files):
            self._files.pop(gone, None)
        for file, text in files.items():
            self._set_source(file, text)

    def _cells(self, path: str) -> tuple[str, ...]:
        if path in self._shown:
            return self._shown[path]
        return read_cells(self._open[path] if path in self._open else self._text_on_disk(path))


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Keep the garbage collector from walking over facts and nodes again and again while they are made.

    They hold no cycles, and live long, so that it need not look at them later either.
    """
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collected:
            gc.enable()
