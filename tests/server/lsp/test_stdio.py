"""The server as a process: what only a real pipe shows. Everything else is tested in process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from hamilton_ls.protocol.messages import PROTOCOL_VERSION

pytestmark = pytest.mark.timeout(60)

COMMAND = [sys.executable, "-m", "hamilton_ls", "lsp"]
STRAY = """
import os, sys
from hamilton_ls.lsp import registry, server

def hover(session, params):
    print("stray print")
    os.write(1, b"stray write\\n")
    os.system("echo stray child")

registry.REQUESTS["textDocument/hover"] = hover
sys.exit(server.main())
"""


class Process:
    """A server process and the smallest client."""

    def __init__(self, command: list[str]) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)
        self._ids = 0

    def notify(self, method: str, params: Any = None) -> None:
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def request(self, method: str, params: Any = None) -> Any:
        """Sends a request and reads until its answer."""
        self._ids += 1
        self._send({"jsonrpc": "2.0", "id": self._ids, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == self._ids and "method" not in message:
                return message

    def initialize(self) -> Any:
        answer = self.request("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self.notify("initialized", {})
        return answer

    def _send(self, message: Any) -> None:
        body = json.dumps(message).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def _receive(self) -> Any:
        assert self.process.stdout is not None
        header = self.process.stdout.readline()
        while (line := self.process.stdout.readline()).strip():
            header += line
        assert header.startswith(b"Content-Length: "), f"not a frame: {header!r}"
        return json.loads(self.process.stdout.read(int(header.split()[1])))

    def ends(self) -> tuple[int, str]:
        """The exit status and what was written to stderr."""
        _, error = self.process.communicate(timeout=20)
        return self.process.returncode, error.decode()


@pytest.fixture
def start() -> Iterator[Any]:
    processes: list[Process] = []

    def started(command: list[str] = COMMAND) -> Process:
        processes.append(Process(command))
        return processes[-1]

    yield started
    for one in processes:
        if one.process.poll() is None:
            one.process.kill()
        one.process.communicate()


def test_shutdown_and_exit_end_with_0(start: Any) -> None:
    server = start()
    assert server.initialize()["result"]["serverInfo"]["name"] == "Hamilton Live"
    assert server.request("shutdown")["result"] is None
    server.notify("exit")
    status, error = server.ends()
    assert (status, error) == (0, "")


def test_the_server_says_which_version_of_our_messages_it_speaks(start: Any) -> None:
    """The extension refuses another one, with a sentence, rather than fail later."""
    capabilities = start().initialize()["result"]["capabilities"]
    assert capabilities["experimental"] == {"hamiltonProtocol": PROTOCOL_VERSION}


def test_exit_without_shutdown_ends_with_0(start: Any) -> None:
    """That is the defect; the repaired server ends with 1."""
    server = start()
    server.initialize()
    server.notify("exit")
    assert server.ends()[0] == 1


def test_a_client_that_hangs_up_ends_the_server(start: Any) -> None:
    server = start()
    server.initialize()
    assert server.ends()[0] == 1


def test_a_stray_print_breaks_the_stream(start: Any) -> None:
    """That is the defect; here whatever prints goes to stderr."""
    server = start([sys.executable, "-c", STRAY])
    server.initialize()
    hover = {"textDocument": {"uri": "file:///a.py"}, "position": {"line": 0, "character": 0}}
    for _ in range(3):
        assert server.request("textDocument/hover", hover)["result"] is None
    server.request("shutdown")
    server.notify("exit")
    status, error = server.ends()
    assert status == 0
    for stray in ("stray print", "stray write", "stray child"):
        assert stray in error
