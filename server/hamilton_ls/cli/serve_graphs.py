"""The graphs of a workspace as they are now, for pages that follow them: snapshots, then patches.

Messages are those of extension/webview/graph/messages.ts. Knows nothing of HTTP. The analysis is not
for several threads, so one lock is held whenever it is asked.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from hamilton_ls.checks.model import Problem
from hamilton_ls.checks.run import check_graph
from hamilton_ls.cli.dataflow_choice import dataflows_of, graph_of
from hamilton_ls.cli.pages import ORIGINS, page_graph, place_of
from hamilton_ls.cli.problems import Places
from hamilton_ls.cli.projects import Project
from hamilton_ls.graph.model import Dataflow, Graph
from hamilton_ls.ide.graphview import NodeViews, graph_patch, view_of
from hamilton_ls.protocol.messages import GraphSnapshot
from hamilton_ls.webpage import PageGraph
from hamilton_ls.workspace.changes import OnDisk

Message: TypeAlias = Mapping[str, Any]

_EMPTY: Message = {
    "type": "status",
    "kind": "empty",
    "message": "There is no Hamilton dataflow here yet.\nWrite a function and it appears.",
}


class LiveGraphs:
    """A workspace that changes while pages look at it."""

    def __init__(self, project: Project) -> None:
        """Nobody looks yet."""
        self._project = project
        self._changed = threading.Condition()
        self._is_stopped = False

    def reread(self, paths: tuple[str, ...]) -> None:
        """Take note of files that were created, changed or deleted."""
        with self._changed:
            self._project.host.apply(OnDisk(paths))
            self._changed.notify_all()

    def stop(self) -> None:
        """End all that follow."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify_all()

    def follow(self, wanted: str | None, patience: float) -> Iterator[Message | None]:
        """What a page is to be told, from the whole graph on, for as long as it listens.

        Args:
            wanted: the dataflow; the first one where it is None or not there.
            patience: seconds; after so much silence None is yielded.
        """
        follower = _Follower(self._project, wanted)
        seen = -1
        while True:
            with self._changed:
                if seen == self._project.host.revision and not self._is_stopped:
                    self._changed.wait(patience)
                if self._is_stopped:
                    return
                is_other = seen != self._project.host.revision
                seen = self._project.host.revision
                message = follower.news() if is_other else None
            if message is not None or not is_other:
                yield message

    def place(self, dataflow: str, node: str) -> str | None:
        """Where a node is written, as ``features.py:12``; None where it comes from outside."""
        with self._changed:
            found = _found(self._project, dataflow)
            if found is None:
                return None
            return place_of(_judged(self._project, found)[0], node, self._places())

    def page(self, dataflow: str) -> PageGraph | None:
        """A dataflow as a page of its own shows it; None where it is not there."""
        with self._changed:
            found = _found(self._project, dataflow)
            if found is None:
                return None
            graph, problems = _judged(self._project, found)
            return page_graph(graph, view_of(graph, problems, 1), self._places())

    def _places(self) -> Places:
        return Places(self._project, self._project.root)


class _Follower:
    """What one page was told last."""

    def __init__(self, project: Project, wanted: str | None) -> None:
        self._project = project
        self._wanted = wanted
        self._views = NodeViews()
        self._shown: GraphSnapshot | None = None
        self._choices: list[dict[str, str]] | None = None

    def news(self) -> Message | None:
        """What to tell it now; None where it knows."""
        dataflows = dataflows_of(self._project)
        choices = [{"name": each.name, "origin": ORIGINS[each.origin]} for each in dataflows]
        is_same_choice, self._choices = choices == self._choices, choices
        if not dataflows:
            self._shown = None
            return None if is_same_choice else _EMPTY
        dataflow = next((each for each in dataflows if each.name == self._wanted), dataflows[0])
        self._wanted = dataflow.name
        before, revision = self._shown, self._shown["revision"] + 1 if self._shown else 1
        after = view_of(*_judged(self._project, dataflow), revision, self._views)
        if before is None or before["dataflow"] != dataflow.name or not is_same_choice:
            self._shown = after
            return {"type": "snapshot", "graph": after, "dataflows": choices}
        patch = graph_patch(before, after)
        if patch is None:
            return None
        self._shown = after
        return {"type": "patch", "patch": patch}


def _found(project: Project, name: str) -> Dataflow | None:
    return next((dataflow for dataflow in dataflows_of(project) if dataflow.name == name), None)


def _judged(project: Project, dataflow: Dataflow) -> tuple[Graph, tuple[Problem, ...]]:
    """The graph of a dataflow and its problems; those of the analysis are kept over changes."""
    analysis = project.analysis
    if analysis.dataflow(dataflow.name) == dataflow:
        return analysis.graph(dataflow.name), analysis.problems_of(dataflow.name)
    graph = graph_of(project, dataflow, {})
    return graph, check_graph(analysis, graph)
