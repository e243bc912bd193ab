"""Materializers of driver code: their nodes are those that the runtime makes, ours and apache-hamilton.

A case is the arguments of `with_materializers`; the text beside it is what they add to or replace in the
graph of `features.py`: nodes with their types, their dependencies, and their tags in short.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hamilton_ls.checks.run import check_graph
from hamilton_ls.graph.build import build_graph
from hamilton_ls.graph.dataflows import discover
from hamilton_ls.graph.model import Graph, NodeKind
from inline_snapshot import snapshot

from tests.server.graph.drawing import workspace

ORACLE = Path(__file__).parents[3] / ".venv-oracle" / "bin" / "python"

FEATURES = """
import pandas as pd
def df(raw: pd.DataFrame, n: int) -> pd.DataFrame: return raw
def a(df: pd.DataFrame) -> pd.Series: return df["a"]
def total(a: pd.Series) -> dict: return {}
"""
HEAD = """
import features
from hamilton import base, driver
from hamilton.function_modifiers import source, value
from hamilton.io.materialization import from_, to
"""

CASES = {
    "one result": (
        'to.csv(id="saved", dependencies=["df"], path="x.csv")',
        snapshot("""\
n: int <- []
raw: pd.DataFrame <- []
saved: dict[str, Any] <- [df] data_saver=True data_saver.classname=PandasCSVWriter data_saver.sink=csv\
"""),
    ),
    "several results, joined": (
        'to.csv(id="saved", dependencies=["a", "total"], path=source("p"), combine=base.PandasDataFrameResult())',
        snapshot("""\
n: int <- []
p: str | pathlib.Path | io.BytesIO | io.BufferedReader <- []
raw: pd.DataFrame <- []
saved: dict[str, Any] <- [p saved_build_result] data_saver=True data_saver.classname=PandasCSVWriter data_saver.sink=csv
saved_build_result: pd.DataFrame <- [a total]\
"""),
    ),
    "one result, joined": (
        'to.pickle(id="saved", dependencies=["a"], path="p", combine=base.DictResult())',
        snapshot("""\
n: int <- []
raw: pd.DataFrame <- []
saved: dict[str, Any] <- [saved_build_result] data_saver=True data_saver.classname=PickleSaver data_saver.sink=pickle
saved_build_result: dict[str, Any] <- [a]\
"""),
    ),
    "a function as a result": (
        'to.pickle(id="saved", dependencies=[features.df], path="p")',
        snapshot("""\
n: int <- []
raw: pd.DataFrame <- []
saved: dict[str, Any] <- [df] data_saver=True data_saver.classname=PandasPickleWriter data_saver.sink=pickle\
"""),
    ),
    "in memory": (
        'to.memory(id="kept", dependencies=["a"])',
        snapshot("""\
kept: dict[str, Any] <- [a] data_saver=True data_saver.classname=InMemoryResult data_saver.sink=memory
n: int <- []
raw: pd.DataFrame <- []\
"""),
    ),
    "an input is loaded": (
        'from_.parquet(target="raw", path=source("p"))',
        snapshot("""\
load_data.raw: tuple[dict[str, Any], pd.DataFrame] <- [p] data_loader=True data_loader.classname=PandasParquetReader data_loader.has_metadata=True data_loader.node=raw data_loader.source=parquet
n: int <- []
p: str | pathlib.Path | io.BytesIO | io.BufferedReader <- []
raw: pd.DataFrame <- [load_data.raw] data_loader=True data_loader.classname=PandasParquetReader data_loader.has_metadata=False data_loader.node=raw data_loader.source=parquet\
"""),
    ),
    "a node is loaded": (
        'from_.parquet(target="df", path=value("p"))',
        snapshot("""\
df: pd.DataFrame <- [load_data.df] data_loader=True data_loader.classname=PandasParquetReader data_loader.has_metadata=False data_loader.node=df data_loader.source=parquet
load_data.df: tuple[dict[str, Any], pd.DataFrame] <- [] data_loader=True data_loader.classname=PandasParquetReader data_loader.has_metadata=True data_loader.node=df data_loader.source=parquet
n: int <- []
raw: pd.DataFrame <- []\
"""),
    ),
    "loaded and saved": (
        'from_.csv(target="raw", path="p"), to.json(id="saved", dependencies=["total"], path="q")',
        snapshot("""\
load_data.raw: tuple[dict[str, Any], pd.DataFrame] <- [] data_loader=True data_loader.classname=PandasCSVReader data_loader.has_metadata=True data_loader.node=raw data_loader.source=csv
n: int <- []
raw: pd.DataFrame <- [load_data.raw] data_loader=True data_loader.classname=PandasCSVReader data_loader.has_metadata=False data_loader.node=raw data_loader.source=csv
saved: dict[str, Any] <- [total] data_saver=True data_saver.classname=JSONDataSaver data_saver.sink=json\
"""),
    ),
}


def static_graph(script: str) -> Graph:
    files = workspace(f"#- features.py{FEATURES}#- run.py{HEAD}{script}\n")
    (dataflow,) = (found for found in discover(files, {}) if found.name == "run")
    return build_graph(files, dataflow)


def described(graph: Graph) -> str:
    """The nodes that driver code makes, and the inputs."""
    return "\n".join(
        f"{node.name}: {node.type.text if node.type else '?'} <- "
        f"[{' '.join(d.node for d in node.dependencies)}] "
        f"{' '.join(_tag(key, value) for key, value in node.tags)}".rstrip()
        for node in graph.nodes.values()
        if node.kind in (NodeKind.MATERIALIZER, NodeKind.OPAQUE, NodeKind.INPUT)
    )


@pytest.mark.parametrize("arguments, expected", CASES.values(), ids=CASES)
def test_nodes_of(arguments: str, expected: str) -> None:
    graph = static_graph(f"driver.Builder().with_modules(features).with_materializers({arguments}).build()")
    assert described(graph) == expected


def _tag(key: str, value: object) -> str:
    return f"{key.removeprefix('hamilton.')}={value}"


PROGRAM = """
import json, sys
sys.path.insert(0, sys.argv[1])
import importlib
from hamilton.plugins import pandas_extensions
found = {}
for number in range(int(sys.argv[2])):
    graph = importlib.import_module(f"case{number}").dr.graph
    found[number] = {
        name: [bool(node.user_defined), {k: v for k, v in node.tags.items() if k != "module"},
               {d: kind.name == "OPTIONAL" for d, (_, kind) in node.input_types.items()}]
        for name, node in graph.nodes.items()
    }
json.dump(found, sys.stdout)
"""


@pytest.mark.parametrize(
    "python",
    [
        sys.executable,
        pytest.param(
            str(ORACLE),
            marks=[
                pytest.mark.oracle,
                pytest.mark.skipif(
                    not ORACLE.exists(), reason="there is no .venv-oracle with apache-hamilton"
                ),
            ],
        ),
    ],
    ids=["ours", "apache-hamilton"],
)
def test_the_runtime_makes_the_same(tmp_path: Path, python: str) -> None:
    (tmp_path / "features.py").write_text(FEATURES)
    scripts = [
        f"dr = driver.Builder().with_modules(features).with_materializers({arguments}).build()"
        for arguments, _ in CASES.values()
    ]
    for number, script in enumerate(scripts):
        (tmp_path / f"case{number}.py").write_text(HEAD + script)
    environment = {**os.environ, "HAMILTON_TELEMETRY_ENABLED": "false", "PYTHONPATH": ""}
    ran = subprocess.run(
        [python, "-W", "ignore", "-c", PROGRAM, str(tmp_path), str(len(scripts))],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    built: dict[str, Any] = json.loads(ran.stdout)
    for number, script in enumerate(scripts):
        static = {
            name: [
                node.kind is NodeKind.INPUT,
                {key: list(value) if isinstance(value, tuple) else value for key, value in node.tags},
                {d.node: d.optional for d in node.dependencies},
            ]
            for name, node in static_graph(script).nodes.items()
        }
        assert static == built[str(number)], script


BUILT = "dr = driver.Builder().with_modules(features).build()\n"


def test_those_of_a_call_are_shown_too() -> None:
    call = 'dr.materialize(from_.csv(target="raw", path="p"), to.json(id="saved", dependencies=["total"], path="q"), inputs={"n": 1})'
    assert described(static_graph(BUILT + call)) == snapshot("""\
load_data.raw: tuple[dict[str, Any], pd.DataFrame] <- [] data_loader=True data_loader.classname=PandasCSVReader data_loader.has_metadata=True data_loader.node=raw data_loader.source=csv
n: int <- []
raw: pd.DataFrame <- [load_data.raw] data_loader=True data_loader.classname=PandasCSVReader data_loader.has_metadata=False data_loader.node=raw data_loader.source=csv
saved: dict[str, Any] <- [total] data_saver=True data_saver.classname=JSONDataSaver data_saver.sink=json\
""")


def test_a_loader_of_one_call_replaces_no_input_that_another_gives() -> None:
    calls = 'dr.materialize(from_.csv(target="raw", path="p"), inputs={"n": 1})\ndr.execute(["a"], inputs={"raw": 1, "n": 1})'
    assert described(static_graph(BUILT + calls)) == snapshot("""\
n: int <- []
raw: pd.DataFrame <- []\
""")


def test_a_list_of_materializers() -> None:
    calls = 'SAVERS = [to.json(id="saved", dependencies=["total"], path="q")]\ndr.materialize(*SAVERS, additional_vars=["saved", "a"])'
    graph = static_graph(BUILT + calls)
    (call,) = graph.dataflow.calls
    assert [named.name for named in call.outputs or ()] == ["saved", "a", "total"]
    assert graph.nodes["saved"].kind is NodeKind.MATERIALIZER


@pytest.mark.parametrize(
    "materializer",
    [
        "*load()",
        "make('saved')",
        "to.csv(**options())",
        "to.csv(id=name(), dependencies=['a'], path='p')",
        "to.csv(id='saved', dependencies=names(), path='p')",
        "to.csv(id='saved', dependencies=['a'], path=source(name()))",
    ],
)
def test_what_is_computed_is_not_guessed(materializer: str) -> None:
    script = f"dr = driver.Builder().with_modules(features).with_materializers({materializer}).build()\ndr.execute(['unknown'])"
    graph = static_graph(script)
    assert graph.open_ended
    assert "saved" not in graph.nodes


def test_an_adapter_of_the_project_is_opaque_and_keeps_its_edges() -> None:
    graph = static_graph(
        BUILT + 'dr.materialize(to.warehouse(id="saved", dependencies=["df"], table=source("t")))'
    )
    node = graph.nodes["saved"]
    assert (node.kind, [d.node for d in node.dependencies]) == (NodeKind.OPAQUE, ["t", "df"])


def test_names_in_materializers_are_checked() -> None:
    files = workspace(
        f"#- features.py{FEATURES}#- run.py{HEAD}"
        'driver.Builder().with_modules(features).with_materializers(to.csv(id="s", dependencies=["dff"], path="p")).build()\n'
    )
    (dataflow,) = (found for found in discover(files, {}) if found.name == "run")
    problems = check_graph(files, build_graph(files, dataflow))
    assert [problem.message for problem in problems if problem.code == "HAM007"] == snapshot(
        ["Dataflow `run` has no node `dff`."]
    )
