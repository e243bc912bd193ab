"""Running nodes of the 1,000-node example: the first run starts a process and computes everything, the second
reuses every result, the third computes what an edit made stale.

The reference is the same work without us: a fresh Python that imports the modules and executes a driver.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from pathlib import Path

from hamilton_ls.execution.execution import Execution, ExecutionSettings
from hamilton_ls.execution.interpreter import Chosen
from hamilton_ls.execution.request import ModuleFile, RunRequest
from hamilton_ls.protocol.messages import RunEvent
from hamilton_ls.workspace.host import Host

from bench.figures import Figure, median, milliseconds, under, within

WIDE = Path(__file__).resolve().parents[2] / "examples" / "wide"
TARGET = "training_frame"


def _request() -> RunRequest:
    host = Host(WIDE)
    host.index()
    dataflow = host.snapshot().dataflows_of("features/final.py")[0]
    modules = tuple(ModuleFile(*pair) for pair in zip(dataflow.modules, dataflow.paths, strict=True))
    return RunRequest(dataflow.name, modules, (TARGET,))


async def _runs(times: int) -> list[float]:
    """Milliseconds of the first run in a new process and of ``times - 1`` more in the same one."""
    finished: asyncio.Queue[str] = asyncio.Queue()

    def follow(event: RunEvent) -> None:
        if event["event"] == "finished":
            finished.put_nowait(event["outcome"])

    settings = ExecutionSettings(interpreter=Chosen(sys.executable, "the benchmark"))
    execution = Execution(WIDE, emit=follow, emit_states=lambda states: None, settings=settings)
    request = _request()
    taken = []
    try:
        for _ in range(times):
            begin = time.perf_counter()
            await execution.start(request)
            assert await finished.get() == "ok"
            assert await execution.result(request.dataflow, TARGET)
            taken.append((time.perf_counter() - begin) * 1000)
    finally:
        await execution.close()
    return taken


def figures() -> list[Figure]:
    """Cold and warm runs."""
    script = [sys.executable, "run.py"]
    plain = median(
        milliseconds(lambda: subprocess.run(script, cwd=WIDE, check=True, stdout=subprocess.DEVNULL), 3)
    )
    first = median([asyncio.run(_runs(1))[0] for _ in range(3)])
    again = median(asyncio.run(_runs(8))[1:])
    reference = "python run.py"
    return [
        within("first run of 1,000 nodes, with its process", first, "ms", plain, reference, 2),
        under("second run, nothing changed", again, "ms", 300, plain, reference),
    ]
