"""Debugging: what the server says is to be launched, and that a debugger launching it does its work."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hamilton_ls.execution.machine import State
from hamilton_ls.protocol.messages import DebugPlan
from pygls.exceptions import JsonRpcException

from tests.server.lsp.harness import Connection
from tests.support.debug_adapter import DebugAdapter, debug_adapter

ROOT = Path(__file__).resolve().parents[3]
ORACLE = ROOT / ".venv-oracle" / "bin" / "python"
MARKETING = ROOT / "examples" / "marketing"
FEATURES = MARKETING / "features.py"
OPTIONS = {"interpreter": sys.executable, "interpreterSource": "the test", "runtimePath": str(ROOT)}
CODE = """\
from hamilton.function_modifiers import tag

async def one() -> int:
    return 1

@tag(owner="test")
def halved(one: int, parts: int) -> float:
    return one / parts

def lines(one: int) -> list[str]:
    return ["é", str(__name__)]

def unasked() -> int:
    raise RuntimeError("nobody asked for this node")
"""


@pytest.fixture
def flow(tmp_path: Path) -> Path:
    (tmp_path / "flow.py").write_text(CODE, encoding="utf-8")
    return tmp_path


async def planned(
    root: Path, *targets: str, dataflow: str = "flow", inputs: dict[str, str] | None = None, **options: Any
) -> DebugPlan:
    async with Connection(root, options={**OPTIONS, **options}) as connection:
        given = {name: {"kind": "literal", "text": text} for name, text in (inputs or {}).items()}
        params = {"dataflow": dataflow, "targets": list(targets), "inputs": given}
        plan: DebugPlan = await connection.ask("hamilton/run/debug", params)
        # Nothing runs here: what is launched is the debugger's own process.
        assert {execution.state for execution in connection.session.running.all()} == {State.DEAD}
        return plan


def launched(plan: DebugPlan) -> subprocess.CompletedProcess[str]:
    """The program without a debugger."""
    return subprocess.run(
        [plan["python"], plan["program"], *plan["args"]],
        cwd=plan["cwd"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def start(debugger: DebugAdapter, plan: DebugPlan, file: Path, *codes: str) -> None:
    """Launch as the extension does, stopping where these texts are in the file."""
    lines = file.read_text(encoding="utf-8").splitlines()
    stops = [next(n for n, line in enumerate(lines, 1) if code in line) for code in codes]
    debugger.launch({**plan, "console": "internalConsole", "justMyCode": True}, {file: stops})


async def test_a_breakpoint_in_a_function_is_met_and_stepping_stays_in_the_users_code() -> None:
    inputs = {"marketing_csv": "data/marketing.csv", "budget_growth": "0.25"}
    plan = await planned(MARKETING, "next_budget", dataflow="run", inputs=inputs)
    with debug_adapter() as debugger:
        start(debugger, plan, FEATURES, "return float(spend.sum())")
        frame = debugger.stop()
        assert (frame["reason"], frame["name"]) == ("breakpoint", "total_spend")
        assert Path(frame["source"]["path"]) == FEATURES
        assert "Name: spend, dtype: float64" in debugger.variables(frame)["spend"]
        frames = debugger.ask("stackTrace", threadId=frame["thread"])["stackFrames"]
        assert [each["name"] for each in frames] == ["total_spend"], (
            "neither the framework's nor the runner's"
        )
        debugger.go_on(frame, "next")
        frame = debugger.stop()
        assert frame["name"] == "next_budget"
        assert debugger.variables(frame) == {"total_spend": "170.0", "budget_growth": "0.25"}
        debugger.go_on(frame)
        assert debugger.end().splitlines() == ["next_budget: 212.5"]


async def test_an_exception_stops_where_it_is_raised_and_is_told_from_the_users_frame_on(flow: Path) -> None:
    plan = await planned(flow, "halved", inputs={"parts": "0"})
    with debug_adapter() as debugger:
        start(debugger, plan, flow / "flow.py", "return 1")
        frame = debugger.stop()
        assert frame["name"] == "one", "a coroutine is awaited"
        debugger.go_on(frame)
        frame = debugger.stop()
        assert (frame["reason"], frame["name"]) == ("exception", "halved")
        debugger.go_on(frame)
        told = debugger.end().rpartition("Traceback")[2].splitlines()
        assert told[1].strip() == f'File "{flow / "flow.py"}", line 8, in halved'
        assert told[-1] == "ZeroDivisionError: division by zero"


@pytest.mark.parametrize(
    ("targets", "inputs", "status", "stdout", "stderr"),
    [
        (["halved"], {"parts": "4"}, 0, "halved: 0.25\n", ""),
        (["one", "lines"], {}, 0, "one: 1\nlines: ['é', 'flow']\n", ""),
        (["halved"], {}, 1, "", "The input 'parts' has no value; halved needs it.\n"),
        (["halved"], {"parts": "4 +"}, 1, "", "is not a Python literal"),
        (["gone"], {}, 1, "", "There is no node 'gone' in the saved code"),
        ([], {"parts": "1"}, 1, "", "RuntimeError: nobody asked for this node"),
    ],
)
async def test_the_program_prints_values_or_says_why_not(
    flow: Path, targets: list[str], inputs: dict[str, str], status: int, stdout: str, stderr: str
) -> None:
    done = launched(await planned(flow, *targets, inputs=inputs))
    assert (done.returncode, done.stdout) == (status, stdout), done.stderr
    assert stderr in done.stderr
    assert [path.name for path in flow.iterdir()] == ["flow.py"], (
        "debugging writes nothing into the workspace"
    )


@pytest.mark.oracle
@pytest.mark.skipif(not ORACLE.exists(), reason="there is no .venv-oracle with apache-hamilton")
async def test_the_users_own_hamilton_is_used(flow: Path) -> None:
    done = launched(await planned(flow, "halved", inputs={"parts": "2"}, interpreter=str(ORACLE)))
    assert (done.returncode, done.stdout) == (0, "halved: 0.5\n"), done.stderr


async def test_nothing_is_planned_in_an_untrusted_workspace(flow: Path) -> None:
    with pytest.raises(JsonRpcException, match="not trusted"):
        await planned(flow, "one", trusted=False)


async def test_an_interpreter_that_cannot_be_used_is_named(flow: Path) -> None:
    with pytest.raises(JsonRpcException, match="/nowhere/python does not exist"):
        await planned(flow, "one", interpreter="/nowhere/python")
