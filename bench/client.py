"""A plain client of a language server for measuring: blocking, standard library only, so that what it adds is small."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

OURS = (sys.executable, "-m", "hamilton_ls", "lsp")
LONGEST = 240
"""Seconds after which a server is ended, so that no measurement waits for ever."""


class Client:
    """A server process and the two ends of its pipes."""

    def __init__(
        self, root: Path, command: Sequence[str] = OURS, variables: Mapping[str, str] | None = None
    ) -> None:
        """Start a server on a folder and shake hands.

        Args:
            root: the folder.
            command: of the server; ours by default.
            variables: of the environment, to be added for the server. Ours keeps no cache by default.
        """
        self._process = subprocess.Popen(
            [*command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HAMILTON_LIVE_CACHE": "off", **(variables or {})},
        )
        self._end_of_patience = threading.Timer(LONGEST, self._process.kill)
        self._end_of_patience.daemon = True
        self._end_of_patience.start()
        self._next = 0
        self._published: dict[str, int] = {}
        capabilities = {
            "textDocument": {"diagnostic": {}, "synchronization": {}, "publishDiagnostics": {}},
            "workspace": {"configuration": True, "workspaceFolders": True},
        }
        folder = {"uri": root.as_uri(), "name": root.name}
        answer = self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "workspaceFolders": [folder],
                "capabilities": capabilities,
            },
        )
        self.pulls = "diagnosticProvider" in answer["capabilities"]
        """Whether diagnostics are asked for; else they come by themselves."""
        self.notify("initialized", {})

    @property
    def pid(self) -> int:
        """The server's process."""
        return self._process.pid

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while (line := self._process.stdout.readline()) != b"\r\n":
            if not line:
                raise RuntimeError("the server ended")
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        return json.loads(self._process.stdout.read(length))

    def notify(self, method: str, params: object) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def request(self, method: str, params: object) -> Any:
        """Send a request and wait for its result; the server's own requests are answered with null."""
        self._next += 1
        self._send({"id": self._next, "method": method, "params": params})
        while True:
            message = self._receive()
            if "method" in message:
                self._hear(message)
            elif message.get("id") == self._next:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]

    def diagnostics(self, uri: str) -> None:
        """Wait for the diagnostics of a file after a change: ask for them, or wait until they come."""
        if self.pulls:
            self.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
            return
        before = self._published.get(uri, 0)
        while self._published.get(uri, 0) == before:
            message = self._receive()
            if "method" in message:
                self._hear(message)

    def _hear(self, message: dict[str, Any]) -> None:
        """Answer what the server asks: nothing is set, nothing is refused."""
        if message["method"] == "textDocument/publishDiagnostics":
            uri = message["params"]["uri"]
            self._published[uri] = self._published.get(uri, 0) + 1
        if "id" in message:
            items = (message.get("params") or {}).get("items", [])
            result = [None] * len(items) if message["method"] == "workspace/configuration" else None
            self._send({"id": message["id"], "result": result})

    def close(self) -> None:
        """End the server."""
        self.request("shutdown", None)
        self.notify("exit", None)
        self._process.wait(timeout=10)
        self._end_of_patience.cancel()
