"""Runs the three sides of the oracle: the server in this process, each runtime in one of its own."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.oracle.cases import REPOSITORY, Case
from tests.oracle.static_graphs import annotations, static_graph

ORACLE_PYTHON = REPOSITORY / ".venv-oracle" / "bin" / "python"
SCRIPT = Path(__file__).with_name("describe_runtime.py")


def runtime_graphs(
    interpreter: Path, cases: Sequence[Case], path: Sequence[Path] = ()
) -> list[dict[str, Any]]:
    """Describe the graphs of all cases in one process.

    Args:
        interpreter: A Python that can import ``hamilton``.
        cases: The cases.
        path: Folders for its ``PYTHONPATH``.

    Raises:
        AssertionError: The process failed.
    """
    forget = sorted({p.stem for case in cases for p in case.folder.rglob("*.py")} | {"models", "features"})
    request = [
        {
            "folder": str(case.folder),
            "modules": case.modules,
            "config": dict(case.config),
            "forget": forget,
            "annotations": annotations(static_graph(case)),
        }
        for case in cases
    ]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(map(str, path)),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        [str(interpreter), str(SCRIPT)],
        input=json.dumps(request),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        timeout=110,
    )
    assert done.returncode == 0, f"{interpreter} could not describe the graphs:\n{done.stderr}"
    described: list[dict[str, Any]] = json.loads(done.stdout)
    return described
