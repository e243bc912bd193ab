"""The outline of a file and the search for a node by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice

from hamilton_ls.facts.model import FunctionFacts
from hamilton_ls.graph.model import Node
from hamilton_ls.ide.extents import function_extent
from hamilton_ls.ide.occurrences import Place
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot

MOST = 500
"""More names than these nobody reads; the client asks again with a longer query."""


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


def workspace_symbols(snapshot: Snapshot, query: str, most: int = MOST) -> tuple[FoundNode, ...]:
    """The nodes whose names hold the letters of ``query`` in this order, best matches first, ``most`` at most."""
    matching = re.compile(".*?".join(map(re.escape, query.replace(" ", ""))), re.IGNORECASE)
    named: dict[str, list[tuple[str, Node]]] = {}
    for dataflow in snapshot.dataflows():
        for name, node in snapshot.graph(dataflow.name).nodes.items():
            if node.anchor is not None and matching.search(name):
                named.setdefault(name, []).append((dataflow.name, node))
    best = nsmallest(most, named, key=lambda name: (_rank(query, name), name))
    found = (node for name in best for node in _with_places(snapshot, name, named[name]))
    return tuple(islice(found, most))


def _with_places(snapshot: Snapshot, name: str, nodes: list[tuple[str, Node]]) -> list[FoundNode]:
    """A name's nodes, those of one place together."""
    flows: dict[Place, list[str]] = {}
    modules: dict[Place, str] = {}
    for dataflow, node in nodes:
        place = _place(snapshot, node)
        if place is not None:
            flows.setdefault(place, []).append(dataflow)
            modules[place] = node.module or ""
    return [
        FoundNode(name, f"{modules[place]} · {', '.join(flows[place])}", place) for place in sorted(flows)
    ]


def _place(snapshot: Snapshot, node: Node) -> Place | None:
    located = snapshot.locate(node.anchor) if node.anchor else None
    return Place(*located) if located else None


def _rank(query: str, name: str) -> int:
    lowered, wanted = name.lower(), query.lower()
    if lowered == wanted:
        return 0
    if lowered.startswith(wanted):
        return 1
    return 2 if wanted in lowered else 3
