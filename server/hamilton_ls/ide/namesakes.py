"""All places that name a node, in whichever dataflow: what a rename has to change together.

A module can belong to several dataflows, under a namespace of a subdag too, and a function with
``@config.when`` is there although the graph has another variant of it. So from one place the search
goes to the nodes that it names, from these to all their places, and so on until nothing is new.
Knows names and places; what is written there instead is the rename's business.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hamilton_ls.graph.declaration_places import listed_in
from hamilton_ls.graph.model import Graph, Origin
from hamilton_ls.ide.occurrences import (
    Occurrence,
    Place,
    Role,
    node_name,
    occurrences_among,
    occurrences_of,
    occurrences_of_node,
)
from hamilton_ls.workspace.analysis import Snapshot


@dataclass(frozen=True, slots=True)
class Namesakes:
    """The nodes that have one name for one reason, and where it is written."""

    nodes: tuple[tuple[str, str], ...]
    """(dataflow, node), the node with its namespace."""
    places: tuple[Place, ...]
    """Where the last part of the name, or the whole name, is written."""
    derived: tuple[tuple[Place, str], ...]
    """Where a name is written that begins with that of such a node, as ``x_raw`` does; and that node's."""


def local_name(node: str) -> str:
    """The last part of a node's name: without its namespaces."""
    return node.rpartition(".")[2]


def namesakes(snapshot: Snapshot, start: tuple[Occurrence, ...], name: str) -> Namesakes:
    """The nodes and places that go by ``name`` together with these occurrences.

    Parameters:
        start: the occurrences at a cursor.
        name: the last part of the nodes' name.
    """
    waiting = [(o.dataflow, o.name) for o in start if local_name(o.name) == name]
    nodes: dict[tuple[str, str], None] = {}
    places: dict[Place, None] = {}
    while waiting:
        pair = waiting.pop()
        if pair in nodes:
            continue
        nodes[pair] = None
        for place in _places(snapshot, *pair):
            if place not in places:
                places[place] = None
                waiting += [
                    (o.dataflow, o.name)
                    for o in occurrences_among(snapshot, snapshot.dataflows(), place.path, place.span.start)
                    if local_name(o.name) == name and _is_at(snapshot, o, place)
                ]
    for pair in nodes:
        places.update(dict.fromkeys(_declared(snapshot, *pair)))
    derived = (found for pair in sorted(nodes) for found in _derived(snapshot, *pair))
    return Namesakes(tuple(sorted(nodes)), tuple(sorted(places)), tuple(dict.fromkeys(derived)))


def _is_at(snapshot: Snapshot, occurrence: Occurrence, place: Place) -> bool:
    located = snapshot.locate(occurrence.anchor)
    return occurrence.role is not Role.MAKER and located == (place.path, place.span)


def _places(snapshot: Snapshot, dataflow: str, name: str) -> Iterator[Place]:
    for occurrence in _occurrences(snapshot.graph(dataflow), name):
        located = snapshot.locate(occurrence.anchor)
        if occurrence.role is not Role.MAKER and located is not None:
            yield Place(*located)


def _declared(snapshot: Snapshot, dataflow: str, name: str) -> Iterator[Place]:
    """Where pyproject.toml lists a node of a dataflow."""
    found = snapshot.dataflow(dataflow)
    if found is None or found.origin is not Origin.PYPROJECT or found.anchor is None:
        return
    path = found.anchor.path
    for span in listed_in(snapshot.source(path), found.anchor, name):
        yield Place(path, span)


def _occurrences(graph: Graph, name: str) -> Iterator[Occurrence]:
    yield from occurrences_of(graph, name)
    for variant in graph.variants:
        for node in variant.nodes:
            yield from (o for o in occurrences_of_node(node, graph.dataflow.name) if o.name == name)


def _derived(snapshot: Snapshot, dataflow: str, name: str) -> Iterator[tuple[Place, str]]:
    """The places that spell out the name of a node that is named after this one."""
    graph = snapshot.graph(dataflow)
    made = graph.nodes.get(name)
    function = None if made is None or made.definition is None else made.definition
    for other in graph.nodes.values():
        inside = other.name.startswith(f"{name}.")
        beside = other.name.startswith(f"{name}_") and function is not None and other.definition == function
        if not inside and not beside:
            continue
        for occurrence in occurrences_of(graph, other.name):
            located = snapshot.locate(occurrence.anchor)
            if located is not None:
                place = Place(*located)
                text = snapshot.source(place.path)[place.span.start : place.span.end]
                if text == other.name:
                    yield place, name


def written(snapshot: Snapshot, place: Place) -> str:
    """The name that is written at a place; of a function's name the part that the node has."""
    text = snapshot.source(place.path)[place.span.start : place.span.end]
    return local_name(node_name(text) if text.isidentifier() and _is_function(snapshot, place) else text)


def _is_function(snapshot: Snapshot, place: Place) -> bool:
    facts = snapshot.facts(place.path)
    index = facts.chunk_at(place.span.start)
    if index is None:
        return False
    chunk = facts.chunks[index]
    return any(f.name_span.shifted(chunk.start) == place.span for f in chunk.facts.functions)
