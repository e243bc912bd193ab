"""The dataflows of a workspace as the picker shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from hamilton_ls.graph.model import Dataflow
from hamilton_ls.ide.choices import choices
from hamilton_ls.protocol.messages import ConfigChoice, DataflowInfo
from hamilton_ls.workspace.analysis import Snapshot


def dataflow_infos(snapshot: Snapshot, uris_of: Callable[[str], Iterable[str]]) -> list[DataflowInfo]:
    """All dataflows in order of name; ``uris_of`` names the documents that a file is made up of."""
    return [dataflow_info(snapshot, dataflow, uris_of) for dataflow in snapshot.dataflows()]


def dataflow_info(
    snapshot: Snapshot, dataflow: Dataflow, uris_of: Callable[[str], Iterable[str]]
) -> DataflowInfo:
    """One dataflow, with the configuration in force."""
    graph = snapshot.graph(dataflow.name)
    return DataflowInfo(
        name=dataflow.name,
        origin=dataflow.origin.value,
        modules=list(dataflow.modules),
        uris=[uri for path in dataflow.paths for uri in uris_of(path)],
        config=dict(graph.config),
        choices=[ConfigChoice(key=key, values=list(values)) for key, values in choices(snapshot, dataflow)],
        nodeCount=len(graph.nodes),
    )
