"""Our own messages: dataflows, graph panels, places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pygls.exceptions import JsonRpcException

from tests.server.lsp.harness import Connection

PATCH = "hamilton/graph/patch"
CHANGED = "hamilton/dataflowsChanged"


def names(graph: dict[str, Any]) -> list[str]:
    return [node["name"] for node in graph["nodes"]]


async def test_dataflows(project: Path) -> None:
    async with Connection(project) as connection:
        (info,) = await connection.ask("hamilton/dataflows", {})
        assert info["name"] == "train"
        assert info["uris"] == [connection.uri("loaders.py"), connection.uri("features.py")]


async def test_a_new_function_comes_as_a_patch(project: Path) -> None:
    async with Connection(project) as connection:
        graph = await connection.ask("hamilton/graph/open", {"dataflow": "train"})
        assert names(graph) == ["path", "share", "spend", "spnd", "total"]
        text = (project / "features.py").read_text()
        connection.open("features.py", text + "\ndef tax(total: float) -> float:\n    return total\n")
        patch = await connection.hears(PATCH)
        assert (patch["base"], patch["revision"]) == (graph["revision"], graph["revision"] + 1)
        assert (names(patch), patch["removedNodes"]) == (["tax"], [])
        connection.replace("features.py", text)
        patch = await connection.hears(PATCH, 2)
        assert (patch["base"], patch["removedNodes"]) == (graph["revision"] + 1, ["tax"])


async def test_fast_typing_comes_as_one_patch(project: Path) -> None:
    async with Connection(project) as connection:
        await connection.ask("hamilton/graph/open", {"dataflow": "train"})
        connection.open("features.py")
        for name in ("t", "ta", "tax"):
            connection.replace("features.py", f"def {name}(spend: int) -> int:\n    return 1\n")
        await connection.pause()
        assert len(connection.heard[PATCH]) == 1


async def test_a_closed_panel_gets_no_patches(project: Path) -> None:
    async with Connection(project) as connection:
        await connection.ask("hamilton/graph/open", {"dataflow": "train"})
        await connection.ask("hamilton/graph/close", {"dataflow": "train"})
        connection.open("features.py", "def tax(spend: int) -> int:\n    return 1\n")
        await connection.pause()
        assert connection.heard[PATCH] == []


async def test_a_graph_that_is_opened_again_goes_on_from_the_same_revision(project: Path) -> None:
    async with Connection(project) as connection:
        first = await connection.ask("hamilton/graph/open", {"dataflow": "train"})
        assert await connection.ask("hamilton/graph/open", {"dataflow": "train"}) == first


async def test_opening_a_graph_again_keeps_who_has_it_open_in_step(project: Path) -> None:
    async with Connection(project) as connection:
        first = await connection.ask("hamilton/graph/open", {"dataflow": "train"})
        connection.open("features.py", "def tax(spend: int) -> int:\n    return 1\n")
        again = await connection.ask("hamilton/graph/open", {"dataflow": "train"})
        (patch,) = connection.heard[PATCH]
        assert "tax" in names(again)
        assert (patch["base"], patch["revision"]) == (first["revision"], again["revision"])


async def test_an_unknown_dataflow_is_refused_by_name(project: Path) -> None:
    async with Connection(project) as connection:
        for method in ("hamilton/graph/open", "hamilton/run/plan"):
            with pytest.raises(JsonRpcException, match="“tarin”"):
                await connection.ask(method, {"dataflow": "tarin", "targets": []})


async def test_the_picker_is_told_when_dataflows_change(project: Path) -> None:
    async with Connection(project) as connection:
        await connection.ask("hamilton/dataflows", {})
        connection.open("plain.py", "def a() -> int:\n    return 1\n\ndef b(a: int) -> int:\n    return a\n")
        await connection.hears(CHANGED)
        found = await connection.ask("hamilton/dataflows", {})
        assert [info["name"] for info in found] == ["plain", "train"]


async def test_a_client_that_never_asked_is_told_nothing(project: Path) -> None:
    async with Connection(project) as connection:
        connection.open("plain.py", "def a() -> int:\n    return 1\n\ndef b(a: int) -> int:\n    return a\n")
        await connection.pause()
        assert connection.heard[CHANGED] == []


async def test_a_chosen_configuration_changes_the_graph_and_goes_back(tmp_path: Path) -> None:
    (tmp_path / "models.py").write_text(
        "from hamilton.function_modifiers import config\n\n"
        '@config.when(kind="a")\ndef fit__a(x: int) -> int:\n    return x\n\n'
        '@config.when(kind="b")\ndef fit__b(y: int) -> int:\n    return y\n'
    )
    async with Connection(tmp_path) as connection:
        await connection.ask("hamilton/graph/open", {"dataflow": "models"})
        info = await connection.ask("hamilton/configure", {"dataflow": "models", "config": {"kind": "a"}})
        assert info["config"] == {"kind": "a"}
        assert info["choices"] == [{"key": "kind", "values": ["a", "b"]}]
        patch = await connection.hears(PATCH)
        assert "fit" in names(patch)
        assert "x" in names(patch)
        info = await connection.ask("hamilton/configure", {"dataflow": "models", "config": None})
        assert info["config"] == {}
        patch = await connection.hears(PATCH, 2)
        assert "fit" in patch["removedNodes"]


async def test_a_node_is_described(project: Path) -> None:
    async with Connection(project) as connection:
        found = await connection.ask("hamilton/describe", {"dataflow": "train", "node": "spend"})
        assert (found["node"], found["signature"].startswith("def spend(")) == ("spend", True)
        assert await connection.ask("hamilton/describe", {"dataflow": "train", "node": "nothing"}) is None
        assert await connection.ask("hamilton/describe", {"dataflow": "nothing", "node": "spend"}) is None


async def test_locate_and_node_at_are_each_others_inverse(project: Path) -> None:
    async with Connection(project) as connection:
        place = await connection.ask("hamilton/locate", {"dataflow": "train", "node": "spend"})
        assert place["uri"] == connection.uri("loaders.py")
        assert place["selection"]["start"] == {"line": 2, "character": 4}
        assert place["range"]["start"] == {"line": 2, "character": 0}
        assert place["range"]["end"]["line"] == 4
        at = {"uri": place["uri"], "position": place["selection"]["start"]}
        assert await connection.ask("hamilton/nodeAt", at) == [{"dataflow": "train", "node": "spend"}]


async def test_no_such_node_is_nowhere(project: Path) -> None:
    async with Connection(project) as connection:
        assert await connection.ask("hamilton/locate", {"dataflow": "train", "node": "nothing"}) is None
        assert await connection.ask("hamilton/locate", {"dataflow": "nothing", "node": "spend"}) is None


async def test_dependents(project: Path) -> None:
    async with Connection(project) as connection:
        place = {
            "uri": connection.uri("features.py"),
            "range": {"start": {"line": 2, "character": 10}, "end": {"line": 2, "character": 15}},
        }
        asked = {"spend": [place], "share": [], "nothing": []}
        for node, places in asked.items():
            params = {"dataflow": "train", "node": node}
            assert await connection.ask("hamilton/dependents", params) == places
        assert await connection.ask("hamilton/dependents", {"dataflow": "gone", "node": "spend"}) == []


async def test_all_configurations_at_once(project: Path) -> None:
    async with Connection(project) as connection:
        text = (
            "from hamilton.function_modifiers import config\n"
            '@config.when(region="UK")\ndef tax__uk(vat: float) -> float:\n    return vat\n'
        )
        connection.open("features.py", (project / "features.py").read_text() + text)
        found = await connection.ask("hamilton/variants", {"dataflow": "train"})
        assert {"tax", "vat", "spend"} <= set(names(found))
        assert [variant["function"] for variant in found["variants"]["tax"]] == ["tax__uk"]
        with pytest.raises(JsonRpcException, match="There is no dataflow"):
            await connection.ask("hamilton/variants", {"dataflow": "nowhere"})


async def test_all_that_a_page_without_an_editor_must_hold(project: Path) -> None:
    async with Connection(project) as connection:
        text = (project / "features.py").read_text()
        connection.open("features.py", f"# moved down\n{text}")
        found = await connection.ask("hamilton/page", {"dataflow": "train"})
        line = text[: text.index("def share")].count("\n") + 2
        assert found["places"]["share"] == f"features.py:{line}"
        assert found["descriptions"]["share"]["signature"].startswith("def share(")
        assert found["variants"]["variants"] == {}
        with pytest.raises(JsonRpcException, match="There is no dataflow"):
            await connection.ask("hamilton/page", {"dataflow": "nowhere"})
