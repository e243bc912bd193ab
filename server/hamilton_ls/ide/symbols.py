"""The outline of a file and the search for a node by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hamilton_ls.facts.model import FunctionFacts
from hamilton_ls.graph.model import Node
from hamilton_ls.ide.extents import function_extent
from hamilton_ls.ide.occurrences import Place
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot


@dataclass(frozen=True, slots=True)
class Symbol:
    """A function of the outline, or a node that it makes under another name."""

    name: str
    detail: str
    span: Span
    selection: Span
    children: tuple[Symbol, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundNode:
    """A node of the workspace, for the symbol search."""

    name: str
    container: str
    """Its module and its dataflows."""
    place: Place


def document_symbols(snapshot: Snapshot, path: str) -> tuple[Symbol, ...]:
    """The functions of a Hamilton file with their types, and below each the nodes that it makes."""
    if not snapshot.is_hamilton(path):
        return ()
    found: list[Symbol] = []
    for chunk in snapshot.facts(path).chunks:
        for function in chunk.facts.functions:
            whole = function_extent(snapshot, path, chunk, function)
            made = _made_nodes(snapshot, path, function, whole)
            children = tuple(sorted(made, key=lambda symbol: symbol.span))
            detail = function.returns.text if function.returns else ""
            name_span = _within(whole, function.name_span.shifted(chunk.start))
            found.append(Symbol(function.name, detail, whole, name_span, children))
    return tuple(found)


def _within(whole: Span, part: Span) -> Span:
    """A span cut to another: that of a stale name may lie beyond what is left of its function."""
    start = min(max(part.start, whole.start), whole.end)
    return Span(start, max(start, min(part.end, whole.end)))


def _made_nodes(snapshot: Snapshot, path: str, function: FunctionFacts, whole: Span) -> Iterator[Symbol]:
    seen: set[str] = set()
    for dataflow, names in snapshot.nodes_of(path, function.name):
        nodes = snapshot.graph(dataflow.name).nodes
        for node in (nodes[name] for name in names if name not in seen):
            seen.add(node.name)
            if node.anchor is None or node.anchor == node.definition:
                continue
            located = snapshot.locate(node.anchor)
            if located is not None and whole.start <= located[1].start <= located[1].end <= whole.end:
                yield Symbol(node.name, node.type.text if node.type else "", located[1], located[1])


def workspace_symbols(snapshot: Snapshot, query: str) -> tuple[FoundNode, ...]:
    """All nodes whose names hold the letters of ``query`` in this order, best matches first."""
    found: dict[tuple[str, Place], list[str]] = {}
    modules: dict[tuple[str, Place], str] = {}
    for dataflow in snapshot.dataflows():
        for node in snapshot.graph(dataflow.name).nodes.values():
            place = _place(snapshot, node) if _matches(query, node.name) else None
            if place is not None:
                found.setdefault((node.name, place), []).append(dataflow.name)
                modules[node.name, place] = node.module or ""
    nodes = (
        FoundNode(key[0], f"{modules[key]} · {', '.join(flows)}", key[1]) for key, flows in found.items()
    )
    return tuple(sorted(nodes, key=lambda node: (_rank(query, node.name), node.name, node.place)))


def _place(snapshot: Snapshot, node: Node) -> Place | None:
    located = snapshot.locate(node.anchor) if node.anchor else None
    return Place(*located) if located else None


def _matches(query: str, name: str) -> bool:
    letters = iter(name.lower())
    return all(letter in letters for letter in query.lower() if not letter.isspace())


def _rank(query: str, name: str) -> int:
    lowered, wanted = name.lower(), query.lower()
    if lowered == wanted:
        return 0
    if lowered.startswith(wanted):
        return 1
    return 2 if wanted in lowered else 3
