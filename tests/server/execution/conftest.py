"""A workspace in a folder, an ``Execution`` on it, and the story of a run as a reader wants it."""

from __future__ import annotations

import asyncio
import os
import sys
import textwrap
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hamilton_ls.execution import Chosen, Execution, ExecutionSettings, ModuleFile, RunRequest

PATIENCE = 30.0


@dataclass
class Story:
    """Everything that one run said."""

    run_id: str
    events: list[Any] = field(default_factory=list)

    @property
    def nodes(self) -> dict[str, list[str]]:
        """The states that each node went through."""
        states: dict[str, list[str]] = {}
        for event in self.events:
            if event["event"] == "node":
                states.setdefault(event["node"], []).append(event["run"]["state"])
        return states

    @property
    def last(self) -> dict[str, str]:
        """The state that each node ended in."""
        return {node: states[-1] for node, states in self.nodes.items()}

    @property
    def ran(self) -> list[str]:
        """The nodes that were executed, in order."""
        return [e["node"] for e in self.events if e["event"] == "node" and e["run"]["state"] == "running"]

    def summary(self, node: str) -> str:
        return next(e["run"]["summary"] for e in reversed(self.events) if e.get("node") == node)

    def output(self, stream: str) -> str:
        return "".join(e["text"] for e in self.events if e["event"] == "output" and e["stream"] == stream)

    @property
    def outcome(self) -> str:
        return self.events[-1]["outcome"]

    @property
    def message(self) -> str | None:
        return self.events[-1]["message"]

    @property
    def error(self) -> Any:
        return next(e["error"] for e in self.events if e["event"] == "error")


class Stage:
    """A workspace, and an execution that is watched."""

    def __init__(self, root: Path, settings: ExecutionSettings) -> None:
        self.root = root
        self.states: list[Any] = []
        self._events: asyncio.Queue[Any] = asyncio.Queue()
        self.execution = Execution(
            root, emit=self._events.put_nowait, emit_states=self.states.append, settings=settings
        )

    def write(self, path: str, text: str) -> None:
        """Write a file of the workspace."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(textwrap.dedent(text), encoding="utf-8")

    def request(self, *targets: str, modules: Mapping[str, str] | None = None, **more: Any) -> RunRequest:
        """A run of the module ``flow``, or of the given modules and their paths."""
        files = tuple(ModuleFile(n, p) for n, p in (modules or {"flow": "flow.py"}).items())
        more["inputs"] = {
            name: value if isinstance(value, dict) else {"kind": "literal", "text": value}
            for name, value in more.get("inputs", {}).items()
        }
        return RunRequest(more.pop("dataflow", "flow"), files, targets, **more)

    async def start(self, *targets: str, **more: Any) -> Story:
        return Story(await self.execution.start(self.request(*targets, **more)))

    async def until(self, story: Story, node: str, state: str) -> None:
        """Follow the story until a node is in a state."""
        while True:
            event = await self._next(story)
            if event.get("node") == node and event["run"]["state"] == state:
                return

    async def until_output(self, story: Story, text: str) -> None:
        """Follow the story until standard output holds a text."""
        while text not in story.output("stdout"):
            await self._next(story)

    async def end(self, story: Story) -> Story:
        """Follow the story to its end."""
        while (await self._next(story))["event"] != "finished":
            pass
        return story

    async def run(self, *targets: str, **more: Any) -> Story:
        """Start a run and follow it to its end."""
        return await self.end(await self.start(*targets, **more))

    async def _next(self, story: Story) -> Any:
        event = await asyncio.wait_for(self._events.get(), PATIENCE)
        assert event["runId"] == story.run_id
        story.events.append(event)
        return event


@pytest.fixture
def settings() -> ExecutionSettings:
    """Run with the Python of the tests."""
    return ExecutionSettings(interpreter=Chosen(os.environ.get("RUN_PYTHON", sys.executable), "the tests"))


@pytest.fixture
async def stage(
    tmp_path: Path, settings: ExecutionSettings, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Stage]:
    """An empty workspace in a folder with a space in its name."""
    monkeypatch.setenv("HAMILTON_AUTOLOAD_EXTENSIONS", "0")
    root = tmp_path / "my work"
    root.mkdir()
    stage = Stage(root, settings)
    yield stage
    await stage.execution.close()
