"""What both runtimes refuse to build is an error to the server, too, under the code that the file names."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
from hamilton_ls.checks.model import Severity

from tests.oracle.cases import Case
from tests.oracle.three_graphs import oracle_graphs, our_graphs
from tests.support.workspaces import open_host

pytestmark = pytest.mark.oracle

FILES = sorted(Path(__file__).with_name("refused").glob("*.py"))
CASES = [Case(file.parent, (file.stem,)) for file in FILES]
IDS = [file.stem for file in FILES]


@pytest.mark.parametrize("file", FILES, ids=IDS)
def test_server_reports_it(file: Path) -> None:
    text = file.read_text("utf-8")
    problems = open_host({file.name: text}).snapshot().problems(file.name)
    errors = {problem.code for problem in problems if problem.severity is Severity.ERROR}
    assert errors == {ast.get_docstring(ast.parse(text))}


@pytest.fixture(scope="module")
def apache_hamilton() -> list[dict[str, Any]]:
    """All cases as apache-hamilton takes them."""
    return oracle_graphs(CASES)


@pytest.fixture(scope="module")
def our_runtime() -> list[dict[str, Any]]:
    """All cases as our runtime takes them."""
    return our_graphs(CASES)


@pytest.mark.parametrize("position", range(len(CASES)), ids=IDS)
def test_both_runtimes_refuse_it(
    position: int, apache_hamilton: list[dict[str, Any]], our_runtime: list[dict[str, Any]]
) -> None:
    theirs, ours = apache_hamilton[position].get("error"), our_runtime[position].get("error")
    assert theirs is not None
    assert ours is not None
    assert ours.partition(":")[0] == theirs.partition(":")[0]
