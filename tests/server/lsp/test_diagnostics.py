"""Diagnostics: pushed to clients that cannot pull, pulled by the others, never both."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from tests.server.lsp.harness import PULLING, Connection

PUBLISH = types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS
REFRESH = types.WORKSPACE_DIAGNOSTIC_REFRESH


def codes(diagnostics: list[types.Diagnostic]) -> list[object]:
    return [diagnostic.code for diagnostic in diagnostics]


async def pulled(
    connection: Connection, path: str, previous: str | None = None
) -> types.DocumentDiagnosticReport:
    return await connection.client.text_document_diagnostic_async(
        types.DocumentDiagnosticParams(connection.identifier(path), previous_result_id=previous)
    )


async def test_pushed_to_a_client_that_cannot_pull(project: Path) -> None:
    async with Connection(project) as connection:
        connection.open("features.py")
        said = await connection.hears(PUBLISH)
        assert said.uri == connection.uri("features.py")
        assert said.version == 1
        (found,) = said.diagnostics
        assert (found.code, found.source, found.severity) == (
            "HAM002",
            "hamilton",
            types.DiagnosticSeverity.Warning,
        )
        assert found.range == types.Range(types.Position(5, 10), types.Position(5, 14))
        assert found.data == {"dataflow": "train"}


async def test_pushed_again_when_another_file_changes(project: Path) -> None:
    async with Connection(project) as connection:
        connection.open("features.py")
        await connection.hears(PUBLISH)
        connection.open("loaders.py", "def spnd(path: str) -> int:\n    return 1\n")
        await connection.pause()
        last = {said.uri: codes(said.diagnostics) for said in connection.heard[PUBLISH]}
        assert "HAM002" in last[connection.uri("features.py")]
        assert codes(connection.heard[PUBLISH][0].diagnostics) != last[connection.uri("features.py")]


async def test_cleared_when_the_file_is_closed(project: Path) -> None:
    async with Connection(project) as connection:
        connection.open("features.py")
        await connection.hears(PUBLISH)
        connection.close("features.py")
        said = await connection.hears(PUBLISH, 2)
        assert (said.uri, list(said.diagnostics)) == (connection.uri("features.py"), [])


async def test_nothing_is_pushed_to_a_client_that_pulls(project: Path) -> None:
    async with Connection(project, capabilities=PULLING) as connection:
        connection.open("features.py")
        await connection.pause()
        assert connection.heard[PUBLISH] == []


async def test_pulled(project: Path) -> None:
    async with Connection(project, capabilities=PULLING) as connection:
        connection.open("features.py")
        report = await pulled(connection, "features.py")
        assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
        assert codes(report.items) == ["HAM002"]


async def test_pulled_twice_without_a_change(project: Path) -> None:
    async with Connection(project, capabilities=PULLING) as connection:
        connection.open("features.py")
        first = await pulled(connection, "features.py")
        again = await pulled(connection, "features.py", first.result_id)
        assert isinstance(again, types.RelatedUnchangedDocumentDiagnosticReport)
        connection.open("loaders.py")
        after = await pulled(connection, "features.py", first.result_id)
        assert isinstance(after, types.RelatedFullDocumentDiagnosticReport)


async def test_refreshed_when_the_problems_of_an_open_file_changed(project: Path) -> None:
    async with Connection(project, capabilities=PULLING) as connection:
        connection.open("features.py")
        await connection.hears(REFRESH)
        connection.open("loaders.py", "def spnd(path: str) -> int:\n    return 1\n")
        await connection.hears(REFRESH, 2)


async def test_not_refreshed_for_an_edit_that_changes_no_problem(project: Path) -> None:
    async with Connection(project, capabilities=PULLING) as connection:
        connection.open("features.py")
        connection.open("loaders.py")
        await connection.pause()
        before = len(connection.heard[REFRESH])
        connection.replace("loaders.py", (project / "loaders.py").read_text() + "\n# The end.\n")
        await connection.pause()
        assert len(connection.heard[REFRESH]) == before


async def test_pulled_for_the_workspace(project: Path) -> None:
    async with Connection(project, capabilities=PULLING) as connection:
        params = types.WorkspaceDiagnosticParams(previous_result_ids=[])
        report = await connection.client.workspace_diagnostic_async(params)
        found = {item.uri: codes(item.items) for item in report.items}
        assert found == {connection.uri("features.py"): ["HAM002"]}
        known = [types.PreviousResultId(item.uri, item.result_id) for item in report.items]
        params = types.WorkspaceDiagnosticParams(previous_result_ids=known)
        again = await connection.client.workspace_diagnostic_async(params)
        assert [item.kind for item in again.items] == ["unchanged"]


async def test_related_places_are_named(project: Path) -> None:
    async with Connection(project) as connection:
        text = "def spend(path: str) -> int:\n    return 1\n\ndef total(spend: str) -> int:\n    return 1\n"
        connection.open("features.py", text)
        said = await connection.hears(PUBLISH)
        related = [info.location.uri for d in said.diagnostics for info in d.related_information or []]
        assert connection.uri("loaders.py") in related


async def test_a_file_that_is_gone_is_cleared_in_the_workspace(project: Path) -> None:
    async with Connection(project, capabilities=PULLING) as connection:
        known = [types.PreviousResultId(connection.uri("gone.py"), "old")]
        params = types.WorkspaceDiagnosticParams(previous_result_ids=known)
        report = await connection.client.workspace_diagnostic_async(params)
        cleared = [item for item in report.items if item.uri == connection.uri("gone.py")]
        assert [list(item.items) for item in cleared] == [[]]


async def test_workspace_diagnostics_give_up_when_the_user_types(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hamilton_ls.lsp.slices.SLICE", 0.0)
    for number in range(200):
        (project / f"m{number}.py").write_text("")
    async with Connection(project, capabilities=PULLING) as connection:
        connection.open("features.py")
        params = types.WorkspaceDiagnosticParams(previous_result_ids=[])
        asked = asyncio.ensure_future(connection.client.workspace_diagnostic_async(params))
        for _ in range(50):  # The server is in the midst of it.
            await asyncio.sleep(0)
        connection.replace("features.py", "")
        with pytest.raises(JsonRpcException, match="Content Modified"):
            await asyncio.wait_for(asked, 10)


async def test_a_defect_in_one_part_does_not_silence_the_others(
    project: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with Connection(project) as connection:

        def broken() -> None:
            raise ZeroDivisionError

        monkeypatch.setattr(connection.session.panels, "update", broken)
        connection.open("features.py")
        await connection.hears(PUBLISH)
        assert "Panels.update failed" in caplog.text


BROKEN = '[tool.hamilton]\ndataflows = [{ name = "train", modules = ["loaders", "featurs"] }]\n'


async def test_problems_of_a_pyproject_are_pushed_though_nobody_has_it_open(project: Path) -> None:
    (project / "pyproject.toml").write_text(BROKEN)
    async with Connection(project) as connection:
        said = await connection.hears(PUBLISH)
        assert (said.uri, said.version) == (connection.uri("pyproject.toml"), None)
        assert codes(said.diagnostics) == ["HAM009"]
        connection.open("pyproject.toml", BROKEN.replace("featurs", "features"))
        await connection.pause()
        last = {said.uri: codes(said.diagnostics) for said in connection.heard[PUBLISH]}
        assert last[connection.uri("pyproject.toml")] == []


async def test_problems_of_each_pyproject_are_pulled_for_the_workspace(project: Path) -> None:
    (project / "shop").mkdir()
    (project / "shop" / "pyproject.toml").write_text(BROKEN)
    async with Connection(project, capabilities=PULLING) as connection:
        params = types.WorkspaceDiagnosticParams(previous_result_ids=[])
        report = await connection.client.workspace_diagnostic_async(params)
        found = {item.uri: codes(item.items) for item in report.items}
        assert found == {
            connection.uri("features.py"): ["HAM002"],
            connection.uri("shop/pyproject.toml"): ["HAM009"],
        }


async def test_the_users_severities_count_at_once(project: Path) -> None:
    options = {"diagnostics": {"severity": {"HAM002": "error"}}}
    async with Connection(project, options=options) as connection:
        connection.open("features.py")
        said = await connection.hears(PUBLISH)
        assert [d.severity for d in said.diagnostics] == [types.DiagnosticSeverity.Error]
        for setting, heard in (({"HAM002": "off"}, []), (None, ["HAM002"]), ("nonsense", ["HAM002"])):
            params = types.DidChangeConfigurationParams({"hamilton": {"diagnostics": {"severity": setting}}})
            connection.client.workspace_did_change_configuration(params)
            await connection.pause()
            assert codes(connection.heard[PUBLISH][-1].diagnostics) == heard


async def test_a_code_leads_to_its_page(project: Path) -> None:
    async with Connection(project, options={"documentation": "file:///docs/diagnostics"}) as connection:
        connection.open("features.py")
        said = await connection.hears(PUBLISH)
        pages = [d.code_description.href for d in said.diagnostics if d.code_description]
        assert pages == ["file:///docs/diagnostics/HAM002.md"]
