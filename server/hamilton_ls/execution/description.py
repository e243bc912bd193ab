"""The question which graph the framework itself builds of a dataflow. Plain data for the runner.

The answer is a frame of the runner, as it comes; ``verification`` reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from hamilton_ls.execution.request import ModuleFile, on_wire, script_folders, search_paths
from hamilton_ls.execution.wire import Message
from hamilton_ls.graph.model import Graph, Node


@dataclass(frozen=True, slots=True)
class DescribeRequest:
    """A dataflow whose graph the framework is to build."""

    graph: Graph
    """The static one: its modules, its configuration, and the types to be spelled likewise."""

    def to_wire(self, run_id: str, root: Path) -> Message:
        """The frame that asks the runner."""
        dataflow = self.graph.dataflow
        modules = tuple(
            ModuleFile(name, path) for name, path in zip(dataflow.modules, dataflow.paths, strict=True)
        )
        return {
            "method": "describe",
            "runId": run_id,
            "modules": on_wire(modules, root),
            "searchPaths": search_paths(modules, script_folders(dataflow), root),
            "config": {key: _literal(value) for key, value in self.graph.config},
            "functions": {module: list(names) for module, names in dataflow.functions},
            "allowOverrides": dataflow.allow_overrides,
            "anyTypes": not dataflow.types_exact,
            "annotations": list(_annotations(self.graph)),
        }


def _annotations(graph: Graph) -> Iterable[Message]:
    for node in graph.nodes.values():
        if node.type is not None:
            yield {
                "node": node.name,
                "module": node.module or _asking_module(graph, node),
                "text": node.type.text,
                "canonical": node.type.canonical,
            }


def _asking_module(graph: Graph, node: Node) -> str | None:
    """The module whose annotation gave an input its type."""
    for name in graph.dependents.get(node.name, ()):
        asking = graph.nodes[name]
        if any(d.node == node.name and d.type == node.type for d in asking.dependencies):
            return asking.module
    return None


def _literal(value: object) -> str:
    """A configuration value as Python's ``ast.literal_eval`` reads it: JSON has no tuples and no sets."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_literal(key)}: {_literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (set, frozenset)):
        return "{" + ", ".join(sorted(_literal(item) for item in value)) + "}" if value else "set()"
    if isinstance(value, list):
        return "[" + ", ".join(_literal(item) for item in value) + "]"
    if isinstance(value, tuple):
        return "(" + "".join(f"{_literal(item)}, " for item in value) + ")"
    return repr(value)
