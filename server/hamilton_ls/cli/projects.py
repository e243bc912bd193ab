"""Which workspaces the PATHs of a command mean, analysed.

A folder is a workspace. Files belong to the project around them: the nearest folder above with a
pyproject.toml or a .git, else the folder that they have in common.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hamilton_ls.graph.declaration_places import PYPROJECT
from hamilton_ls.workspace.analysis import Snapshot
from hamilton_ls.workspace.host import Host
from hamilton_ls.workspace.store import cache_folder, store_of

_PROJECT_MARKS = (PYPROJECT, ".git")


@dataclass(frozen=True, slots=True)
class Project:
    """One workspace of a command, as it is on the disk."""

    host: Host
    files: tuple[str, ...] | None
    """The files that were asked for, workspace-relative; None for all."""

    @property
    def root(self) -> Path:
        """The workspace's folder."""
        return self.host.root

    @property
    def analysis(self) -> Snapshot:
        """What the workspace says."""
        return self.host.snapshot()

    @property
    def paths(self) -> tuple[str, ...]:
        """The files to speak of: those that were asked for, or all, with the project's declarations."""
        if self.files is not None:
            return self.files
        return (*self.analysis.pyprojects(), *self.analysis.paths())


def add_cache_argument(parser: argparse.ArgumentParser) -> None:
    """``--no-cache``, for every command that reads workspaces."""
    parser.add_argument(
        "--no-cache",
        dest="cache",
        action="store_const",
        const=None,
        default=cache_folder(),
        help="read all files anew, and keep nothing for the next time",
    )


def open_projects(paths: Sequence[Path], cache: Path | None = None) -> tuple[Project, ...]:
    """The workspaces of the given files and folders, indexed, in the order of their first mention.

    Args:
        paths: files and folders.
        cache: where what is read is kept for the next time; nowhere by default.
    """
    absolute = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 - keeps symbolic links.
    files = [path for path in absolute if path.is_file()]
    fallback = Path(os.path.commonpath([file.parent for file in files])) if files else Path()
    wanted: dict[Path, list[Path] | None] = {}
    for path in absolute:
        if path.is_file():
            asked = wanted.setdefault(_project_of(path, fallback), [])
            if asked is not None:
                asked.append(path)
        else:
            wanted[path] = None
    return tuple(_opened(root, asked, cache) for root, asked in wanted.items())


def common_root(projects: Iterable[Project]) -> Path:
    """The folder that reported paths are relative to: the workspace, or what several have in common."""
    return Path(os.path.commonpath([project.root for project in projects]))


def _project_of(file: Path, fallback: Path) -> Path:
    for folder in file.parents:
        if any((folder / mark).exists() for mark in _PROJECT_MARKS):
            return folder
    return fallback


def _opened(root: Path, asked: list[Path] | None, cache: Path | None) -> Project:
    host = Host(root, store=store_of(root, cache))
    host.index()
    files = None if asked is None else tuple(sorted({f for file in asked for f in _files(host, file)}))
    return Project(host, files)


def _files(host: Host, file: Path) -> tuple[str, ...]:
    """The files of the analysis that a file on the disk stands for: those that its cells make up, or itself."""
    path = host.path_of(file)
    notebook = host.snapshot().notebook(path)
    return (path,) if notebook is None else tuple(notebook.files)
