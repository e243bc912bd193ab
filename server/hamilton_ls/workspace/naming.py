"""Names of dataflows that are unique beyond one folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from hamilton_ls.graph.model import Dataflow
from hamilton_ls.workspace.changes import NamesTaken


def distinct_from(dataflows: Iterable[Dataflow], taken: NamesTaken) -> tuple[Dataflow, ...]:
    """The dataflows, sorted by name; one whose name another folder has says which folder it is of."""
    found = tuple(dataflows)
    used = set(taken.names).union(dataflow.name for dataflow in found)
    named = []
    for dataflow in found:
        name = dataflow.name
        if name in taken.names:
            labels = (taken.label if number == 1 else f"{taken.label} {number}" for number in count(1))
            name = next(new for label in labels if (new := f"{name} ({label})") not in used)
            used.add(name)
        named.append(dataflow if name == dataflow.name else replace(dataflow, name=name))
    return tuple(sorted(named, key=lambda dataflow: dataflow.name))
