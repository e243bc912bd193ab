"""What a run tells: nodes, results, errors, refusals."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import hamilton_runner
import pytest
from hamilton_ls.execution import Chosen, Execution, ExecutionSettings, RunRefused, run_blocking, runner, wire
from hamilton_ls.execution.machine import State

FLOW = """
import pandas as pd

def spend(raw: list) -> pd.Series:
    return pd.Series(raw, name="spend")

def share(spend: pd.Series, scale: float = 1.0) -> pd.DataFrame:
    return pd.DataFrame({"share": spend / spend.sum() * scale})

def broken(spend: pd.Series) -> float:
    return _divide(1, 0)

def _divide(a, b):
    return a / b

def after(broken: float) -> float:
    return broken
"""


async def test_a_run_tells_of_each_node_and_shows_results(stage: Any) -> None:
    stage.write("flow.py", FLOW)
    story = await stage.run("share", inputs={"raw": "[1, 3]"})
    started = story.events[0]
    assert (started["event"], started["nodes"], started["targets"]) == (
        "started",
        ["spend", "share"],
        ["share"],
    )
    assert started["python"].startswith("3.")
    assert "(installed)" in started["hamilton"]
    assert story.nodes == {"raw": ["ok"], "spend": ["running", "ok"], "share": ["running", "ok"]}
    assert story.summary("share") == "2 × 1 DataFrame"
    result = await stage.execution.result("flow", "share")
    assert (result["dataflow"], result["node"], result["stale"]) == ("flow", "share", False)
    assert (result["rows"], result["index"], result["shape"]) == ([["0.25"], ["0.75"]], ["0", "1"], [2, 1])
    assert result["columns"] == [{"name": "share", "dtype": "float64"}]
    assert result["seconds"] >= 0


async def test_nodes_that_wait_for_their_turn_are_told_as_queued(stage: Any) -> None:
    stage.write(
        "flow.py", "def first() -> int:\n    return 1\n\ndef second(first: int) -> int:\n    return 2\n"
    )
    await stage.run()
    queued = {"state": "queued", "seconds": None, "summary": None}
    assert stage.states[0] == {"dataflow": "flow", "nodes": {"first": queued, "second": queued}}


async def test_an_optional_input_can_be_given(stage: Any) -> None:
    stage.write("flow.py", FLOW)
    await stage.run("share", inputs={"raw": "[1, 3]", "scale": "100"})
    assert (await stage.execution.result("flow", "share"))["rows"] == [["25"], ["75"]]


async def test_a_broken_node_hides_nothing_else(stage: Any) -> None:
    stage.write("flow.py", FLOW)
    story = await stage.run(inputs={"raw": "[1, 3]"})
    assert story.last == {"raw": "ok", "spend": "ok", "broken": "failed", "after": "skipped", "share": "ok"}
    assert (story.outcome, story.message) == ("failed", "1 node failed.")


async def test_an_error_shows_the_users_frames_only(stage: Any) -> None:
    stage.write("flow.py", FLOW)
    error = (await stage.run("broken", inputs={"raw": "[1]"})).error
    path = stage.root / "flow.py"
    assert (error["type"], error["message"], error["node"]) == (
        "ZeroDivisionError",
        "division by zero",
        "broken",
    )
    assert error["frames"] == [
        {"uri": path.as_uri(), "file": str(path), "line": 11, "function": "broken", "code": "return _divide(1, 0)", "isUser": True},
        {"uri": path.as_uri(), "file": str(path), "line": 14, "function": "_divide", "code": "return a / b", "isUser": True},
    ]  # fmt: skip
    assert error["text"].startswith(
        f'Traceback (most recent call last):\n  File "{path}", line 11, in broken\n'
    )


async def test_frames_of_libraries_are_not_the_users(stage: Any) -> None:
    stage.write("flow.py", "import json\ndef parsed() -> dict:\n    return json.loads('{')\n")
    frames = (await stage.run("parsed")).error["frames"]
    assert [(f["function"], f["isUser"]) for f in frames][:2] == [("parsed", True), ("loads", False)]


async def test_an_error_says_what_caused_it(stage: Any) -> None:
    stage.write(
        "flow.py",
        """
        def caused() -> int:
            try:
                return 1 // 0
            except ZeroDivisionError as error:
                raise ValueError("no such share") from error
        """,
    )
    error = (await stage.run("caused")).error
    assert (error["type"], error["message"]) == ("ValueError", "no such share")
    assert "ZeroDivisionError" in error["text"]
    assert "hamilton_runner" not in error["text"]


IMPORTS = {
    "raises": ("import json\n1 / 0\n", "ZeroDivisionError", 2),
    "does not parse": ("x = 1\ndef f(:\n", "SyntaxError", 2),
    "imports what is not there": ("import not_there\n", "ModuleNotFoundError", 1),
}


@pytest.mark.parametrize("text, kind, line", IMPORTS.values(), ids=IMPORTS)
async def test_a_module_that(stage: Any, text: str, kind: str, line: int) -> None:
    stage.write("flow.py", text)
    story = await stage.run("f")
    assert (story.outcome, story.error["type"], story.error["node"]) == ("failed", kind, None)
    assert [(Path(f["file"]).name, f["line"]) for f in story.error["frames"]] == [("flow.py", line)]
    assert kind in story.message


async def test_a_module_that_was_mended_runs(stage: Any) -> None:
    stage.write("flow.py", "def f(:\n")
    await stage.run("f")
    stage.write("flow.py", "def f() -> int:\n    return 1\n")
    assert (await stage.run("f")).outcome == "ok"


async def test_modules_are_found_as_their_driver_finds_them(stage: Any) -> None:
    stage.write(
        "src/models/fit.py",
        "from models import scale\ndef fitted(raw: int) -> int:\n    return raw * scale.BY\n",
    )
    stage.write("src/models/scale.py", "BY = 3\n")
    stage.write(
        "scripts/text.py",
        "def shown(fitted: int) -> str:\n    from aside import NAME\n    return f'{NAME} {fitted}'\n",
    )
    stage.write("scripts/aside.py", "NAME = 'value'\n")
    modules = {"models.fit": "src/models/fit.py", "text": "scripts/text.py"}
    story = await stage.run("shown", modules=modules, inputs={"raw": "2"})
    assert story.summary("shown") == "value 6"


async def test_a_module_may_have_the_name_of_a_part_of_the_runner_or_the_server(stage: Any) -> None:
    names = ["frames", "run", "results", "protocol", "text", "hamilton_ls", "inputs", "service"]
    for name in names:
        stage.write(f"{name}.py", f"def node_{name}() -> str:\n    return __file__\n")
    story = await stage.run(modules={name: f"{name}.py" for name in names})
    assert set(story.last.values()) == {"ok"}
    shown = await stage.execution.result("flow", "node_hamilton_ls")
    assert shown["text"] == str(stage.root / "hamilton_ls.py")


async def test_the_path_holds_neither_the_runner_nor_an_empty_entry(stage: Any) -> None:
    stage.write(
        "flow.py",
        """
        import os, sys
        def path() -> list:
            return [p for p in sys.path if "hamilton_runner" in p or not p]
        def arguments() -> list:
            return sys.argv
        def main_program() -> bool:
            import __main__
            return hasattr(__main__, "__file__")
        """,
    )
    story = await stage.run()
    shown = [(await stage.execution.result("flow", node)) for node in ("path", "arguments", "main_program")]
    assert [s.get("length", s.get("text")) for s in shown] == [0, 1, "False"]
    assert story.outcome == "ok"


async def test_a_coroutine_is_awaited(stage: Any) -> None:
    stage.write(
        "flow.py", "import asyncio\nasync def slow() -> int:\n    await asyncio.sleep(0)\n    return 3\n"
    )
    assert (await stage.run("slow")).summary("slow") == "3"


async def test_figures_need_no_screen(stage: Any) -> None:
    stage.write(
        "flow.py",
        """
        def backend() -> str:
            import os
            return os.environ["MPLBACKEND"]
        """,
    )
    assert (await stage.run("backend")).summary("backend") == "Agg"


REFUSALS = {
    "a missing input": (["total"], {}, {}, "The input 'raw' has no value; base needs it."),
    "an unknown node": (["totl"], {}, {}, "There is no node 'totl' in the saved code."),
    "a bad literal": (
        ["total"],
        {"raw": "one"},
        {},
        "'one' for the input 'raw' (int) is not a Python literal.",
    ),
    "a wrong type": (["total"], {"raw": "'x'"}, {}, "raw"),
    "an input that the configuration gives": (["total"], {"raw": "1"}, {"raw": 2}, "raw"),
}


@pytest.mark.parametrize("targets, inputs, config, message", REFUSALS.values(), ids=REFUSALS)
async def test_a_run_is_refused_for(
    stage: Any, targets: list[str], inputs: Any, config: Any, message: str
) -> None:
    stage.write(
        "flow.py",
        "def base(raw: int) -> int:\n    return raw\ndef total(base: int) -> int:\n    return base\n",
    )
    story = await stage.run(*targets, inputs=inputs, config=config)
    assert (story.outcome, story.ran) == ("refused", [])
    assert message in story.message


async def test_a_second_run_is_refused_while_one_goes_on(stage: Any) -> None:
    stage.write("flow.py", "def endless() -> int:\n    while True: pass\n")
    story = await stage.start("endless")
    with pytest.raises(RunRefused, match="A run is going on: cancel it first"):
        await stage.start("endless")
    stage.execution.cancel(story.run_id)
    await stage.end(story)


async def test_two_runs_started_at_once_are_one_run_and_one_refusal(stage: Any) -> None:
    stage.write("flow.py", "def one() -> int:\n    return 1\n")
    both = await asyncio.gather(stage.start("one"), stage.start("one"), return_exceptions=True)
    assert [isinstance(b, RunRefused) for b in both] == [False, True]
    await stage.end(both[0])


async def test_a_cancel_of_another_run_is_nothing(stage: Any) -> None:
    stage.write("flow.py", "import time\ndef slow() -> int:\n    time.sleep(0.2)\n    return 1\n")
    story = await stage.start("slow")
    stage.execution.cancel("another")
    assert (await stage.end(story)).outcome == "ok"
    stage.execution.cancel(story.run_id)
    assert stage.execution.state is State.IDLE


async def test_results_can_be_looked_at_while_a_run_goes_on(stage: Any) -> None:
    stage.write(
        "flow.py", "def one() -> int:\n    return 1\ndef endless(one: int) -> int:\n    while True: pass\n"
    )
    story = await stage.start("endless")
    await stage.until(story, "endless", "running")
    assert (await stage.execution.result("flow", "one"))["text"] == "1"
    stage.execution.cancel(story.run_id)
    await stage.end(story)


async def test_a_value_that_never_shows_itself_holds_nothing_up(
    stage: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner, "PREVIEW_SECONDS", 0.3)
    stage.write(
        "flow.py",
        """
        import time
        class Endless:
            def __repr__(self):
                time.sleep(1000)
        def endless() -> object:
            return Endless()
        def one() -> int:
            return 1
        """,
    )
    assert (await stage.run()).outcome == "ok"
    shown = await stage.execution.result("flow", "endless")
    assert (shown["kind"], "takes too long to show" in shown["text"]) == ("other", True)
    assert (await stage.execution.result("flow", "one"))["text"] == "1"


async def test_a_restart_in_the_middle_of_a_run_cancels_it(stage: Any) -> None:
    stage.write(
        "flow.py", "def one() -> int:\n    return 1\ndef endless(one: int) -> int:\n    while True: pass\n"
    )
    story = await stage.start("endless")
    await stage.until(story, "endless", "running")
    await stage.execution.restart()
    await stage.end(story)
    assert (story.outcome, story.last) == ("cancelled", {"one": "ok", "endless": "cancelled"})
    assert (await stage.run("one")).ran == ["one"]


async def test_an_untrusted_workspace_runs_nothing(stage: Any, settings: ExecutionSettings) -> None:
    stage.write("flow.py", "def one() -> int:\n    return 1\n")
    untrusted = Execution(
        stage.root,
        emit=lambda event: None,
        emit_states=lambda states: None,
        settings=ExecutionSettings(settings.interpreter, trusted=False),
    )
    with pytest.raises(RunRefused, match="This workspace is not trusted"):
        await untrusted.start(stage.request("one"))
    assert untrusted.state is State.DEAD


FAKES = {
    "another protocol": (
        "import json, sys, time\n"
        "body = json.dumps(dict(method='hello', protocol=99)).encode()\n"
        "sys.stdout.buffer.write(b'Content-Length: %d\\r\\n\\r\\n' % len(body) + body); sys.stdout.flush()\n"
        "time.sleep(60)\n",
        "The runner speaks version 99 of its protocol and the server version 2",
    ),
    "an end at once": (
        "raise SystemExit('cannot go on')\n",
        "ended at its start with exit code 1. It said: cannot go on",
    ),
    "chatter": (
        "print('hello, world')\n\nimport time\ntime.sleep(60)\n",
        "at its start with output that is no message of a runner .*hello, world",
    ),
}


@pytest.mark.parametrize("code, message", FAKES.values(), ids=FAKES)
async def test_a_runner_is_refused_for(
    stage: Any, tmp_path: Path, settings: Any, code: str, message: str
) -> None:
    (tmp_path / "fake").mkdir()
    (tmp_path / "fake" / "__main__.py").write_text(code)
    changed = ExecutionSettings(settings.interpreter, runner=tmp_path / "fake")
    execution = Execution(stage.root, emit=print, emit_states=print, settings=changed)
    with pytest.raises(RunRefused, match=message):
        await execution.start(stage.request("one"))
    await execution.close()


async def test_a_missing_interpreter_is_a_refusal_with_a_way_out(stage: Any) -> None:
    settings = ExecutionSettings(Chosen("/no/such/python", "the setting hamilton.interpreter"))
    execution = Execution(stage.root, emit=print, emit_states=print, settings=settings)
    with pytest.raises(RunRefused, match="The Python of the setting hamilton.interpreter cannot run nodes"):
        await execution.start(stage.request("one"))


def test_both_ends_speak_the_same_protocol() -> None:
    assert wire.PROTOCOL_VERSION == hamilton_runner.PROTOCOL_VERSION


def test_a_program_without_an_event_loop_can_run_nodes(stage: Any, settings: ExecutionSettings) -> None:
    stage.write("flow.py", "def one() -> int:\n    print('running')\n    return 1\n")
    events: list[Any] = []
    outcome, results = run_blocking(stage.root, stage.request("one"), emit=events.append, settings=settings)
    assert (outcome, results["one"]["text"]) == ("ok", "1")
    told = [e["event"] for e in events if e["event"] != "node"]
    # Output may overtake what the runner says, but never comes after the end.
    assert (sorted(told), told[-1]) == (["finished", "output", "started"], "finished")
