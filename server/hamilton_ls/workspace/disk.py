"""Which files of a folder are analysed, and their texts. The only place that reads the user's disk.

Knows nothing of open editors or of facts.
"""

from __future__ import annotations

import os
import stat
import sys
import tokenize
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from hamilton_ls.graph.declaration_places import is_pyproject
from hamilton_ls.graph.modules import NOTEBOOK
from hamilton_ls.workspace.ignored import Exclusions, Ignored

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib  # type: ignore[import-not-found, unused-ignore]

LARGEST = 2 * 1024 * 1024
"""Bytes; larger files are generated data, and nobody reads their diagnostics."""
LARGEST_NOTEBOOK = 16 * 1024 * 1024
"""Bytes; a notebook holds the pictures that its cells drew."""
_SKIPPED = frozenset({"node_modules", "__pycache__", "site-packages"})
_ANALYSED = (".py", NOTEBOOK)
_ENVIRONMENT_MARKS = ("pyvenv.cfg", "conda-meta")


class Disk:
    """The folder of a workspace."""

    def __init__(self, root: Path, excluded: Exclusions = ()) -> None:
        """
        Args:
            root: the workspace's folder; it need not exist.
            excluded: what the settings say of files to leave out.
        """
        # Not resolved: editors name files by the links that the user opened.
        self.root = Path(os.path.abspath(root))  # noqa: PTH100 - Path.absolute keeps "..".
        self.excluded = excluded
        self._ignored = Ignored(self.root, excluded)

    def path_of(self, file: str | Path) -> str:
        """The name that the analysis gives a file: relative to the root, or absolute outside of it."""
        absolute = Path(os.path.normpath(self.root / file))
        try:
            return absolute.relative_to(self.root).as_posix()
        except ValueError:
            return absolute.as_posix()

    def python_files(self, below: str = "") -> Iterator[str]:
        """The paths of all Python files and notebooks to be analysed; as ``files``."""
        return (path for path in self.files(below) if not is_pyproject(path))

    def files(self, below: str = "") -> Iterator[str]:
        """The paths of all Python files, notebooks and every pyproject.toml, folder by folder, sorted within each.

        Args:
            below: the workspace-relative folder to look in, else the whole workspace.
        """
        above = below.split("/") if below else []
        if any(self._skips_folder("/".join(above[: n + 1])) for n in range(len(above))):
            return
        # Links to folders are not followed: they may lead round in circles, or out of the workspace.
        for folder, folders, files in os.walk(self.root / below):
            relative = Path(folder).relative_to(self.root).as_posix()
            prefix = "" if relative == "." else f"{relative}/"
            folders[:] = sorted(f for f in folders if not self._skips_folder(f"{prefix}{f}"))
            for name in sorted(files):
                if self._is_read(f"{prefix}{name}"):
                    yield f"{prefix}{name}"

    def analyses(self, path: str) -> bool:
        """Whether a file of this path is to be analysed, should it exist."""
        folders = path.split("/")[:-1]
        if Path(path).is_absolute():
            return path.endswith(_ANALYSED) and _SKIPPED.isdisjoint(folders)
        parents = ("/".join(folders[: n + 1]) for n in range(len(folders)))
        return self._is_read(path) and not any(self._skips_folder(parent) for parent in parents)

    def text(self, path: str) -> str | None:
        """The text of a file, in the encoding that it declares; None where it cannot be read as text."""
        file = self.root / path
        try:
            found = file.stat()
            # To read a pipe or a device would wait for ever.
            largest = LARGEST_NOTEBOOK if path.endswith(NOTEBOOK) else LARGEST
            if not stat.S_ISREG(found.st_mode) or found.st_size > largest:
                return None
            data = file.read_bytes()
        except (OSError, ValueError):
            # A path that no file can have, with a NUL in it, is a ValueError.
            return None
        if b"\0" in data:
            return None
        try:
            encoding, _ = tokenize.detect_encoding(BytesIO(data).readline)
            return data.decode(encoding)
        except (SyntaxError, UnicodeDecodeError, LookupError):
            return None

    def _is_read(self, path: str) -> bool:
        return (path.endswith(_ANALYSED) or is_pyproject(path)) and not self._ignored.ignores(path)

    def _skips_folder(self, path: str) -> bool:
        name = path.rpartition("/")[2]
        if name.startswith(".") or name in _SKIPPED or self._ignored.ignores(f"{path}/"):
            return True
        folder = f"{self.root}/{path}"
        return any(os.path.exists(f"{folder}/{mark}") for mark in _ENVIRONMENT_MARKS)  # noqa: PTH110 - often asked.


def read_toml(text: str | None) -> Mapping[str, object] | None:
    """The tables of a TOML text; None where there is no text or it does not parse."""
    if text is None:
        return None
    try:
        tables: Mapping[str, object] = tomllib.loads(text)
        return tables
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
