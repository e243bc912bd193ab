"""hamilton/graph/open, hamilton/graph/close, hamilton/variants, hamilton/page, hamilton/describe, hamilton/locate, hamilton/nodeAt."""

from __future__ import annotations

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from hamilton_ls.ide.description import describe_node
from hamilton_ls.ide.locate import locate, nodes_at
from hamilton_ls.ide.page import page_view
from hamilton_ls.ide.variants import variants_view
from hamilton_ls.lsp.methods.dataflows import known_dataflow
from hamilton_ls.lsp.session import Session
from hamilton_ls.protocol.messages import (
    GraphOpenParams,
    GraphPage,
    GraphSnapshot,
    GraphVariants,
    NodeAtParams,
    NodeDescription,
    NodeLocation,
    NodeParams,
    WirePosition,
    WireRange,
)


def hamilton_graph_open(session: Session, params: GraphOpenParams) -> GraphSnapshot:
    """The graph as it is now; patches follow."""
    graph = session.panels.open(params["dataflow"])
    if graph is None:
        raise JsonRpcInvalidParams(f"There is no dataflow “{params['dataflow']}” in this workspace.")
    return graph


def hamilton_graph_close(session: Session, params: GraphOpenParams) -> None:
    """No more patches."""
    session.panels.close(params["dataflow"])


def hamilton_variants(session: Session, params: GraphOpenParams) -> GraphVariants:
    """The nodes of all configurations at once, as they are now."""
    view = known_dataflow(session, params["dataflow"])
    return variants_view(view.snapshot, params["dataflow"])


def hamilton_page(session: Session, params: GraphOpenParams) -> GraphPage:
    """What a page must hold beside the graph, as of now."""
    view = known_dataflow(session, params["dataflow"])
    return page_view(view.snapshot, params["dataflow"])


def hamilton_describe(session: Session, params: NodeParams) -> NodeDescription | None:
    """What a panel shows of the one node that is pointed at."""
    view = session.dataflow(params["dataflow"])
    return describe_node(view.snapshot, params["dataflow"], params["node"]) if view else None


def hamilton_locate(session: Session, params: NodeParams) -> NodeLocation | None:
    """Where a node is defined, now."""
    view = session.dataflow(params["dataflow"])
    found = locate(view.snapshot, params["dataflow"], params["node"]) if view else None
    if view is None or found is None:
        return None
    return NodeLocation(
        uri=view.uri(found.path, found.selection),
        range=wire_range(view.range(found.path, found.whole)),
        selection=wire_range(view.range(found.path, found.selection)),
    )


def hamilton_node_at(session: Session, params: NodeAtParams) -> list[NodeParams]:
    """The nodes that the cursor stands in."""
    position = types.Position(params["position"]["line"], params["position"]["character"])
    identifier = types.TextDocumentIdentifier(params["uri"])
    at = session.cursor(types.TextDocumentPositionParams(identifier, position))
    if at is None:
        return []
    found = nodes_at(at.view.snapshot, at.path, at.offset)
    return [NodeParams(dataflow=dataflow, node=node) for dataflow, node in found]


def wire_range(range_: types.Range) -> WireRange:
    """A range in our own messages."""
    return WireRange(start=_wire_position(range_.start), end=_wire_position(range_.end))


def _wire_position(position: types.Position) -> WirePosition:
    return WirePosition(line=position.line, character=position.character)
