"""The graph as the panel gets it, and the patches between two states of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hamilton_ls.ide.graphview import NodeViews, graph_patch, graph_view
from hamilton_ls.protocol.messages import GraphPatch, GraphSnapshot
from hamilton_ls.workspace.changes import Replaced
from hamilton_ls.workspace.host import Host
from inline_snapshot import snapshot

from tests.server.ide.look import look
from tests.support.workspaces import open_host

CODE = '''\
from hamilton.function_modifiers import tag

@tag(owner="finance")
def cost(rate: float, factor: int = 1) -> float:
    """What it costs.

    In euros.
    """
    return rate

def total(cost: float) -> float:
    return cost
'''


def view_of(code: str) -> GraphSnapshot:
    return graph_view(open_host({"main.py": code}).snapshot(), "main", 1)


def test_the_whole_graph() -> None:
    assert view_of(CODE) == snapshot(
        {
            "dataflow": "main",
            "revision": 1,
            "config": {},
            "nodes": [
                {
                    "name": "cost",
                    "kind": "function",
                    "type": "float",
                    "module": "main",
                    "function": "cost",
                    "summary": "What it costs.",
                    "tags": {"owner": "finance"},
                    "status": "exact",
                    "reason": None,
                    "errors": 0,
                    "warnings": 0,
                },
                {
                    "name": "factor",
                    "kind": "input",
                    "type": "int",
                    "module": None,
                    "function": None,
                    "summary": None,
                    "tags": {},
                    "status": "exact",
                    "reason": None,
                    "errors": 0,
                    "warnings": 0,
                },
                {
                    "name": "rate",
                    "kind": "input",
                    "type": "float",
                    "module": None,
                    "function": None,
                    "summary": None,
                    "tags": {},
                    "status": "exact",
                    "reason": None,
                    "errors": 0,
                    "warnings": 0,
                },
                {
                    "name": "total",
                    "kind": "function",
                    "type": "float",
                    "module": "main",
                    "function": "total",
                    "summary": None,
                    "tags": {},
                    "status": "exact",
                    "reason": None,
                    "errors": 0,
                    "warnings": 0,
                },
            ],
            "edges": [
                {"source": "factor", "target": "cost", "optional": True, "mismatch": False},
                {"source": "rate", "target": "cost", "optional": False, "mismatch": False},
                {"source": "cost", "target": "total", "optional": False, "mismatch": False},
            ],
        }
    )


def test_counts_of_problems_and_mismatched_edges() -> None:
    graph = view_of(CODE.replace("def total(cost: float)", "def total(cost: str, fee, rate: float)"))
    (total,) = [node for node in graph["nodes"] if node["name"] == "total"]
    assert (total["errors"], total["warnings"]) == snapshot((2, 0))
    assert [(e["source"], e["target"]) for e in graph["edges"] if e["mismatch"]] == [("cost", "total")]


def test_counts_of_each_dataflow_of_a_shared_module() -> None:
    at = look("""
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [
            { name = "a", modules = ["features"], inputs = [] },
            { name = "b", modules = ["features"], inputs = [] },
        ]
        #- /features.py
        def cost(rate: float) -> float:
            return rate
    """)
    errors = {flow: graph_view(at.snapshot, flow, 1)["nodes"][0]["errors"] for flow in ("a", "b")}
    assert errors == {"a": 1, "b": 1}


def test_an_edge_is_optional_when_everybody_can_do_without() -> None:
    edges = view_of(CODE)["edges"]
    assert {edge["source"]: edge["optional"] for edge in edges} == {
        "factor": True,
        "rate": False,
        "cost": False,
    }


EDITS: dict[str, Callable[[str], str]] = {
    "nothing": lambda code: code,
    "a body": lambda code: code.replace("return rate", "return 2 * rate"),
    "a new function": lambda code: code + "\ndef tax(total: float) -> float:\n    return total\n",
    "a renamed function": lambda code: code.replace("def total", "def sum_of_all"),
    "a removed parameter": lambda code: code.replace(", factor: int = 1", ""),
    "a new summary": lambda code: code.replace("What it costs.", "The cost."),
    "a new type": lambda code: code.replace("-> float:\n    return cost", "-> int:\n    return cost"),
    "an optional parameter": lambda code: code.replace("rate: float,", "rate: float = 0.5,"),
    "half a function": lambda code: code.replace("def total(cost: float) -> float:", "def total(cost: float"),
    "an empty file": lambda code: "from hamilton.function_modifiers import tag\n\ndef x() -> int: ...\n",
}


def patched(before: GraphSnapshot, patch: GraphPatch) -> GraphSnapshot:
    """What a client makes of a patch."""
    nodes = {n["name"]: n for n in before["nodes"] if n["name"] not in patch["removedNodes"]}
    gone = {(e["source"], e["target"]) for e in patch["removedEdges"]}
    edges = {k: e for e in before["edges"] if (k := (e["source"], e["target"])) not in gone}
    nodes |= {n["name"]: n for n in patch["nodes"]}
    edges |= {(e["source"], e["target"]): e for e in patch["edges"]}
    return GraphSnapshot(
        dataflow=before["dataflow"],
        revision=patch["revision"],
        config=before["config"],
        nodes=sorted(nodes.values(), key=lambda n: n["name"]),
        edges=sorted(edges.values(), key=lambda e: (e["target"], e["source"])),
    )


def edited(host: Host, code: str) -> GraphSnapshot:
    host.apply(Replaced("main.py", code))
    return graph_view(host.snapshot(), "main", 2)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_a_patch_makes_the_new_graph_of_the_old_one(edit: Callable[[str], str]) -> None:
    host = open_host({"main.py": CODE})
    before = graph_view(host.snapshot(), "main", 1)
    after = edited(host, edit(CODE))
    patch = graph_patch(before, after)
    if patch is None:
        assert {**after, "revision": 1} == before
    else:
        assert patched(before, patch) == after


def changes(name: str) -> object:
    host = open_host({"main.py": CODE})
    patch = graph_patch(graph_view(host.snapshot(), "main", 1), edited(host, EDITS[name](CODE)))
    if patch is None:
        return None
    edges = [(e["source"], e["target"]) for e in patch["edges"]]
    removed = [(e["source"], e["target"]) for e in patch["removedEdges"]]
    return [n["name"] for n in patch["nodes"]], patch["removedNodes"], edges, removed


def test_a_patch_holds_nothing_that_stayed() -> None:
    assert {name: changes(name) for name in EDITS} == snapshot(
        {
            "nothing": None,
            "a body": None,
            "a new function": (["tax"], [], [("total", "tax")], []),
            "a renamed function": (["sum_of_all"], ["total"], [("cost", "sum_of_all")], [("cost", "total")]),
            "a removed parameter": ([], ["factor"], [], [("factor", "cost")]),
            "a new summary": (["cost"], [], [], []),
            "a new type": (["total"], [], [], []),
            "an optional parameter": ([], [], [("rate", "cost")], []),
            "half a function": (["total"], [], [], []),
            "an empty file": (
                ["x"],
                ["cost", "factor", "rate", "total"],
                [],
                [("factor", "cost"), ("rate", "cost"), ("cost", "total")],
            ),
        }
    )


FAR_REACHING: dict[str, Callable[[str], str]] = {
    "a mismatch of its own": lambda code: code.replace("total(cost: float)", "total(cost: str)"),
    "a mismatch that comes from upstream": lambda code: code.replace("= 1) -> float", "= 1) -> str"),
}


@pytest.mark.parametrize("edit", [*EDITS.values(), *FAR_REACHING.values()], ids=[*EDITS, *FAR_REACHING])
def test_a_view_with_a_memory_is_the_view_without(edit: Callable[[str], str]) -> None:
    host, views = open_host({"main.py": CODE}), NodeViews()
    for code in (CODE, edit(CODE), CODE):
        host.apply(Replaced("main.py", code))
        remembered = graph_view(host.snapshot(), "main", 1, views)
        assert remembered == graph_view(host.snapshot(), "main", 1)


def test_what_an_edit_did_not_touch_is_the_same_object() -> None:
    host, views = open_host({"main.py": CODE}), NodeViews()
    before = graph_view(host.snapshot(), "main", 1, views)
    host.apply(Replaced("main.py", EDITS["a removed parameter"](CODE).replace("-> float:\n    return cost", "-> int: 0")))  # fmt: skip
    after = graph_view(host.snapshot(), "main", 2, views)
    was = {id(node) for node in before["nodes"]}
    assert [node["name"] for node in after["nodes"] if id(node) not in was] == ["cost", "total"]
    host.apply(Replaced("main.py", CODE + "\ndef tax(total: float) -> float:\n    return total\n"))
    before, after = after, graph_view(host.snapshot(), "main", 3, views)
    host.apply(Replaced("main.py", CODE))
    final = graph_view(host.snapshot(), "main", 4, views)
    kept = {id(node) for node in after["nodes"]}
    assert [node["name"] for node in final["nodes"] if id(node) not in kept] == []
