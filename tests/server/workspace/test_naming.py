"""Names of dataflows that other folders have."""

from __future__ import annotations

import pytest
from hamilton_ls.graph.dataflows import module_dataflow
from hamilton_ls.workspace.changes import NamesTaken
from hamilton_ls.workspace.naming import distinct_from

NAMES = {
    "nothing is taken": (["a", "b"], [], ["a", "b"]),
    "one is taken": (["a", "b"], ["a", "c"], ["a (app)", "b"]),
    "its longer name, too": (["a", "b"], ["a", "a (app)"], ["a (app 2)", "b"]),
    "its longer name is one of our own": (["a", "a (app)"], ["a"], ["a (app 2)", "a (app)"]),
}


@pytest.mark.parametrize("ours, taken, expected", NAMES.values(), ids=NAMES.keys())
def test_distinct(ours: list[str], taken: list[str], expected: list[str]) -> None:
    dataflows = [module_dataflow(f"{name}.py", name) for name in ours]
    named = distinct_from(dataflows, NamesTaken(frozenset(taken), "app"))
    assert [dataflow.name for dataflow in named] == expected
    assert [dataflow.modules for dataflow in dataflows] == [(name,) for name in ours]
