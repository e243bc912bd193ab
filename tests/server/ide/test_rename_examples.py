"""Every node of the examples, renamed: the graph is the same but for the name, and renaming back gives the files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hamilton_ls.graph.model import Graph
from hamilton_ls.ide.rename import RenameRefused, rename
from hamilton_ls.text.edits import apply_together
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot

from tests.support.workspaces import open_host

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
NEW = "quite_another_name"


def files_of(example: str) -> dict[str, str]:
    root = EXAMPLES / example
    wanted = [*root.rglob("*.py"), *root.rglob("pyproject.toml")]
    # The slip in marketing is almost ``spend``, and no more so when that is called otherwise.
    return {path.relative_to(root).as_posix(): path.read_text().replace("spnd", "spend") for path in wanted}


def shape(graph: Graph) -> set[tuple[str, str, tuple[str, ...]]]:
    return {
        (node.name, node.kind.value, tuple(sorted(d.node for d in node.dependencies)))
        for node in graph.nodes.values()
    }


def places(snapshot: Snapshot) -> Iterator[tuple[str, str, int]]:
    """Each node or input once, where it is named first."""
    seen = set()
    for flow in snapshot.dataflows():
        for node in snapshot.graph(flow.name).nodes.values():
            asked = (d for d in node.dependencies if d.node not in snapshot.graph(flow.name).nodes)
            for anchor, name in [(node.anchor, node.name), *((d.anchor, d.node) for d in asked)]:
                located = None if anchor is None else snapshot.locate(anchor)
                if located is not None and name not in seen and _is_written(snapshot, *located, name):
                    seen.add(name)
                    yield name, located[0], located[1].start


def renamed(files: Mapping[str, str], path: str, offset: int, new: str) -> dict[str, str]:
    edits = rename(open_host(files).snapshot(), path, offset, new)
    return {**files, **{changed: apply_together(files[changed], e) for changed, e in edits}}


@pytest.mark.parametrize("example", ["marketing", "training"])
def test_a_renamed_graph_is_the_same_but_for_the_name(example: str) -> None:
    files = files_of(example)
    before = open_host(files).snapshot()
    done = 0
    for name, path, offset in places(before):
        try:
            after = renamed(files, path, offset, NEW)
        except RenameRefused:
            continue
        done += 1
        now = open_host(after).snapshot()
        for flow in before.dataflows():
            told = _told(before.graph(flow.name), name)
            expected = {
                (told.get(n, n), kind, tuple(sorted(told.get(d, d) for d in needs)))
                for n, kind, needs in shape(before.graph(flow.name))
            }
            assert shape(now.graph(flow.name)) == expected, name
            assert sorted(p.code for p in now.problems_of(flow.name)) == sorted(
                p.code for p in before.problems_of(flow.name)
            ), name
        place = min(e for e in _starts(after[path]) if e >= offset - len(NEW))
        assert renamed(after, path, place, name) == files, name
    assert done > 8


def _starts(text: str) -> list[int]:
    return [i for i in range(len(text)) if text.startswith(NEW, i)]


def _is_written(snapshot: Snapshot, path: str, span: Span, name: str) -> bool:
    return snapshot.source(path)[span.start : span.end] == name


def _told(graph: Graph, name: str) -> dict[str, str]:
    """The names that change: the node's own, and those that are made from it."""
    made = graph.nodes.get(name)
    definition = None if made is None else made.definition
    return {
        other.name: f"{NEW}{other.name[len(name) :]}"
        for other in graph.nodes.values()
        if other.name == name
        or (definition is not None and other.definition == definition and other.name.startswith(f"{name}_"))
    }
