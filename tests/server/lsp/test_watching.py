"""The disk changes under the server: a checkout of many files is one change; what to leave out; the cache."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest
from hamilton_ls.facts.files import SourceFile
from hamilton_ls.lsp.methods.watched_files import MANY
from hamilton_ls.workspace import analysis
from hamilton_ls.workspace.store import FactsStore
from lsprotocol import types

from tests.server.lsp.harness import DELAY, PULLING, Connection

MODULE = "from hamilton.function_modifiers import tag\n\ndef n{0}(n{1}: {2}) -> int:\n    return n{1}\n"
FILES = 300


def check_out(root: Path, kind: str) -> list[str]:
    """Every module asks for the node of the one before, as this type. Returns their paths."""
    (root / "flow").mkdir(exist_ok=True)
    for number in range(1, FILES + 1):
        (root / "flow" / f"m{number}.py").write_text(MODULE.format(number, number - 1, kind))
    modules = ", ".join(f"m{number}" for number in range(1, FILES + 1))
    driver = f"from hamilton import driver\nfrom flow import {modules}\ndr = driver.Builder().with_modules({modules}).build()\n"
    (root / "run.py").write_text(driver)
    return [f"flow/m{number}.py" for number in range(1, FILES + 1)]


@pytest.fixture
def discoveries(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Notes each time that the dataflows of a workspace are worked out."""
    noted: list[object] = []
    discover = analysis.discover

    def counted(*arguments: object) -> object:
        noted.append(arguments)
        return discover(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(analysis, "discover", counted)
    return noted


def watched(connection: Connection, paths: list[str], kind: types.FileChangeType) -> None:
    events = [types.FileEvent(connection.uri(path), kind) for path in paths]
    connection.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(events))


async def test_a_checkout_is_one_change(tmp_path: Path, discoveries: list[object]) -> None:
    paths = check_out(tmp_path, "int")
    async with Connection(tmp_path) as connection:
        connection.open("flow/m2.py")
        said = await connection.hears(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        assert [item.code for item in said.diagnostics] == []
        await connection.pause()
        before, rounds = len(discoveries), len(connection.heard[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS])
        check_out(tmp_path, "str")
        # Editors may tell it in two parts.
        watched(connection, paths[:200], types.FileChangeType.Changed)
        watched(connection, paths[200:], types.FileChangeType.Changed)
        await connection.hears(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, rounds + 1)
        await connection.pause()
        assert len(discoveries) - before <= 1
        heard = connection.heard[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS][rounds:]
        assert len(heard) == 1
        graph = await connection.ask("hamilton/graph/open", {"dataflow": "run"})
        types_ = {node["type"] for node in graph["nodes"] if node["name"] == "n0"}
        assert types_ == {"str"}


async def test_a_cursor_is_answered_while_a_checkout_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hamilton_ls.lsp.slices.SLICE", 0.0)
    paths = check_out(tmp_path, "int")
    async with Connection(tmp_path) as connection:
        connection.open("flow/m2.py")
        check_out(tmp_path, "str")
        watched(connection, paths, types.FileChangeType.Changed)
        params = types.DefinitionParams(connection.identifier("flow/m2.py"), types.Position(2, 8))
        found = await connection.client.text_document_definition_async(params)
        assert connection.session.indexing.going_on
        assert found is not None


async def test_a_folder_goes_and_comes_back(tmp_path: Path) -> None:
    check_out(tmp_path, "int")
    async with Connection(tmp_path) as connection:
        shutil.move(tmp_path / "flow", tmp_path / "gone.txt")
        watched(connection, ["flow"], types.FileChangeType.Deleted)
        await connection.pause()
        folder = next(iter(connection.session.folders))
        assert folder.snapshot.paths() == ("run.py",)
        shutil.move(tmp_path / "gone.txt", tmp_path / "flow")
        watched(connection, ["flow"], types.FileChangeType.Created)
        await connection.pause()
        assert len(folder.snapshot.paths()) == FILES + 1


async def test_what_is_no_source_changes_nothing(tmp_path: Path) -> None:
    check_out(tmp_path, "int")
    async with Connection(tmp_path) as connection:
        folder = next(iter(connection.session.folders))
        revision = folder.host.revision
        logs = [f"log{number}.txt" for number in range(MANY + 5)]
        for log in logs:
            (tmp_path / log).write_text("")
        watched(connection, logs, types.FileChangeType.Created)
        watched(connection, logs, types.FileChangeType.Deleted)
        await connection.pause()
        assert folder.host.revision == revision


async def test_the_client_says_what_to_leave_out(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.py").write_text(MODULE.format(name, "x", "int"))
    async with Connection(tmp_path, options={"exclude": ["b.py"]}) as connection:
        names = [info["name"] for info in await connection.ask("hamilton/dataflows", {})]
        assert names == ["a"]
        for exclude, left in ((["a.*"], ["b"]), ([], ["a", "b"]), (None, ["a", "b"]), ([3, "b.py"], ["a"])):
            params = types.DidChangeConfigurationParams({"hamilton": {"exclude": exclude}})
            connection.client.workspace_did_change_configuration(params)
            names = [info["name"] for info in await connection.ask("hamilton/dataflows", {})]
            assert names == left


@pytest.mark.parametrize("capabilities", [PULLING, types.ClientCapabilities()], ids=["pull", "push"])
async def test_a_second_start_parses_nothing(
    tmp_path: Path, capabilities: types.ClientCapabilities, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, options = tmp_path / "project", {"cache": str(tmp_path / "cache")}
    root.mkdir()
    check_out(root, "int")
    async with Connection(root, capabilities=capabilities, options=options) as connection:
        for _ in range(100):
            if (tmp_path / "cache").is_dir() and list((tmp_path / "cache").glob("*.facts")):
                break
            await asyncio.sleep(DELAY)
        first = await connection.ask("hamilton/graph/open", {"dataflow": "run"})
    parsed = []
    monkeypatch.setattr(SourceFile, "read", lambda path, source: parsed.append(path))
    async with Connection(root, capabilities=capabilities, options=options) as connection:
        assert await connection.ask("hamilton/graph/open", {"dataflow": "run"}) == first
    assert parsed == []
    # Nothing of it lies in the workspace.
    assert sorted(path.name for path in root.iterdir()) == ["flow", "run.py"]


async def test_keeping_goes_on_in_slices_after_the_diagnostics(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hamilton_ls.lsp.slices.SLICE", 0.0)
    check_out(tmp_path, "int")
    kept: list[None] = []
    save = FactsStore.save_step_by_step

    def noted(store: FactsStore):  # type: ignore[no-untyped-def]
        for step in save(store):
            kept.append(step)
            yield step

    monkeypatch.setattr(FactsStore, "save_step_by_step", noted)
    options = {"cache": str(tmp_path.with_name("cache of " + tmp_path.name))}
    async with Connection(tmp_path, options=options) as connection:
        await connection.ask("hamilton/dataflows", {})
        assert len(kept) < FILES
