"""Find references and highlight: every place that names the same node of the same dataflow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from hamilton_ls.facts.model import Anchor
from hamilton_ls.ide.occurrences import Occurrence, Place, Role, occurrences_at, occurrences_of, places
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot


class Access(str, Enum):
    """Whether a place makes a node or asks for it."""

    WRITE = "write"
    READ = "read"


@dataclass(frozen=True, slots=True, order=True)
class Highlight:
    """A place of the cursor's own file that names the same node."""

    span: Span
    access: Access


def references(
    snapshot: Snapshot, path: str, offset: int, *, roles: frozenset[Role] = frozenset(Role)
) -> tuple[Place, ...]:
    """All places that name what the cursor touches.

    Parameters:
        roles: the kinds of places that are asked for; all of them unless told.
    """
    same = _same_names(snapshot, path, offset)
    return places(snapshot, (o.anchor for o in same if o.role in roles and o.role is not Role.MAKER))


def dependents(snapshot: Snapshot, dataflow: str, node: str) -> tuple[Place, ...]:
    """The places that ask for a node, in its dataflow and in driver code."""
    return places(snapshot, asking_anchors(snapshot, dataflow, node))


def asking_anchors(snapshot: Snapshot, dataflow: str, node: str) -> Iterator[Anchor]:
    """The anchors of all places that ask for a node."""
    for occurrence in occurrences_of(snapshot.graph(dataflow), node):
        if occurrence.role in (Role.DEPENDENCY, Role.DRIVER):
            yield occurrence.anchor


def highlights(snapshot: Snapshot, path: str, offset: int) -> tuple[Highlight, ...]:
    """The places of the same file that name what the cursor touches, in order."""
    found: set[Highlight] = set()
    for occurrence in _same_names(snapshot, path, offset):
        if occurrence.anchor.path != path or occurrence.role is Role.MAKER:
            continue
        located = snapshot.locate(occurrence.anchor)
        if located is not None:
            access = Access.WRITE if occurrence.role is Role.DEFINITION else Access.READ
            found.add(Highlight(located[1], access))
    return tuple(sorted(found))


def _same_names(snapshot: Snapshot, path: str, offset: int) -> Iterator[Occurrence]:
    wanted: dict[str, set[str]] = {}
    for occurrence in occurrences_at(snapshot, path, offset):
        wanted.setdefault(occurrence.dataflow, set()).add(occurrence.name)
    for dataflow, names in wanted.items():
        for name in sorted(names):
            yield from occurrences_of(snapshot.graph(dataflow), name)
