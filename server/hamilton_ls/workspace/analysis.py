"""The frozen answer to "what does the workspace say now": one snapshot, all its queries.

Everything is computed on demand from the facts and memoised; two snapshots share what did not
change. An Analysis never changes: a request that works on one is not disturbed by edits.
"""

from __future__ import annotations

from typing import Protocol

from hamilton_ls.checks.model import Problem
from hamilton_ls.facts.model import Anchor, FileFacts, FunctionFacts
from hamilton_ls.graph.model import Dataflow, Graph
from hamilton_ls.text.spans import Span


class Snapshot(Protocol):
    """The queries of an analysis. Paths are workspace-relative with ``/``."""

    @property
    def revision(self) -> int:
        """Grows with every change that was applied."""

    def paths(self) -> tuple[str, ...]:
        """All Python files of the workspace, sorted."""

    def source(self, path: str) -> str:
        """The text of a file, unsaved edits included."""

    def facts(self, path: str) -> FileFacts:
        """The facts of a file; those of an empty file where there is none."""

    def is_hamilton(self, path: str) -> bool:
        """Whether features speak in this file (DESIGN.md section 3)."""

    def dataflows(self) -> tuple[Dataflow, ...]:
        """All dataflows, sorted by name; names are unique."""

    def dataflows_of(self, path: str) -> tuple[Dataflow, ...]:
        """The dataflows that the file's module belongs to, or whose driver it holds."""

    def dataflow(self, name: str) -> Dataflow | None:
        """The dataflow of this name."""

    def graph(self, dataflow: str) -> Graph:
        """The graph under the chosen configuration, else under the dataflow's own."""

    def problems(self, path: str) -> tuple[Problem, ...]:
        """All problems of a file, sorted by position, then code."""

    def locate(self, anchor: Anchor) -> tuple[str, Span] | None:
        """The anchor in the file as it is now, in characters; None where its symbol has gone."""

    def function_at(self, path: str, offset: int) -> tuple[FunctionFacts, Anchor] | None:
        """The function whose chunk holds the offset, with the anchor of its name."""

    def nodes_of(self, path: str, function: str) -> tuple[tuple[Dataflow, tuple[str, ...]], ...]:
        """For each dataflow of the file, the nodes that the function makes."""

    def digest(self, dataflow: str, node: str) -> str:
        """Changes whenever the code of the node's function does, its body included."""
