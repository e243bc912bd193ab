"""Which of our own methods exist, and what each takes and gives.

Only names and types: who serves a method is decided in ``lsp/`` and in the extension. The
TypeScript maps ``Requests``, ``Notifications`` and ``Commands`` are generated from these tables,
so a method that is misspelt or given the wrong parameters does not compile on the client.
"""

from __future__ import annotations

from typing import TypedDict

from hamilton_ls.protocol.messages import (
    ConfigureParams,
    DataflowInfo,
    DebugPlan,
    GraphOpenParams,
    GraphPage,
    GraphPatch,
    GraphSnapshot,
    GraphVariants,
    GraphVerification,
    NodeAtParams,
    NodeDescription,
    NodeLocation,
    NodeParams,
    ResultPreview,
    RunEvent,
    RunIdParams,
    RunPlan,
    RunPlanParams,
    RunStarted,
    RunStartParams,
    RunStates,
    WirePosition,
    WireRange,
)


class NoParams(TypedDict):
    """An empty object."""


class WireLocation(TypedDict):
    """LSP's location."""

    uri: str
    range: WireRange


REQUESTS = {
    # All dataflows of the workspace.
    "hamilton/dataflows": (NoParams, list[DataflowInfo]),
    # Choose the configuration to look at.
    "hamilton/configure": (ConfigureParams, DataflowInfo),
    # The graph as it is; from then on patches follow.
    "hamilton/graph/open": (GraphOpenParams, GraphSnapshot),
    # No more patches.
    "hamilton/graph/close": (GraphOpenParams, None),
    # The nodes of all configurations at once.
    "hamilton/variants": (GraphOpenParams, GraphVariants),
    # What a page must hold that shows the dataflow by itself.
    "hamilton/page": (GraphOpenParams, GraphPage),
    # Have Hamilton build the dataflow in the user's interpreter, and compare. No node is run.
    "hamilton/verify": (GraphOpenParams, GraphVerification),
    # The node's signature and documentation, now.
    "hamilton/describe": (NodeParams, NodeDescription | None),
    # Where the node is defined, now.
    "hamilton/locate": (NodeParams, NodeLocation | None),
    # The nodes that the cursor stands in, one for each dataflow and node.
    "hamilton/nodeAt": (NodeAtParams, list[NodeParams]),
    # The places that ask for the node, in its dataflow and in driver code.
    "hamilton/dependents": (NodeParams, list[WireLocation]),
    # What a run would do and which inputs it needs.
    "hamilton/run/plan": (RunPlanParams, RunPlan),
    # Run the targets and all that they need; events follow.
    "hamilton/run/start": (RunStartParams, RunStarted),
    # What to launch under a debugger in place of that run.
    "hamilton/run/debug": (RunStartParams, DebugPlan),
    # Stop a run.
    "hamilton/run/cancel": (RunIdParams, None),
    # A fresh process, nothing remembered.
    "hamilton/run/restart": (NoParams, None),
    # The value of a node, as far as it is remembered.
    "hamilton/run/result": (NodeParams, ResultPreview | None),
    # All nodes that have a result, failed, were left out or are part of the run that goes on.
    "hamilton/run/states": (GraphOpenParams, RunStates),
}
"""Requests of the client: method -> (parameters, result)."""

NOTIFICATIONS = {
    # Ask for hamilton/dataflows again.
    "hamilton/dataflowsChanged": NoParams,
    # What changed in an open graph.
    "hamilton/graph/patch": GraphPatch,
    # Progress of a run.
    "hamilton/run/event": RunEvent,
    # After a run, and when code went stale.
    "hamilton/run/states": RunStates,
}
"""Notifications of the server: method -> parameters."""

COMMANDS = {
    # Run a node and all that it needs.
    "hamilton.runNode": {"dataflow": str, "node": str},
    # Show who depends on a node, in the editor's own list.
    "hamilton.showReferences": {"uri": str, "position": WirePosition, "dataflow": str, "node": str},
}
"""Commands that code lenses name, for the client to serve: command -> its arguments, in order."""
