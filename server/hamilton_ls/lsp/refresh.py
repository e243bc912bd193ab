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
        self._graphs: dict[str, list[Graph]] = {}
        self._trusted: bool | None = None

    def update(self) -> None:
        """Sends the refresh requests that the client understands, if a graph is a new one or trust changed."""
        # Those of open files alone: to make all graphs of a large workspace takes seconds.
        graphs = {
            uri: [snapshot.graph(dataflow.name) for dataflow in snapshot.dataflows_of(document.path)]
            for uri, document in self._session.open_documents()
            for snapshot in (document.view.snapshot,)
        }
        # A graph that nothing touched is the same object, so identity is enough.
        same = all(_are_same(found, self._graphs.get(uri, [])) for uri, found in graphs.items())
        trusted = self._session.trusted
        same = same and trusted is self._trusted
        self._graphs, self._trusted = graphs, trusted
        if same:
            return
        if self._session.client.refreshes_lenses:
            self._session.server.workspace_code_lens_refresh(None)
        if self._session.client.refreshes_hints:
            self._session.server.workspace_inlay_hint_refresh(None)


def _are_same(some: list[Graph], others: list[Graph]) -> bool:
    return list(map(id, some)) == list(map(id, others))
