"""The static graph, the graph of our runtime and that of apache-hamilton are one graph.

Nodes, edges, types, tags, optional or required, input or not, for a corpus that uses every
modifier in several ways and for all examples. Types are compared as real types: what the server
says is evaluated where the modules can be imported.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.oracle.cases import CONFIGS, CORPUS, all_cases
from tests.oracle.three_graphs import differences, disagreements, oracle_graphs, our_graphs

pytestmark = pytest.mark.oracle

CASES = all_cases()
IDS = [str(case) for case in CASES]


@pytest.fixture(scope="module")
def apache_hamilton() -> list[dict[str, Any]]:
    """All cases as apache-hamilton builds them, in one process."""
    return oracle_graphs(CASES)


@pytest.fixture(scope="module")
def our_runtime() -> list[dict[str, Any]]:
    """All cases as our runtime builds them, in one process."""
    return our_graphs(CASES)


@pytest.mark.parametrize("position", range(len(CASES)), ids=IDS)
def test_server_agrees_with_apache_hamilton(position: int, apache_hamilton: list[dict[str, Any]]) -> None:
    assert disagreements(CASES[position], apache_hamilton[position]) == []


@pytest.mark.parametrize(
    "position",
    [position for position, case in enumerate(CASES) if case.runtime],
    ids=[str(case) for case in CASES if case.runtime],
)
def test_our_runtime_agrees_with_apache_hamilton(
    position: int, apache_hamilton: list[dict[str, Any]], our_runtime: list[dict[str, Any]]
) -> None:
    ours, theirs = our_runtime[position], apache_hamilton[position]
    assert ours.get("error") is None
    assert differences("our runtime", ours["nodes"], "apache-hamilton", theirs["nodes"]) == []


def test_the_corpus_is_large_and_its_table_names_it() -> None:
    modules = {file.stem for file in CORPUS.glob("*.py")}
    assert len(modules) >= 45
    assert set(CONFIGS) <= modules
