"""Describes graphs as the server builds them, in the words of ``describe_runtime``.

Types stay as written, with the module that they were written in: only a process that imports the
module can say what they mean.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from hamilton_ls.checks.model import Severity
from hamilton_ls.facts.files import file_facts
from hamilton_ls.facts.model import FileFacts
from hamilton_ls.graph.build import build_graph
from hamilton_ls.graph.cache import GraphCache
from hamilton_ls.graph.compatibility import TypeRelation
from hamilton_ls.graph.dataflows import module_dataflow
from hamilton_ls.graph.model import Graph, Node, NodeKind, TypeRef
from hamilton_ls.workspace.changes import ConfigChosen
from hamilton_ls.workspace.host import Host

from tests.oracle.cases import Case


class Folder:
    """The facts of the Python files below a folder."""

    def __init__(self, folder: Path) -> None:
        texts = {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in folder.rglob("*.py")}
        self._facts = {path: file_facts(path, text) for path, text in sorted(texts.items())}
        self.graphs = GraphCache()

    def paths(self) -> tuple[str, ...]:
        return tuple(self._facts)

    def facts(self, path: str) -> FileFacts:
        return self._facts[path]


@cache
def folder_at(path: Path) -> Folder:
    """The folder, read once."""
    return Folder(path)


def types_at(path: Path) -> TypeRelation:
    """Compares the types of a folder's modules."""
    folder = folder_at(path)
    folder.graphs.look_at(folder)
    return folder.graphs.types


def static_graph(case: Case) -> Graph:
    """The graph that the server makes of a case."""
    folder = folder_at(case.folder)
    parts = [module_dataflow(_path_of(module, folder), module) for module in case.modules]
    dataflow = replace(
        parts[0],
        modules=tuple(module for part in parts for module in part.modules),
        paths=tuple(path for part in parts for path in part.paths),
    )
    return build_graph(folder, dataflow, case.config, folder.graphs)


def _path_of(module: str, folder: Folder) -> str:
    path = module.replace(".", "/")
    return next(p for p in (f"{path}.py", f"{path}/__init__.py") if p in folder.paths())


def static_problems(case: Case) -> list[str]:
    """What the server reports of a module that is a dataflow of its own, one line each; hints are left out."""
    host = _host_at(case.folder)
    found = [d.name for d in host.snapshot().dataflows() if d.modules == case.modules]
    if len(found) != 1:
        return [f"{case.modules} is no dataflow"]
    host.apply(ConfigChosen(found[0], tuple(case.config.items())))
    problems = host.snapshot().problems_of(found[0])
    host.apply(ConfigChosen(found[0], None))
    return [f"{p.code}: {p.message}" for p in problems if p.severity in (Severity.ERROR, Severity.WARNING)]


@cache
def _host_at(folder: Path) -> Host:
    host = Host(folder)
    host.index()
    return host


def describe(graph: Graph) -> dict[str, Any]:
    """What the oracle compares, by node; types are keys of ``annotations``."""
    return {name: _node(graph, node) for name, node in graph.nodes.items()}


def annotations(graph: Graph) -> dict[str, dict[str, str | None]]:
    """Every type of the graph by a key of its own, for the runtime to evaluate."""
    found = {}
    for node in graph.nodes.values():
        module = node.module or _asking_module(graph, node)
        for type_ in (node.type, *(dependency.type for dependency in node.dependencies)):
            if type_ is not None:
                key = _key(module, type_)
                found[key] = {"module": module, "text": type_.text, "canonical": type_.canonical}
    return found


def _node(graph: Graph, node: Node) -> dict[str, Any]:
    module = node.module or _asking_module(graph, node)
    return {
        "type": _key(module, node.type),
        "input": node.kind in (NodeKind.INPUT, NodeKind.CONFIG),
        "functions": [] if node.function is None else [node.function],
        "tags": {key: list(value) if isinstance(value, tuple) else value for key, value in node.tags},
        "documentation": node.documentation,
        "dependencies": {
            d.node: {"type": _key(module, d.type), "optional": d.optional}
            for d in sorted(node.dependencies, key=lambda d: d.node)
        },
    }


def _key(module: str | None, type_: TypeRef | None) -> str | None:
    return None if type_ is None else f"{module}: {type_.text} = {type_.canonical}"


def _asking_module(graph: Graph, node: Node) -> str | None:
    """The module whose annotation gave an input its type."""
    asking = (graph.nodes[name] for name in graph.dependents[node.name])
    types = {id(d.type): a.module for a in asking for d in a.dependencies if d.node == node.name}
    return types.get(id(node.type))
