"""The workspace's modules in this process: imported from source, and again once they changed.

A module of the workspace is always compiled from its source: byte code in ``__pycache__`` is
trusted by time and size, which two quick edits can share, and running nodes should write nothing
into the workspace. What a changed module's importers hold is old too, so they go with it.
Knows files and imports; which code a node depends on is ``definitions``' business.
"""

from __future__ import annotations

import importlib
import importlib.util
import linecache
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from hamilton_runner.definitions import ModuleCode, read_module


@dataclass(frozen=True)
class Loaded:
    """A module of the workspace as it was last imported."""

    path: str
    stamp: tuple[int, int]
    source: bytes
    generation: int
    """Counts the imports of this module: objects of its classes differ between generations."""


class _SourceLoader(SourceFileLoader):
    """Compiles from source and tells the owner what it read."""

    def __init__(self, name: str, path: str, owner: WorkspaceModules) -> None:
        super().__init__(name, path)
        self._owner = owner

    def get_code(self, fullname: str) -> CodeType | None:
        stamp = _stamp(self.path)
        source = self.get_data(self.path)
        code: Any = self.source_to_code(source, self.path)
        self._owner.note(fullname, self.path, stamp, source)
        return code if isinstance(code, CodeType) else None


class WorkspaceModules(MetaPathFinder):
    """Finds, imports and renews the modules that lie in the workspace folder."""

    def __init__(self, root: str) -> None:
        self.root = os.path.realpath(root)
        self._library_path = list(sys.path)
        self._loaded: dict[str, Loaded] = {}
        self._generations: dict[str, int] = {}
        self._code: dict[tuple[str, bytes], ModuleCode] = {}

    def install(self) -> None:
        """Become the first finder of this process."""
        sys.meta_path.insert(0, self)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The finder protocol: speak for Python files of the workspace only."""
        spec = PathFinder.find_spec(fullname, path)
        if spec is None or type(spec.loader) is not SourceFileLoader or spec.origin is None:
            return None
        if not self.owns(spec.origin):
            return None
        spec.loader = _SourceLoader(fullname, spec.origin, self)
        return spec

    def owns(self, path: str) -> bool:
        """Whether a file is the user's own: in the workspace and not in an environment inside it."""
        real = os.path.realpath(path)
        inside = real.startswith(self.root + os.sep)
        return inside and not {"site-packages", "dist-packages"} & set(Path(real).parts)

    def note(self, name: str, path: str, stamp: tuple[int, int], source: bytes) -> None:
        """Remember what was imported."""
        self._generations[name] = self._generations.get(name, 0) + 1
        self._loaded[name] = Loaded(path, stamp, source, self._generations[name])

    def refresh(self, search_paths: Iterable[str]) -> list[str]:
        """Forget modules that are out of date, and what imports them.

        Parameters:
            search_paths: folders of the workspace to search before all others.

        Returns:
            The names forgotten, sorted.
        """
        sys.path[:] = [*search_paths, *(p for p in self._library_path if p not in search_paths)]
        importlib.invalidate_caches()
        linecache.checkcache()
        for name in [name for name in self._loaded if name not in sys.modules]:
            del self._loaded[name]
        outdated = {name for name, loaded in self._loaded.items() if self._is_outdated(name, loaded)}
        growing = True
        while growing:
            importers = {
                name for name in self._loaded if name not in outdated and self.code(name).imports & outdated
            }
            outdated |= importers
            growing = bool(importers)
        for name in outdated:
            del self._loaded[name]
            sys.modules.pop(name, None)
        return sorted(outdated)

    def load(self, name: str, path: str) -> ModuleType:
        """Import a module of the dataflow.

        Parameters:
            name: its dotted name.
            path: its file. Where the name leads to another file (two folders with a
                ``features.py`` each, or a name that an installed package has too), the file wins.

        Returns:
            The module.
        """
        module = sys.modules.get(name)
        if module is not None and _same_file(getattr(module, "__file__", None), path):
            return module
        sys.modules.pop(name, None)
        found = self._resolve(name)
        if _same_file(found, path):
            return importlib.import_module(name)
        spec = importlib.util.spec_from_file_location(name, path, loader=_SourceLoader(name, path, self))
        if spec is None or spec.loader is None:
            raise ImportError(f"{path} cannot be imported as the module {name}")
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        try:
            spec.loader.exec_module(module)
        except BaseException:
            sys.modules.pop(name, None)
            raise
        return module

    def loaded(self) -> Mapping[str, Loaded]:
        """All modules of the workspace that are imported now, by name."""
        return self._loaded

    def code(self, name: str) -> ModuleCode:
        """The definitions in an imported module's source."""
        source = self._loaded[name].source
        key = (name, source)
        if key not in self._code:
            self._code = {k: v for k, v in self._code.items() if k[0] != name}
            self._code[key] = read_module(name, source, is_package=self._is_package(name))
        return self._code[key]

    def _is_package(self, name: str) -> bool:
        return Path(self._loaded[name].path).name == "__init__.py"

    def _is_outdated(self, name: str, loaded: Loaded) -> bool:
        try:
            touched = _stamp(loaded.path) != loaded.stamp
            if touched and Path(loaded.path).read_bytes() != loaded.source:
                return True
        except OSError:
            return True
        found = self._resolve(name)
        return found is not None and not _same_file(found, loaded.path)

    def _resolve(self, name: str) -> str | None:
        """The file that the search path has for a name now, without importing its packages."""
        search: list[str] | None = None
        parts = name.split(".")
        for depth in range(1, len(parts) + 1):
            spec = PathFinder.find_spec(".".join(parts[:depth]), search)
            if spec is None:
                return None
            if depth == len(parts):
                return spec.origin
            if spec.submodule_search_locations is None:
                return None
            search = list(spec.submodule_search_locations)
        return None


def _stamp(path: str) -> tuple[int, int]:
    status = Path(path).stat()
    return status.st_mtime_ns, status.st_size


def _same_file(first: str | None, second: str) -> bool:
    return first is not None and os.path.realpath(first) == os.path.realpath(second)
