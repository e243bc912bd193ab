"""The unobtrusive mark of an external input, where a parameter asks for one."""

from __future__ import annotations

from dataclasses import dataclass

from hamilton_ls.graph.model import NodeKind
from hamilton_ls.ide.occurrences import Role, occurrences_in
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot


@dataclass(frozen=True, slots=True)
class Hint:
    """Text to show at an offset, with its explanation."""

    offset: int
    label: str
    tooltip: str


MEANING = {NodeKind.INPUT: "input", NodeKind.CONFIG: "config"}


def hints(snapshot: Snapshot, path: str, visible: Span) -> tuple[Hint, ...]:
    """A hint behind every name in ``visible`` that something outside the dataflow has to give.

    A name that has a problem is most likely no input at all, and says so already.
    """
    if not snapshot.is_hamilton(path):
        return ()
    flagged = {problem.anchor for problem in snapshot.problems(path)}
    found: dict[tuple[int, str], list[str]] = {}
    for flow in snapshot.dataflows_of(path):
        graph = snapshot.graph(flow.name)
        for occurrence in occurrences_in(snapshot, flow.name, path):
            if occurrence.role is not Role.DEPENDENCY or occurrence.anchor in flagged:
                continue
            node = graph.nodes.get(occurrence.name)
            located = snapshot.locate(occurrence.anchor) if node and node.kind in MEANING else None
            if node is None or located is None or not visible.contains(located[1].end):
                continue
            flows = found.setdefault((located[1].end, MEANING[node.kind]), [])
            if flow.name not in flows:
                flows.append(flow.name)
    return tuple(
        Hint(offset, label, f"{label.capitalize()} of {', '.join(flows)}: no function there makes it.")
        for (offset, label), flows in sorted(found.items())
    )
