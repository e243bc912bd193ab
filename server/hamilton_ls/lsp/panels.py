"""The open graph panels: what each was last sent, and the patches that keep them live."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hamilton_ls.checks.model import Problem
from hamilton_ls.graph.model import Graph
from hamilton_ls.ide.dataflows import dataflow_infos
from hamilton_ls.ide.graphview import NodeViews, graph_patch, graph_view
from hamilton_ls.protocol.messages import DataflowInfo, GraphSnapshot
from hamilton_ls.workspace.analysis import Snapshot

if TYPE_CHECKING:
    from hamilton_ls.lsp.session import Session

_Sources: TypeAlias = "tuple[Graph, tuple[Problem, ...]]"


class Panels:
    """What the client shows of dataflows and graphs."""

    def __init__(self, session: Session) -> None:
        """No panel is open."""
        self._session = session
        self._graphs: dict[str, GraphSnapshot] = {}
        self._made_of: dict[str, _Sources] = {}
        self._views: dict[str, NodeViews] = {}
        self._dataflows: list[DataflowInfo] | None = None

    def dataflows(self) -> list[DataflowInfo]:
        """The dataflows of all folders, as the client is told about them from now on."""
        self._dataflows = self._current_dataflows()
        return self._dataflows

    def open(self, dataflow: str) -> GraphSnapshot | None:
        """The graph as it is now, and patches from now on; None where there is no such dataflow.

        Several parts of a client may open the same graph: all of them go on from one revision.
        """
        # Who has it open already is told what changed before the new one is.
        self.update()
        view = self._session.dataflow(dataflow)
        if view is None:
            return None
        before = self._graphs.get(dataflow)
        revision = before["revision"] if before else 1
        views = self._views.setdefault(dataflow, NodeViews())
        self._graphs[dataflow] = graph_view(view.snapshot, dataflow, revision, views)
        self._made_of[dataflow] = _sources(view.snapshot, dataflow)
        return self._graphs[dataflow]

    def close(self, dataflow: str) -> None:
        """No more patches."""
        self._graphs.pop(dataflow, None)
        self._made_of.pop(dataflow, None)
        self._views.pop(dataflow, None)

    def update(self) -> None:
        """Sends what changed since the client was last told."""
        if self._dataflows is not None and self._current_dataflows() != self._dataflows:
            self.dataflows()
            self._session.server.protocol.notify("hamilton/dataflowsChanged", {})
        for dataflow, before in self._graphs.items():
            view = self._session.dataflow(dataflow)
            if view is None:
                continue
            now, then = _sources(view.snapshot, dataflow), self._made_of[dataflow]
            # What nothing touched is the same object: most keystrokes are in bodies.
            if now[0] is then[0] and now[1] is then[1]:
                continue
            self._made_of[dataflow] = now
            after = graph_view(view.snapshot, dataflow, before["revision"] + 1, self._views[dataflow])
            patch = graph_patch(before, after)
            if patch is not None:
                self._graphs[dataflow] = after
                self._session.server.protocol.notify("hamilton/graph/patch", patch)

    def _current_dataflows(self) -> list[DataflowInfo]:
        return [
            info for folder in self._session.folders for info in dataflow_infos(folder.snapshot, folder.uris)
        ]


def _sources(snapshot: Snapshot, dataflow: str) -> _Sources:
    """What the view of a graph is made of."""
    return snapshot.graph(dataflow), snapshot.problems_of(dataflow)
