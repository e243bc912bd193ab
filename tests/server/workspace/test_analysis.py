"""The queries of a snapshot, and that snapshots share what did not change."""

from __future__ import annotations

import pytest
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Analysis, Snapshot
from hamilton_ls.workspace.changes import ConfigChosen, Edited, Replaced
from hamilton_ls.workspace.host import Host
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.fixture import parse_fixture
from tests.support.workspaces import open_host

SPEND = """
    import pandas as pd
    from hamilton.function_modifiers import config

    def spend(raw: pd.Series) -> pd.Series:
        \"\"\"Money.\"\"\"
        return raw

    @config.when(region="US")
    def tax__us(spend: pd.Series) -> pd.Series:
        return spend * 0.1

    @config.when(region="EU")
    def tax__eu(spend: pd.Series) -> pd.Series:
        return spend * 0.2
"""
PROJECT = parse_fixture(
    f"""
    #- /spend.py
    {SPEND}
    #- /model.py
    import pandas as pd

    def total(spend: pd.Series, tax: pd.Series) -> float:
        return (spend + tax).sum()
    #- /run.py
    from hamilton import driver
    import spend
    import model

    dr = driver.Builder().with_modules(spend, model).with_config({{"region": "US"}}).build()
    print(dr.execute(["total"], inputs={{"raw": 1}}))
    #- /plain.py
    def helper(a, b):
        return a
    """.replace("\n    \n", "\n")
).files


@pytest.fixture
def host() -> Host:
    return open_host(PROJECT)


def only_dataflow(analysis: Analysis) -> str:
    (dataflow,) = analysis.dataflows_of("model.py")
    return dataflow.name


def replaced(host: Host, path: str, old: str, new: str) -> None:
    source = host.snapshot().source(path)
    start = source.index(old)
    host.apply(Edited(path, (Edit(Span(start, start + len(old)), new),)))


def test_an_analysis_is_a_snapshot(host: Host) -> None:
    snapshot: Snapshot = host.snapshot()
    assert snapshot.paths() == ("model.py", "plain.py", "run.py", "spend.py")


@pytest.mark.parametrize(
    "path, speaks",
    [("spend.py", True), ("model.py", True), ("run.py", True), ("plain.py", False), ("gone.py", False)],
)
def test_features_speak_in_hamilton_files_only(host: Host, path: str, speaks: bool) -> None:
    assert host.snapshot().is_hamilton(path) is speaks


def test_a_dataflow_belongs_to_its_modules_and_its_driver(host: Host) -> None:
    analysis = host.snapshot()
    found = analysis.dataflows_of("run.py")
    assert [set(d.paths) for d in found] == [{"spend.py", "model.py"}]
    assert analysis.dataflows_of("spend.py") == found
    assert analysis.dataflow(found[0].name) == found[0]
    assert analysis.dataflow("no such dataflow") is None


def test_a_graph_has_the_dataflows_configuration_until_another_is_chosen(host: Host) -> None:
    name = only_dataflow(host.snapshot())
    assert host.snapshot().graph(name).nodes["tax"].function == "tax__us"
    host.apply(ConfigChosen(name, (("region", "EU"),)))
    assert host.snapshot().graph(name).nodes["tax"].function == "tax__eu"
    host.apply(ConfigChosen(name, None))
    assert host.snapshot().graph(name).nodes["tax"].function == "tax__us"


def test_a_graph_of_no_dataflow_is_an_error(host: Host) -> None:
    with pytest.raises(KeyError, match="no such dataflow"):
        host.snapshot().graph("no such dataflow")


def test_the_function_under_the_cursor(host: Host) -> None:
    analysis = host.snapshot()
    source = analysis.source("spend.py")
    for text, expected in [("return raw", "spend"), ('region="EU"', "tax__eu"), ("import pandas", None)]:
        found = analysis.function_at("spend.py", source.index(text))
        assert (found and found[0].name) == expected
        if found:
            located = analysis.locate(found[1])
            assert located is not None
            assert source[located[1].start : located[1].end] == expected


def test_the_function_under_the_cursor_of_several_in_one_block() -> None:
    source = "if X:\n    def f(a: int): ...\n    def g(b: int): ...\n"
    analysis = open_host({"a.py": source}).snapshot()
    found = [analysis.function_at("a.py", source.index(text)) for text in ("X", "a: int", "b: int")]
    assert [f and f[0].name for f in found] == ["f", "f", "g"]
    assert analysis.function_at("empty.py", 0) is None


def test_the_nodes_of_a_function(host: Host) -> None:
    analysis = host.snapshot()
    name = only_dataflow(analysis)
    made = {
        f: [(d.name, nodes) for d, nodes in analysis.nodes_of("spend.py", f)]
        for f in ("spend", "tax__us", "tax__eu")
    }
    assert made == {"spend": [(name, ("spend",))], "tax__us": [(name, ("tax",))], "tax__eu": []}


def test_a_digest_changes_with_the_body_of_its_function_alone(host: Host) -> None:
    before = host.snapshot()
    name = only_dataflow(before)
    replaced(host, "spend.py", "return raw", "return raw + 1")
    after = host.snapshot()
    changed = {
        node: before.digest(name, node) != after.digest(name, node) for node in after.graph(name).nodes
    }
    assert changed == {node: node == "spend" for node in changed}
    assert after.digest(name, "raw") == ""


def test_an_edit_of_a_body_leaves_everything_but_the_text(host: Host) -> None:
    before = host.snapshot()
    name = only_dataflow(before)
    graph, problems = before.graph(name), before.problems("model.py")
    replaced(host, "model.py", "(spend + tax)", "(tax + spend)")
    after = host.snapshot()
    assert after.graph(name) is graph
    assert after.dataflows() is before.dataflows()
    assert after.problems("model.py") == problems


def test_an_edit_of_one_module_leaves_the_nodes_of_the_others(host: Host) -> None:
    before = host.snapshot()
    name = only_dataflow(before)
    nodes = before.graph(name).nodes
    replaced(host, "model.py", "-> float", "-> int")
    after = host.snapshot().graph(name).nodes
    assert {node for node in after if after[node] is not nodes[node]} <= {"total", "raw", "region"}


def test_an_edit_of_another_file_leaves_the_graph(host: Host) -> None:
    before = host.snapshot()
    graph = before.graph(only_dataflow(before))
    replaced(host, "plain.py", "a, b", "a, b, c")
    assert host.snapshot().graph(graph.dataflow.name) is graph


def test_problems_are_sorted_and_said_once() -> None:
    files = {
        "m.py": "from hamilton import driver\ndef total(spnd: int, z) -> int: ...\ndef spend(raw: int): ...\n",
        "one.py": "from hamilton import driver\nimport m\na = driver.Builder().with_modules(m).build()\n",
        "two.py": "from hamilton import driver\nimport m\nb = driver.Builder().with_modules(m).build()\n",
    }
    analysis = open_host(files).snapshot()
    problems = analysis.problems("m.py")
    located = [analysis.locate(problem.anchor) for problem in problems]
    starts = [place[1].start for place in located if place is not None]
    assert problems
    assert starts == sorted(starts)
    assert len({(p.code, p.message, p.anchor) for p in problems}) == len(problems)
    assert {p.dataflow for p in problems} == {analysis.dataflows_of("m.py")[0].name}


def test_the_project_settings_of_an_open_editor_count() -> None:
    settings_text = '[[tool.hamilton.dataflows]]\nname = "train"\nmodules = ["spend", "model"]\n'
    host = open_host({**PROJECT, "pyproject.toml": settings_text})
    assert host.snapshot().dataflow("train") is not None
    # While the text is broken, the last good settings stay.
    host.apply(Replaced("pyproject.toml", settings_text + "["))
    assert host.snapshot().dataflow("train") is not None
    host.apply(Replaced("pyproject.toml", settings_text.replace("train", "fit")))
    assert host.snapshot().dataflow("train") is None
    assert host.snapshot().dataflow("fit") is not None


VERSIONS = {
    "spend.py": [
        PROJECT["spend.py"],
        PROJECT["spend.py"].replace("def spend(raw", "def spend(rows"),
        PROJECT["spend.py"].replace("import pandas as pd", "import polars as pd"),
        PROJECT["spend.py"].replace("return raw", "return raw + 1"),
        "from base import *\nfrom types_of import Money\n\ndef spend(raw: Money) -> Money: ...\n",
        "",
    ],
    "model.py": [
        PROJECT["model.py"],
        PROJECT["model.py"].replace("spend:", "spnd:"),
        "from types_of import Money\n\ndef total(spend: Money) -> Money: ...\ndef loop(pool: int) -> int: ...\n"
        "def pool(loop: int) -> int: ...\n",
    ],
    "types_of.py": ["Money = float\n", "from typing import NewType\nMoney = int\n", "class Money: ...\n", ""],
    "run.py": [PROJECT["run.py"], PROJECT["run.py"].replace('["total"]', '["totl"]'), "import spend\n", ""],
    "pyproject.toml": ["", '[tool.hamilton]\ndataflows = [{ name = "x", modules = ["spend", "model"] }]\n'],
}


@settings(max_examples=60)
@given(st.data())
def test_after_any_changes_a_snapshot_says_what_a_fresh_start_says(data: st.DataObject) -> None:
    texts = {path: versions[0] for path, versions in VERSIONS.items()}
    host = open_host(texts)
    for _ in range(data.draw(st.integers(1, 6))):
        path = data.draw(st.sampled_from(sorted(VERSIONS)))
        texts[path] = data.draw(st.sampled_from(VERSIONS[path]))
        host.apply(Replaced(path, texts[path]))
        if data.draw(st.booleans()):
            everything(host.snapshot())  # Asking in between must not change later answers.
    assert everything(host.snapshot()) == everything(open_host(texts).snapshot())


def everything(analysis: Analysis) -> object:
    dataflows = analysis.dataflows()
    return (
        dataflows,
        [analysis.graph(dataflow.name) for dataflow in dataflows],
        [(path, analysis.is_hamilton(path), analysis.problems(path)) for path in analysis.paths()],
    )
