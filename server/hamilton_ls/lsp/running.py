"""Runs: which Execution serves which folder, and what it is told of the code."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from pygls.exceptions import JsonRpcException

from hamilton_ls.execution.execution import Execution, ExecutionSettings
from hamilton_ls.execution.interpreter import Chosen
from hamilton_ls.execution.request import ModuleFile, RunRequest
from hamilton_ls.graph.model import Dataflow, Graph
from hamilton_ls.graph.modules import notebook_of
from hamilton_ls.lsp.folders import Folder
from hamilton_ls.protocol.messages import InitializationOptions, RunEvent, RunStartParams, RunStates
from hamilton_ls.text.uris import path_of_uri
from hamilton_ls.workspace.analysis import Snapshot

if TYPE_CHECKING:
    from hamilton_ls.lsp.session import Session


UNTRUSTED = "This workspace is not trusted, so no code of it is run. Trust the workspace to run nodes."


class RequestFailed(JsonRpcException):
    """A request that was understood and cannot be done; the message is for the user."""

    CODE = -32803
    MESSAGE = "Request Failed"


class Running:
    """The executions of all folders. A folder has none before its first run."""

    def __init__(self, session: Session) -> None:
        """No process is started."""
        self._session = session
        self._executions: dict[Folder, Execution] = {}
        self._settings: dict[Folder, ExecutionSettings] = {}
        self._endings: set[asyncio.Task[None]] = set()

    async def started(self, folder: Folder) -> Execution:
        """The folder's execution under the settings of now; one under older settings is ended."""
        settings = settings_of(self._session.options, folder.root)
        if folder in self._executions and self._settings[folder] != settings:
            await self._executions.pop(folder).close()
        if folder not in self._executions:
            self._settings[folder] = settings
            self._executions[folder] = Execution(
                Path(folder.root), emit=self._tell_event, emit_states=self._tell_states, settings=settings
            )
        return self._executions[folder]

    def forget(self, folder: Folder) -> None:
        """The folder has gone: begins to end its process."""
        execution = self._executions.pop(folder, None)
        if execution is not None:
            ending = asyncio.get_running_loop().create_task(execution.close())
            self._endings.add(ending)
            ending.add_done_callback(self._endings.discard)

    def known(self, folder: Folder) -> Execution | None:
        """The folder's execution, if anything was run in it."""
        return self._executions.get(folder)

    def all(self) -> tuple[Execution, ...]:
        """All executions."""
        return tuple(self._executions.values())

    def update(self) -> None:
        """Tells the executions what the code is now, so that results of older code are called stale."""
        for folder, execution in self._executions.items():
            snapshot = folder.snapshot
            for dataflow in snapshot.dataflows():
                if execution.states(dataflow.name)["nodes"]:
                    graph = snapshot.graph(dataflow.name)
                    execution.mark_stale(dataflow.name, digests(snapshot, graph), dependencies(graph))

    async def close(self) -> None:
        """Ends all processes."""
        for execution in self.all():
            await execution.close()
        self._executions.clear()
        await asyncio.gather(*self._endings)

    def _tell_event(self, event: RunEvent) -> None:
        self._session.server.protocol.notify("hamilton/run/event", event)

    def _tell_states(self, states: RunStates) -> None:
        self._session.server.protocol.notify("hamilton/run/states", states)


def settings_of(options: InitializationOptions, root: str) -> ExecutionSettings:
    """What the client said about running in the folder of this root."""
    said = options.get("folders") or {}
    own = next((said[uri] for uri in sorted(said) if path_of_uri(uri) == root), None)
    interpreter = own["interpreter"] if own else options.get("interpreter")
    source = own["interpreterSource"] if own else options.get("interpreterSource")
    runtime = options.get("runtimePath")
    return ExecutionSettings(
        interpreter=Chosen(interpreter, source or "the client") if interpreter else None,
        runtime=Path(runtime) if runtime else None,
        trusted=options.get("trusted", True),
    )


def run_request(snapshot: Snapshot, dataflow: Dataflow, params: RunStartParams) -> RunRequest:
    """A run of the dataflow as it is now, under the configuration in force."""
    graph = snapshot.graph(dataflow.name)
    anchor = None if dataflow.anchor is None else dataflow.anchor.path
    folders = () if anchor is None else (str(PurePosixPath(notebook_of(anchor) or anchor).parent),)
    return RunRequest(
        dataflow=dataflow.name,
        modules=tuple(
            ModuleFile(module, path) for module, path in zip(dataflow.modules, dataflow.paths, strict=True)
        ),
        targets=tuple(params["targets"]),
        config=dict(graph.config),
        inputs=params["inputs"],
        search_paths=folders,
        digests=digests(snapshot, graph),
        dependencies=dependencies(graph),
    )


def digests(snapshot: Snapshot, graph: Graph) -> Mapping[str, str]:
    """What each node's code is now."""
    return {name: snapshot.digest(graph.dataflow.name, name) for name in graph.nodes}


def dependencies(graph: Graph) -> Mapping[str, tuple[str, ...]]:
    """What each node needs."""
    return {
        name: tuple(sorted({dependency.node for dependency in node.dependencies}))
        for name, node in graph.nodes.items()
    }
