"""Modules and files: which file an import means, and under which name a file is imported.

Knows paths only, workspace-relative with ``/``. Does not read files, and does not know what is
installed: a module without a file in the workspace is somebody else's. The files that the cells of a
notebook make up have paths below the notebook's: ``nb.ipynb/NAME.py`` is a module that a cell makes,
``nb.ipynb/nb.ipynb.py`` the script of all other cells.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from typing import Protocol

from hamilton_ls.facts.model import FileFacts

NOTEBOOK = ".ipynb"
"""How the names of notebooks end."""
_ROOTS = ("", "src")
_FOREIGN = frozenset({"hamilton", *sys.stdlib_module_names})
"""Packages that are never the workspace's own, even where a folder has their name."""


class WorkspaceFacts(Protocol):
    """The files of a workspace, as the graph needs them."""

    def paths(self) -> tuple[str, ...]:
        """All Python files, workspace-relative with ``/``, sorted."""

    def facts(self, path: str) -> FileFacts:
        """The facts of a file; those of an empty file where there is none."""


@dataclass(frozen=True, slots=True)
class ModuleIndex:
    """Finds the files of modules among the paths of a workspace."""

    paths: frozenset[str]
    _found: dict[tuple[str, int, str | None], str | None] = field(
        default_factory=dict, compare=False, repr=False
    )

    def resolve(self, module: str, importer: str | None = None, level: int = 0) -> str | None:
        """The file that an import statement means.

        Args:
            module: the dotted name after ``import`` or ``from``, without leading dots.
            importer: the importing file. Its folder is searched first, as that of a script.
            level: the number of leading dots.

        Returns:
            The path of the module, or of the package's ``__init__.py``; None for a module that is
            not of the workspace.
        """
        key = (module, level, importer)
        if key not in self._found:
            self._found[key] = self._search(module, importer, level)
        return self._found[key]

    def _search(self, module: str, importer: str | None, level: int) -> str | None:
        parts = tuple(part for part in module.split(".") if part)
        if level:
            return None if importer is None else self._in(_ancestor(importer, level), parts)
        if not parts or parts[0] in _FOREIGN:
            return None
        folders = [*_folders_of(importer), *_ROOTS]
        found = (self._in(folder, parts) for folder in folders)
        return next((path for path in found if path is not None), None)

    def _in(self, folder: str | None, parts: tuple[str, ...]) -> str | None:
        if folder is None:
            return None
        stem = join(folder, *parts) if parts else folder
        candidates = (f"{stem}.py", join(stem, "__init__.py")) if parts else (join(stem, "__init__.py"),)
        return next((path for path in candidates if path in self.paths), None)

    def dotted_name(self, path: str) -> str:
        """The name under which a file is imported: that of its packages and its own.

        ``src/shop/features.py`` is ``shop.features`` where ``src/shop/__init__.py`` exists, else
        ``features``.
        """
        folder, _, name = path.rpartition("/")
        parts = [] if name == "__init__.py" else [name.removesuffix(".py")]
        while folder and join(folder, "__init__.py") in self.paths:
            folder, _, last = folder.rpartition("/")
            parts.insert(0, last)
        return ".".join(parts) or "__init__"


def _folders_of(importer: str | None) -> tuple[str, ...]:
    """The folders that a file's own imports are looked for in: a notebook's cells, then where it lies."""
    if importer is None:
        return ()
    notebook = notebook_of(importer)
    return (dirname(importer),) if notebook is None else (notebook, dirname(notebook))


def _ancestor(importer: str, level: int) -> str | None:
    """The folder that ``level`` leading dots mean; None above the workspace."""
    folder = dirname(importer)
    for _ in range(level - 1):
        if not folder:
            return None
        folder = dirname(folder)
    return normpath(folder) if folder else ""


def notebook_of(path: str) -> str | None:
    """The notebook that a file is made up of cells of; None for a file of its own."""
    folder = dirname(path)
    return folder if folder.endswith(NOTEBOOK) else None


def script_of(notebook: str) -> str:
    """The file of those cells of a notebook that are no modules."""
    return f"{notebook}/{notebook.rpartition('/')[2]}.py"


def is_script(path: str) -> bool:
    """Whether a file is that of the cells of a notebook that are no modules."""
    notebook = notebook_of(path)
    return notebook is not None and path == script_of(notebook)


def is_package(path: str) -> bool:
    """Whether a file is a package's ``__init__.py``."""
    return path.rpartition("/")[2] == "__init__.py"
