"""What both runtimes refuse to build is an error to the server, too, under the code that the module names.

``refused/`` has a file for each modifier that can be used wrongly, and some for what is wrong
between functions.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hamilton_ls.checks.model import Severity

from tests.oracle.cases import Case
from tests.oracle.sections import Section, read_sections, write_sections
from tests.oracle.three_graphs import oracle_graphs, our_graphs
from tests.support.workspaces import open_host

pytestmark = pytest.mark.oracle

FOLDER = Path(__file__).with_name("refused")
FILES: Mapping[str, tuple[Section, ...]] = {
    file.stem: read_sections(file) for file in sorted(FOLDER.glob("*.py"))
}
MODULES = [(name, section) for name, sections in FILES.items() for section in sections]
IDS = [f"{name}/{section.module}" for name, section in MODULES]
BETWEEN_FUNCTIONS = {"annotations", "edges", "names"}

NOT_REPORTED: Mapping[str, str] = {
    "dataloader/of_no_node": "a function that is no node is validated all the same",
    "does/with_a_body": "bodies are not looked at",
    "load_from/unknown_format": "plugins may register formats",
    "mutate/of_a_name": "the type of an argument",
    "save_to/unknown_format": "plugins may register formats",
    "save_to/wrong_type": "plugins may register savers",
}
"""FIXME: modules of which the server does not say it, each with what it would take."""


@pytest.mark.parametrize("name, section", MODULES, ids=IDS)
def test_server_reports_it(name: str, section: Section) -> None:
    problems = open_host({section.path: section.text}).snapshot().problems(section.path)
    errors = {problem.code for problem in problems if problem.severity is Severity.ERROR}
    reported = errors == {section.code}
    assert reported != (f"{name}/{section.module}" in NOT_REPORTED), errors


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    """All modules, written where they can be imported."""
    root = tmp_path_factory.mktemp("refused")
    folders = {name: write_sections(sections, root / name) for name, sections in FILES.items()}
    return [Case(folders[name], (section.module,)) for name, section in MODULES]


@pytest.fixture(scope="module")
def apache_hamilton(cases: list[Case]) -> list[dict[str, Any]]:
    """All cases as apache-hamilton takes them."""
    return oracle_graphs(cases)


@pytest.fixture(scope="module")
def our_runtime(cases: list[Case]) -> list[dict[str, Any]]:
    """All cases as our runtime takes them."""
    return our_graphs(cases)


@pytest.mark.parametrize("position", range(len(MODULES)), ids=IDS)
def test_both_runtimes_refuse_it(
    position: int, apache_hamilton: list[dict[str, Any]], our_runtime: list[dict[str, Any]]
) -> None:
    theirs, ours = apache_hamilton[position].get("error"), our_runtime[position].get("error")
    assert theirs is not None
    assert ours is not None
    assert ours.partition(":")[0] == theirs.partition(":")[0]


@pytest.mark.parametrize("name", sorted(FILES.keys() - BETWEEN_FUNCTIONS))
def test_three_modules_of_each_modifier(name: str) -> None:
    assert len(FILES[name]) >= 3
