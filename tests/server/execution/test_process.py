"""The process and its surroundings: environment, bundled runtime, and what becomes of it without us."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import venv
from pathlib import Path
from typing import Any

import hamilton_ls
import pygls
import pytest
import typing_extensions
from hamilton_ls.execution import Chosen, ExecutionSettings
from hamilton_ls.execution.process import _environment

import hamilton

SERVER = Path(hamilton_ls.__file__).resolve().parents[1]

PATHS = {
    "nothing set": ({"A": "1"}, {"A": "1"}),
    "the user's own": ({"PYTHONPATH": "/lib/mine"}, {"PYTHONPATH": "/lib/mine"}),
    "the server's": ({"PYTHONPATH": str(SERVER)}, {}),
    "both": (
        {"PYTHONPATH": os.pathsep.join([str(SERVER), "/lib/mine"])},
        {"PYTHONPATH": "/lib/mine"},
    ),
}


@pytest.mark.parametrize("own, given", PATHS.values(), ids=PATHS)
def test_the_environment_is_the_users_without_the_servers_folder(own: Any, given: Any) -> None:
    assert _environment(own) == given


CLIENT = """
import asyncio, os, sys
from pathlib import Path
from hamilton_ls.execution import *

async def main():
    seen = asyncio.Event()
    def emit(event):
        if event["event"] == "node" and event["run"]["state"] == "running":
            seen.set()
    settings = ExecutionSettings(Chosen(sys.argv[2], "the tests"))
    execution = Execution(Path(sys.argv[1]), emit=emit, emit_states=lambda states: None, settings=settings)
    await execution.start(RunRequest("flow", (ModuleFile("flow", "flow.py"),), ("endless",)))
    await seen.wait()
    print(execution._runner.pid, flush=True)
    os._exit(0)

asyncio.run(main())
"""


def test_the_runner_does_not_outlive_the_server(stage: Any, settings: ExecutionSettings) -> None:
    stage.write("flow.py", "import time\ndef endless() -> int:\n    time.sleep(1000)\n")
    chosen = settings.interpreter
    assert chosen is not None
    said = subprocess.run(
        [sys.executable, "-c", CLIENT, str(stage.root), chosen.path],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(SERVER)},
        timeout=60,
    )
    pid = int(said.stdout)
    patience = time.monotonic() + 10
    while Path(f"/proc/{pid}").exists() and "Z" not in Path(f"/proc/{pid}/stat").read_text().split()[2]:
        assert time.monotonic() < patience
        time.sleep(0.05)


@pytest.fixture
def bare_python(tmp_path: Path) -> str:
    """A Python that has nothing installed."""
    venv.create(tmp_path / "bare", with_pip=False)
    return str(tmp_path / "bare" / "bin" / "python")


@pytest.fixture
def settings(request: pytest.FixtureRequest, bare_python: str, packaged: Path) -> ExecutionSettings:
    if "bundled" not in request.node.name:
        return ExecutionSettings(Chosen(os.environ.get("RUN_PYTHON", sys.executable), "the tests"))
    return ExecutionSettings(Chosen(bare_python, "the tests"), runtime=packaged)


@pytest.fixture
def packaged(tmp_path: Path) -> Path:
    """A folder as the extension carries it: the runtime, the server, and what they need."""
    folder = tmp_path / "packaged"
    folder.mkdir()
    for package in (hamilton, hamilton_ls, pygls):
        source = Path(package.__file__).parent
        (folder / source.name).symlink_to(source)
    (folder / "typing_extensions.py").symlink_to(typing_extensions.__file__)
    return folder


async def test_without_an_installed_hamilton_the_bundled_one_runs_and_nothing_else_comes_with_it(
    stage: Any,
) -> None:
    stage.write(
        "flow.py",
        """
        import importlib.util
        def one() -> int:
            return 1
        def visible() -> list:
            names = ["hamilton", "hamilton_ls", "pygls", "tests", "server"]
            return [name for name in names if importlib.util.find_spec(name)]
        """,
    )
    story = await stage.run("visible", "one")
    assert story.message is None
    assert story.events[0]["hamilton"].endswith("(bundled)")
    shown = await stage.execution.result("flow", "visible")
    assert [entry["text"] for entry in shown["entries"]] == ["'hamilton'"]


async def test_a_missing_bundled_runtime_is_told_with_the_way_out(
    tmp_path: Path, bare_python: str, stage: Any
) -> None:
    from hamilton_ls.execution import Execution, RunRefused

    settings = ExecutionSettings(Chosen(bare_python, "the tests"), runtime=tmp_path)
    execution = Execution(stage.root, emit=print, emit_states=print, settings=settings)
    with pytest.raises(
        RunRefused,
        match="has no hamilton and the bundled runtime was not found in .*pip install apache-hamilton",
    ):
        await execution.start(stage.request("one"))
    await execution.close()
