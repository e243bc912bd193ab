"""The commands on notebooks: places are cells and lines in them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.server.cli.conftest import Command

CELLS = (
    "%matplotlib inline\nfrom hamilton import driver",
    "%%cell_to_module prices\ndef net(gross: float) -> float:\n    return gross\n\n"
    "def tax(net: int) -> float:\n    return net",
    "dr = driver.Builder().with_modules(prices).build()",
)
MESSAGE = (
    "`tax` asks for `net` as `int`, but `net` returns `float`. Hamilton does not accept one for the "
    "other: change one of the two annotations."
)


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    cells = [{"cell_type": "code", "source": text.splitlines(keepends=True)} for text in CELLS]
    cells.insert(0, {"cell_type": "markdown", "source": ["# Prices"]})
    (tmp_path / "nb.ipynb").write_text(json.dumps({"cells": cells}))
    (tmp_path / "broken.ipynb").write_text('{"cells": [')
    return tmp_path / "nb.ipynb"


def test_check_counts_cells_and_lines_in_them(hamilton_live: Command, notebook: Path) -> None:
    text = hamilton_live("check", notebook)
    assert text.status == 1
    assert f"error[HAM005]: {MESSAGE}\n" in text.output
    assert "nb.ipynb:cell 2:5:9\n" in text.output
    assert "5 | def tax(net: int) -> float:" in text.output
    assert "nb.ipynb:cell 2:2:5: `net` is `float` here" in text.output


def test_a_folder_is_checked_with_its_notebooks(hamilton_live: Command, notebook: Path) -> None:
    (problem,) = json.loads(hamilton_live("check", notebook.parent, "--format", "json").output)["problems"]
    place = {key: problem[key] for key in ("file", "cell", "line", "column", "end_line", "end_column")}
    assert place == {"file": "nb.ipynb", "cell": 2, "line": 5, "column": 9, "end_line": 5, "end_column": 12}


def test_github_is_told_no_line_of_the_json(hamilton_live: Command, notebook: Path) -> None:
    output = hamilton_live("check", notebook.parent, "--format", "github").output
    assert "nb.ipynb,title=HAM005::Cell 2, line 5: `tax` asks for" in output


@pytest.mark.parametrize("together", [(), ("--together",)])
def test_graph(hamilton_live: Command, notebook: Path, together: tuple[str, ...]) -> None:
    result = hamilton_live("graph", notebook, "--format", "json", *together)
    (dataflow,) = json.loads(result.output)["dataflows"]
    assert dataflow["modules"] == ["prices"]
    assert [node["name"] for node in dataflow["nodes"]] == ["gross", "net", "tax"]


def test_run_says_where_it_can_be_run(hamilton_live: Command, notebook: Path) -> None:
    result = hamilton_live("run", notebook.parent, "net", "--input", "gross=1")
    assert result.status == 2
    assert "A module of nb.ipynb is a cell of nb.ipynb; run it there." in result.errors
