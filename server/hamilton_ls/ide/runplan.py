"""What a run of some nodes would execute, and what it needs to be given first."""

from __future__ import annotations

from hamilton_ls.graph.model import Dataflow, Graph, Node, NodeKind
from hamilton_ls.graph.modules import notebook_of
from hamilton_ls.ide.description import default_of
from hamilton_ls.protocol.messages import InputField, RunPlan
from hamilton_ls.workspace.analysis import Snapshot


def run_plan(snapshot: Snapshot, dataflow: str, targets: list[str]) -> RunPlan:
    """Plans a run of ``targets`` and all that they need; of everything where there are none.

    Problems of the graph do not stop a run of nodes that they do not touch, so only what makes
    these targets impossible is named.
    """
    graph = snapshot.graph(dataflow)
    outside = (NodeKind.INPUT, NodeKind.CONFIG)
    every = [node.name for node in graph.nodes.values() if node.kind not in outside]
    wanted = [name for name in (targets or every) if name in graph.nodes]
    problems = [f"There is no node “{name}” in {dataflow}." for name in targets if name not in graph.nodes]
    order, cycle = _upstream_first(graph, wanted)
    if cycle:
        problems.append(f"These nodes need each other in a circle: {' → '.join(cycle)}.")
    problems += unrunnable(graph.dataflow)
    needed = [graph.nodes[name] for name in order]
    fields = [_field(snapshot, graph, node, order) for node in needed if node.kind is NodeKind.INPUT]
    return RunPlan(
        dataflow=dataflow,
        targets=wanted,
        nodes=[node.name for node in needed if node.kind not in outside],
        inputs=sorted(fields, key=lambda field: (not field["required"], field["name"])),
        problems=problems,
    )


def unrunnable(dataflow: Dataflow) -> list[str]:
    """Why nothing of a dataflow can be run here: modules that no file holds can only be imported by their notebook."""
    notebooks = sorted({notebook for path in dataflow.paths if (notebook := notebook_of(path)) is not None})
    return [f"A module of {dataflow.name} is a cell of {notebook}; run it there." for notebook in notebooks]


def _upstream_first(graph: Graph, targets: list[str]) -> tuple[list[str], list[str]]:
    """The closure of the targets in an order of execution, and the first circle in it, if any."""
    order: dict[str, None] = {}
    path: list[str] = []
    cycle: list[str] = []
    stack: list[tuple[str, bool]] = [(name, False) for name in reversed(targets)]
    while stack:
        name, leaving = stack.pop()
        if leaving:
            path.pop()
            order[name] = None
        elif name in path:
            cycle = cycle or [*path[path.index(name) :], name]
        elif name not in order:
            path.append(name)
            stack.append((name, True))
            needs = sorted({d.node for d in graph.nodes[name].dependencies}, reverse=True)
            stack += [(needed, False) for needed in needs if needed in graph.nodes]
    return list(order), cycle


def _field(snapshot: Snapshot, graph: Graph, node: Node, order: list[str]) -> InputField:
    running = set(order)
    askers = [name for name in graph.dependents.get(node.name, ()) if name in running]
    asked = [(name, d) for name in askers for d in graph.nodes[name].dependencies if d.node == node.name]
    required = not all(dependency.optional for _, dependency in asked)
    defaults = (default_of(snapshot, graph.nodes[name], dependency) for name, dependency in asked)
    return InputField(
        name=node.name,
        type=node.type.text if node.type else None,
        required=required,
        default=None if required else next(filter(None, defaults), None),
        neededBy=askers,
    )
