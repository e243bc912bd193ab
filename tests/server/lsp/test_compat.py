"""The defects of pygls 2.1.1 and their repairs; each test is named after the defect that it keeps out."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcInternalError
from pygls.protocol import JsonRPCRequestMessage, default_converter

from tests.server.lsp.harness import PULLING, Connection

pytestmark = pytest.mark.timeout(30)


def _insert(line: int, character: int, text: str) -> types.TextDocumentContentChangePartial:
    at = types.Position(line, character)
    return types.TextDocumentContentChangePartial(types.Range(at, at), text)


@pytest.mark.parametrize("separator", ["\f", "\v", "\x1c", "\x85", "\u2028", "\u2029"])
async def test_lines_are_split_at_characters_that_end_no_line(tmp_path: Path, separator: str) -> None:
    async with Connection(tmp_path) as connection:
        connection.open("a.py", f"one = 1\n{separator}two = '😀'\nthree = 3\n")
        connection.change("a.py", _insert(2, 5, "_more"), _insert(1, len(separator) + 9, "!"))
        await connection.pause()
        folder, path = connection.session.folders.of(connection.uri("a.py"))
        assert folder.snapshot.source(path) == f"one = 1\n{separator}two = '😀!'\nthree_more = 3\n"


async def test_every_notification_leaks_a_future(tmp_path: Path) -> None:
    async with Connection(tmp_path) as connection:
        connection.open("a.py", "")
        for number in range(50):
            connection.replace("a.py", f"x = {number}\n")
        connection.client.initialized(types.InitializedParams())
        await connection.pause()
        assert connection.session.server.protocol._request_futures == {}


async def test_changes_are_applied_out_of_order(tmp_path: Path) -> None:
    async with Connection(tmp_path) as connection:
        connection.open("a.py", "")
        for number in range(20):
            connection.change("a.py", _insert(0, number, "abcdefghijklmnopqrst"[number]))
        await connection.pause()
        folder, path = connection.session.folders.of(connection.uri("a.py"))
        assert folder.snapshot.source(path) == "abcdefghijklmnopqrst"


async def test_requests_cannot_be_cancelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only coroutines can: workspace diagnostics are one, and give way between slices."""
    for number in range(50):
        (tmp_path / f"m{number}.py").write_text("")
    monkeypatch.setattr("hamilton_ls.lsp.slices.SLICE", 0.0)
    async with Connection(tmp_path, capabilities=PULLING) as connection:
        params = types.WorkspaceDiagnosticParams(previous_result_ids=[])
        request = connection.client.protocol.send_request(types.WORKSPACE_DIAGNOSTIC, params, msg_id="dear")
        connection.client.cancel_request(types.CancelParams("dear"))
        with pytest.raises(Exception, match="cancel"):
            await asyncio.wait_for(asyncio.wrap_future(request), 5)


async def test_a_failure_after_exit_starts_an_error_storm(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with Connection(tmp_path) as connection:
        with caplog.at_level(logging.ERROR):
            connection.session.server.report_server_error(ValueError("lost"), JsonRpcInternalError)
        await connection.pause()
        assert "lost" in caplog.text
        assert connection.heard[types.WINDOW_SHOW_MESSAGE] == []


async def test_pull_diagnostics_claim_to_look_at_one_file_only(tmp_path: Path) -> None:
    async with Connection(tmp_path, capabilities=PULLING) as connection:
        announced = connection.initialized.capabilities.diagnostic_provider
        assert announced is not None
        assert announced.inter_file_dependencies is True


async def test_diagnostics_are_announced_to_clients_that_cannot_pull(tmp_path: Path) -> None:
    async with Connection(tmp_path) as connection:
        assert connection.initialized.capabilities.diagnostic_provider is None


async def test_keys_of_our_own_messages_are_renamed(tmp_path: Path) -> None:
    """pygls makes named tuples of them: ``class`` and ``a-b`` would become ``_0`` and ``_1``."""
    (tmp_path / "a.py").write_text(
        "from hamilton.function_modifiers import tag\n\ndef a(b: int) -> int: ...\n"
    )
    async with Connection(tmp_path) as connection:
        config = {"class": 1, "a-b": {"nested": [1]}}
        info = await connection.ask("hamilton/configure", {"dataflow": "a", "config": config})
        assert info["config"] == config


def test_pygls_still_renames_keys() -> None:
    """Fails when a later pygls makes our converter superfluous."""
    structured = default_converter().structure(  # type: ignore[no-untyped-call]
        {"jsonrpc": "2.0", "id": 1, "method": "x", "params": {"a-b": 1}}, JsonRPCRequestMessage
    )
    assert not isinstance(structured.params, dict)
