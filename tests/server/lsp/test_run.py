"""Running nodes through the server: one real run, and everything that keeps a run from starting."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from hamilton_ls.execution.machine import State
from hamilton_ls.lsp.running import settings_of
from hamilton_ls.protocol.messages import InitializationOptions
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from tests.server.lsp.harness import Connection

ROOT = Path(__file__).resolve().parents[3]
OPTIONS = {"interpreter": sys.executable, "interpreterSource": "the test", "runtimePath": str(ROOT)}
CODE = "from hamilton.function_modifiers import tag\n\ndef cost(rate: int) -> int:\n    return 2 * rate\n"
START: dict[str, Any] = {
    "dataflow": "a",
    "targets": ["cost"],
    "inputs": {"rate": {"kind": "literal", "text": "3"}},
}


@pytest.fixture
def flow(tmp_path: Path) -> Path:
    (tmp_path / "a.py").write_text(CODE)
    return tmp_path


async def finished(connection: Connection) -> dict[str, Any]:
    count = 1
    while True:
        event = await connection.hears("hamilton/run/event", count)
        if event["event"] == "finished":
            return event
        count += 1


async def test_plan_start_events_result_and_staleness(flow: Path) -> None:
    async with Connection(flow, options=OPTIONS) as connection:
        plan = await connection.ask("hamilton/run/plan", {"dataflow": "a", "targets": ["cost"]})
        assert (plan["problems"], [field["name"] for field in plan["inputs"]]) == ([], ["rate"])
        started = await connection.ask("hamilton/run/start", START)
        done = await finished(connection)
        assert (done["runId"], done["outcome"]) == (started["runId"], "ok")
        result = await connection.ask("hamilton/run/result", {"dataflow": "a", "node": "cost"})
        assert (result["summary"], result["stale"]) == ("6", False)
        states = await connection.ask("hamilton/run/states", {"dataflow": "a"})
        assert states["nodes"]["cost"]["state"] == "ok"

        connection.open("a.py", CODE.replace("2 * rate", "3 * rate"))
        count = len(connection.heard["hamilton/run/states"]) + 1
        told = await connection.hears("hamilton/run/states", count)
        assert told["nodes"]["cost"]["state"] == "stale"

        await connection.ask("hamilton/run/restart", {})
        assert await connection.ask("hamilton/run/result", {"dataflow": "a", "node": "cost"}) is None


async def test_nothing_runs_in_an_untrusted_workspace(flow: Path) -> None:
    async with Connection(flow, options={**OPTIONS, "trusted": False}) as connection:
        plan = await connection.ask("hamilton/run/plan", {"dataflow": "a", "targets": ["cost"]})
        assert "not trusted" in plan["problems"][0]
        with pytest.raises(JsonRpcException, match="not trusted"):
            await connection.ask("hamilton/run/start", START)
        assert connection.session.running.all() == ()


async def test_trust_can_be_granted_later(flow: Path) -> None:
    async with Connection(flow, options={**OPTIONS, "trusted": False}) as connection:
        settings = {"hamilton": {"trusted": True}}
        params = types.DidChangeConfigurationParams(settings)
        connection.client.workspace_did_change_configuration(params)
        plan = await connection.ask("hamilton/run/plan", {"dataflow": "a", "targets": ["cost"]})
        assert plan["problems"] == []
        await connection.ask("hamilton/run/start", START)
        assert (await finished(connection))["outcome"] == "ok"


@pytest.mark.parametrize(
    "settings", [None, [], {"hamilton": None}, {"python": {"trusted": False}}, {"hamilton": {"x": 1}}]
)
async def test_settings_that_are_not_ours_change_nothing(flow: Path, settings: Any) -> None:
    async with Connection(flow, options=OPTIONS) as connection:
        before = dict(connection.session.options)
        params = types.DidChangeConfigurationParams(settings)
        connection.client.workspace_did_change_configuration(params)
        await connection.pause()
        assert connection.session.options == before


SETTINGS = {
    "another interpreter": ({"interpreter": "/b"}, {"interpreter": "/b", "trusted": False}),
    "null takes a setting back": ({"interpreter": None}, {"trusted": False}),
    "null does not grant trust": ({"trusted": None}, {"interpreter": "/a", "trusted": False}),
    "neither does text": ({"trusted": "yes"}, {"interpreter": "/a", "trusted": False}),
    "trust": ({"trusted": True}, {"interpreter": "/a", "trusted": True}),
}


@pytest.mark.parametrize("given, kept", SETTINGS.values(), ids=SETTINGS.keys())
async def test_settings(flow: Path, given: dict[str, Any], kept: dict[str, Any]) -> None:
    async with Connection(flow, options={"interpreter": "/a", "trusted": False}) as connection:
        params = types.DidChangeConfigurationParams({"hamilton": given})
        connection.client.workspace_did_change_configuration(params)
        await connection.pause()
        assert connection.session.options == kept


async def test_an_interpreter_that_does_not_exist_is_named(flow: Path) -> None:
    options = {**OPTIONS, "interpreter": "/no/such/python"}
    async with Connection(flow, options=options) as connection:
        with pytest.raises(JsonRpcException, match=r"/no/such/python"):
            await connection.ask("hamilton/run/start", START)


async def test_before_the_first_run_there_is_nothing(flow: Path) -> None:
    async with Connection(flow, options=OPTIONS) as connection:
        assert await connection.ask("hamilton/run/result", {"dataflow": "a", "node": "cost"}) is None
        assert await connection.ask("hamilton/run/states", {"dataflow": "a"}) == {
            "dataflow": "a",
            "nodes": {},
        }
        assert await connection.ask("hamilton/run/cancel", {"runId": "run-1"}) is None
        assert await connection.ask("hamilton/run/restart", {}) is None


ENDLESS = "from hamilton.function_modifiers import tag\n\ndef cost() -> int:\n    while True: pass\n"
ENDLESS_START = {**START, "inputs": {}}


async def running(connection: Connection) -> None:
    count = 1
    while True:
        event = await connection.hears("hamilton/run/event", count)
        if event["event"] == "node" and event["run"]["state"] == "running":
            return
        count += 1


async def test_a_folder_that_goes_takes_its_run_along(flow: Path) -> None:
    (flow / "a.py").write_text(ENDLESS)
    async with Connection(flow, options=OPTIONS) as connection:
        await connection.ask("hamilton/run/start", ENDLESS_START)
        await running(connection)
        folder = types.WorkspaceFolder(connection.uri(""), "flow")
        event = types.WorkspaceFoldersChangeEvent(added=[], removed=[folder])
        connection.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
        assert (await finished(connection))["outcome"] == "cancelled"
        assert connection.session.running.all() == ()


async def test_goodbye_in_the_middle_of_a_run_ends_the_run(flow: Path) -> None:
    (flow / "a.py").write_text(ENDLESS)
    async with Connection(flow, options=OPTIONS) as connection:
        await connection.ask("hamilton/run/start", ENDLESS_START)
        await running(connection)
        (execution,) = connection.session.running.all()
    assert execution.state is State.DEAD


async def test_what_is_said_of_the_code_during_a_run_keeps_the_run(flow: Path) -> None:
    (flow / "a.py").write_text(ENDLESS)
    async with Connection(flow, options=OPTIONS) as connection:
        await connection.ask("hamilton/run/start", ENDLESS_START)
        await running(connection)
        connection.open("a.py", ENDLESS + "# typed\n")
        await connection.pause()
        asked = await connection.ask("hamilton/run/states", {"dataflow": "a"})
        assert {node: run["state"] for node, run in asked["nodes"].items()} == {"cost": "running"}


def test_each_of_several_folders_can_have_an_interpreter_of_its_own() -> None:
    options: InitializationOptions = {
        "interpreter": "/usr/bin/python3",
        "interpreterSource": "the path",
        "folders": {
            "file:///work/a%20b": {"interpreter": "/work/a b/.venv/bin/python", "interpreterSource": None}
        },
    }
    own = settings_of(options, "/work/a b").interpreter
    assert own is not None
    assert (own.path, own.source) == ("/work/a b/.venv/bin/python", "the client")
    other = settings_of(options, "/work/c").interpreter
    assert other is not None
    assert (other.path, other.source) == ("/usr/bin/python3", "the path")
