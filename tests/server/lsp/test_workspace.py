"""Files and folders: what the editor shows counts, then the disk; several folders; loose files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hamilton_ls.text.uris import uri_of_path
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from tests.server.lsp.harness import PULLING, Connection

FLOW = "from hamilton.function_modifiers import tag\n\ndef {0}(x: int) -> int:\n    return x\n"


async def nodes(connection: Connection) -> list[str]:
    found = await connection.client.workspace_symbol_async(types.WorkspaceSymbolParams(""))
    return [symbol.name for symbol in found or []]


def watched(connection: Connection, *paths: str) -> None:
    changes = [types.FileEvent(connection.uri(path), types.FileChangeType.Changed) for path in paths]
    connection.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes))


async def test_the_editors_text_counts_until_the_file_is_closed(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(FLOW.format("on_disk"))
    async with Connection(tmp_path) as connection:
        assert await nodes(connection) == ["on_disk"]
        connection.open("a.py", FLOW.format("typed"))
        assert await nodes(connection) == ["typed"]
        (tmp_path / "a.py").write_text(FLOW.format("written"))
        watched(connection, "a.py")
        assert await nodes(connection) == ["typed"]
        connection.close("a.py")
        assert await nodes(connection) == ["written"]


async def test_files_come_and_go_on_the_disk(tmp_path: Path) -> None:
    async with Connection(tmp_path) as connection:
        assert await nodes(connection) == []
        (tmp_path / "b.py").write_text(FLOW.format("b"))
        watched(connection, "b.py")
        assert await nodes(connection) == ["b"]
        (tmp_path / "b.py").unlink()
        watched(connection, "b.py")
        assert await nodes(connection) == []


async def test_pyproject_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("def a() -> int:\n    return 1\n")
    async with Connection(tmp_path) as connection:
        assert await nodes(connection) == []
        text = '[tool.hamilton]\ndataflows = [{ name = "x", modules = ["a"] }]\n'
        (tmp_path / "pyproject.toml").write_text(text)
        watched(connection, "pyproject.toml")
        assert await nodes(connection) == ["a"]


async def test_the_client_is_asked_to_watch(tmp_path: Path) -> None:
    async with Connection(tmp_path, capabilities=PULLING) as connection:
        asked = await connection.hears(types.CLIENT_REGISTER_CAPABILITY)
        (registration,) = asked.registrations
        assert registration.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        patterns = [watcher["globPattern"] for watcher in registration.register_options["watchers"]]
        assert patterns == ["**/*.py", "**/*.ipynb", "**/pyproject.toml", "**/.gitignore", "**/*"]


async def test_several_folders_do_not_see_each_other(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder, name in ((one, "first"), (two, "second")):
        folder.mkdir()
        (folder / "a.py").write_text(FLOW.format(name))
    async with Connection(one, folders=[one, two]) as connection:
        assert await nodes(connection) == ["first", "second"]
        first, second = await connection.ask("hamilton/dataflows", {})
        assert first["uris"] == [connection.uri("a.py")]
        assert (first["name"], second["name"]) == ("a", "a (two)")
        graph = await connection.ask("hamilton/graph/open", {"dataflow": "a (two)"})
        assert (graph["dataflow"], [node["name"] for node in graph["nodes"]]) == ("a (two)", ["second", "x"])
        place = await connection.ask("hamilton/locate", {"dataflow": "a (two)", "node": "second"})
        assert place["uri"] == uri_of_path(str(two / "a.py"))
        at = {"uri": place["uri"], "position": place["selection"]["start"]}
        assert await connection.ask("hamilton/nodeAt", at) == [{"dataflow": "a (two)", "node": "second"}]
        gone = types.WorkspaceFolder(connection.uri(""), "one")
        params = types.DidChangeWorkspaceFoldersParams(types.WorkspaceFoldersChangeEvent([], [gone]))
        connection.client.workspace_did_change_workspace_folders(params)
        assert await nodes(connection) == ["second"]
        assert [info["name"] for info in await connection.ask("hamilton/dataflows", {})] == ["a"]
        params = types.DidChangeWorkspaceFoldersParams(types.WorkspaceFoldersChangeEvent([gone], []))
        connection.client.workspace_did_change_workspace_folders(params)
        assert await nodes(connection) == ["second", "first"]


async def test_a_folder_inside_a_folder_owns_its_files(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "a.py").write_text(FLOW.format("a"))
    async with Connection(tmp_path, folders=[tmp_path, inner]) as connection:
        await connection.pause()
        found = connection.session.folders.of(connection.uri("inner/a.py"))
        assert found is not None
        assert (found[0].root, found[1]) == (inner.as_posix(), "a.py")


async def test_a_file_without_a_folder(tmp_path: Path) -> None:
    """Its neighbours are not read: the folder may be anything."""
    (tmp_path / "neighbour.py").write_text(FLOW.format("neighbour"))
    async with Connection(tmp_path, folders=[]) as connection:
        connection.open("loose file.py", FLOW.format("loose"))
        assert await nodes(connection) == ["loose"]
        params = types.DocumentSymbolParams(connection.identifier("loose file.py"))
        found = await connection.client.text_document_document_symbol_async(params)
        assert [symbol.name for symbol in found or []] == ["loose"]


async def test_a_path_with_spaces_and_letters_beyond_ascii(tmp_path: Path) -> None:
    folder = tmp_path / "mein Ordner ü"
    folder.mkdir()
    (folder / "a.py").write_text(FLOW.format("a") + "\ndef b(a: int) -> int:\n    return a\n")
    async with Connection(folder) as connection:
        connection.open("a.py")
        params = types.DefinitionParams(connection.identifier("a.py"), types.Position(5, 6))
        found = await connection.client.text_document_definition_async(params)
        assert isinstance(found, list | tuple)
        assert [one.uri for one in found] == [connection.uri("a.py")]


async def test_locations_of_open_files_are_spelt_as_the_client_spells_them(project: Path) -> None:
    async with Connection(project) as connection:
        spelt = connection.uri("loaders.py").replace("loaders", "%6Coaders")
        item = types.TextDocumentItem(spelt, "python", 1, (project / "loaders.py").read_text())
        connection.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        place = await connection.ask("hamilton/locate", {"dataflow": "train", "node": "spend"})
        assert place["uri"] == spelt


async def test_a_handler_that_fails_is_answered_and_the_server_goes_on(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: object) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr("hamilton_ls.lsp.methods.hover.hover", broken)
    async with Connection(project) as connection:
        params = types.HoverParams(connection.identifier("features.py"), types.Position(2, 12))
        with pytest.raises(JsonRpcException, match=r"textDocument/hover failed: ZeroDivisionError"):
            await connection.client.text_document_hover_async(params)
        assert "share" in await nodes(connection)
