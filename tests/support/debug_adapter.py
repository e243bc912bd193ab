"""A client of debugpy's debug adapter, as an editor is: what VS Code says, and what it hears.

Speaks the Debug Adapter Protocol with ``python -m debugpy.adapter``, which the Python Debugger of
VS Code runs too.
"""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PATIENCE = 60.0


class DebugAdapter:
    """One debug session."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        """Join an adapter that was just started."""
        self._process = process
        self._heard: queue.Queue[dict[str, Any]] = queue.Queue()
        self._aside: list[dict[str, Any]] = []
        self._sent = 0
        self.output = ""
        threading.Thread(target=self._read, daemon=True).start()

    def launch(self, configuration: Mapping[str, Any], breakpoints: Mapping[Path, list[int]]) -> None:
        """Start the program with these lines to stop at."""
        self.ask("initialize", adapterID="debugpy", linesStartAt1=True, pathFormat="path")
        launched = self._send("launch", configuration)
        self.event("initialized")
        for file, lines in breakpoints.items():
            self.ask("setBreakpoints", source={"path": str(file)}, breakpoints=[{"line": n} for n in lines])
        self.ask("setExceptionBreakpoints", filters=["uncaught"])
        self.ask("configurationDone")
        self._answer(launched)

    def stop(self) -> dict[str, Any]:
        """Wait until the program stops; the frame on top, with the reason as ``reason``."""
        stopped = self.event("stopped")
        frames = self.ask("stackTrace", threadId=stopped["threadId"])["stackFrames"]
        return {**frames[0], "reason": stopped["reason"], "thread": stopped["threadId"]}

    def variables(self, frame: Mapping[str, Any]) -> dict[str, str]:
        """The local variables of a frame, as the editor shows them."""
        scopes = self.ask("scopes", frameId=frame["id"])["scopes"]
        found = self.ask("variables", variablesReference=scopes[0]["variablesReference"])["variables"]
        return {variable["name"]: variable["value"] for variable in found}

    def go_on(self, frame: Mapping[str, Any], command: str = "continue") -> None:
        """Go on from where the program stopped: ``continue``, ``next``, ``stepIn``, ``stepOut``."""
        self.ask(command, threadId=frame["thread"])

    def end(self) -> str:
        """Wait for the end of the program; what it printed."""
        self.event("terminated")
        return self.output

    def ask(self, command: str, **arguments: Any) -> Any:
        """Send a request and wait for its answer."""
        return self._answer(self._send(command, arguments))

    def event(self, name: str) -> Any:
        """Wait for the next event of a name."""
        return self._await(lambda message: message.get("event") == name).get("body")

    def _answer(self, number: int) -> Any:
        answer = self._await(lambda message: message.get("request_seq") == number)
        assert answer["success"], answer
        return answer.get("body")

    def _await(self, wanted: Any) -> dict[str, Any]:
        for at, message in enumerate(self._aside):
            if wanted(message):
                return self._aside.pop(at)
        while True:
            message = self._heard.get(timeout=PATIENCE)
            if message.get("event") == "output" and message["body"].get("category") != "telemetry":
                self.output += message["body"]["output"]
            if wanted(message):
                return message
            assert message.get("event") != "terminated", f"the program ended: {self.output}"
            self._aside.append(message)

    def _send(self, command: str, arguments: Mapping[str, Any]) -> int:
        self._sent += 1
        message = {"seq": self._sent, "type": "request", "command": command, "arguments": arguments}
        body = json.dumps(message).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()
        return self._sent

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while header := stream.readline():
            stream.readline()
            self._heard.put(json.loads(stream.read(int(header.partition(b":")[2]))))


@contextmanager
def debug_adapter() -> Iterator[DebugAdapter]:
    """A debugger that is ready for a session; ended on the way out."""
    process = subprocess.Popen(
        [sys.executable, "-m", "debugpy.adapter"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with process:
        try:
            yield DebugAdapter(process)
        finally:
            process.terminate()
