"""Whatever stands in a file: discovery and graphs never raise, and a cache changes no answer."""

from __future__ import annotations

from random import Random

import pytest
from hamilton_ls.facts.files import SourceFile
from hamilton_ls.facts.model import FileFacts
from hamilton_ls.graph.build import build_graph
from hamilton_ls.graph.cache import GraphCache
from hamilton_ls.graph.choices import config_choices
from hamilton_ls.graph.dataflows import discover
from hamilton_ls.graph.queries import cycles, topological_order
from hamilton_ls.graph.render import document, dot_text, mermaid_text
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span

FILES = {
    "features.py": """
import pandas as pd
from typing import TypedDict
from hamilton.function_modifiers import *
from names import COLUMNS, BINDINGS as B
class Size(TypedDict):
    w: int
@extract_columns(*COLUMNS)
def frame(path: str, n: int = 3) -> pd.DataFrame: ...
@config.when_in(region=["US", "UK"])
def spend__us(x: pd.Series) -> pd.Series: ...
@parameterize(**B, p=({"a": group(source("x"), value(1))}, "doc {a}"))
def q(a: list[pd.Series]) -> int: ...
@tag(a="b", target_="f")
@extract_fields({"w": int, "h": pd.Series})
def f(q: int) -> Size: ...
@check_output(range=(0, 1))
@inject(spend=source("spend"))
def z(spend: pd.Series) -> float: ...
""",
    "names.py": """
COLUMNS = ["x", "y"]
BINDINGS = {"one": {"a": group(source("x"))}}
from hamilton.function_modifiers import group, source
Frame = Alias
Alias = Frame
""",
    "run.py": """
from hamilton import driver
import importlib
import features as f
config = {"region": "US"}
def make(more):
    builder = driver.Builder().with_modules(f, importlib.import_module("names")).with_config(config)
    return builder.build()
dr = make(3)
dr.execute(["x", f.q], inputs={"path": 1, **config}, overrides=dict(n=2))
""",
}
PIECES = [
    *"()[]{}@:,=*.'\"\n #a",
    "**",
    "    ",
    "\ndef ",
    "\nclass ",
    "\n@",
    "source(",
    "None",
    "-> ",
    "*x",
    "frame",
    '"""',
    "x = x\n",
    "async ",
    "lambda: ",
    "import ",
]


class Workspace:
    def __init__(self, files: dict[str, SourceFile]) -> None:
        self.files = files

    def paths(self) -> tuple[str, ...]:
        return tuple(sorted(self.files))

    def facts(self, path: str) -> FileFacts:
        return self.files[path].facts


def ask_everything(workspace: Workspace, cache: GraphCache | None) -> list[object]:
    answers: list[object] = []
    for dataflow in discover(workspace, {}, cache):
        graph = build_graph(workspace, dataflow, cache=cache)
        answers += [dataflow, graph, config_choices(workspace, dataflow, cache), cycles(graph)]
        answers += [topological_order(graph), dot_text(graph), mermaid_text(graph)]
        answers.append(document([graph], lambda anchor: (anchor.path, 1)))
        assert all(d.node in graph.nodes for node in graph.nodes.values() for d in node.dependencies)
    return answers


@pytest.mark.parametrize("seed", range(12))
def test_random_edits(seed: int) -> None:
    random = Random(seed)
    files = {path: SourceFile.read(path, text) for path, text in FILES.items()}
    cache = GraphCache()
    for step in range(40):
        path = random.choice(sorted(files))
        source = files[path].source
        start = random.randrange(len(source) + 1)
        end = min(len(source), start + random.choice([0, 0, 0, 1, 3, 30]))
        files = {**files, path: files[path].edited(Edit(Span(start, end), random.choice(PIECES)))}
        answers = ask_everything(Workspace(files), cache)
        if step % 8 == 0:
            assert answers == ask_everything(Workspace(files), None)
