"""hamilton/dataflows and hamilton/configure."""

from __future__ import annotations

from pygls.exceptions import JsonRpcInvalidParams

from hamilton_ls.ide.dataflows import dataflow_info
from hamilton_ls.lsp.session import Session
from hamilton_ls.lsp.slices import Slices
from hamilton_ls.lsp.view import View
from hamilton_ls.protocol.messages import ConfigureParams, DataflowInfo
from hamilton_ls.protocol.methods import NoParams
from hamilton_ls.workspace.changes import ConfigChosen


async def hamilton_dataflows(session: Session, params: NoParams) -> list[DataflowInfo]:
    """All dataflows of the workspace. Their graphs are made in slices, so that typing is answered meanwhile."""
    slices = Slices()
    for folder in list(session.folders):
        for dataflow in folder.snapshot.dataflows():
            if slices.used_up:
                await slices.give_way()
            # The user may have typed meanwhile.
            if folder.snapshot.dataflow(dataflow.name) is not None:
                folder.snapshot.graph(dataflow.name)
    return session.panels.dataflows()


def hamilton_configure(session: Session, params: ConfigureParams) -> DataflowInfo:
    """Looks at a dataflow under another configuration, or under its own again."""
    view = known_dataflow(session, params["dataflow"])
    config = params["config"]
    chosen = None if config is None else tuple(sorted(config.items()))
    view.folder.host.apply(ConfigChosen(params["dataflow"], chosen))
    session.changed()
    view = known_dataflow(session, params["dataflow"])
    dataflow = view.snapshot.dataflow(params["dataflow"])
    assert dataflow is not None
    return dataflow_info(view.snapshot, dataflow, view.folder.uris)


def known_dataflow(session: Session, name: str) -> View:
    """A look at the folder of a dataflow.

    Raises:
        JsonRpcInvalidParams: there is no dataflow of this name.
    """
    view = session.dataflow(name)
    if view is None:
        raise JsonRpcInvalidParams(f"There is no dataflow “{name}” in this workspace.")
    return view
