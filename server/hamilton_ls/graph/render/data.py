"""A graph as JSON data, in the documented shape of ``hamilton-live graph --format json``.

Lines count from 1, lists are sorted by name, paths are relative to the workspace. The shape is a
promise: keys may be added, never changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from hamilton_ls.facts.model import Anchor
from hamilton_ls.graph.model import Dependency, Graph, Node, NodeKind
from hamilton_ls.graph.variants import NodeVariant, VariantGraph

VERSION = 1

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

Locate: TypeAlias = Callable[[Anchor], "tuple[str, int] | None"]
"""From an anchor to its file and line, counted from 1; None where it has gone."""


def document(graphs: Iterable[Graph], locate: Locate, problems: Iterable[Json] = ()) -> dict[str, Json]:
    """The whole output: some graphs and the problems that were found in them.

    Args:
        graphs: the graphs; they are sorted by the names of their dataflows.
        locate: finds the lines of anchors.
        problems: problems that are JSON data already.
    """
    ordered = sorted(graphs, key=lambda graph: graph.dataflow.name)
    dataflows: list[Json] = [graph_data(graph, locate) for graph in ordered]
    return {"version": VERSION, "dataflows": dataflows, "problems": list(problems)}


def graph_data(graph: Graph, locate: Locate) -> Json:
    """One dataflow: its modules, its configuration and its nodes."""
    modules: list[Json] = [*sorted(graph.dataflow.modules)]
    return {
        "name": graph.dataflow.name,
        "modules": modules,
        "config": {key: _plain(value) for key, value in sorted(graph.config)},
        "nodes": [_node(graph.nodes[name], locate) for name in sorted(graph.nodes)],
    }


def variant_data(found: VariantGraph, locate: Locate) -> Json:
    """The nodes of all configurations: as ``graph_data``, with ``variants`` for those that depend on one."""
    modules: list[Json] = [*sorted(found.graph.dataflow.modules)]
    nodes: list[Json] = []
    for name in sorted(found.graph.nodes):
        variants: list[Json] = [_variant(variant, locate) for variant in found.variants.get(name, ())]
        nodes.append({**_node(found.graph.nodes[name], locate), "variants": variants})
    return {
        "name": found.graph.dataflow.name,
        "modules": modules,
        "config": {key: _plain(value) for key, value in sorted(found.graph.config)},
        "nodes": nodes,
    }


def _variant(variant: NodeVariant, locate: Locate) -> Json:
    place = locate(variant.definition)
    return {
        "function": variant.function,
        "when": list(variant.when),
        "chosen": variant.chosen,
        "type": variant.node.type.text if variant.node.type is not None else None,
        "file": place[0] if place is not None else None,
        "line": place[1] if place is not None else None,
        "dependencies": _dependencies(variant.node.dependencies),
    }


def _node(node: Node, locate: Locate) -> dict[str, Json]:
    place = locate(node.anchor) if node.anchor is not None else None
    return {
        "name": node.name,
        "kind": node.kind.value,
        "type": node.type.text if node.type is not None else None,
        "module": node.module,
        "file": place[0] if place is not None else None,
        "line": place[1] if place is not None else None,
        "tags": {key: list(value) if isinstance(value, tuple) else value for key, value in node.tags},
        "dependencies": _dependencies(node.dependencies),
        "documentation": node.documentation,
        "status": "opaque" if node.kind is NodeKind.OPAQUE else node.status.value,
    }


def _dependencies(dependencies: tuple[Dependency, ...]) -> list[Json]:
    """Each node once, though several parameters may take it; it is optional if all of them say so."""
    by_node: dict[str, list[Dependency]] = {}
    for dependency in dependencies:
        by_node.setdefault(dependency.node, []).append(dependency)
    return [
        {
            "node": name,
            "type": next((d.type.text for d in same if d.type is not None), None),
            "optional": all(d.optional for d in same),
        }
        for name, same in sorted(by_node.items())
    ]


def _plain(value: object) -> Json:
    """A configuration value as JSON; what JSON does not have is given as Python writes it."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return [_plain(item) for item in sorted(value, key=repr)]
    return repr(value)
