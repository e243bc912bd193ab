"""When a result is stale: after edits of its node or upstream, until it runs again or they are undone."""

from __future__ import annotations

from typing import Any

import pytest
from hamilton_ls.execution.node_states import NodeStates, signatures

CHAIN = {"a": (), "b": ("a",), "c": ("b",), "other": ("input",)}
CODE = {"a": "1", "b": "1", "c": "1", "other": "1"}

EDITS = {
    "nothing": ({}, []),
    "the last node": ({"c": "2"}, ["c"]),
    "the first node": ({"a": "2"}, ["a", "b", "c"]),
    "one in between": ({"b": "2"}, ["b", "c"]),
    "one apart": ({"other": "2"}, ["other"]),
}


def after_a_run() -> NodeStates:
    states = NodeStates()
    for node in CODE:
        states.record(node, {"state": "ok", "seconds": 0.1, "summary": "1"}, signatures(CODE, CHAIN))
    return states


def stale(states: NodeStates) -> list[str]:
    return [node for node, run in states.shown().items() if run["state"] == "stale"]


@pytest.mark.parametrize("edit, expected", EDITS.values(), ids=EDITS)
def test_after_an_edit_of(edit: dict[str, str], expected: list[str]) -> None:
    states = after_a_run()
    states.compare(signatures({**CODE, **edit}, CHAIN))
    assert stale(states) == expected
    assert [node for node in CODE if states.is_stale(node)] == sorted(expected)


def test_an_edit_taken_back_makes_nothing_stale() -> None:
    states = after_a_run()
    states.compare(signatures({**CODE, "a": "2"}, CHAIN))
    states.compare(signatures(CODE, CHAIN))
    assert stale(states) == []


def test_running_the_edited_node_alone_leaves_its_dependents_stale() -> None:
    states = after_a_run()
    edited = signatures({**CODE, "a": "2"}, CHAIN)
    states.compare(edited)
    states.record("a", {"state": "ok", "seconds": 0.1, "summary": "2"}, edited)
    assert stale(states) == ["b", "c"]


def test_a_new_dependency_makes_stale() -> None:
    states = after_a_run()
    states.compare(signatures(CODE, {**CHAIN, "c": ("b", "a")}))
    assert stale(states) == ["c"]


def test_a_node_that_left_the_graph_is_not_stale_and_keeps_its_summary() -> None:
    states = after_a_run()
    states.compare(signatures({"a": "1"}, CHAIN))
    assert states.shown()["c"] == {"state": "ok", "seconds": 0.1, "summary": "1"}


def run_of(state: str) -> Any:
    return {"state": state, "seconds": None, "summary": None}


def test_a_run_that_goes_on_is_shown_with_its_nodes() -> None:
    states = after_a_run()
    now = signatures(CODE, CHAIN)
    states.begin(["a", "b", "new"], now)
    states.record("a", run_of("ok"), now)
    states.record("b", run_of("running"), now)
    states.compare(signatures({**CODE, "a": "2"}, CHAIN))
    assert {node: run["state"] for node, run in states.shown().items()} == {
        "a": "stale",
        "b": "running",
        "c": "stale",
        "new": "queued",
        "other": "ok",
    }


@pytest.mark.parametrize("state, after", [("cancelled", "stale"), ("skipped", None)])
def test_what_a_run_left_out_is_shown_until_its_code_changes(state: str, after: str | None) -> None:
    states = after_a_run()
    states.record("c", run_of(state), signatures(CODE, CHAIN))
    states.compare(signatures({**CODE, "other": "2"}, CHAIN))
    assert states.shown()["c"]["state"] == state
    states.compare(signatures({**CODE, "b": "2"}, CHAIN))
    assert states.shown().get("c", {}).get("state") == after


def test_what_a_run_left_out_is_forgotten_by_the_next_run() -> None:
    states = NodeStates()
    now = signatures(CODE, CHAIN)
    states.record("b", run_of("cancelled"), now)
    states.record("c", run_of("skipped"), now)
    states.begin(["a"], now)
    assert list(states.shown()) == ["a"]


def test_a_cycle_ends() -> None:
    assert set(signatures({"a": "1", "b": "1"}, {"a": ("b",), "b": ("a",)})) == {"a", "b"}


async def test_the_execution_tells_of_stale_results_once(stage: Any) -> None:
    stage.write("flow.py", "def a() -> int:\n    return 1\ndef b(a: int) -> int:\n    return 2\n")
    chain, code = {"a": (), "b": ("a",)}, {"a": "1", "b": "1"}
    await stage.run("b", digests=code, dependencies=chain)
    told = len(stage.states)
    stage.execution.mark_stale("flow", code, chain)
    assert len(stage.states) == told
    stage.execution.mark_stale("flow", {**code, "a": "2"}, chain)
    stage.execution.mark_stale("flow", {**code, "a": "2"}, chain)
    assert len(stage.states) == told + 1
    assert {node: run["state"] for node, run in stage.states[-1]["nodes"].items()} == {
        "a": "stale",
        "b": "stale",
    }
    assert (await stage.execution.result("flow", "b"))["stale"] is True
    stage.execution.mark_stale("unknown", {}, {})
    assert len(stage.states) == told + 1


async def test_what_is_told_during_a_run_holds_the_run(stage: Any) -> None:
    stage.write("flow.py", "def a() -> int:\n    return 1\ndef b(a: int) -> int:\n    while True: pass\n")
    chain, code = {"a": (), "b": ("a",), "c": ("b",)}, {"a": "1", "b": "1", "c": "1"}
    story = await stage.start("b", digests=code, dependencies=chain)
    await stage.until(story, "b", "running")
    stage.execution.mark_stale("flow", {**code, "a": "2"}, chain)
    during = {"a": "stale", "b": "running"}
    assert {node: run["state"] for node, run in stage.states[-1]["nodes"].items()} == during
    assert stage.execution.states("flow") == stage.states[-1]
    stage.execution.cancel(story.run_id)
    await stage.end(story)
    assert {node: run["state"] for node, run in stage.states[-1]["nodes"].items()} == {
        "a": "stale",
        "b": "cancelled",
    }


async def test_a_crash_is_told_with_what_it_left_out(stage: Any) -> None:
    stage.write(
        "flow.py",
        "import os\ndef a() -> int:\n    return 1\ndef b(a: int) -> int:\n    os._exit(3)\n"
        "def c(b: int) -> int:\n    return b\n",
    )
    await stage.run("c")
    assert [[run["state"] for run in told["nodes"].values()] for told in stage.states] == [
        ["queued", "queued", "queued"],
        ["failed", "skipped"],
    ]
