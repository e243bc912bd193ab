"""Where the names of nodes stand in the workspace: definitions, dependencies, driver code.

The base of every feature that starts at a cursor. Knows graphs and anchors; says nothing of how an
editor shows them. A name's meaning depends on the dataflow, so every occurrence carries its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from hamilton_ls.facts.model import Anchor
from hamilton_ls.graph.model import Dataflow, Graph, Node
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot


class Role(str, Enum):
    """What a name does where it stands."""

    DEFINITION = "definition"
    """Names the node that is made here: a function's name, a string in a decorator."""
    MAKER = "maker"
    """The function that makes a node of another name, as with ``@extract_columns``."""
    DEPENDENCY = "dependency"
    """Asks for the node: a parameter, ``source("x")``."""
    DRIVER = "driver"
    """Asks for the node, or gives it, outside the dataflow: ``execute(["x"])``, pyproject.toml."""


class Occurrence(NamedTuple):
    """One place that names a node of a dataflow. A tuple, because a look-up makes thousands."""

    name: str
    role: Role
    anchor: Anchor
    dataflow: str
    owner: str | None
    """The node whose function holds the place; None in driver code."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Characters of a file as it is now."""

    path: str
    span: Span


def occurrences_of(graph: Graph, name: str) -> Iterator[Occurrence]:
    """The occurrences of one name in a graph, at the cost of those that there are."""
    flow, node = graph.dataflow.name, graph.nodes.get(name)
    if node is not None:
        yield from (
            o for o in occurrences_of_node(node, flow) if o.name == name and o.role is not Role.DEPENDENCY
        )
    for asker in graph.dependents.get(name, ()):
        for dependency in graph.nodes[asker].dependencies:
            if dependency.node == name:
                yield Occurrence(name, Role.DEPENDENCY, dependency.anchor, flow, asker)
    yield from (o for o in _driver_occurrences(graph) if o.name == name)


def occurrences_of_node(node: Node, flow: str) -> Iterator[Occurrence]:
    """What a node's function names: the node itself, and all that it asks for."""
    name = node.name
    if node.anchor is not None:
        yield Occurrence(name, Role.DEFINITION, node.anchor, flow, name)
    if node.definition is not None and node.definition is not node.anchor and node.definition != node.anchor:
        yield Occurrence(name, Role.MAKER, node.definition, flow, name)
    for dependency in node.dependencies:
        yield Occurrence(dependency.node, Role.DEPENDENCY, dependency.anchor, flow, name)


def _driver_occurrences(graph: Graph) -> Iterator[Occurrence]:
    dataflow = graph.dataflow
    groups = [dataflow.inputs, dataflow.outputs]
    for call in dataflow.calls:
        groups += [call.outputs, call.inputs, call.overrides]
    for named in (named for group in groups for named in group or ()):
        if named.anchor is not None:
            yield Occurrence(named.name, Role.DRIVER, named.anchor, dataflow.name, None)


def occurrences_at(snapshot: Snapshot, path: str, offset: int) -> tuple[Occurrence, ...]:
    """What a cursor touches, one entry for each dataflow and name, without repetition.

    A function or parameter that no dataflow uses under its present configuration still names a
    node: it is looked up by its name, so that a variant that is switched off can be navigated.
    """
    found = occurrences_among(snapshot, snapshot.dataflows_of(path), path, offset)
    return found or tuple(_switched_off(snapshot, path, offset))


def occurrences_among(
    snapshot: Snapshot, dataflows: Iterable[Dataflow], path: str, offset: int
) -> tuple[Occurrence, ...]:
    """What a cursor touches in these dataflows; one that takes in the file by a subdag need not own it."""
    found: dict[Occurrence, None] = {}
    relative = offset - chunk_start(snapshot, path, offset)
    for dataflow in dataflows:
        for occurrence in _perhaps_at(snapshot, dataflow.name, path, relative):
            located = snapshot.locate(occurrence.anchor)
            if located is not None and located[1].contains(offset):
                found[occurrence] = None
    return tuple(found)


def _perhaps_at(snapshot: Snapshot, dataflow: str, path: str, relative: int) -> Iterator[Occurrence]:
    """The occurrences that hold this offset of some chunk of a file.

    Nearly all nodes are passed over by comparing numbers: to make, or to locate, the occurrences of
    a file with a thousand nodes at every keystroke takes many times as long.
    """
    for node in snapshot.nodes_in(dataflow, path):
        for anchor in (node.anchor, node.definition, *[d.anchor for d in node.dependencies]):
            if anchor is not None and _holds(anchor, path, relative):
                yield from (
                    o for o in occurrences_of_node(node, dataflow) if _holds(o.anchor, path, relative)
                )
                break
    yield from (o for o in _driver_occurrences(snapshot.graph(dataflow)) if _holds(o.anchor, path, relative))


def _holds(anchor: Anchor, path: str, relative: int) -> bool:
    return anchor.span.start <= relative <= anchor.span.end and anchor.path == path


def occurrences_in(snapshot: Snapshot, dataflow: str, path: str) -> Iterator[Occurrence]:
    """The occurrences of a dataflow in one file, at the cost of that file's."""
    for node in snapshot.nodes_in(dataflow, path):
        yield from (o for o in occurrences_of_node(node, dataflow) if o.anchor.path == path)
    yield from (o for o in _driver_occurrences(snapshot.graph(dataflow)) if o.anchor.path == path)


def _switched_off(snapshot: Snapshot, path: str, offset: int) -> Iterator[Occurrence]:
    found = snapshot.function_at(path, offset)
    if found is None or not snapshot.is_hamilton(path):
        return
    function, anchor = found
    relative = offset - chunk_start(snapshot, path, offset)
    spans = {parameter.name: parameter.span for parameter in function.parameters}
    role = Role.DEPENDENCY
    name = next((name for name, span in spans.items() if span.contains(relative)), None)
    if name is not None:
        anchor = Anchor(path, anchor.symbol, anchor.ordinal, spans[name])
    elif function.name_span.contains(relative):
        name, role = node_name(function.name), Role.MAKER
    if name is None:
        return
    for dataflow in snapshot.dataflows_of(path):
        if name in snapshot.graph(dataflow.name).nodes:
            yield Occurrence(name, role, anchor, dataflow.name, None)


def node_name(function: str) -> str:
    """The name of the node that a function makes: without its ``__suffix``."""
    head, separator, _ = function.rpartition("__")
    return head if separator and head else function


def chunk_start(snapshot: Snapshot, path: str, offset: int) -> int:
    """Where the chunk that holds the offset begins; anchors' spans count from there."""
    starts = [chunk.start for chunk in snapshot.facts(path).chunks]
    index = bisect_right(starts, offset) - 1
    return starts[index] if index >= 0 else 0


def places(snapshot: Snapshot, anchors: Iterable[Anchor]) -> tuple[Place, ...]:
    """The anchors as places of the files as they are now: sorted, each once, lost ones left out."""
    located = (snapshot.locate(anchor) for anchor in anchors)
    return tuple(sorted({Place(path, span) for path, span in filter(None, located)}))


def node_of(snapshot: Snapshot, occurrence: Occurrence) -> Node | None:
    """The node that an occurrence names, or None where the dataflow has none of this name."""
    return snapshot.graph(occurrence.dataflow).nodes.get(occurrence.name)
