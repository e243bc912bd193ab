"""The command as a process: exit statuses, encodings, pipes and signals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hamilton_ls import __version__

COMMAND = (sys.executable, "-m", "hamilton_ls")


def call(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)], capture_output=True, env={**os.environ, **environment}
    )


def test_version() -> None:
    done = call("--version")
    assert (done.returncode, done.stdout.decode()) == (0, f"hamilton-live {__version__}\n")


def test_statuses(project: Path) -> None:
    assert call("check", project).returncode == 0
    (project / "loaders.py").write_text("def spend(path: str) -> str: ...\n")
    assert call("check", project).returncode == 1
    assert call("check", project / "nothing").returncode == 2
    assert call().returncode == 2


def test_output_is_utf8_whatever_the_locale(project: Path) -> None:
    (project / "heights.py").write_text(
        "from hamilton.function_modifiers import tag\n@tag(a='b')\ndef höhe(höhe: float) -> float: ...\n",
        "utf-8",
    )
    done = call("check", project, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert "`höhe` → `höhe`" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break differently there")
def test_a_reader_that_has_gone_is_no_crash(project: Path) -> None:
    nodes = "".join(f"def node_{number}(other: int) -> int: ...\n" for number in range(2000))
    (project / "many.py").write_text(nodes)
    process = subprocess.Popen(
        [*COMMAND, "graph", project / "many.py"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (141, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT to send")
def test_interrupt_ends_a_run(project: Path) -> None:
    (project / "endless.py").write_text(
        "def never() -> int:\n    print('begun', flush=True)\n    while True: pass\n"
    )
    process = subprocess.Popen(
        [*COMMAND, "run", project / "endless.py", "never", "--interpreter", sys.executable],
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stderr is not None
    while process.stderr.readline().strip() != b"begun":
        assert process.poll() is None
    started = time.monotonic()
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=30)
    assert (process.returncode, output) == (130, b"")
    assert b"Traceback" not in errors
    assert time.monotonic() - started < 10
