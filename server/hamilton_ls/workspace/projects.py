"""The pyproject.toml files of a workspace: their texts as they are, their tables as they last were right.

A half-typed file keeps its last good tables, so that its dataflows do not come and go while it is
edited. Knows nothing of what the tables mean.
"""

from __future__ import annotations

from collections.abc import Mapping

from hamilton_ls.workspace.disk import read_toml


class Projects:
    """The files by their workspace-relative paths. Owned by the ``Host``."""

    def __init__(self) -> None:
        """There are none yet."""
        self.texts: Mapping[str, str] = {}
        """Replaced as a whole when a text changes."""
        self.tables: Mapping[str, Mapping[str, object]] = {}
        """Replaced as a whole when a table changes: the same object means the same settings."""

    def take(self, path: str, text: str | None) -> None:
        """A file's text is this now; None where there is no such file any more."""
        if text is None:
            self.texts = {known: kept for known, kept in self.texts.items() if known != path}
            if path in self.tables:
                self.tables = {known: kept for known, kept in self.tables.items() if known != path}
            return
        self.texts = {**self.texts, path: text}
        read = read_toml(text)
        if read is not None and read != self.tables.get(path):
            self.tables = {**self.tables, path: read}
