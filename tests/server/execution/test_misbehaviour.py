"""User code that crashes, hangs, or takes liberties with its process: the server only hears of it."""

from __future__ import annotations

import asyncio
import os
from typing import Any

import pytest
from hamilton_ls.execution import machine, runner

FINE = "\ndef fine() -> int:\n    return 1\n"


@pytest.fixture(autouse=True)
def short_grace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "GRACE_SECONDS", 0.3)


CRASHES = {
    "os._exit": ("import os; print('bye', flush=True); os._exit(3)", "exit code 3"),
    "segmentation fault": ("import ctypes; ctypes.string_at(0)", "SIGSEGV (segmentation fault)"),
    "abort": ("import os; os.abort()", "SIGABRT (aborted)"),
    "killed": ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "SIGKILL"),
}


@pytest.mark.parametrize("code, reason", CRASHES.values(), ids=CRASHES)
async def test_a_crash_is_reported_and_the_next_run_works(stage: Any, code: str, reason: str) -> None:
    stage.write(
        "flow.py", f"def deadly() -> int:\n    {code}\n\ndef after(deadly: int) -> int:\n    return 2\n{FINE}"
    )
    story = await stage.run("after")
    assert (story.outcome, story.last) == ("crashed", {"deadly": "failed", "after": "skipped"})
    assert reason in story.message
    assert "'deadly'" in story.message
    assert story.error["node"] == "deadly"
    again = await stage.run("fine")
    assert (again.outcome, again.last) == ("ok", {"fine": "ok"})


async def test_the_last_words_before_a_crash_arrive(stage: Any) -> None:
    stage.write(
        "flow.py",
        """
        import os, subprocess, sys
        def deadly() -> int:
            print("said to stdout")
            print("said to stderr", file=sys.stderr)
            subprocess.run(["echo", "said by a child"])
            os._exit(9)
        """,
    )
    story = await stage.run("deadly")
    assert story.output("stdout") == "said to stdout\nsaid by a child\n"
    assert story.output("stderr") == "said to stderr\n"
    assert "said to stderr" in story.error["text"]


async def test_a_segmentation_fault_says_in_which_line_it_was(stage: Any) -> None:
    stage.write("flow.py", "import ctypes\n\ndef deadly() -> int:\n    return ctypes.string_at(0)\n")
    story = await stage.run("deadly")
    assert 'flow.py", line 4 in deadly' in story.error["text"]


HANGS = {
    "computing": "while True: pass",
    "sleeping": "import time; time.sleep(1000)",
    "waiting for a child": "import subprocess; subprocess.run(['sleep', '1000'])",
    "waiting for a lock": "import threading; lock = threading.Lock(); lock.acquire(); lock.acquire()",
}


@pytest.mark.parametrize("code", HANGS.values(), ids=HANGS)
async def test_a_cancel_interrupts_and_keeps_the_process(stage: Any, code: str) -> None:
    stage.write(
        "flow.py",
        f"def endless() -> int:\n    {code}\n\ndef after(endless: int) -> int:\n    return 2\n{FINE}",
    )
    await stage.run("fine")
    story = await stage.start("after")
    await stage.until(story, "endless", "running")
    pid = stage.execution._runner.pid
    stage.execution.cancel(story.run_id)
    await stage.end(story)
    assert (story.outcome, story.last) == ("cancelled", {"endless": "cancelled", "after": "cancelled"})
    again = await stage.run("fine")
    assert again.last == {"fine": "cached"}
    assert stage.execution._runner.pid == pid


STUBBORN = {
    "swallows the interrupt": "import time\n    while True:\n        try: print('in'); time.sleep(1000)\n        except KeyboardInterrupt: pass",
    "holds the interpreter in C": "import ctypes; sleep = ctypes.PyDLL(None).sleep; print('in'); sleep(1000)",
    "ignores SIGTERM too": "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n    while True:\n        try: print('in'); time.sleep(1000)\n        except KeyboardInterrupt: pass",
}


@pytest.mark.parametrize("code", STUBBORN.values(), ids=STUBBORN)
async def test_a_cancel_that_is_ignored_ends_the_process(stage: Any, code: str) -> None:
    stage.write("flow.py", f"def endless() -> int:\n    {code}\n{FINE}")
    story = await stage.start("endless")
    await stage.until_output(story, "in\n")
    # It said so just before it went in.
    await asyncio.sleep(0.2)
    stage.execution.cancel(story.run_id)
    await stage.end(story)
    assert (story.outcome, story.last) == ("cancelled", {"endless": "cancelled"})
    assert "its process was ended" in story.message
    assert stage.execution.state is machine.State.DEAD
    assert (await stage.run("fine")).outcome == "ok"


async def test_an_interrupt_that_user_code_swallows_ends_the_run_when_the_node_returns(stage: Any) -> None:
    stage.write(
        "flow.py",
        """
        import time
        def stubborn() -> int:
            try:
                print("in")
                time.sleep(1000)
            except KeyboardInterrupt:
                return 1
        def after(stubborn: int) -> int:
            return stubborn
        """,
    )
    story = await stage.start("after")
    await stage.until_output(story, "in\n")
    stage.execution.cancel(story.run_id)
    await stage.end(story)
    assert (story.outcome, story.ran) == ("cancelled", ["stubborn"])


async def test_an_endless_import_can_be_cancelled(stage: Any) -> None:
    stage.write("flow.py", "print('importing', flush=True)\nwhile True:\n    pass\n")
    story = await stage.start("anything")
    await stage.until_output(story, "importing")
    stage.execution.cancel(story.run_id)
    assert (await stage.end(story)).outcome == "cancelled"


LIBERTIES = {
    "exits": ("import sys; sys.exit(3)", "SystemExit", "The code called sys.exit(3)."),
    "raises a BaseException": ("raise GeneratorExit('no')", "GeneratorExit", "no"),
    "reads stdin": ("input()", "EOFError", "EOF when reading a line"),
}


@pytest.mark.parametrize("code, kind, message", LIBERTIES.values(), ids=LIBERTIES)
async def test_it_is_a_failed_node_if_code(stage: Any, code: str, kind: str, message: str) -> None:
    stage.write("flow.py", f"def bold() -> int:\n    {code}\n{FINE}")
    story = await stage.run()
    assert story.last == {"bold": "failed", "fine": "ok"}
    assert (story.error["type"], story.error["message"]) == (kind, message)


async def test_a_forked_child_does_not_speak_for_the_runner(stage: Any) -> None:
    stage.write(
        "flow.py",
        """
        import os
        def forked() -> int:
            child = os.fork()
            if child:
                os.waitpid(child, 0)
            return child
        def after(forked: int) -> bool:
            return forked != 0
        """,
    )
    story = await stage.run("after")
    assert story.nodes == {"forked": ["running", "ok"], "after": ["running", "ok"]}
    assert (story.outcome, story.summary("after")) == ("ok", "True")


async def test_multiprocessing_works(stage: Any) -> None:
    stage.write(
        "flow.py",
        """
        import multiprocessing
        def _double(x): return 2 * x
        def spawned() -> list:
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                return pool.map(_double, [1, 2])
        def forked() -> list:
            with multiprocessing.get_context("fork").Pool(1) as pool:
                return pool.map(_double, [3, 4])
        def both(spawned: list, forked: list) -> str:
            return str(spawned + forked)
        """,
    )
    story = await stage.run("both")
    assert (story.outcome, story.summary("both")) == ("ok", "[2, 4, 6, 8]")


async def test_a_child_that_outlives_the_process_does_not_hide_its_death(stage: Any) -> None:
    stage.write(
        "flow.py",
        """
        import os, subprocess
        def deadly() -> int:
            subprocess.Popen(["sleep", "20"])
            os._exit(3)
        """,
    )
    story = await stage.run("deadly")
    assert story.outcome == "crashed"


async def test_binary_output_is_shown_as_well_as_it_can_be(stage: Any) -> None:
    stage.write(
        "flow.py", "import os\ndef noisy() -> int:\n    return os.write(1, b'\\xff\\x00caf\\xc3\\xa9\\n')\n"
    )
    assert (await stage.run("noisy")).output("stdout") == "\ufffd\x00café\n"


async def test_output_that_looks_like_the_protocol_is_only_output(stage: Any) -> None:
    stage.write(
        "flow.py", "def sly() -> int:\n    print('Content-Length: 2\\r\\n\\r\\n{}', end='')\n    return 1\n"
    )
    story = await stage.run("sly")
    assert (story.outcome, story.output("stdout")) == ("ok", "Content-Length: 2\r\n\r\n{}")


async def test_all_output_arrives_before_the_end(stage: Any) -> None:
    stage.write("flow.py", "def chatty() -> int:\n    for n in range(5000): print('line', n)\n    return 1\n")
    for _ in range(3):
        story = await stage.run("chatty")
        if story.ran:
            assert story.output("stdout").count("\n") == 5000


async def test_a_flood_of_output_is_cut_and_can_be_cancelled(stage: Any) -> None:
    stage.write("flow.py", "def flood() -> int:\n    while True: print('x' * 1000)\n")
    story = await stage.start("flood")
    while "is not shown" not in story.output("stderr"):
        await stage._next(story)
    stage.execution.cancel(story.run_id)
    await stage.end(story)
    assert story.outcome == "cancelled"
    assert len(story.output("stdout")) < 1_200_000


async def test_a_run_starts_in_the_workspace_with_its_streams_whatever_the_last_one_did(stage: Any) -> None:
    stage.write(
        "flow.py",
        """
        import io, os, signal, sys
        def rude() -> int:
            os.chdir("/")
            sys.stdout = io.StringIO()
            print("swallowed")
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            return 1
        def polite() -> str:
            print("heard")
            return os.getcwd()
        def endless() -> int:
            while True: pass
        """,
    )
    assert (await stage.run("rude")).output("stdout") == ""
    story = await stage.run("polite")
    assert story.output("stdout") == "heard\n"
    assert os.path.basename(stage.root) in (await stage.execution.result("flow", "polite"))["text"]
    story = await stage.start("endless")
    await stage.until(story, "endless", "running")
    stage.execution.cancel(story.run_id)
    await stage.end(story)
    assert stage.execution.state is machine.State.IDLE


async def test_a_thread_that_goes_on_after_the_run_harms_nothing(stage: Any) -> None:
    stage.write(
        "flow.py",
        """
        import threading, time
        def started() -> int:
            def go_on():
                while True:
                    time.sleep(0.01); print("tick", flush=True)
            threading.Thread(target=go_on).start()
            return 1
        """
        + FINE.replace("\n", "\n        "),
    )
    assert (await stage.run("started")).outcome == "ok"
    assert (await stage.run("fine")).outcome == "ok"


async def test_a_value_that_ends_the_process_when_it_is_shown(stage: Any) -> None:
    stage.write(
        "flow.py",
        """
        import os

        class Bomb:
            def __repr__(self):
                return os._exit(3) if os.path.exists("armed") else "harmless"

        def bomb() -> object:
            return Bomb()
        """,
    )
    await stage.run("bomb")
    stage.write("armed", "")
    lost = await stage.execution.result("flow", "bomb")
    assert (lost["kind"], lost["summary"]) == ("other", "lost")
    assert "ended with exit code 3 before it showed this value" in lost["text"]
    assert stage.states[-1]["nodes"] == {}
    assert await stage.execution.result("flow", "bomb") is None
    (stage.root / "armed").unlink()
    assert (await stage.run("bomb")).outcome == "ok"
