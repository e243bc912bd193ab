"""Runs and descriptions for programs without an event loop: the command line. One process, then it ends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from hamilton_ls.execution.description import DescribeRequest
from hamilton_ls.execution.execution import Execution, ExecutionSettings
from hamilton_ls.execution.request import RunRequest
from hamilton_ls.execution.wire import Message
from hamilton_ls.protocol.messages import Outcome, ResultPreview, RunEvent


def run_blocking(
    root: Path, request: RunRequest, *, emit: Callable[[RunEvent], None], settings: ExecutionSettings
) -> tuple[Outcome, dict[str, ResultPreview]]:
    """Run to the end. Ctrl+C ends the runner's process and raises ``KeyboardInterrupt``.

    Parameters:
        root: the workspace folder.
        request: what to run.
        emit: hears each event.
        settings: interpreter, runtime, trust.

    Returns:
        The outcome, and the picture of each target that has a value.

    Raises:
        RunRefused: it could not start; the message is for the user.
    """
    return asyncio.run(_run(root, request, emit, settings))


async def _run(
    root: Path, request: RunRequest, emit: Callable[[RunEvent], None], settings: ExecutionSettings
) -> tuple[Outcome, dict[str, ResultPreview]]:
    finished: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()

    def follow(event: RunEvent) -> None:
        emit(event)
        # After Ctrl+C nobody waits any more, and the end of the run is still told.
        if event["event"] == "finished" and not finished.done():
            finished.set_result(event["outcome"])

    execution = Execution(root, emit=follow, emit_states=lambda states: None, settings=settings)
    try:
        await execution.start(request)
        outcome = await finished
        previews = {node: await execution.result(request.dataflow, node) for node in request.targets}
        return outcome, {node: preview for node, preview in previews.items() if preview is not None}
    finally:
        await execution.close()


def describe_blocking(
    root: Path, requests: Sequence[DescribeRequest], *, settings: ExecutionSettings
) -> list[Message]:
    """Have the framework build dataflows of one workspace, all in one process.

    Parameters:
        root: the workspace folder.
        requests: the dataflows.
        settings: interpreter, runtime, trust.

    Returns:
        The runner's descriptions, in the order of the requests.

    Raises:
        RunRefused: the process could not start, or ended; the message is for the user.
    """
    return asyncio.run(_describe(root, requests, settings))


async def _describe(
    root: Path, requests: Sequence[DescribeRequest], settings: ExecutionSettings
) -> list[Message]:
    execution = Execution(root, emit=lambda event: None, emit_states=lambda states: None, settings=settings)
    try:
        return [await execution.describe(request) for request in requests]
    finally:
        await execution.close()
