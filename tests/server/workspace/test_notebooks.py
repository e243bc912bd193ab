"""Cells become files: what is a module, what is the script, and that lines and columns stay the cell's."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hamilton_ls.workspace.analysis import Analysis
from hamilton_ls.workspace.changes import Closed, Excluded, NotebookShown, OnDisk, Opened
from hamilton_ls.workspace.host import Host
from hamilton_ls.workspace.notebooks import Notebook, read_cells

MODULE = "%%cell_to_module features --display\ndef spend(raw: int) -> int:\n    return raw"
DRIVER = """from hamilton import driver
dr = driver.Builder().with_modules(features).build()
dr.execute(["spend"], inputs=values)"""


def ipynb(*cells: str, language: str = "python") -> str:
    """An ``.ipynb`` file as Jupyter writes it: a text cell, then these code cells."""
    text = {"cell_type": "markdown", "metadata": {}, "source": ["# About\n", "this"]}
    code = [
        {"cell_type": "code", "source": cell.splitlines(keepends=True), "outputs": [], "metadata": {}}
        for cell in cells
    ]
    return json.dumps(
        {"nbformat": 4, "metadata": {"language_info": {"name": language}}, "cells": [text, *code]}
    )


def shown(*cells: str) -> Analysis:
    """A workspace of nothing but a notebook that an editor shows."""
    host = Host(Path("/no/such/workspace"))
    host.apply(NotebookShown("work/nb.ipynb", cells))
    return host.snapshot()


def said(analysis: Analysis) -> list[str]:
    """All problems with their cell and line, both from 0."""
    found = []
    for path in analysis.paths():
        for problem in analysis.problems(path):
            located = analysis.locate(problem.anchor)
            notebook = analysis.notebook(path)
            assert located is not None
            assert notebook is not None
            line = analysis.lines(path).line_of(located[1].start)
            cell = notebook.cell_at(line)
            found.append(f"{problem.code} in cell {cell} line {line - notebook.starts[cell]}")
    return found


def test_each_module_cell_is_a_file_and_the_others_are_the_script() -> None:
    notebook = Notebook.read("nb.ipynb", ("x = 1", MODULE, "y = 2"))
    assert dict(notebook.files) == {
        "nb.ipynb/nb.ipynb.py": "x = 1\nimport           features\n\n\ny = 2\n",
        "nb.ipynb/features.py": "\n#%cell_to_module features --display\n"
        "def spend(raw: int) -> int:\n    return raw\n\n",
    }
    assert notebook.homes == ("nb.ipynb/nb.ipynb.py", "nb.ipynb/features.py", "nb.ipynb/nb.ipynb.py")
    assert notebook.starts == (0, 1, 4)


@pytest.mark.parametrize(
    ("magic", "module"),
    [
        ("%%cell_to_module features", "features"),
        ("%%cell_to_module --module_name=features", "features"),
        ("%%cell_to_module -b builder features", "features"),
        ("""%%cell_to_module -c '{"region": "US"}' -i values features""", "features"),
        ("%%cell_to_module --display_cache features", "features"),
        ("%%cell_to_module --show_results -x wanted features -w out.py", "features"),
        # The word behind is the option's own: upstream finds no name, either.
        ("%%cell_to_module --display features", None),
        ("%%cell_to_module 2nd", None),
        ("%%incr_cell_to_module features -i 1", "features"),
        ("%%incr_cell_to_module -c region=US features 2", "features"),
        ("%%set_dict values", None),
        ("%%cell_to_module features -c config --execute", "features"),
        ("%%cell_to_module -m features", "features"),
        ("%%cell_to_module --module_name features", "features"),
        ("%%incr_cell_to_module features 1", "features"),
        ("%%cell_to_module", None),
        ("%%cell_to_module class", None),
        ("%%cell_to_module --help", None),
        ("%%cell_to_modules features", None),
        ("%cell_to_module features", None),
        (" # features", None),
    ],
)
def test_a_magic_names_the_module(magic: str, module: str | None) -> None:
    notebook = Notebook.read("nb.ipynb", (f"{magic}\nx = 1",))
    assert notebook.homes == (f"nb.ipynb/{module or 'nb.ipynb'}.py",)
    if module is not None:
        bound = notebook.files["nb.ipynb/nb.ipynb.py"].partition("\n")[0]
        assert bound.split() == ["import", "features"]
        assert bound.index("features") == magic.index("features")


@pytest.mark.parametrize(
    ("cell", "python"),
    [
        ("%matplotlib inline\nx = 1", "#\nx = 1"),
        ("!pip install x\nx = 1", "#\nx = 1"),
        ("if x:\n    %time y()", "if x:\n    pass"),
        ("files = !ls\nx", "files = ...\nx"),
        ("x?\ny", "#\ny"),
        ("?x\ny", "#\ny"),
        ("%%time\nx = 1", "#\nx = 1"),
        ("%%bash\nls $x\n", "\n\n"),
        ("%%unknown\nx = (", "\n"),
        ("x = (a\n %b)", "x = (a\n %b)"),
        ('x = """\n!no\n"""', 'x = """\n!no\n"""'),
        ("a\r\nb\rc", "a\nb\nc"),
        ("", ""),
    ],
)
def test_lines_for_ipython_do_nothing_and_shift_nothing(cell: str, python: str) -> None:
    (file,) = Notebook.read("nb.ipynb", (cell,)).files.values()
    assert file == f"{python}\n"


def test_parts_of_a_module_are_one_file_and_a_part_that_is_repeated_is_replaced() -> None:
    cells = [f"%%incr_cell_to_module m {part}\n{name} = 0" for part, name in ((1, "a"), (2, "b"), (1, "c"))]
    notebook = Notebook.read("nb.ipynb", tuple(cells))
    assert notebook.files["nb.ipynb/m.py"].split("\n")[3:6] == ["b = 0", "#%incr_cell_to_module m 1", "c = 0"]
    assert "a = 0" not in notebook.files["nb.ipynb/m.py"]


def test_driver_code_of_all_cells_is_one_script() -> None:
    analysis = shown(MODULE, *DRIVER.splitlines())
    (dataflow,) = analysis.dataflows()
    assert (dataflow.name, dataflow.modules, dataflow.modules_exact) == ("nb.ipynb", ("features",), True)
    assert said(analysis) == []


def test_problems_are_where_the_cell_has_them() -> None:
    assert said(shown("%pip install x", MODULE, DRIVER.replace('"spend"', '"spent"'))) == [
        "HAM007 in cell 2 line 2"
    ]


def test_a_module_cell_is_a_dataflow_without_a_driver() -> None:
    assert [d.name for d in shown(MODULE).dataflows()] == ["features"]


@pytest.mark.parametrize(
    "cell",
    [
        "from hamilton.function_modifiers import tag\n\n@tag(a='b')\ndef f(g: int) -> int: ...",
        "def a(b: int) -> int: ...\ndef b(c: int) -> int: ...\ndef d(a: int, B: int) -> int: ...",
        "%%cell_to_module\ndef a(b: int) -> int: ...",
        "%%cell_to_module constants\nX = 1",
        "x = (",
    ],
)
def test_a_cell_that_is_no_module_and_no_driver_is_silent(cell: str) -> None:
    analysis = shown(cell)
    assert analysis.dataflows() == ()
    assert said(analysis) == []


@pytest.fixture
def host(tmp_path: Path) -> Host:
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "loaders.py").write_text("def raw() -> int:\n    return 1\n")
    (tmp_path / "work" / "nb.ipynb").write_text(
        ipynb(MODULE, "import loaders", DRIVER.replace("features)", "features, loaders)"))
    )
    host = Host(tmp_path)
    host.index()
    return host


def paths(host: Host) -> Sequence[str]:
    return [path.removeprefix("work/") for path in host.snapshot().paths()]


def test_a_notebook_on_the_disk_is_read_and_finds_the_modules_beside_it(host: Host) -> None:
    (dataflow,) = host.snapshot().dataflows()
    assert dataflow.paths == ("work/nb.ipynb/features.py", "work/loaders.py")
    assert sorted(host.snapshot().graph(dataflow.name).nodes) == ["raw", "spend"]


def test_the_module_of_a_cell_is_of_its_notebook_only(host: Host) -> None:
    host.apply(Opened("work/script.py", DRIVER.replace("driver\n", "driver\nimport features\n", 1)))
    assert [d.modules_exact for d in host.snapshot().dataflows_of("work/script.py")] in ([], [False])


def test_what_an_editor_shows_wins_until_it_is_closed(host: Host) -> None:
    host.apply(NotebookShown("work/nb.ipynb", (MODULE.replace("features", "others"),)))
    assert paths(host) == ["loaders.py", "nb.ipynb/nb.ipynb.py", "nb.ipynb/others.py"]
    host.apply(NotebookShown("work/nb.ipynb", ()))
    assert paths(host) == ["loaders.py"]
    host.apply(Closed("work/nb.ipynb"))
    assert paths(host) == ["loaders.py", "nb.ipynb/features.py", "nb.ipynb/nb.ipynb.py"]


def test_changes_of_the_disk_are_seen(host: Host) -> None:
    (host.root / "work" / "nb.ipynb").write_text("{")
    host.apply(OnDisk(("work/nb.ipynb",)))
    assert paths(host) == ["loaders.py"]
    (host.root / "work" / "nb.ipynb").write_text(ipynb("x = 1"))
    host.apply(OnDisk(("work",)))
    assert paths(host) == ["loaders.py", "nb.ipynb/nb.ipynb.py"]
    (host.root / "work" / "nb.ipynb").unlink()
    host.apply(OnDisk(("work",)))
    assert paths(host) == ["loaders.py"]


def test_notebooks_can_be_excluded(host: Host) -> None:
    host.apply(Excluded(("*.ipynb",)))
    assert paths(host) == ["loaders.py"]


def test_an_edit_of_one_cell_keeps_the_facts_of_the_others() -> None:
    host = Host(Path("/no/such/workspace"))
    host.apply(NotebookShown("nb.ipynb", ("x = 1", MODULE)))
    before = host.snapshot().facts("nb.ipynb/features.py").outline
    host.apply(NotebookShown("nb.ipynb", ("x = 1\n\ny = 2", MODULE)))
    assert host.snapshot().facts("nb.ipynb/features.py").outline is before


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "{",
        "[]",
        "3",
        "[" * 100_000,
        "{}",
        '{"cells": 3}',
        '{"cells": [3, {}, {"cell_type": "code"}, {"cell_type": "code", "source": 3}]}',
        '{"cells": [{"cell_type": "markdown", "source": "x"}], "metadata": []}',
        ipynb("x <- 1", language="R"),
    ],
)
def test_what_is_no_notebook_of_python_has_no_cells(text: str | None) -> None:
    assert read_cells(text) == ()


def test_code_cells_are_read_in_order() -> None:
    assert read_cells(ipynb("a = 1\nb = 2", "c")) == ("a = 1\nb = 2", "c")
    assert read_cells('{"cells": [{"cell_type": "code", "source": "x\\ny"}]}') == ("x\ny",)


def test_parts_with_numbers_make_one_module_however_they_are_given() -> None:
    cells = ("%%incr_cell_to_module m 1\na = 1", "%%incr_cell_to_module m -i 2\nb = 2")
    assert "a = 1" in (text := Notebook.read("nb.ipynb", cells).files["nb.ipynb/m.py"])
    assert "b = 2" in text
