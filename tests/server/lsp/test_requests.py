"""Each request once: that its parameters arrive and its answer is LSP. What it says is tested in ide/."""

from __future__ import annotations

from pathlib import Path

import pytest
from hamilton_ls.lsp.compat import converter
from lsprotocol import types

from tests.server.lsp.harness import PULLING, Connection

SPEND = types.Position(2, 12)
"""In ``total(spend`` of features.py."""


def location(connection: Connection, path: str, line: int, start: int, end: int) -> types.Location:
    range_ = types.Range(types.Position(line, start), types.Position(line, end))
    return types.Location(connection.uri(path), range_)


async def test_definition(project: Path) -> None:
    async with Connection(project) as connection:
        params = types.DefinitionParams(connection.identifier("features.py"), SPEND)
        found = await connection.client.text_document_definition_async(params)
        assert found == [location(connection, "loaders.py", 2, 4, 9)]


@pytest.mark.parametrize("declaration, count", [(True, 2), (False, 1)])
async def test_references(project: Path, declaration: bool, count: int) -> None:
    async with Connection(project) as connection:
        params = types.ReferenceParams(
            types.ReferenceContext(declaration), connection.identifier("features.py"), SPEND
        )
        found = await connection.client.text_document_references_async(params)
        assert found is not None
        assert len(found) == count


async def test_highlight(project: Path) -> None:
    async with Connection(project) as connection:
        params = types.DocumentHighlightParams(connection.identifier("features.py"), SPEND)
        found = await connection.client.text_document_document_highlight_async(params)
        assert found is not None
        assert [highlight.kind for highlight in found] == [types.DocumentHighlightKind.Read]


async def test_hover(project: Path) -> None:
    async with Connection(project) as connection:
        params = types.HoverParams(connection.identifier("features.py"), SPEND)
        found = await connection.client.text_document_hover_async(params)
        assert found is not None
        assert isinstance(found.contents, types.MarkupContent)
        assert "What we spent." in found.contents.value
        assert "](file:" not in found.contents.value


async def test_hover_links_for_a_client_that_follows_them(project: Path) -> None:
    capabilities = types.ClientCapabilities(
        general=types.GeneralClientCapabilities(markdown=types.MarkdownClientCapabilities("marked"))
    )
    async with Connection(project, capabilities=capabilities) as connection:
        params = types.HoverParams(connection.identifier("features.py"), SPEND)
        found = await connection.client.text_document_hover_async(params)
        assert found is not None
        assert isinstance(found.contents, types.MarkupContent)
        assert f"[`total`]({connection.uri('features.py')}#L3)" in found.contents.value


async def test_completion(project: Path) -> None:
    async with Connection(project) as connection:
        connection.open("features.py", "import pandas as pd\n\ndef new(sp")
        params = types.CompletionParams(connection.identifier("features.py"), types.Position(2, 10))
        found = await connection.client.text_document_completion_async(params)
        assert isinstance(found, types.CompletionList)
        (spend,) = [item for item in found.items if item.label == "spend"]
        edit = types.TextEdit(types.Range(types.Position(2, 8), types.Position(2, 10)), "spend: pd.Series")
        assert spend.text_edit == edit


async def test_document_symbols(project: Path) -> None:
    async with Connection(project) as connection:
        params = types.DocumentSymbolParams(connection.identifier("features.py"))
        found = await connection.client.text_document_document_symbol_async(params)
        assert [symbol.name for symbol in found or []] == ["total", "share"]


async def test_workspace_symbols(project: Path) -> None:
    async with Connection(project) as connection:
        found = await connection.client.workspace_symbol_async(types.WorkspaceSymbolParams("sha"))
        assert [symbol.name for symbol in found or []] == ["share"]


async def test_lenses_are_whole_at_once(project: Path) -> None:
    async with Connection(project) as connection:
        assert connection.initialized.capabilities.code_lens_provider == types.CodeLensOptions(
            resolve_provider=False
        )
        params = types.CodeLensParams(connection.identifier("loaders.py"))
        lenses = await connection.client.text_document_code_lens_async(params) or []
        assert [(lens.command.title, lens.command.command) for lens in lenses if lens.command] == [
            ("▷ Run", "hamilton.runNode"),
            ("1 dependent", "hamilton.showReferences"),
        ]
        run, dependents = (list(lens.command.arguments or []) for lens in lenses if lens.command)
        assert run == ["train", "spend"]
        assert dependents == [connection.uri("loaders.py"), {"line": 2, "character": 4}, "train", "spend"]


async def test_an_untrusted_workspace_offers_nothing_to_run_until_it_is_trusted(project: Path) -> None:
    async with Connection(project, capabilities=PULLING, options={"trusted": False}) as connection:
        params = types.CodeLensParams(connection.identifier("loaders.py"))

        async def titles() -> list[str]:
            lenses = await connection.client.text_document_code_lens_async(params) or []
            return [lens.command.title for lens in lenses if lens.command]

        assert await titles() == ["1 dependent"]
        asked = len(connection.heard[types.WORKSPACE_CODE_LENS_REFRESH])
        settings = types.DidChangeConfigurationParams({"hamilton": {"trusted": True}})
        connection.client.workspace_did_change_configuration(settings)
        await connection.hears(types.WORKSPACE_CODE_LENS_REFRESH, asked + 1)
        assert await titles() == ["▷ Run", "1 dependent"]


async def test_lenses_are_fetched_again_when_the_graph_of_an_open_file_changed(project: Path) -> None:
    (project / "other.py").write_text(
        "from hamilton.function_modifiers import tag\n\ndef cost(rate: int) -> int: ...\n"
    )
    async with Connection(project, capabilities=PULLING) as connection:
        connection.open("features.py")
        await connection.hears(types.WORKSPACE_CODE_LENS_REFRESH)
        await connection.pause()
        asked = len(connection.heard[types.WORKSPACE_CODE_LENS_REFRESH])
        (project / "other.py").write_text(
            "from hamilton.function_modifiers import tag\n\ndef fee(rate: int) -> int: ...\n"
        )
        change = types.FileEvent(connection.uri("other.py"), types.FileChangeType.Changed)
        connection.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        await connection.pause()
        assert len(connection.heard[types.WORKSPACE_CODE_LENS_REFRESH]) == asked
        connection.open("loaders.py", "def spent(path: str) -> int:\n    return 1\n")
        await connection.hears(types.WORKSPACE_CODE_LENS_REFRESH, asked + 1)


async def test_a_quick_fix(project: Path) -> None:
    async with Connection(project) as connection:
        at = types.Position(5, 12)
        context = types.CodeActionContext(diagnostics=[])
        params = types.CodeActionParams(connection.identifier("features.py"), types.Range(at, at), context)
        found = await connection.client.text_document_code_action_async(params)
        (action,) = found or []
        assert isinstance(action, types.CodeAction)
        assert action.is_preferred
        assert [one.code for one in action.diagnostics or []] == ["HAM002"]
        assert action.edit is not None
        edits = (action.edit.changes or {})[connection.uri("features.py")]
        assert [(edit.range.start.line, edit.new_text) for edit in edits] == [(5, "spend"), (6, "spend")]


async def test_only_quick_fixes_are_offered(project: Path) -> None:
    async with Connection(project) as connection:
        at = types.Position(5, 12)
        context = types.CodeActionContext(diagnostics=[], only=[types.CodeActionKind.Refactor])
        params = types.CodeActionParams(connection.identifier("features.py"), types.Range(at, at), context)
        assert await connection.client.text_document_code_action_async(params) is None


async def test_inlay_hints(project: Path) -> None:
    async with Connection(project) as connection:
        whole = types.Range(types.Position(0, 0), types.Position(10, 0))
        params = types.InlayHintParams(connection.identifier("loaders.py"), whole)
        found = await connection.client.text_document_inlay_hint_async(params)
        assert [(hint.label, hint.position) for hint in found or []] == [("input", types.Position(2, 14))]


@pytest.mark.parametrize("encoding, start", [("utf-8", 22), ("utf-16", 19), ("utf-32", 18)])
async def test_positions_in_each_encoding(project: Path, encoding: str, start: int) -> None:
    capabilities = types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind(encoding)])
    )
    async with Connection(project, capabilities=capabilities) as connection:
        assert connection.initialized.capabilities.position_encoding == encoding
        connection.open("features.py", "def ä(e: int='😀', spend: int=1) -> int: ...\n")
        at = types.Position(0, start + 5)
        params = types.DocumentHighlightParams(connection.identifier("features.py"), at)
        (found,) = await connection.client.text_document_document_highlight_async(params) or []
        assert (found.range.start.character, found.range.end.character) == (start, start + 5)


REQUESTS = [
    "definition",
    "references",
    "documentHighlight",
    "hover",
    "completion",
    "documentSymbol",
    "codeLens",
]


@pytest.mark.parametrize("uri", ["file:///elsewhere/a.py", "untitled:Untitled-1", "plain.py"])
@pytest.mark.parametrize("name", REQUESTS)
async def test_silent_in_files_that_are_not_hamilton(project: Path, name: str, uri: str) -> None:
    async with Connection(project, capabilities=PULLING) as connection:
        uri = connection.uri(uri) if uri == "plain.py" else uri
        item = types.TextDocumentItem(uri, "python", 1, "def spend(path):\n    return path\n")
        connection.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        context = {"includeDeclaration": True, "triggerKind": 1}
        params = {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 12}, "context": context}
        method = f"textDocument/{name}"
        typed = converter().structure(params, types.METHOD_TO_TYPES[method][2])
        answer = await connection.ask(method, typed)
        assert not (answer.items if isinstance(answer, types.CompletionList) else answer)
