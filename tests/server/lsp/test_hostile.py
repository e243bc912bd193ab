"""What no well-behaved client does, and what no sane workspace holds: the server stays right, and stays."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hamilton_ls.text.uris import uri_of_path
from lsprotocol import types

from tests.server.lsp.harness import PULLING, Connection

FLOW = "from hamilton.function_modifiers import tag\n\ndef cost(rate: int) -> int:\n    return rate\n\ndef total(csot: int) -> int:\n    return csot\n"
PUBLISH = types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS


async def codes(connection: Connection, uri: str) -> list[Any]:
    params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
    report = await connection.client.text_document_diagnostic_async(params)
    assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
    return [item.code for item in report.items]


async def symbols(connection: Connection) -> list[str]:
    found = await connection.client.workspace_symbol_async(types.WorkspaceSymbolParams(""))
    return sorted(symbol.name for symbol in found or [])


async def defined(connection: Connection, uri: str, line: int, character: int) -> list[types.Location]:
    params = types.DefinitionParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
    found = await connection.client.text_document_definition_async(params)
    assert isinstance(found, list | tuple)
    return [one for one in found if isinstance(one, types.Location)]


def opens(connection: Connection, uri: str, text: str = FLOW, language: str = "python") -> None:
    item = types.TextDocumentItem(uri, language, 1, text)
    connection.client.text_document_did_open(types.DidOpenTextDocumentParams(item))


def inserted(text: str, line: int = 0, character: int = 0) -> types.TextDocumentContentChangePartial:
    at = types.Position(line, character)
    return types.TextDocumentContentChangePartial(range=types.Range(at, at), text=text)


@pytest.fixture(autouse=True)
def nothing_fails(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A handler that fails goes to the log, and the server goes on: not good enough here."""
    yield
    assert [
        record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR
    ] == []


@pytest.fixture
def flow(tmp_path: Path) -> Path:
    (tmp_path / "flow.py").write_text(FLOW)
    return tmp_path


async def test_a_file_opened_twice_has_the_last_text(flow: Path) -> None:
    async with Connection(flow, capabilities=PULLING) as connection:
        connection.open("flow.py", "def nothing() -> int: ...\n")
        connection.open("flow.py", FLOW)
        connection.change("flow.py", inserted("# typed\n"))
        assert await symbols(connection) == ["cost", "total"]
        assert await codes(connection, connection.uri("flow.py")) == ["HAM002"]


async def test_one_file_under_two_spellings_is_one_file(flow: Path) -> None:
    async with Connection(flow) as connection:
        connection.open("flow.py")
        opens(
            connection, connection.uri("flow.py").replace("flow.py", "%66low.py"), FLOW.replace("cost", "fee")
        )
        assert await symbols(connection) == ["fee", "total"]
        connection.close("flow.py")
        assert await symbols(connection) == ["cost", "total"]


@pytest.mark.parametrize("path", ["flow.py", "not_there.py"])
async def test_edits_of_a_file_that_is_not_open_are_dropped(flow: Path, path: str) -> None:
    async with Connection(flow) as connection:
        connection.change(path, inserted("def never() -> int: ...\n"))
        assert await symbols(connection) == ["cost", "total"]
        (flow / "flow.py").write_text("def spend(cost: int) -> int: ...\n" + FLOW)
        changes = [types.FileEvent(connection.uri("flow.py"), types.FileChangeType.Changed)]
        connection.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes))
        assert await symbols(connection) == ["cost", "spend", "total"]


async def test_edits_after_closing_are_dropped_and_closing_twice_is_once(flow: Path) -> None:
    async with Connection(flow) as connection:
        connection.open("flow.py")
        connection.close("flow.py")
        connection.change("flow.py", inserted("def never() -> int: ...\n"))
        connection.close("flow.py")
        assert await symbols(connection) == ["cost", "total"]


async def test_positions_outside_the_text_are_its_ends(flow: Path) -> None:
    async with Connection(flow) as connection:
        connection.open("flow.py")
        connection.change("flow.py", inserted("\ndef last() -> int: ...\n", 999, 999))
        assert await symbols(connection) == ["cost", "last", "total"]
        assert await defined(connection, connection.uri("flow.py"), 999, 999) == []


@pytest.mark.parametrize(
    "uri",
    [
        "untitled:Untitled-1",
        "vscode-notebook-cell:/work/a.ipynb#W0sZmlsZQ%3D%3D",
        "git:/work/flow.py?%7B%22ref%22%3A%22%22%7D",
        "file:",
        "file://",
        "file:///",
        "",
        "%%%",
        "file:///%00/a.py",
        "file:///a%FF.py",
    ],
)
async def test_what_is_no_file_of_the_workspace_is_left_alone(flow: Path, uri: str) -> None:
    async with Connection(flow) as connection:
        opens(connection, uri)
        document = types.VersionedTextDocumentIdentifier(2, uri)
        change = inserted("def typed() -> int: ...\n")
        connection.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        identifier = types.TextDocumentIdentifier(uri)
        await connection.client.text_document_hover_async(types.HoverParams(identifier, types.Position(0, 0)))
        await connection.client.text_document_code_lens_async(types.CodeLensParams(identifier))
        connection.client.text_document_did_close(types.DidCloseTextDocumentParams(identifier))
        connection.open("flow.py")
        await connection.hears(PUBLISH)
        assert await symbols(connection) == ["cost", "total"]


async def test_text_that_is_not_python_is_not_read(flow: Path) -> None:
    async with Connection(flow, capabilities=PULLING) as connection:
        opens(connection, connection.uri("notes.md"), FLOW, "markdown")
        assert await codes(connection, connection.uri("notes.md")) == []
        assert await symbols(connection) == ["cost", "total"]


@pytest.mark.parametrize("capabilities", [PULLING, types.ClientCapabilities()])
async def test_one_file_without_a_workspace(tmp_path: Path, capabilities: types.ClientCapabilities) -> None:
    async with Connection(tmp_path, folders=[], capabilities=capabilities) as connection:
        connection.open("loose.py", FLOW)
        if capabilities is PULLING:
            assert await codes(connection, connection.uri("loose.py")) == ["HAM002"]
        else:
            said = await connection.hears(PUBLISH)
            assert [item.code for item in said.diagnostics] == ["HAM002"]
        (info,) = await connection.ask("hamilton/dataflows", {})
        assert info["uris"] == [connection.uri("loose.py")]


async def test_a_file_outside_the_workspace_is_a_dataflow_by_itself(flow: Path, tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    async with Connection(inside, capabilities=PULLING) as connection:
        opens(connection, uri_of_path(str(flow / "flow.py")))
        assert await codes(connection, uri_of_path(str(flow / "flow.py"))) == ["HAM002"]


async def test_a_root_that_does_not_exist_is_empty_until_it_does(tmp_path: Path) -> None:
    root = tmp_path / "later"
    async with Connection(root) as connection:
        assert await symbols(connection) == []
        root.mkdir()
        (root / "flow.py").write_text(FLOW)
        changes = [types.FileEvent(connection.uri("flow.py"), types.FileChangeType.Created)]
        connection.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes))
        assert await symbols(connection) == ["cost", "total"]


async def test_an_open_file_follows_its_folder(flow: Path) -> None:
    """The unsaved text goes along, and edits count on."""
    folder = types.WorkspaceFolder(uri_of_path(str(flow)), "flow")
    async with Connection(flow, folders=[]) as connection:
        connection.open("flow.py", FLOW.replace("cost", "fee"))
        for added, removed in (([folder], []), ([], [folder]), ([folder], [])):
            event = types.WorkspaceFoldersChangeEvent(added, removed)
            connection.client.workspace_did_change_workspace_folders(
                types.DidChangeWorkspaceFoldersParams(event)
            )
            assert await symbols(connection) == ["fee", "total"]
            connection.change("flow.py", inserted("#\n"))
            assert (await defined(connection, connection.uri("flow.py"), 0, 0)) == []
        location = connection.uri("flow.py")
        document = connection.session.folders.of(location)
        assert document is not None
        assert document[0].root == flow.as_posix()
        assert document[0].snapshot.source("flow.py") == "#\n" * 3 + FLOW.replace("cost", "fee")


NAMES = [
    "a b.py",
    "100%.py",
    "%20.py",
    "ünï.py",
    "日本.py",
    "a#b.py",
    "a?b.py",
    "a'b.py",
    "a&b;c.py",
    "[x].py",
    "🦆.py",
]


@pytest.mark.parametrize("name", NAMES)
async def test_file_names(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(FLOW.replace("csot", "cost"))
    async with Connection(tmp_path, capabilities=PULLING) as connection:
        uri = connection.uri(name)
        (before,) = await defined(connection, uri, 5, 10)
        assert (before.uri, before.range.start.line) == (uri, 2)
        connection.open(name)
        connection.change(name, inserted("#\n"))
        (after,) = await defined(connection, uri, 6, 10)
        assert (after.uri, after.range.start.line) == (uri, 3)
        assert await codes(connection, uri) == []


TEXTS = {
    "plain": FLOW,
    "CRLF": FLOW.replace("\n", "\r\n"),
    "old Mac": FLOW.replace("\n", "\r"),
    "byte order mark": "\ufeff" + FLOW,
    "astral before the name": FLOW.replace("def total(csot", 'def total(a: "𝒜𝒜 🦆", csot'),
    "form feed": FLOW.replace("\n\ndef total", "\n\f\n\x0b\u2028\u2029\x85\ndef total"),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_the_fix_lands_on_the_name(tmp_path: Path, text: str) -> None:
    (tmp_path / "flow.py").write_bytes(text.encode())
    async with Connection(tmp_path, capabilities=PULLING) as connection:
        connection.open("flow.py", text)
        uri = connection.uri("flow.py")
        params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
        report = await connection.client.text_document_diagnostic_async(params)
        (found,) = [item for item in report.items if item.code == "HAM002"]  # type: ignore[union-attr]
        line = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[found.range.start.line]
        units = line.encode("utf-16-le")
        at = slice(2 * found.range.start.character, 2 * found.range.end.character)
        assert units[at].decode("utf-16-le") == "csot"


async def test_a_byte_order_mark_is_as_good_on_the_disk_as_in_the_editor(tmp_path: Path) -> None:
    (tmp_path / "flow.py").write_bytes(b"\xef\xbb\xbf" + FLOW.encode())
    async with Connection(tmp_path, capabilities=PULLING) as connection:
        assert await symbols(connection) == ["cost", "total"]
        on_disk = await defined(connection, connection.uri("flow.py"), 5, 4)
        connection.open("flow.py", FLOW)
        assert await defined(connection, connection.uri("flow.py"), 5, 4) == on_disk


async def test_a_file_of_a_megabyte(tmp_path: Path) -> None:
    text = "from hamilton.function_modifiers import tag\n\n" + "".join(
        f"def n{i}(n{i - 1}: int) -> int:\n    return n{i - 1}  # {'x' * 200}\n\n" for i in range(4000)
    )
    assert len(text) > 1_000_000
    async with Connection(tmp_path) as connection:
        connection.open("big.py", text)
        connection.change("big.py", inserted("def typed(n3999: int) -> int: ...\n\n", 2))
        (found,) = await defined(connection, connection.uri("big.py"), 2, 12)
        assert found.range.start.line == 2 + 2 + 3 * 3999


async def test_loops_of_links_end(flow: Path) -> None:
    os.symlink(flow, flow / "again", target_is_directory=True)
    os.symlink("self.py", flow / "self.py")
    os.symlink("nowhere.py", flow / "dangling.py")
    async with Connection(flow) as connection:
        assert await symbols(connection) == ["cost", "total"]


async def test_what_cannot_be_read_is_left_out(flow: Path) -> None:
    (flow / "folder.py").mkdir()
    (flow / "binary.py").write_bytes(b"\0\xff\0")
    (flow / "latin.py").write_bytes("def é(x: int) -> int: ...\n".encode("latin-1"))
    os.mkfifo(flow / "pipe.py")
    async with Connection(flow) as connection:
        assert await symbols(connection) == ["cost", "total"]
