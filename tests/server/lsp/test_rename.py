"""Rename as an editor asks for it: files, cells, refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from tests.server.lsp.harness import Connection
from tests.server.lsp.test_notebooks import CELLS, Notebook


async def test_the_place_and_the_name_are_told_and_all_files_change(project: Path) -> None:
    async with Connection(project) as connection:
        place = {"text_document": connection.identifier("features.py"), "position": types.Position(2, 12)}
        found = await connection.client.text_document_prepare_rename_async(types.PrepareRenameParams(**place))
        assert found == types.PrepareRenamePlaceholder(
            types.Range(types.Position(2, 10), types.Position(2, 15)), "spend"
        )
        edit = await connection.client.text_document_rename_async(
            types.RenameParams(new_name="cost", **place)
        )
        assert edit is not None
        assert edit.changes is not None
        changed = {
            uri.rpartition("/")[2]: [(e.range.start.line, e.range.start.character) for e in edits]
            for uri, edits in edit.changes.items()
        }
        assert changed == {"features.py": [(2, 10), (3, 11)], "loaders.py": [(2, 4)]}


async def test_a_refusal_is_told(project: Path) -> None:
    async with Connection(project) as connection:
        place = {"text_document": connection.identifier("features.py"), "position": types.Position(2, 12)}
        with pytest.raises(JsonRpcException, match="`share` is a node of train already"):
            await connection.client.text_document_rename_async(types.RenameParams(new_name="share", **place))


async def test_where_no_node_is_named_another_server_may_answer(project: Path) -> None:
    async with Connection(project) as connection:
        place = {"text_document": connection.identifier("plain.py"), "position": types.Position(0, 5)}
        found = await connection.client.text_document_prepare_rename_async(types.PrepareRenameParams(**place))
        assert found is None


async def test_cells_change_where_the_notebook_is_open(project: Path) -> None:
    async with Connection(project) as connection:
        notebook = Notebook(connection, *CELLS)
        place = notebook.at(1, 3, 5)
        edit = await connection.client.text_document_rename_async(
            types.RenameParams(new_name="whole", **place)
        )
        assert edit is not None
        assert edit.changes is not None
        assert {uri: [e.range.start.line for e in edits] for uri, edits in edit.changes.items()} == {
            notebook.uri(1): [3, 6, 7]
        }


async def test_a_closed_notebook_is_not_torn_to_pieces(project: Path) -> None:
    cells = [{"cell_type": "code", "source": text} for text in CELLS]
    (project / "nb.ipynb").write_text(json.dumps({"cells": cells}))
    async with Connection(project) as connection:
        place = {"text_document": connection.identifier("loaders.py"), "position": types.Position(2, 5)}
        with pytest.raises(JsonRpcException, match="open the notebook, then rename"):
            await connection.client.text_document_rename_async(types.RenameParams(new_name="cost", **place))
