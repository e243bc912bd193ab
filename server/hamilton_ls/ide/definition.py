"""Go to definition: from a name of a node to what makes it."""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.facts.model import Anchor
from hamilton_ls.ide.occurrences import Occurrence, Place, Role, occurrences_at, occurrences_of, places
from hamilton_ls.workspace.analysis import Snapshot


def definition(snapshot: Snapshot, path: str, offset: int) -> tuple[Place, ...]:
    """Where the name under the cursor is made, in every dataflow that the file belongs to.

    On a definition it is the definition itself, which editors answer by showing references. An
    external input is defined where it is declared or given; from there, where it is asked for.
    """
    at = occurrences_at(snapshot, path, offset)
    return places(snapshot, (anchor for occurrence in at for anchor in _targets(snapshot, occurrence)))


def _targets(snapshot: Snapshot, occurrence: Occurrence) -> Iterator[Anchor]:
    graph = snapshot.graph(occurrence.dataflow)
    node = graph.nodes.get(occurrence.name)
    if occurrence.role is Role.MAKER:
        yield occurrence.anchor
    elif node is not None and node.anchor is not None:
        yield node.anchor
    else:
        other = Role.DEPENDENCY if occurrence.role is Role.DRIVER else Role.DRIVER
        for candidate in occurrences_of(graph, occurrence.name):
            if candidate.role is other:
                yield candidate.anchor
