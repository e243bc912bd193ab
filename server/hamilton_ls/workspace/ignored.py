"""Which paths are left out on somebody's word: ``.gitignore`` files, the editor's setting, pyproject.toml.

All three speak the language of ``.gitignore``, about what lies below their folder. Of several .gitignore
files the deepest that says something of a path decides; settings are final.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from posixpath import dirname
from typing import TypeAlias

from pathspec import GitIgnoreSpec

from hamilton_ls.checks.exclusion import patterns_in
from hamilton_ls.graph.declaration_places import is_pyproject

GITIGNORE = ".gitignore"
Exclusions: TypeAlias = "tuple[tuple[str, tuple[str, ...]], ...]"
"""Patterns of settings, each with the workspace-relative folder that they speak of."""
_LARGEST = 1 << 18
"""Bytes; a longer .gitignore is not read."""


class Ignored:
    """What a workspace leaves out. Answers are remembered: another object is needed when something changes."""

    def __init__(self, root: Path, excluded: Exclusions = ()) -> None:
        """
        Args:
            root: the workspace's folder.
            excluded: what the settings say.
        """
        self._root = root
        self._excluded = [
            (f"{folder}/" if folder else "", spec)
            for folder, patterns in excluded
            if (spec := _spec(patterns)) is not None
        ]
        self._specs: dict[str, GitIgnoreSpec | None] = {}

    def ignores(self, path: str) -> bool:
        """Whether a path is left out; one of a folder ends in ``/``. Does not ask about the folders above."""
        for above, spec in self._excluded:
            # A pyproject.toml that left itself out would take its own word back.
            inside = path != above and path.startswith(above) and not is_pyproject(path)
            if inside and spec.match_file(path[len(above) :]):
                return True
        folder = path.rstrip("/")
        while folder:
            folder = folder.rpartition("/")[0]
            known = self._spec_of(folder)
            if known is not None:
                said = known.check_file(path[len(folder) + 1 :] if folder else path).include
                if said is not None:
                    return said
        return False

    def _spec_of(self, folder: str) -> GitIgnoreSpec | None:
        if folder not in self._specs:
            self._specs[folder] = _spec(_lines(self._root / folder / GITIGNORE))
        return self._specs[folder]


def excluded_by(pyprojects: Mapping[str, Mapping[str, object]]) -> Exclusions:
    """What ``[tool.hamilton] exclude`` of every pyproject.toml says, as far as it is right."""
    found = ((dirname(path), patterns_in(table)) for path, table in sorted(pyprojects.items()))
    return tuple((folder, patterns) for folder, patterns in found if patterns)


def _lines(file: Path) -> tuple[str, ...]:
    try:
        if not file.is_file() or file.stat().st_size > _LARGEST:
            return ()
        return tuple(file.read_text(encoding="utf-8", errors="replace").splitlines())
    except (OSError, ValueError):
        return ()


def _spec(lines: tuple[str, ...]) -> GitIgnoreSpec | None:
    """The patterns as one; None for none. A pattern that means nothing is left out."""
    try:
        spec = GitIgnoreSpec.from_lines(lines)
    except ValueError:
        spec = GitIgnoreSpec.from_lines(line for line in lines if _is_pattern(line))
    return spec if any(pattern.include is not None for pattern in spec.patterns) else None


def _is_pattern(line: str) -> bool:
    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
