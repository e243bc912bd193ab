"""The open graph panels: what each was last sent, and the patches that keep them live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hamilton_ls.ide.dataflows import dataflow_infos
from hamilton_ls.ide.graphview import graph_patch, graph_view
from hamilton_ls.protocol.messages import DataflowInfo, GraphSnapshot

if TYPE_CHECKING:
    from hamilton_ls.lsp.session import Session


class Panels:
    """What the client shows of dataflows and graphs."""

    def __init__(self, session: Session) -> None:
        """No panel is open."""
        self._session = session
        self._graphs: dict[str, GraphSnapshot] = {}
        self._dataflows: list[DataflowInfo] | None = None

    def dataflows(self) -> list[DataflowInfo]:
        """The dataflows of all folders, as the client is told about them from now on."""
        self._dataflows = self._current_dataflows()
        return self._dataflows

    def open(self, dataflow: str) -> GraphSnapshot | None:
        """The graph as it is now, and patches from now on; None where there is no such dataflow."""
        view = self._session.dataflow(dataflow)
        if view is None:
            return None
        before = self._graphs.get(dataflow)
        revision = before["revision"] + 1 if before else 1
        self._graphs[dataflow] = graph_view(view.snapshot, dataflow, revision)
        return self._graphs[dataflow]

    def close(self, dataflow: str) -> None:
        """No more patches."""
        self._graphs.pop(dataflow, None)

    def update(self) -> None:
        """Sends what changed since the client was last told."""
        if self._dataflows is not None and self._current_dataflows() != self._dataflows:
            self.dataflows()
            self._session.server.protocol.notify("hamilton/dataflowsChanged", {})
        for dataflow, before in self._graphs.items():
            view = self._session.dataflow(dataflow)
            if view is None:
                continue
            after = graph_view(view.snapshot, dataflow, before["revision"] + 1)
            patch = graph_patch(before, after)
            if patch is not None:
                self._graphs[dataflow] = after
                self._session.server.protocol.notify("hamilton/graph/patch", patch)

    def _current_dataflows(self) -> list[DataflowInfo]:
        seen: dict[str, DataflowInfo] = {}
        for folder in self._session.folders:
            for info in dataflow_infos(folder.snapshot, folder.uri):
                seen.setdefault(info["name"], info)
        return list(seen.values())
