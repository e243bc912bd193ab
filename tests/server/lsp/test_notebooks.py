"""Notebooks as an editor sends them: every answer about a cell names cells, and lines of that cell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from tests.server.lsp.harness import PULLING, PUSHED, Connection

SETUP = "%load_ext hamilton.plugins.jupyter_magic\nfrom hamilton import driver\nimport loaders"
FEATURES = """%%cell_to_module features --display
import pandas as pd

def total(spend: pd.Series) -> float:
    return spend.sum()

def share(spnd: pd.Series, total: float) -> pd.Series:
    return spnd / total"""
DRIVER = """!ls
dr = driver.Builder().with_modules(loaders, features).build()
dr.execute(["share", "totl"], inputs=values)"""
CELLS = (SETUP, FEATURES, DRIVER)


class Notebook:
    """A notebook of a client, at the root of the first folder."""

    def __init__(self, connection: Connection, *cells: str, name: str = "nb.ipynb") -> None:
        self.connection, self.name = connection, name
        self.numbers = list(range(len(cells)))
        self.version = 1
        connection.client.notebook_document_did_open(
            types.DidOpenNotebookDocumentParams(
                types.NotebookDocument(
                    uri=connection.uri(name),
                    notebook_type="jupyter-notebook",
                    version=1,
                    cells=[self.cell(number) for number in self.numbers],
                ),
                [self.item(number, text) for number, text in enumerate(cells)],
            )
        )

    def uri(self, number: int) -> str:
        return f"{self.connection.uri(self.name).replace('file:', 'vscode-notebook-cell:')}#W{number}sZmlsZQ%3D%3D"

    def cell(self, number: int) -> types.NotebookCell:
        return types.NotebookCell(types.NotebookCellKind.Code, self.uri(number))

    def item(self, number: int, text: str) -> types.TextDocumentItem:
        return types.TextDocumentItem(self.uri(number), "python", 1, text)

    def at(self, number: int, line: int, character: int) -> dict[str, Any]:
        return {
            "text_document": types.TextDocumentIdentifier(self.uri(number)),
            "position": types.Position(line, character),
        }

    def change(self, cells: types.NotebookDocumentCellChanges) -> None:
        self.version += 1
        self.connection.client.notebook_document_did_change(
            types.DidChangeNotebookDocumentParams(
                types.VersionedNotebookDocumentIdentifier(self.version, self.connection.uri(self.name)),
                types.NotebookDocumentChangeEvent(cells=cells),
            )
        )

    def type(self, number: int, line: int, start: int, end: int, text: str) -> None:
        range_ = types.Range(types.Position(line, start), types.Position(line, end))
        self.change(
            types.NotebookDocumentCellChanges(
                text_content=[
                    types.NotebookDocumentCellContentChanges(
                        types.VersionedTextDocumentIdentifier(self.version + 1, self.uri(number)),
                        [types.TextDocumentContentChangePartial(range_, text)],
                    )
                ]
            )
        )

    def insert(self, place: int, number: int, text: str) -> None:
        array = types.NotebookCellArrayChange(place, 0, [self.cell(number)])
        self.change(
            types.NotebookDocumentCellChanges(
                structure=types.NotebookDocumentCellChangeStructure(array, [self.item(number, text)])
            )
        )

    def remove(self, place: int, number: int) -> None:
        closed = [types.TextDocumentIdentifier(self.uri(number))]
        self.change(
            types.NotebookDocumentCellChanges(
                structure=types.NotebookDocumentCellChangeStructure(
                    types.NotebookCellArrayChange(place, 1), did_close=closed
                )
            )
        )

    def close(self) -> None:
        identifier = types.NotebookDocumentIdentifier(self.connection.uri(self.name))
        closed = [types.TextDocumentIdentifier(self.uri(number)) for number in self.numbers]
        self.connection.client.notebook_document_did_close(
            types.DidCloseNotebookDocumentParams(identifier, closed)
        )

    def places(self, locations: Any) -> list[tuple[int | str, int, int]]:
        """Cell (or the file's name), line and column of each location."""
        numbers = {self.uri(number): number for number in self.numbers}
        return [
            (
                numbers.get(at.uri, at.uri.rpartition("/")[2]),
                at.range.start.line,
                at.range.start.character,
            )
            for at in locations
        ]

    async def problems(self, number: int) -> list[tuple[str, int, int]]:
        """Code, line and column of each problem of a cell, as the client was last told."""
        await self.connection.pause()
        heard = self.connection.heard[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS]
        last = {params.uri: params.diagnostics for params in heard}.get(self.uri(number), [])
        return [(str(d.code), d.range.start.line, d.range.start.character) for d in last]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "loaders.py").write_text(
        'import pandas as pd\n\ndef spend(path: str) -> pd.Series:\n    """What we spent."""\n    ...\n'
    )
    return tmp_path


async def test_the_server_asks_for_the_python_cells_of_jupyter_notebooks(folder: Path) -> None:
    capabilities = types.ClientCapabilities(
        notebook_document=types.NotebookDocumentClientCapabilities(
            types.NotebookDocumentSyncClientCapabilities()
        )
    )
    async with Connection(folder, capabilities=capabilities) as connection:
        (selector,) = connection.initialized.capabilities.notebook_document_sync.notebook_selector
        assert selector.notebook.notebook_type == "jupyter-notebook"
        assert [cell.language for cell in selector.cells] == ["python"]


async def test_a_client_that_pulls_is_told_of_cells_all_the_same(folder: Path) -> None:
    async with Connection(folder, capabilities=PULLING) as connection:
        notebook = Notebook(connection, *CELLS)
        assert [await notebook.problems(number) for number in range(3)] == [
            [],
            [("HAM002", 6, 10)],
            [("HAM007", 2, 22)],
        ]
        pulled = await connection.client.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(types.TextDocumentIdentifier(notebook.uri(1)))
        )
        assert not pulled.items
        whole = await connection.client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([]))
        assert not whole.items


@pytest.mark.parametrize("capabilities", [PUSHED, PULLING], ids=["pushed", "pulling"])
async def test_diagnostics_are_pushed_by_cell_and_cleared(
    folder: Path, capabilities: types.ClientCapabilities
) -> None:
    async with Connection(folder, capabilities=capabilities) as connection:
        notebook = Notebook(connection, *CELLS)
        await connection.hears(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, 3)

        def told() -> dict[int, int]:
            heard = connection.heard[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS]
            last = {params.uri: len(params.diagnostics) for params in heard}
            return {number: last[notebook.uri(number)] for number in notebook.numbers}

        assert told() == {0: 0, 1: 1, 2: 1}
        notebook.remove(2, 2)
        await connection.pause()
        # Without the driver nothing says that the module goes with one that has ``spend``.
        assert told() == {0: 0, 1: 0, 2: 0}
        notebook.insert(2, 3, DRIVER)
        notebook.numbers.append(3)
        await connection.pause()
        assert told() == {0: 0, 1: 1, 2: 0, 3: 1}
        notebook.close()
        await connection.pause()
        assert told() == {0: 0, 1: 0, 2: 0, 3: 0}


async def test_typing_moves_and_mends_problems(folder: Path) -> None:
    async with Connection(folder, capabilities=PULLING) as connection:
        notebook = Notebook(connection, *CELLS)
        notebook.type(0, 0, 0, 0, "é = '𝒳'\n\n\n")
        assert await notebook.problems(1) == [("HAM002", 6, 10)]
        notebook.type(1, 6, 10, 14, "spend")
        assert await notebook.problems(1) == []
        notebook.type(2, 2, 22, 26, "total")
        assert await notebook.problems(2) == []
        notebook.type(1, 6, 4, 9, "portion")
        assert await notebook.problems(2) == [("HAM007", 2, 13)]


async def test_cells_come_and_go(folder: Path) -> None:
    async with Connection(folder, capabilities=PULLING) as connection:
        notebook = Notebook(connection, SETUP, DRIVER)
        notebook.insert(1, 7, FEATURES)
        assert await notebook.problems(7) == [("HAM002", 6, 10)]
        assert await notebook.problems(1) == [("HAM007", 2, 22)]
        notebook.remove(1, 7)
        assert await notebook.problems(1) == []


async def test_definition_goes_from_cell_to_cell_and_to_files(folder: Path) -> None:
    async with Connection(folder) as connection:
        notebook = Notebook(connection, *CELLS)
        ask = connection.client.text_document_definition_async
        assert notebook.places(await ask(types.DefinitionParams(**notebook.at(2, 2, 14)))) == [(1, 6, 4)]
        assert notebook.places(await ask(types.DefinitionParams(**notebook.at(1, 6, 28)))) == [(1, 3, 4)]
        assert notebook.places(await ask(types.DefinitionParams(**notebook.at(1, 3, 11)))) == [
            ("loaders.py", 2, 4)
        ]


async def test_references_and_highlights(folder: Path) -> None:
    async with Connection(folder) as connection:
        notebook = Notebook(connection, *CELLS)
        context = types.ReferenceContext(include_declaration=True)
        found = await connection.client.text_document_references_async(
            types.ReferenceParams(context, **notebook.at(1, 6, 5))
        )
        assert sorted(notebook.places(found)) == [(1, 6, 4), (2, 2, 13)]
        marked = await connection.client.text_document_document_highlight_async(
            types.DocumentHighlightParams(**notebook.at(1, 3, 5))
        )
        assert marked is not None
        assert [highlight.range.start for highlight in marked] == [
            types.Position(3, 4),
            types.Position(6, 27),
        ]


async def test_hover(folder: Path) -> None:
    async with Connection(folder) as connection:
        notebook = Notebook(connection, *CELLS)
        found = await connection.client.text_document_hover_async(types.HoverParams(**notebook.at(1, 3, 11)))
        assert found is not None
        assert isinstance(found.contents, types.MarkupContent)
        assert "What we spent." in found.contents.value
        assert found.range == types.Range(types.Position(3, 10), types.Position(3, 15))


async def test_completion_in_a_module_and_in_driver_code(folder: Path) -> None:
    async with Connection(folder) as connection:
        notebook = Notebook(
            connection, SETUP, "%%cell_to_module features\ndef new(sp", 'x = driver\ndr.execute(["'
        )
        notebook.type(2, 0, 0, 10, "dr = driver.Builder().with_modules(loaders, features).build()")
        ask = connection.client.text_document_completion_async
        found = await ask(types.CompletionParams(**notebook.at(1, 1, 10)))
        assert isinstance(found, types.CompletionList)
        (spend,) = [item for item in found.items if item.label == "spend"]
        range_ = types.Range(types.Position(1, 8), types.Position(1, 10))
        assert spend.text_edit == types.TextEdit(range_, "spend: pd.Series")
        (imported,) = spend.additional_text_edits or ()
        assert imported.new_text.startswith("import pandas as pd\n")
        assert imported.range.start == types.Position(1, 0)
        found = await ask(types.CompletionParams(**notebook.at(2, 1, 13)))
        assert isinstance(found, types.CompletionList)
        assert "spend" in [item.label for item in found.items]


async def test_a_fix_changes_the_cell(folder: Path) -> None:
    async with Connection(folder) as connection:
        notebook = Notebook(connection, *CELLS)
        at = types.Position(6, 11)
        found = await connection.client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(notebook.uri(1)),
                types.Range(at, at),
                types.CodeActionContext([]),
            )
        )
        assert found
        changes = found[0].edit.changes  # type: ignore[union-attr]
        assert changes is not None
        assert list(changes) == [notebook.uri(1)]
        assert [edit.range.start for edit in changes[notebook.uri(1)]] == [
            types.Position(6, 10),
            types.Position(7, 11),
        ]


async def test_lenses_and_symbols_are_of_their_cell_and_offer_no_run(folder: Path) -> None:
    async with Connection(folder) as connection:
        notebook = Notebook(
            connection, *CELLS, "%%incr_cell_to_module features 2\ndef last(share: int) -> int: ..."
        )
        for number, names in ((0, []), (1, ["total", "share"]), (2, []), (3, ["last"])):
            cell = types.TextDocumentIdentifier(notebook.uri(number))
            symbols = await connection.client.text_document_document_symbol_async(
                types.DocumentSymbolParams(cell)
            )
            assert [symbol.name for symbol in symbols or ()] == names
            lenses = await connection.client.text_document_code_lens_async(types.CodeLensParams(cell))
            assert [lens.command.arguments[3] for lens in lenses or ()] == names  # type: ignore[union-attr, index]


async def test_what_a_cell_holds_is_not_run_from_outside(folder: Path) -> None:
    async with Connection(folder) as connection:
        Notebook(connection, *CELLS)
        plan = await connection.ask("hamilton/run/plan", {"dataflow": "nb.ipynb", "targets": ["total"]})
        assert plan["problems"] == ["A module of nb.ipynb is a cell of nb.ipynb; run it there."]


async def test_the_graph_names_the_cell_of_a_node(folder: Path) -> None:
    async with Connection(folder) as connection:
        notebook = Notebook(connection, *CELLS)
        found = await connection.ask("hamilton/locate", {"dataflow": "nb.ipynb", "node": "share"})
        assert (found["uri"], found["selection"]["start"]) == (
            notebook.uri(1),
            {"line": 6, "character": 4},
        )
        at = {"uri": notebook.uri(1), "position": {"line": 6, "character": 5}}
        assert await connection.ask("hamilton/nodeAt", at) == [{"dataflow": "nb.ipynb", "node": "share"}]


async def test_a_closed_notebook_is_what_the_disk_says(folder: Path) -> None:
    cells = [{"cell_type": "code", "source": text} for text in CELLS]
    (folder / "nb.ipynb").write_text(json.dumps({"cells": cells}))
    async with Connection(folder) as connection:
        notebook = Notebook(connection, "x = 1")
        assert await connection.ask("hamilton/dataflows", {}) == []
        notebook.close()
        assert [flow["name"] for flow in await connection.ask("hamilton/dataflows", {})] == ["nb.ipynb"]
        found = await connection.ask("hamilton/locate", {"dataflow": "nb.ipynb", "node": "share"})
        assert found["uri"] == connection.uri("nb.ipynb")


async def test_messages_about_unknown_notebooks_and_cells_are_dropped(folder: Path) -> None:
    async with Connection(folder, capabilities=PULLING) as connection:
        notebook = Notebook(connection, *CELLS)
        notebook.close()
        notebook.type(1, 0, 0, 1, "x")
        notebook.close()
        connection.client.notebook_document_did_save(
            types.DidSaveNotebookDocumentParams(types.NotebookDocumentIdentifier("untitled:x"))
        )
        assert await notebook.problems(1) == []
        again = Notebook(connection, *CELLS)
        again.type(99, 0, 0, 1, "x")
        assert await again.problems(1) == [("HAM002", 6, 10)]


async def test_a_dataflow_names_all_cells_of_its_modules(folder: Path) -> None:
    async with Connection(folder) as connection:
        notebook = Notebook(
            connection, *CELLS, "%%incr_cell_to_module more 1\nx = 1", "%%incr_cell_to_module more 2\ny = 2"
        )
        notebook.type(2, 1, 52, 52, ", more")
        await connection.pause()
        (found,) = [f for f in await connection.ask("hamilton/dataflows", {}) if f["name"] == "nb.ipynb"]
        assert found["uris"] == [
            connection.uri("loaders.py"),
            notebook.uri(1),
            notebook.uri(3),
            notebook.uri(4),
        ]
