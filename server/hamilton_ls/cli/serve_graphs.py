"""The graphs of a workspace as they are now, for pages that follow them: snapshots, then patches.

Messages are those of extension/webview/graph/messages.ts. Knows nothing of HTTP. The analysis is not
for several threads, so one lock is held whenever it is asked.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from hamilton_ls.checks.model import Problem
from hamilton_ls.checks.run import check_graph
from hamilton_ls.cli.dataflow_choice import dataflows_of, graph_of
from hamilton_ls.cli.pages import ORIGINS, page_graph
from hamilton_ls.cli.projects import Project
from hamilton_ls.graph.model import Dataflow, Graph
from hamilton_ls.ide.description import description_of
from hamilton_ls.ide.graphview import NodeViews, graph_patch, view_of
from hamilton_ls.ide.page import place_of
from hamilton_ls.ide.variants import variants_of
from hamilton_ls.protocol.messages import GraphSnapshot, GraphVariants, NodeDescription
from hamilton_ls.webpage import PageGraph
from hamilton_ls.workspace.changes import OnDisk

Message: TypeAlias = Mapping[str, Any]

_EMPTY: Message = {
    "type": "status",
    "kind": "empty",
    "message": "There is no Hamilton dataflow here yet.\nWrite a function and it appears.",
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page wants to see."""

    dataflow: str | None
    """The first one where it is None or not there."""
    config: Mapping[str, object] = field(default_factory=dict)
    """Added to the dataflow's own configuration."""
    variants: bool = False
    """Whether to show all configurations at once."""


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

    def follow(self, wish: Wish, patience: float) -> Iterator[Message | None]:
        """What a page is to be told, from the whole graph on, for as long as it listens.

        Args:
            wish: what it shows.
            patience: seconds; after so much silence None is yielded.
        """
        follower = _Follower(self._project, wish)
        seen = -1
        while True:
            with self._changed:
                if seen == self._project.host.revision and not self._is_stopped:
                    self._changed.wait(patience)
                if self._is_stopped:
                    return
                is_other = seen != self._project.host.revision
                seen = self._project.host.revision
                messages = follower.news() if is_other else None
            yield from (None,) if messages is None else messages

    def place(self, wish: Wish, node: str) -> str | None:
        """Where a node is written, as ``features.py:12``; None where it comes from outside."""
        with self._changed:
            found = self._found(wish)
            return None if found is None else place_of(self._project.analysis, found, node)

    def description(self, wish: Wish, node: str) -> NodeDescription | None:
        """A node in full; None where it is not there."""
        with self._changed:
            found = self._found(wish)
            known = None if found is None else found.nodes.get(node)
            if found is None or known is None:
                return None
            return description_of(self._project.analysis, found, known)

    def page(self, wish: Wish) -> PageGraph | None:
        """A dataflow as a page of its own shows it; None where it is not there."""
        with self._changed:
            found = self._found(wish)
            if found is None:
                return None
            analysis = self._project.analysis
            page = page_graph(analysis, found, check_graph(analysis, found))
            page["showsVariants"] = wish.variants
            return page

    def _found(self, wish: Wish) -> Graph | None:
        flows = dataflows_of(self._project)
        flow = next((dataflow for dataflow in flows if dataflow.name == wish.dataflow), None)
        return None if flow is None else _judged(self._project, flow, wish.config)[0]


class _Follower:
    """What one page was told last."""

    def __init__(self, project: Project, wish: Wish) -> None:
        self._project = project
        self._wish = wish
        self._wanted = wish.dataflow
        self._views = NodeViews()
        self._shown: GraphSnapshot | None = None
        self._choices: list[dict[str, str]] | None = None
        self._variants: GraphVariants | None = None

    def news(self) -> Iterator[Message]:
        """What to tell it now; nothing where it knows."""
        return iter(tuple(self._news()))

    def _news(self) -> Iterator[Message]:
        dataflows = dataflows_of(self._project)
        choices = [{"name": each.name, "origin": ORIGINS[each.origin]} for each in dataflows]
        is_same_choice, self._choices = choices == self._choices, choices
        if not dataflows:
            self._shown = None
            yield from () if is_same_choice else (_EMPTY,)
            return
        dataflow = next((each for each in dataflows if each.name == self._wanted), dataflows[0])
        self._wanted = dataflow.name
        graph, problems = _judged(self._project, dataflow, self._wish.config)
        variants = variants_of(graph, problems) if self._wish.variants else None
        is_same_variants, self._variants = variants == self._variants, variants
        before, revision = self._shown, self._shown["revision"] + 1 if self._shown else 1
        after = view_of(graph, problems, revision, self._views)
        if before is None or before["dataflow"] != dataflow.name or not is_same_choice:
            self._shown = after
            snapshot: Message = {"type": "snapshot", "graph": after, "dataflows": choices}
            yield snapshot if variants is None else {**snapshot, "variants": variants}
            return
        patch = graph_patch(before, after)
        if patch is not None:
            self._shown = after
            yield {"type": "patch", "patch": patch}
        if not is_same_variants:
            yield {"type": "variants", "dataflow": dataflow.name, "variants": variants}


def _judged(
    project: Project, dataflow: Dataflow, config: Mapping[str, object]
) -> tuple[Graph, tuple[Problem, ...]]:
    """The graph of a dataflow and its problems; those of the analysis are kept over changes."""
    analysis = project.analysis
    if not config and analysis.dataflow(dataflow.name) == dataflow:
        return analysis.graph(dataflow.name), analysis.problems_of(dataflow.name)
    graph = graph_of(project, dataflow, config)
    return graph, check_graph(analysis, graph)
