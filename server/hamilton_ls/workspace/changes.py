"""What can happen to a workspace, as data. ``Host.apply`` takes these and nothing else.

Paths are workspace-relative with ``/`` (``Host.path_of`` makes them); files outside of the
workspace keep their absolute path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from hamilton_ls.checks.model import Severity
from hamilton_ls.graph.model import ConfigValue
from hamilton_ls.text.edits import Edit


@dataclass(frozen=True, slots=True)
class Opened:
    """An editor shows a file: from now on its text counts, whatever the disk says."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Edited:
    """Edits of an open file; each counts from the text that the one before left."""

    path: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Replaced:
    """An open file has a new text, from an editor that sends whole texts."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Closed:
    """The editor closed a file: the disk counts again."""

    path: str


@dataclass(frozen=True, slots=True)
class NotebookShown:
    """An editor shows a notebook: from now on the texts of these code cells count, until it is ``Closed``."""

    path: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OnDisk:
    """Files were created, changed or deleted; the disk says which."""

    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConfigChosen:
    """The user chose a configuration for a dataflow; None returns to the dataflow's own."""

    dataflow: str
    config: tuple[tuple[str, ConfigValue], ...] | None


@dataclass(frozen=True, slots=True)
class Excluded:
    """The user's setting of files to leave out: patterns as in a .gitignore."""

    patterns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LevelsChosen:
    """The user's setting of how loudly to hear of codes; None for not at all. Goes before pyproject.toml."""

    levels: tuple[tuple[str, Severity | None], ...]


@dataclass(frozen=True, slots=True)
class NamesTaken:
    """Names of dataflows that other folders of the session have: ours of such a name say where they are."""

    names: frozenset[str]
    label: str
    """What tells this folder from the others."""


Change: TypeAlias = (
    Opened
    | Edited
    | Replaced
    | Closed
    | NotebookShown
    | OnDisk
    | ConfigChosen
    | Excluded
    | LevelsChosen
    | NamesTaken
)
