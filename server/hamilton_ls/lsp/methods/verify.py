"""hamilton/verify."""

from __future__ import annotations

from hamilton_ls.execution.description import DescribeRequest
from hamilton_ls.execution.request import RunRefused
from hamilton_ls.execution.verification import NodeVerdict, verify
from hamilton_ls.ide.runplan import unrunnable
from hamilton_ls.lsp.methods.dataflows import known_dataflow
from hamilton_ls.lsp.running import UNTRUSTED, RequestFailed
from hamilton_ls.lsp.session import Session
from hamilton_ls.protocol.messages import (
    GraphOpenParams,
    GraphVerification,
    VerifiedDifference,
    VerifiedNode,
)


async def hamilton_verify(session: Session, params: GraphOpenParams) -> GraphVerification:
    """Compares a graph with the one that Hamilton builds in the user's interpreter.

    Raises:
        RequestFailed: the workspace is not trusted, or the modules cannot be imported from outside.
    """
    view = known_dataflow(session, params["dataflow"])
    if not session.trusted:
        raise RequestFailed(UNTRUSTED)
    graph = view.snapshot.graph(params["dataflow"])
    if reasons := unrunnable(graph.dataflow):
        raise RequestFailed(" ".join(reasons))
    execution = await session.running.started(view.folder)
    try:
        description = await execution.describe(DescribeRequest(graph))
    except RunRefused as refusal:
        raise RequestFailed(str(refusal)) from refusal
    found = verify(graph, description)
    return GraphVerification(
        dataflow=params["dataflow"],
        hamilton=found.hamilton,
        failure=found.failure,
        nodes=[_node(node) for node in found.nodes],
    )


def _node(node: NodeVerdict) -> VerifiedNode:
    return VerifiedNode(
        name=node.name,
        verdict=node.verdict.value,
        differences=[
            VerifiedDifference(what=d.what, static=d.static, runtime=d.runtime) for d in node.differences
        ],
        reason=node.reason,
    )
