"""The workspace is read in slices: what is answered meanwhile, what waits, and what comes out in the end."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from hamilton_ls.lsp import indexing
from hamilton_ls.workspace.changes import Opened
from hamilton_ls.workspace.host import Host
from lsprotocol import types

from tests.server.lsp.harness import DELAY, PULLING, Connection

FILES = 60
ROOM = types.ClientCapabilities(window=types.WindowClientCapabilities(work_done_progress=True))


@pytest.fixture
def large(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project among many files that come before its own; each slice is one file."""
    monkeypatch.setattr("hamilton_ls.lsp.slices.SLICE", 0.0)
    for number in range(FILES):
        (project / f"a{number}.py").write_text(f"def a{number}(x: int) -> int:\n    return x\n")
    return project


async def test_a_cursor_is_answered_while_the_workspace_is_read(large: Path) -> None:
    async with Connection(large, indexed=False) as connection:
        text = "from hamilton.function_modifiers import tag\n\ndef b(a: int) -> int:\n    return a\n\ndef a() -> int: ...\n"
        connection.open("typed.py", text)
        params = types.DefinitionParams(connection.identifier("typed.py"), types.Position(2, 6))
        (found,) = await connection.client.text_document_definition_async(params) or []  # type: ignore[misc]
        assert isinstance(found, types.Location)
        assert found.range.start.line == 5
        assert connection.session.indexing.going_on


async def test_diagnostics_wait_for_what_they_depend_on(large: Path) -> None:
    async with Connection(large, capabilities=PULLING, indexed=False) as connection:
        connection.open("features.py")
        params = types.DocumentDiagnosticParams(connection.identifier("features.py"))
        report = await connection.client.text_document_diagnostic_async(params)
        assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
        assert [item.code for item in report.items] == ["HAM002"]


async def test_nothing_is_pushed_before_it_is_certain(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index, released = Host.index_step_by_step, asyncio.Event()

    def held(host: Host) -> Iterator[str]:
        while not released.is_set():
            yield ""
        yield from index(host)

    monkeypatch.setattr(Host, "index_step_by_step", held)
    async with Connection(large, indexed=False) as connection:
        connection.open("features.py")
        await asyncio.sleep(5 * DELAY)
        assert connection.heard[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS] == []
        released.set()
        said = await connection.hears(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        assert [item.code for item in said.diagnostics] == ["HAM002"]


async def test_our_own_messages_wait(large: Path) -> None:
    async with Connection(large, indexed=False) as connection:
        (info,) = await connection.ask("hamilton/dataflows", {})
        assert info["name"] == "train"


async def test_the_end_is_that_of_a_fresh_start_whatever_happens_meanwhile(large: Path) -> None:
    edited = (large / "features.py").read_text().replace("spnd", "spend")
    async with Connection(large, indexed=False) as connection:
        connection.open("features.py")
        connection.open("a1.py", "def spend(path: str) -> int:\n    return 1\n")
        (large / "a2.py").unlink()
        connection.replace("features.py", edited)
        changes = [types.FileEvent(connection.uri("a2.py"), types.FileChangeType.Deleted)]
        connection.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes))
        connection.close("a1.py")
        await connection.ask("hamilton/dataflows", {})
        (folder,) = (f for f in connection.session.folders if f.root == large.as_posix())
        fresh = Host(large)
        fresh.index()
        fresh.apply(Opened("features.py", edited))
        here, there = folder.snapshot, fresh.snapshot()
        assert here.paths() == there.paths()
        assert [here.source(path) for path in here.paths()] == [there.source(path) for path in there.paths()]
        assert here.dataflows() == there.dataflows()
        assert here.graph("train") == there.graph("train")
        assert [here.problems(path) for path in here.paths()] == [
            there.problems(path) for path in there.paths()
        ]


async def test_a_folder_can_go_while_it_is_read(large: Path) -> None:
    async with Connection(large, indexed=False) as connection:
        folder = types.WorkspaceFolder(connection.uri(""), "large")
        event = types.WorkspaceFoldersChangeEvent(added=[], removed=[folder])
        connection.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
        assert await connection.ask("hamilton/dataflows", {}) == []
        assert not connection.session.indexing.going_on


async def test_goodbye_while_the_workspace_is_read(large: Path) -> None:
    async with Connection(large, indexed=False) as connection:
        params = types.DocumentSymbolParams(connection.identifier("plain.py"))
        await connection.client.text_document_document_symbol_async(params)
        assert connection.session.indexing.going_on
    assert not connection.session.indexing.going_on


async def test_a_folder_that_cannot_be_read_stops_nothing(
    large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(host: Host) -> Iterator[str]:
        raise PermissionError("not yours")

    monkeypatch.setattr(Host, "index_step_by_step", broken)
    async with Connection(large, indexed=False) as connection:
        assert await connection.ask("hamilton/dataflows", {}) == []


async def test_long_reading_is_shown(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "UNNOTICED", 0.0)
    monkeypatch.setattr(indexing, "PROGRESS_INTERVAL", 0.0)
    kinds: list[str] = []
    connection = Connection(large, capabilities=ROOM, indexed=False)
    connection.client.feature(types.WINDOW_WORK_DONE_PROGRESS_CREATE)(lambda params: None)

    @connection.client.feature(types.PROGRESS)
    def heard(params: types.ProgressParams) -> None:
        kinds.append(params.value["kind"])

    async with connection:
        await connection.ask("hamilton/dataflows", {})
        await asyncio.sleep(0.01)
    assert (kinds[0], kinds[-1], kinds.count("begin"), kinds.count("end")) == ("begin", "end", 1, 1)
    assert "report" in kinds


async def test_short_reading_is_not(project: Path) -> None:
    connection = Connection(project, capabilities=ROOM)
    asked: list[object] = []
    connection.client.feature(types.WINDOW_WORK_DONE_PROGRESS_CREATE)(lambda params: asked.append(params))
    async with connection:
        await connection.pause()
    assert asked == []
