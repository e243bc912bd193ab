"""Which paths are left out on somebody's word: ``.gitignore`` files, the editor's setting, pyproject.toml.

All three speak the language of ``.gitignore``. Those of a folder speak of what lies below it, and the
deepest that says something of a path decides; settings speak of the whole workspace and are final.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pathspec import GitIgnoreSpec

GITIGNORE = ".gitignore"
_LARGEST = 1 << 18
"""Bytes; a longer .gitignore is not read."""


class Ignored:
    """What a workspace leaves out. Answers are remembered: another object is needed when something changes."""

    def __init__(self, root: Path, excluded: tuple[str, ...] = ()) -> None:
        """
        Args:
            root: the workspace's folder.
            excluded: patterns of the settings.
        """
        self._root = root
        self._excluded = _spec(excluded)
        self._specs: dict[str, GitIgnoreSpec | None] = {}

    def ignores(self, path: str) -> bool:
        """Whether a path is left out; one of a folder ends in ``/``. Does not ask about the folders above."""
        if self._excluded is not None and self._excluded.match_file(path):
            return True
        folder = path.rstrip("/")
        while folder:
            folder = folder.rpartition("/")[0]
            spec = self._spec_of(folder)
            if spec is not None:
                said = spec.check_file(path[len(folder) + 1 :] if folder else path).include
                if said is not None:
                    return said
        return False

    def _spec_of(self, folder: str) -> GitIgnoreSpec | None:
        if folder not in self._specs:
            self._specs[folder] = _spec(_lines(self._root / folder / GITIGNORE))
        return self._specs[folder]


def excluded_by(pyproject: Mapping[str, object] | None) -> tuple[str, ...]:
    """The patterns of ``[tool.hamilton] exclude``, as far as they are right."""
    table: object = pyproject
    for key in ("tool", "hamilton", "exclude"):
        table = table.get(key) if isinstance(table, Mapping) else None
    return tuple(each for each in table if isinstance(each, str)) if isinstance(table, list) else ()


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
