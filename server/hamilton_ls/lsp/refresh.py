"""Asks the client to fetch lenses and hints again when a graph changed under an open file, or trust was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hamilton_ls.graph.model import Graph
    from hamilton_ls.lsp.session import Session


class Refresh:
    """Remembers the graphs that the client's lenses and hints were made of."""

    def __init__(self, session: Session) -> None:
        """Nothing was shown yet."""
        self._session = session
        self._graphs: list[Graph] = []
        self._trusted = True

    def update(self) -> None:
        """Sends the refresh requests that the client understands, if any graph is a new one or trust changed."""
        graphs = [
            snapshot.graph(dataflow.name)
            for snapshot in (folder.snapshot for folder in self._session.folders)
            for dataflow in snapshot.dataflows()
        ]
        # A graph that nothing touched is the same object, so identity is enough.
        same = [id(graph) for graph in graphs] == [id(graph) for graph in self._graphs]
        trusted = self._session.trusted
        same = same and trusted is self._trusted
        self._graphs, self._trusted = graphs, trusted
        if same:
            return
        if self._session.client.refreshes_lenses:
            self._session.server.workspace_code_lens_refresh(None)
        if self._session.client.refreshes_hints:
            self._session.server.workspace_inlay_hint_refresh(None)
