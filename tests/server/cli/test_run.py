"""``hamilton-live run``: results on standard output, all else on standard error."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.server.cli.conftest import Command


def run(hamilton_live: Command, *arguments: str | Path):  # type: ignore[no-untyped-def]
    return hamilton_live("run", *arguments, "--interpreter", sys.executable)


def test_one_result_is_printed_bare(hamilton_live: Command, project: Path) -> None:
    result = run(hamilton_live, project, "cost", "--input", "path=x")
    assert (result.status, result.output) == (0, "0.5\n")
    assert "cost done in " in result.errors


def test_several_results_have_names(hamilton_live: Command, project: Path) -> None:
    result = run(
        hamilton_live,
        project,
        "tax",
        "cost",
        "--input",
        "path=x",
        "--input",
        "rate=2",
        "--config",
        "region=UK",
    )
    assert (result.status, result.output) == (0, "tax: 0.2\n\ncost: 1.0\n")


def test_what_nodes_print_is_no_result(hamilton_live: Command, project: Path) -> None:
    (project / "loud.py").write_text("def word() -> str:\n    print('hello')\n    return 'result'\n")
    result = run(hamilton_live, project / "loud.py", "word")
    assert (result.status, result.output) == (0, "result\n")
    assert "hello\n" in result.errors


def test_a_failed_node(hamilton_live: Command, project: Path) -> None:
    (project / "failing.py").write_text("def ratio(zero: int) -> float:\n    return 1 / zero\n")
    result = run(hamilton_live, project / "failing.py", "ratio", "--input", "zero=0")
    assert (result.status, result.output) == (1, "")
    assert "return 1 / zero" in result.errors
    assert "ZeroDivisionError" in result.errors


def test_a_table(hamilton_live: Command, project: Path) -> None:
    (project / "table.py").write_text(
        "import pandas as pd\n\n\ndef numbers() -> pd.DataFrame:\n    return pd.DataFrame({'a': [1, 20], 'b': ['x', 'y']})\n"
    )
    result = run(hamilton_live, project / "table.py", "numbers")
    assert result.output == "    a  b\n0   1  x\n1  20  y\n[2 × 2 DataFrame]\n"


@pytest.mark.parametrize(
    "arguments, said",
    [
        (("shop", "cots"), "has a node 'cots'; did you mean cost?"),
        (("shop", "cost"), "inputs are missing: path (str); give them with --input path=..."),
        (("shop", "cost", "--input", "paht=x"), "has no input 'paht'; did you mean path?"),
        (
            ("shop", "tax", "--config", "region=UK", "--input", "cost=1"),
            "'cost' is no input: the function cost computes it",
        ),
        (("shop", "cost", "--input", "path"), "'path' is not of the form KEY=VALUE"),
        (("shop", "cost", "--dataflow", "nothing"), "there is no dataflow 'nothing'"),
    ],
)
def test_usage_errors(hamilton_live: Command, project: Path, arguments: tuple[str, ...], said: str) -> None:
    result = hamilton_live("run", *arguments)
    assert result.status == 2
    assert said in result.errors


def test_an_interpreter_that_is_none(hamilton_live: Command, project: Path) -> None:
    result = hamilton_live("run", project, "cost", "--input", "path=x", "--interpreter", "/no/python")
    assert result.status == 1
    assert "/no/python" in result.errors


def test_a_node_that_no_function_makes_under_the_configuration(hamilton_live: Command, project: Path) -> None:
    (project / "variants.py").write_text(
        "from hamilton.function_modifiers import config\n\n\n"
        "@config.when(model='linear')\ndef fitted__linear() -> float: ...\n\n\n"
        "@config.when_in(model=['forest', 'boosting'])\ndef fitted__trees() -> float: ...\n\n\n"
        "def score(fitted: float) -> float: ...\n"
    )
    result = hamilton_live("run", project / "variants.py", "score")
    assert result.status == 2
    assert result.errors.endswith(
        "inputs are missing: fitted (float); give them with --input fitted=..., "
        "or choose the functions that make them with --config model=linear|forest|boosting\n"
    )
