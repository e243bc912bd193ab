"""Runs for one workspace folder: what the language server and the command line use.

Owns the runner, the run that is going on and the nodes' states; turns what the runner says into
the messages of the wire. One run at a time: a second is refused. Must be used on one event loop.
"""

from __future__ import annotations

import asyncio
import os
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from hamilton_ls.execution.debugging import debug_plan
from hamilton_ls.execution.description import DescribeRequest
from hamilton_ls.execution.interpreter import Chosen, Interpreter, InterpreterNotFound, find_interpreter
from hamilton_ls.execution.machine import State
from hamilton_ls.execution.node_states import NodeStates, signatures
from hamilton_ls.execution.process import Exited, Printed
from hamilton_ls.execution.request import RunRefused, RunRequest
from hamilton_ls.execution.runner import Hello, Listener, PreviewLost, PreviewTooSlow, Runner
from hamilton_ls.execution.wire import Message
from hamilton_ls.protocol.messages import (
    DebugPlan,
    Frame,
    NodeRun,
    Outcome,
    ResultPreview,
    RunError,
    RunEvent,
    RunStates,
)

_OUTPUT_OF_A_RUN = 1_000_000
"""Characters that a run may show; the rest is dropped, with a note."""
_PACKAGES = Path(__file__).resolve().parents[2]
"""The folder of ``hamilton_ls``: ``hamilton_runner`` lies beside it, and once packaged ``hamilton``."""


_STUBBORN = (
    "The code did not stop when it was asked to, so its process was ended; kept results were lost with it."
)
_TOO_SLOW = "This value takes too long to show: its repr, or the drawing of it, did not end within 10 s."


@dataclass(frozen=True, slots=True)
class ExecutionSettings:
    """What the client knows about running."""

    interpreter: Chosen | None = None
    runtime: Path | None = None
    """The folder that holds the bundled ``hamilton``; None looks beside this package."""
    trusted: bool = True
    runner: Path = field(default=_PACKAGES / "hamilton_runner")


@dataclass(slots=True)
class _ActiveRun:
    id: str
    request: RunRequest
    signatures: Mapping[str, str]
    started: float
    unfinished: dict[str, str] = field(default_factory=dict)
    """Nodes still to run or running, with that state, in order."""
    printed: int = 0
    ending: str = _STUBBORN
    """What is said if a cancel ends the process."""


@dataclass(slots=True)
class _ActiveQuestion:
    """A description that is being made; nothing of it is told to anybody but the one who asked."""

    id: str
    answer: asyncio.Future[Message]
    described: Message | None = None


class Execution:
    """Starts, cancels and follows runs; answers for their results."""

    def __init__(
        self,
        root: Path,
        *,
        emit: Callable[[RunEvent], None],
        emit_states: Callable[[RunStates], None],
        settings: ExecutionSettings,
    ) -> None:
        """Start nothing yet.

        Parameters:
            root: the workspace folder.
            emit: hears each event of a run.
            emit_states: hears all states of a dataflow, after a run and when code went stale.
            settings: what the client knows.
        """
        self._root = root
        self._emit = emit
        self._emit_states = emit_states
        self._settings = settings
        self._states: dict[str, NodeStates] = {}
        self._shown: dict[str, dict[str, NodeRun]] = {}
        self._active: _ActiveRun | None = None
        self._question: _ActiveQuestion | None = None
        self._interpreter: Interpreter | None = None
        self._hello: Hello | None = None
        listener = Listener(self._on_event, self._on_output, self._on_death)
        self._runtime = settings.runtime or _bundled_runtime()
        self._runner = Runner(root, settings.runner, self._runtime, listener)

    @property
    def state(self) -> State:
        """What the runner is doing."""
        return self._runner.state

    async def start(self, request: RunRequest) -> str:
        """Start a run; its events follow.

        Returns:
            The run's name.

        Raises:
            RunRefused: the workspace is not trusted, a run is going on, no interpreter was found,
                or the runner could not be started.
        """
        self._refuse_unless_free()
        run_id = uuid.uuid4().hex
        code = signatures(request.digests, request.dependencies)
        active = _ActiveRun(run_id, request, code, time.monotonic())
        self._active = active
        try:
            await self._make_ready()
        except BaseException:
            if self._active is active:
                self._active = None
            raise
        self._runner.run(request.to_wire(run_id, self._root))
        return run_id

    async def debugged(self, request: RunRequest) -> DebugPlan:
        """What a debugger has to launch to compute the same nodes; it is not this object's process,
        and a run that goes on does not mind.

        Raises:
            RunRefused: the workspace is not trusted, or no interpreter was found.
        """
        self._refuse_unless_trusted()
        interpreter = await self._find_interpreter()
        return debug_plan(request, self._root, interpreter, self._settings.runner, self._runtime)

    async def describe(self, request: DescribeRequest) -> Message:
        """Have the framework build a dataflow: the user's modules are imported, no node is run.

        Returns:
            The runner's description, for ``verification.verify``.

        Raises:
            RunRefused: as for a run, and where the process ends while it imports the modules.
        """
        self._refuse_unless_free()
        question = _ActiveQuestion(uuid.uuid4().hex, asyncio.get_running_loop().create_future())
        self._question = question
        try:
            await self._make_ready()
            self._runner.run(request.to_wire(question.id, self._root))
            return await question.answer
        finally:
            if not question.answer.done():
                self._runner.cancel(question.id)
            self._question = None

    def _refuse_unless_trusted(self) -> None:
        if not self._settings.trusted:
            raise RunRefused(
                "This workspace is not trusted, so no code of it is run. Trust the workspace to run nodes."
            )

    def _refuse_unless_free(self) -> None:
        self._refuse_unless_trusted()
        if self._active is not None or self._question is not None:
            raise RunRefused("A run is going on: cancel it first.")

    async def _make_ready(self) -> None:
        interpreter = await self._find_interpreter()
        self._hello = await self._runner.ready(interpreter)
        if self._runner.state is not State.IDLE:
            raise RunRefused("The Python process ended before the run began. Run it again.")

    def cancel(self, run_id: str) -> None:
        """Stop a run: by an interrupt, and if that does not help by ending the process. A run
        that is over stays as it is."""
        if self._active is not None and self._active.id == run_id:
            self._runner.cancel(run_id)

    async def restart(self) -> None:
        """End the process and forget all results; the next run starts a fresh one."""
        await self._stop("The Python process was restarted.")
        self._interpreter = None
        self._forget_results()

    async def close(self) -> None:
        """End the process for good."""
        await self._stop("The Python process was ended.")

    async def result(self, dataflow: str, node: str) -> ResultPreview | None:
        """A bounded picture of a node's last value; None where the process has none."""
        try:
            preview = await self._runner.preview(dataflow, node)
        except PreviewTooSlow:
            preview = _not_shown("too slow to show", _TOO_SLOW)
        except PreviewLost as loss:
            text = f"The Python process ended with {loss} before it showed this value. Run the node again."
            preview = _not_shown("lost", text)
        if preview is None:
            return None
        stale = self._states_of(dataflow).is_stale(node)
        return cast(ResultPreview, {**preview, "dataflow": dataflow, "node": node, "stale": stale})

    def states(self, dataflow: str) -> RunStates:
        """All nodes that have a result, failed, were left out or are part of the run of now."""
        return {"dataflow": dataflow, "nodes": self._states_of(dataflow).shown()}

    def mark_stale(
        self, dataflow: str, digests: Mapping[str, str], dependencies: Mapping[str, tuple[str, ...]]
    ) -> None:
        """The code of a dataflow is now this: tell which results it made stale, or fresh again.

        Parameters:
            dataflow: its name.
            digests: of each node's code.
            dependencies: upstream names of each node.
        """
        if dataflow not in self._states:
            return
        self._states[dataflow].compare(signatures(digests, dependencies))
        self._tell_states(dataflow)

    async def _stop(self, reason: str) -> None:
        if self._active is not None:
            self._active.ending = reason
        await self._runner.stop()

    async def _find_interpreter(self) -> Interpreter:
        if self._interpreter is None:
            try:
                self._interpreter = await asyncio.to_thread(
                    find_interpreter, self._root, self._settings.interpreter, dict(os.environ)
                )
            except InterpreterNotFound as problem:
                raise RunRefused(str(problem)) from problem
        return self._interpreter

    def _on_event(self, message: Message) -> None:
        question = self._question
        if question is not None and message["runId"] == question.id:
            _take_answer(question, message)
            return
        active = self._active
        if active is None or message["runId"] != active.id:
            return
        kind = message["event"]
        if kind == "started":
            active.unfinished = dict.fromkeys(message["nodes"], "queued")
            self._states_of(active.request.dataflow).begin(message["nodes"], active.signatures)
            self._say(
                {
                    "event": "started",
                    "nodes": message["nodes"],
                    "targets": message["targets"],
                    "python": self._hello.python if self._hello else "",
                    "hamilton": message["hamilton"],
                }
            )
            # That they wait for their turn: the events tell only of turns that come.
            self._tell_states(active.request.dataflow)
        elif kind == "node":
            self._on_node(active, message["node"], message["run"])
        elif kind == "error":
            self._say({"event": "error", "error": _with_uris(message["error"])})
        elif kind == "finished":
            self._finish(message["outcome"], message["seconds"], message["message"])

    def _on_node(self, active: _ActiveRun, node: str, run: NodeRun) -> None:
        if run["state"] == "running":
            active.unfinished[node] = "running"
        else:
            active.unfinished.pop(node, None)
        self._states_of(active.request.dataflow).record(node, run, active.signatures)
        self._say({"event": "node", "node": node, "run": run})

    def _on_output(self, printed: Printed) -> None:
        active = self._active
        if active is None or active.printed > _OUTPUT_OF_A_RUN:
            return
        active.printed += len(printed.text)
        self._say({"event": "output", "stream": printed.stream, "text": printed.text})
        if active.printed > _OUTPUT_OF_A_RUN:
            note = f"\n… the run printed more than {_OUTPUT_OF_A_RUN:,} characters; the rest is not shown.\n"
            self._say({"event": "output", "stream": "stderr", "text": note})

    def _on_death(self, exited: Exited, state: State) -> None:
        """The process is gone and its values with it: only this run's failures stay."""
        self._hello = None
        active = self._active
        self._forget_results()
        if self._question is not None and not self._question.answer.done():
            reason = f"The Python process ended with {exited.reason} while it imported the modules."
            self._question.answer.set_exception(RunRefused(reason))
        if active is None or state not in (State.RUNNING, State.CANCELLING):
            return
        seconds = time.monotonic() - active.started
        if state is State.CANCELLING:
            self._finish("cancelled", seconds, active.ending)
            return
        running = next((node for node, s in active.unfinished.items() if s == "running"), None)
        where = f" while running {running!r}" if running else ""
        message = f"The Python process ended with {exited.reason}{where}. The next run starts a fresh one."
        error: RunError = {
            "type": "Crash",
            "message": message,
            "node": running,
            "frames": [],
            "text": exited.last_output,
        }
        self._say({"event": "error", "error": error})
        if running is not None:
            self._on_node(active, running, {"state": "failed", "seconds": None, "summary": "crashed"})
        self._finish("crashed", seconds, message)

    def _finish(self, outcome: Outcome, seconds: float, message: str | None) -> None:
        active = self._active
        assert active is not None
        left = "cancelled" if outcome == "cancelled" else "skipped"
        for node in list(active.unfinished):
            self._on_node(active, node, {"state": cast(Any, left), "seconds": None, "summary": None})
        self._say({"event": "finished", "outcome": outcome, "seconds": seconds, "message": message})
        self._active = None
        self._shown.pop(active.request.dataflow, None)
        self._tell_states(active.request.dataflow)

    def _say(self, event: Mapping[str, Any]) -> None:
        assert self._active is not None
        head = {"runId": self._active.id, "dataflow": self._active.request.dataflow}
        self._emit(cast(RunEvent, {**head, **event}))

    def _states_of(self, dataflow: str) -> NodeStates:
        return self._states.setdefault(dataflow, NodeStates())

    def _tell_states(self, dataflow: str) -> None:
        """Emit the states, unless they are what was emitted last."""
        shown = self._states_of(dataflow).shown()
        if self._shown.get(dataflow) != shown:
            self._shown[dataflow] = shown
            self._emit_states({"dataflow": dataflow, "nodes": shown})

    def _forget_results(self) -> None:
        # The states of a run that goes on are told at its end: what it came to counts, too.
        running = self._active.request.dataflow if self._active else None
        for dataflow in sorted(self._states):
            self._states[dataflow] = NodeStates()
            if dataflow != running:
                self._tell_states(dataflow)


def _take_answer(question: _ActiveQuestion, message: Message) -> None:
    """The answer counts once the runner is free again."""
    if message["event"] == "described":
        question.described = message
    elif message["event"] == "finished" and not question.answer.done():
        if question.described is None:
            question.answer.set_exception(RunRefused("The graph was not built: the work was cancelled."))
        else:
            question.answer.set_result(question.described)


def _bundled_runtime() -> Path | None:
    """Where ``hamilton`` lies beside the server: once packaged in its folder, in a checkout above."""
    return next(
        (f for f in (_PACKAGES, _PACKAGES.parent) if (f / "hamilton" / "__init__.py").is_file()), None
    )


def _with_uris(error: Mapping[str, Any]) -> RunError:
    frames = [cast(Frame, {**frame, "uri": _uri(frame["file"])}) for frame in error["frames"]]
    return cast(RunError, {**error, "frames": frames})


def _uri(file: str) -> str | None:
    path = Path(file)
    return path.as_uri() if path.is_absolute() and path.is_file() else None


def _not_shown(summary: str, text: str) -> Message:
    return {"kind": "other", "type": "", "summary": summary, "seconds": None, "text": text}
