"""The process: says hello, takes requests, runs one at a time on the main thread.

A second thread reads requests, so that a cancel is heard while nodes run. Previews are made on
threads of their own: a value that is slow to show holds up neither a run nor the next preview.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import platform
import queue
import sys
import threading
import types
from collections.abc import Sequence
from typing import Any

from hamilton_runner import PROTOCOL_VERSION
from hamilton_runner.description import DescribeRequest, Description
from hamilton_runner.frames import Message, read_frame
from hamilton_runner.framework import FrameworkMissing, find_framework
from hamilton_runner.interrupts import Interrupts
from hamilton_runner.previews.build import build_preview
from hamilton_runner.request import Request
from hamilton_runner.results import Results
from hamilton_runner.run import Emit, Run, Workshop
from hamilton_runner.streams import Streams, take_over
from hamilton_runner.workspace_modules import WorkspaceModules


def serve(arguments: Sequence[str]) -> int:
    """Serve until the client goes.

    Parameters:
        arguments: the command line without the program.

    Returns:
        The process's exit status.
    """
    parser = argparse.ArgumentParser(prog="hamilton_runner")
    parser.add_argument("--root", required=True, help="the workspace folder")
    parser.add_argument("--runtime", help="the folder that holds the bundled hamilton")
    parser.add_argument("--stdout", type=int, help="where the standard output of user code goes")
    options = parser.parse_args(arguments)
    streams = take_over(options.stdout)
    faulthandler.enable(file=streams.stderr)
    # Figures are drawn to memory: no window may open in a process without a screen.
    os.environ.setdefault("MPLBACKEND", "Agg")
    hello: Message = {
        "method": "hello",
        "protocol": PROTOCOL_VERSION,
        "python": platform.python_version(),
        "executable": sys.executable,
        "pid": os.getpid(),
    }
    try:
        framework = find_framework(options.runtime)
    except FrameworkMissing as problem:
        streams.replies.send({**hello, "hamilton": None, "problem": str(problem)})
        return 3
    streams.replies.send({**hello, "hamilton": {"version": framework.version, "origin": framework.origin}})
    modules = WorkspaceModules(options.root)
    modules.install()
    # To user code (and to what multiprocessing starts) the main program is empty, not this one.
    sys.modules["__main__"] = types.ModuleType("__main__")
    sys.argv = [""]
    return _Service(streams, Workshop(framework, modules, Results(), Interrupts())).run()


class _Service:
    """Takes messages and answers them."""

    def __init__(self, streams: Streams, workshop: Workshop) -> None:
        self._streams = streams
        self._shop = workshop
        self._runs: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self._current: str | None = None
        self._cancelled: set[str] = set()

    def run(self) -> int:
        """Execute runs as they come. Ends with the process, when the reader sees the client go."""
        self._shop.interrupts.arm()
        threading.Thread(target=self._read, name="hamilton-requests", daemon=True).start()
        while True:
            self._execute(self._runs.get())

    def _execute(self, message: Message) -> None:
        run_id: str = message["runId"]

        def emit(event: dict[str, Any]) -> None:
            self._streams.replies.send({"method": "event", "runId": run_id, **event})

        self._shop.interrupts.arm()
        self._streams.give_to_user()
        self._current = run_id
        if run_id in self._cancelled:
            self._shop.interrupts.requested = True
        outcome = self._job(message, emit).execute()
        self._current = None
        self._streams.flush()
        emit(outcome)

    def _job(self, message: Message, emit: Emit) -> Run | Description:
        if message["method"] == "describe":
            return Description(DescribeRequest.from_wire(message), self._shop, emit)
        return Run(Request.from_wire(message), self._shop, emit)

    def _read(self) -> None:
        while True:
            message = read_frame(self._streams.requests)
            if message is None:
                # The client has gone: so do we, at once, whatever the main thread does.
                os._exit(0)
            self._handle(message)

    def _handle(self, message: Message) -> None:
        method = message["method"]
        if method in ("run", "describe"):
            self._runs.put(message)
        elif method == "cancel":
            self._cancelled.add(message["runId"])
            if message["runId"] == self._current:
                self._shop.interrupts.request()
        elif method == "result":
            threading.Thread(target=self._show, args=(message,), name="hamilton-preview", daemon=True).start()

    def _show(self, message: Message) -> None:
        kept = self._shop.results.get(message["dataflow"], message["node"])
        preview = None
        if kept is not None:
            preview = {**build_preview(kept.value), "summary": kept.summary, "seconds": kept.seconds}
        self._streams.replies.send({"method": "reply", "id": message["id"], "preview": preview})
