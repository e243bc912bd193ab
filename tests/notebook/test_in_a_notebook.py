"""A real notebook: IPython's kernel executes it, and its outputs are what a notebook file keeps."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
FUNCTIONS = """
from hamilton import ad_hoc_utils, driver
from hamilton_ls import webpage
from pathlib import Path

webpage._FOLDER = Path("page").absolute()


def spend(path: str) -> float:
    \"\"\"What every week cost.\"\"\"
    return 1.0


def cost(spend: float, signups: int = 1) -> float:
    return spend / signups


module = ad_hoc_utils.create_temporary_module(spend, cost, module_name="cells")
dr = driver.Builder().with_modules(module).build()
"""
SHOWN = "from hamilton_live import show_graph\nshow_graph(dr)"


def test_the_last_expression_of_a_cell_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "standalone.html").write_text("<p>%HAMILTON-DATA%</p>")
    (tmp_path / "page" / "notebook.js").write_text("colours()")
    path = os.pathsep.join(str(each) for each in (ROOT, ROOT / "server"))
    monkeypatch.setenv("PYTHONPATH", path)
    cells = [nbformat.v4.new_code_cell(text) for text in (FUNCTIONS, SHOWN)]
    notebook = nbformat.v4.new_notebook(cells=cells)
    NotebookClient(notebook, timeout=100, resources={"metadata": {"path": tmp_path}}).execute()
    (output,) = notebook.cells[1].outputs
    assert output.output_type == "execute_result"
    assert output.data["text/plain"].splitlines() == [
        "cells: 4 nodes",
        "  cost: float <- signups?, spend",
        "  path: str (input)",
        "  signups: int (input)",
        "  spend: float <- path",
    ]
    html = output.data["text/html"]
    assert html.startswith("<script>colours()</script><details><summary>cells: 4 nodes</summary>")
    assert '"summary": "What every week cost."' in html
    # The functions are in no file that anybody could open.
    assert '"places": {}' in html
    assert '"signature": "def cost(spend: float, signups: int = 1) -> float"' in html
