"""``graph --verify``: the static graphs beside those that Hamilton itself builds in the user's interpreter.

Prints a verdict for each node. What the verdicts are is ``execution.verification``'s business.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hamilton_ls.cli.errors import UsageError
from hamilton_ls.cli.problems import Places
from hamilton_ls.cli.projects import Project, common_root
from hamilton_ls.execution.blocking import describe_blocking
from hamilton_ls.execution.description import DescribeRequest
from hamilton_ls.execution.execution import ExecutionSettings
from hamilton_ls.execution.request import RunRefused
from hamilton_ls.execution.verification import NodeVerdict, Verdict, Verification, verify
from hamilton_ls.graph.model import Graph
from hamilton_ls.graph.render.data import VERSION
from hamilton_ls.ide.runplan import unrunnable

SAME = 0
DIFFERS = 1
NOT_BUILT = 3


@dataclass(frozen=True, slots=True)
class Verified:
    """A dataflow and what came of it."""

    graph: Graph
    places: Places
    result: Verification

    def line_of(self, node: NodeVerdict) -> tuple[str, int] | None:
        """The file and the line of a node that the static graph has."""
        static = self.graph.nodes.get(node.name)
        anchor = None if static is None else static.anchor
        return None if anchor is None else self.places.line_of(anchor)


def run(shown: Sequence[tuple[Project, Graph]], format_: str, settings: ExecutionSettings) -> int:
    """Verify dataflows and print the verdicts.

    Args:
        shown: the dataflows with their static graphs.
        format_: ``text`` or ``json``.
        settings: the interpreter to build them in.

    Returns:
        0 where nothing differs and all was built, 1 where a node differs, 3 where none does but
        something could not be built.

    Raises:
        UsageError: the format is another, or there is no way to build the dataflows at all.
    """
    if format_ not in FORMATS:
        raise UsageError(f"--verify prints {' or '.join(FORMATS)}, not {format_}")
    verified = list(_verified(shown, settings))
    print(FORMATS[format_](verified))
    results = [one.result for one in verified]
    if any(result.count(Verdict.DIFFERS) for result in results):
        return DIFFERS
    return NOT_BUILT if any(result.failure or result.count(Verdict.NOT_BUILT) for result in results) else SAME


def _verified(shown: Sequence[tuple[Project, Graph]], settings: ExecutionSettings) -> Iterator[Verified]:
    root = common_root(project for project, _ in shown)
    by_project: dict[int, list[tuple[Project, Graph]]] = {}
    for project, graph in shown:
        if reasons := unrunnable(graph.dataflow):
            raise UsageError(" ".join(reasons))
        by_project.setdefault(id(project), []).append((project, graph))
    for pairs in by_project.values():
        project = pairs[0][0]
        requests = [DescribeRequest(graph) for _, graph in pairs]
        try:
            answers = describe_blocking(project.root, requests, settings=settings)
        except RunRefused as refused:
            raise UsageError(str(refused)) from refused
        places = Places(project, root)
        for (_, graph), answer in zip(pairs, answers, strict=True):
            yield Verified(graph, places, verify(graph, answer))


def _as_text(verified: Sequence[Verified]) -> str:
    return "\n\n".join("\n".join(_lines(one)) for one in verified)


def _lines(verified: Verified) -> Iterator[str]:
    result = verified.result
    counts = ", ".join(
        f"{result.count(verdict)} {verdict.value}" for verdict in Verdict if result.count(verdict)
    )
    config = ", ".join(f"{key}={value!r}" for key, value in verified.graph.config)
    under = f" ({config})" if config else ""
    yield f"{verified.graph.dataflow.name}{under}: {counts or 'no nodes'}; hamilton {result.hamilton}"
    if result.failure is not None:
        yield f"  the dataflow as a whole cannot be built: {result.failure}"
    width = max((len(verdict.value) for verdict in Verdict if result.count(verdict)), default=0)
    for node in result.nodes:
        place = verified.line_of(node)
        where = f"  {place[0]}:{place[1]}" if place is not None else ""
        yield f"  {node.verdict.value:{width}}  {node.name}{where}"
        if node.reason is not None:
            yield f"  {'':{width}}    {node.reason}"
        for difference in node.differences:
            yield f"  {'':{width}}    {difference.what}: {difference.static} here, {difference.runtime} in the runtime"


def _as_json(verified: Sequence[Verified]) -> str:
    dataflows = [
        {
            "name": one.graph.dataflow.name,
            "hamilton": one.result.hamilton,
            "failure": one.result.failure,
            "nodes": [_node(one, node) for node in one.result.nodes],
        }
        for one in verified
    ]
    return json.dumps({"version": VERSION, "dataflows": dataflows}, indent=2, ensure_ascii=False)


def _node(verified: Verified, node: NodeVerdict) -> Mapping[str, object]:
    place = verified.line_of(node)
    return {
        "name": node.name,
        "verdict": node.verdict.value,
        "differences": [
            {"what": difference.what, "static": difference.static, "runtime": difference.runtime}
            for difference in node.differences
        ],
        "reason": node.reason,
        "file": place[0] if place is not None else None,
        "line": place[1] if place is not None else None,
    }


FORMATS: Mapping[str, Callable[[Sequence[Verified]], str]] = {"text": _as_text, "json": _as_json}
