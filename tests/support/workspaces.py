"""Workspaces in memory: the files of a fixture as open editors, with no folder behind them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hamilton_ls.facts.files import file_facts
from hamilton_ls.facts.model import FileFacts
from hamilton_ls.workspace.changes import Opened
from hamilton_ls.workspace.host import Host


class FactsInMemory:
    """The facts of some files, for the layers below ``workspace`` (a ``WorkspaceFacts``)."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self._facts = {path: file_facts(path, text) for path, text in sorted(files.items())}

    def paths(self) -> tuple[str, ...]:
        return tuple(path for path in self._facts if path.endswith(".py"))

    def facts(self, path: str) -> FileFacts:
        return self._facts.get(path) or file_facts(path, "")


def open_host(files: Mapping[str, str]) -> Host:
    """A host of a folder that does not exist, with these files open (also a ``pyproject.toml``)."""
    host = Host(Path("/no/such/workspace"))
    for path, text in sorted(files.items()):
        host.apply(Opened(path, text))
    return host
