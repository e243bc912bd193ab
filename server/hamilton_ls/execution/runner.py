"""One runner process and its state: started when needed, asked to run, stopped by ever stronger means.

Lives on one event loop; what the process's thread delivers is handed over to it. Knows runs by
their number only: what they mean is ``execution``'s business.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hamilton_ls.execution.interpreter import Interpreter
from hamilton_ls.execution.machine import Event, State, advance
from hamilton_ls.execution.process import Delivery, Exited, Printed, Received, RunnerProcess
from hamilton_ls.execution.request import RunRefused
from hamilton_ls.execution.wire import PROTOCOL_VERSION, Message

HELLO_SECONDS = 30.0
GRACE_SECONDS = 2.0
"""Between a cancel and SIGTERM, and again between SIGTERM and SIGKILL."""
PREVIEW_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Hello:
    """What the runner said of itself."""

    python: str
    executable: str
    hamilton: str
    pid: int


class PreviewTooSlow(Exception):
    """The value took too long to show."""


class PreviewLost(Exception):
    """The process ended before it showed the value; the message says how it ended."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Who hears what the runner says. Called on the event loop."""

    event: Callable[[Message], None]
    output: Callable[[Printed], None]
    died: Callable[[Exited, State], None]
    """Gets the state that the runner died in."""


class Runner:
    """The client's view of one runner."""

    def __init__(self, root: Path, folder: Path, runtime: Path | None, listener: Listener) -> None:
        """Start nothing yet.

        Parameters:
            root: the workspace folder.
            folder: where ``hamilton_runner`` lies.
            runtime: the folder that holds the bundled ``hamilton``.
            listener: hears all.
        """
        self._arguments = where(root, runtime)
        self._folder = folder
        self._listener = listener
        self._state = State.DEAD
        self._process: RunnerProcess | None = None
        self._hello: asyncio.Future[Hello] | None = None
        self._gone = asyncio.Event()
        self._replies: dict[int, asyncio.Future[Message | None]] = {}
        self._escalation: asyncio.TimerHandle | None = None

    @property
    def state(self) -> State:
        """What it is doing."""
        return self._state

    @property
    def pid(self) -> int | None:
        """The process's number, while there is one."""
        return None if self._process is None else self._process.pid

    async def ready(self, interpreter: Interpreter) -> Hello:
        """Start the process if there is none, and wait until it is ready.

        Raises:
            RunRefused: it cannot be started or speaks another protocol.
        """
        if self._state is State.DEAD:
            self._start(interpreter)
        assert self._hello is not None
        try:
            return await asyncio.wait_for(asyncio.shield(self._hello), HELLO_SECONDS)
        except (TimeoutError, asyncio.TimeoutError):
            await self.stop()
            raise RunRefused(
                f"{interpreter.path} started but was not ready within {HELLO_SECONDS:.0f} s. Try again, "
                "or choose another interpreter."
            ) from None

    def run(self, message: Message) -> None:
        """Send a run to a runner that is idle."""
        self._advance(Event.RUN)
        self._send(message)

    def cancel(self, run_id: str) -> None:
        """Ask the run to stop; end the process if it will not."""
        if self._state is not State.RUNNING:
            return
        self._advance(Event.CANCEL)
        self._send({"method": "cancel", "runId": run_id})
        assert self._process is not None
        self._escalate(self._process.terminate, self._process.kill)

    async def preview(self, dataflow: str, node: str) -> Message | None:
        """Ask for the picture of a node's value; None where the runner has none.

        Raises:
            PreviewTooSlow: it is not made in time.
            PreviewLost: the process ended meanwhile.
        """
        if self._state in (State.DEAD, State.STARTING):
            return None
        number = max(self._replies, default=0) + 1
        reply: asyncio.Future[Message | None] = asyncio.get_running_loop().create_future()
        self._replies[number] = reply
        self._send({"method": "result", "id": number, "dataflow": dataflow, "node": node})
        try:
            return await asyncio.wait_for(reply, PREVIEW_SECONDS)
        except (TimeoutError, asyncio.TimeoutError):
            raise PreviewTooSlow from None
        finally:
            self._replies.pop(number, None)

    async def stop(self) -> None:
        """End the process and wait until it is gone."""
        if self._process is None:
            return
        if self._state is State.RUNNING:
            self._advance(Event.CANCEL)
        self._process.kill()
        await self._gone.wait()

    def _start(self, interpreter: Interpreter) -> None:
        loop = asyncio.get_running_loop()
        self._gone = asyncio.Event()
        self._hello = loop.create_future()
        self._advance(Event.SPAWN)

        def deliver(delivery: Delivery) -> None:
            # A loop that is closed has nobody left to tell.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(self._hear, delivery)

        try:
            self._process = RunnerProcess(interpreter.path, self._folder, self._arguments, deliver)
        except OSError as error:
            self._advance(Event.EXIT)
            raise RunRefused(
                f"{interpreter.path} cannot be started: {error.strerror}. Choose another interpreter."
            ) from error

    def _hear(self, delivery: Delivery) -> None:
        if isinstance(delivery, Printed):
            self._listener.output(delivery)
        elif isinstance(delivery, Exited):
            self._bury(delivery)
        elif isinstance(delivery, Received):
            self._receive(delivery.message)

    def _receive(self, message: Message) -> None:
        method = message["method"]
        if method == "hello":
            self._welcome(message)
        elif method == "reply":
            reply = self._replies.get(message["id"])
            if reply is not None and not reply.done():
                reply.set_result(message["preview"])
        elif method == "event":
            if message["event"] == "finished":
                self._calm()
                self._advance(Event.FINISH)
            self._listener.event(message)

    def _welcome(self, message: Message) -> None:
        assert self._hello is not None
        if self._hello.done():
            return
        refusal = _refusal(message)
        if refusal is not None:
            self._hello.set_exception(RunRefused(refusal))
            assert self._process is not None
            self._process.kill()
            return
        hamilton: dict[str, Any] = message["hamilton"]
        name = f"{hamilton['version']} ({hamilton['origin']})"
        self._advance(Event.HELLO)
        self._hello.set_result(Hello(message["python"], message["executable"], name, message["pid"]))

    def _bury(self, exited: Exited) -> None:
        state = self._state
        self._calm()
        self._advance(Event.EXIT)
        self._process = None
        for reply in self._replies.values():
            if not reply.done():
                reply.set_exception(PreviewLost(exited.reason))
        if self._hello is not None and not self._hello.done():
            said = f" It said: {exited.last_output}" if exited.last_output else ""
            self._hello.set_exception(
                RunRefused(f"The runner ended at its start with {exited.reason}.{said}")
            )
        self._gone.set()
        self._listener.died(exited, state)

    def _escalate(self, *means: Callable[[], None]) -> None:
        if not means:
            return

        def use() -> None:
            means[0]()
            self._escalate(*means[1:])

        self._escalation = asyncio.get_running_loop().call_later(GRACE_SECONDS, use)

    def _calm(self) -> None:
        if self._escalation is not None:
            self._escalation.cancel()
            self._escalation = None

    def _send(self, message: Message) -> None:
        if self._process is not None:
            self._process.send(message)

    def _advance(self, event: Event) -> None:
        self._state = advance(self._state, event)


def where(root: Path, runtime: Path | None) -> list[str]:
    """The arguments that tell the runner of the workspace, and of the bundled ``hamilton`` if there is one."""
    return ["--root", str(root), *([] if runtime is None else ["--runtime", str(runtime)])]


def _refusal(hello: Message) -> str | None:
    if hello["protocol"] != PROTOCOL_VERSION:
        return (
            f"The runner speaks version {hello['protocol']} of its protocol and the server version "
            f"{PROTOCOL_VERSION}: they come from different versions of Hamilton Live. Install it again, "
            "or restart the editor if it was just updated."
        )
    problem = hello.get("problem")
    return None if problem is None else str(problem)
