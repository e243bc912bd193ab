"""Graphs as a few lines of text, so that a test shows what a module becomes.

A node is `name: type <- dependency: type, optional?: type`, followed by what is special about it:
`input` or `config`, its tags in braces, `opaque` with the reason. Problems follow, after a `!`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from textwrap import dedent

from hamilton_ls.facts.model import Status
from hamilton_ls.graph.build import build_graph
from hamilton_ls.graph.dataflows import module_dataflow
from hamilton_ls.graph.model import Dataflow, Graph, Node, NodeKind, TypeRef

from tests.support.workspaces import FactsInMemory

MODIFIERS = "from hamilton.function_modifiers import *\n"


def workspace(files: str | Mapping[str, str]) -> FactsInMemory:
    """Files given as a mapping, or as text in which `#- path` begins a file."""
    if not isinstance(files, str):
        return FactsInMemory({path: dedent(text) for path, text in files.items()})
    found: dict[str, str] = {}
    path = "m.py"
    for line in dedent(files).splitlines(keepends=True):
        if line.startswith("#- "):
            path = line[3:].strip()
            found[path] = ""
        else:
            found[path] = found.get(path, "") + line
    return FactsInMemory(found)


def dataflow_of(files: FactsInMemory, *modules: str) -> Dataflow:
    """The dataflow of some modules, by default of `m`."""
    names = modules or ("m",)
    paths = tuple(
        path
        for name in names
        for path in (name.replace(".", "/") + ".py", name.replace(".", "/") + "/__init__.py")
        if path in files.paths()
    )
    return replace(module_dataflow(paths[0], names[0]), modules=names, paths=paths)


def graph_of(files: str, *modules: str, config: Mapping[str, object] | None = None) -> Graph:
    """The graph of some modules of a workspace that is given as text."""
    found = workspace(files)
    return build_graph(found, dataflow_of(found, *modules), config)


def draw(graph: Graph) -> str:
    """The graph as text."""
    lines = [_line(node) for node in graph.nodes.values()]
    lines += [f"! {problem.code} {problem.message}" for problem in graph.problems]
    return "\n".join(lines)


def _line(node: Node) -> str:
    parts = [f"{node.name}{_type(node.type)}"]
    if node.dependencies:
        parts.append(
            "<- " + ", ".join(f"{d.node}{'?' * d.optional}{_type(d.type)}" for d in node.dependencies)
        )
    if node.kind in (NodeKind.INPUT, NodeKind.CONFIG):
        parts.append(f"({node.kind.value})")
    if node.tags:
        parts.append("{" + ", ".join(f"{key}={value}" for key, value in node.tags) + "}")
    if node.status is not Status.EXACT:
        parts.append(f"({node.status.value})")
    if node.reason is not None:
        parts.append(f"opaque: {node.reason}")
    return " ".join(parts)


def _type(type_: TypeRef | None) -> str:
    return "" if type_ is None else f": {type_.text}"
