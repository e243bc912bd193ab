"""What a debugger has to launch to compute nodes: plain data for the client, which has the debugger."""

from __future__ import annotations

import json
from pathlib import Path

from hamilton_ls.execution.interpreter import Interpreter
from hamilton_ls.execution.request import RunRequest
from hamilton_ls.execution.runner import where
from hamilton_ls.protocol.messages import DebugPlan, DebugRule


def debug_plan(
    request: RunRequest, root: Path, interpreter: Interpreter, runner: Path, runtime: Path | None
) -> DebugPlan:
    """The program that computes what a run would, in the user's interpreter.

    Parameters:
        request: the run.
        root: the workspace folder.
        interpreter: the user's.
        runner: the folder of ``hamilton_runner``.
        runtime: the folder that holds the bundled ``hamilton``, if there is one.
    """
    asked = json.dumps(request.to_wire("debug", root))
    return DebugPlan(
        python=str(interpreter.path),
        program=str(runner / "__main__.py"),
        args=["debug", *where(root, runtime), "--request", asked],
        cwd=str(root),
        # What is printed reaches the debugger through a pipe, which it reads as UTF-8 everywhere.
        env={"PYTHONIOENCODING": "utf-8"},
        rules=[DebugRule(path=f"{runner}/**", include=False), DebugRule(module="hamilton", include=False)],
    )
