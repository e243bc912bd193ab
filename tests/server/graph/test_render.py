"""Graphs as JSON, DOT and Mermaid."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest
from hamilton_ls.facts.model import Anchor
from hamilton_ls.graph.model import Graph
from hamilton_ls.graph.render import document, dot_text, mermaid_text
from inline_snapshot import snapshot

from tests.server.graph.drawing import graph_of

SOURCE = '''
from hamilton.function_modifiers import *
from typing import Dict

@tag(owner=["me", "you"], kind="x")
def spend(raw: Dict[str, int], rate: float = 1.0) -> "list[int]":
    """What was spent."""

@pipe_output(step(int))
def total(spend: list[int], region: str) -> int: ...
'''


def spend_graph() -> Graph:
    return graph_of(SOURCE, config={"region": "US", "limits": (1, 2), "fallback": {1}})


def locate(anchor: Anchor) -> tuple[str, int]:
    return anchor.path, 100 + anchor.ordinal


def test_json() -> None:
    data = document([spend_graph()], locate, [{"code": "HAM001"}])
    assert json.loads(json.dumps(data)) == data
    assert data == snapshot(
        {
            "version": 1,
            "dataflows": [
                {
                    "name": "m",
                    "modules": ["m"],
                    "config": {"fallback": [1], "limits": [1, 2], "region": "US"},
                    "nodes": [
                        {
                            "name": "fallback",
                            "kind": "config",
                            "type": "Any",
                            "module": None,
                            "file": None,
                            "line": None,
                            "tags": {},
                            "dependencies": [],
                            "documentation": None,
                            "status": "exact",
                        },
                        {
                            "name": "limits",
                            "kind": "config",
                            "type": "Any",
                            "module": None,
                            "file": None,
                            "line": None,
                            "tags": {},
                            "dependencies": [],
                            "documentation": None,
                            "status": "exact",
                        },
                        {
                            "name": "rate",
                            "kind": "input",
                            "type": "float",
                            "module": None,
                            "file": None,
                            "line": None,
                            "tags": {},
                            "dependencies": [],
                            "documentation": None,
                            "status": "exact",
                        },
                        {
                            "name": "raw",
                            "kind": "input",
                            "type": "Dict[str, int]",
                            "module": None,
                            "file": None,
                            "line": None,
                            "tags": {},
                            "dependencies": [],
                            "documentation": None,
                            "status": "exact",
                        },
                        {
                            "name": "region",
                            "kind": "config",
                            "type": "str",
                            "module": None,
                            "file": None,
                            "line": None,
                            "tags": {},
                            "dependencies": [],
                            "documentation": None,
                            "status": "exact",
                        },
                        {
                            "name": "spend",
                            "kind": "function",
                            "type": "list[int]",
                            "module": "m",
                            "file": "m.py",
                            "line": 100,
                            "tags": {"kind": "x", "owner": ["me", "you"]},
                            "dependencies": [
                                {"node": "rate", "type": "float", "optional": True},
                                {"node": "raw", "type": "Dict[str, int]", "optional": False},
                            ],
                            "documentation": "What was spent.",
                            "status": "exact",
                        },
                        {
                            "name": "total",
                            "kind": "opaque",
                            "type": "int",
                            "module": "m",
                            "file": "m.py",
                            "line": 100,
                            "tags": {},
                            "dependencies": [
                                {"node": "region", "type": "str", "optional": False},
                                {"node": "spend", "type": "list[int]", "optional": False},
                            ],
                            "documentation": None,
                            "status": "opaque",
                        },
                    ],
                }
            ],
            "problems": [{"code": "HAM001"}],
        }
    )


def test_json_of_a_place_that_has_gone() -> None:
    (dataflow,) = document([graph_of("def a() -> int: ...\n")], lambda anchor: None)["dataflows"]
    assert (dataflow["nodes"][0]["file"], dataflow["nodes"][0]["line"]) == (None, None)


def test_dataflows_come_in_the_order_of_their_names() -> None:
    one, other = (
        graph_of("#- b.py\ndef a() -> int: ...\n", "b"),
        graph_of("#- a.py\ndef a() -> int: ...\n", "a"),
    )
    assert [dataflow["name"] for dataflow in document([one, other], locate)["dataflows"]] == ["a", "b"]


def test_a_dependency_of_two_parameters_is_one() -> None:
    source = "from hamilton.function_modifiers import *\n@inject(p=source('x'), q=source('x'))\ndef a(p: int, q: int = 2) -> int: ...\n"
    (dataflow,) = document([graph_of(source)], locate)["dataflows"]
    assert dataflow["nodes"][0]["dependencies"] == [{"node": "x", "type": "int", "optional": False}]


def test_dot() -> None:
    assert dot_text(spend_graph()) == snapshot("""\
digraph "m" {
  rankdir=LR;
  bgcolor="transparent";
  graph [fontname="Helvetica,Arial,sans-serif", fontsize=11, nodesep=0.25, ranksep=0.6];
  node [shape=box, style="rounded,filled", fontname="Helvetica,Arial,sans-serif", fontsize=11, fillcolor="#ffffff", margin="0.14,0.08"];
  edge [color="#8a8f98", arrowsize=0.6];
  subgraph "cluster_m" {
    label="m"; labeljust=l; style="rounded"; color="#4c78a866"; fontcolor="#4c78a8";
    "spend" [label=<<b>spend</b><br/><font point-size="9" color="#6b7280">list[int]</font>>, color="#4c78a8"];
    "total" [label=<<b>total</b><br/><font point-size="9" color="#6b7280">opaque · int</font>>, color="#4c78a8", style="rounded,filled,dashed"];
  }
  "fallback" [label=<<b>fallback</b><br/><font point-size="9" color="#6b7280">config · Any</font>>, color="#8a8f98", fillcolor="#fff6d6", style="rounded,filled,dashed"];
  "limits" [label=<<b>limits</b><br/><font point-size="9" color="#6b7280">config · Any</font>>, color="#8a8f98", fillcolor="#fff6d6", style="rounded,filled,dashed"];
  "rate" [label=<<b>rate</b><br/><font point-size="9" color="#6b7280">input · float</font>>, color="#8a8f98", fillcolor="#f2f3f5", style="rounded,filled,dashed"];
  "raw" [label=<<b>raw</b><br/><font point-size="9" color="#6b7280">input · Dict[str, int]</font>>, color="#8a8f98", fillcolor="#f2f3f5", style="rounded,filled,dashed"];
  "region" [label=<<b>region</b><br/><font point-size="9" color="#6b7280">config · str</font>>, color="#8a8f98", fillcolor="#fff6d6", style="rounded,filled,dashed"];
  "rate" -> "spend" [style=dashed];
  "raw" -> "spend";
  "region" -> "total";
  "spend" -> "total";
}
""")


def test_mermaid() -> None:
    assert mermaid_text(spend_graph()) == snapshot("""\
flowchart LR
  subgraph m0["m"]
    n5["spend<br/><small>list#91;int#93;</small>"]
    n6[["total<br/><small>int</small>"]]
  end
  n0{{"fallback<br/><small>Any</small>"}}
  n1{{"limits<br/><small>Any</small>"}}
  n2(["rate<br/><small>float</small>"])
  n3(["raw<br/><small>Dict#91;str, int#93;</small>"])
  n4{{"region<br/><small>str</small>"}}
  n2 -.-> n5
  n3 --> n5
  n4 --> n6
  n5 --> n6
  classDef input stroke-dasharray: 4 3
  classDef opaque stroke-dasharray: 2 2
  class n0,n1,n2,n3,n4 input
  class n6 opaque
""")


CYCLE = "def a(b: int) -> int: ...\ndef b(a: int) -> int: ...\n"
HOSTILE = [
    "def end(graph: 'Literal[\"<b>\\\\\"]') -> 'A[\"&|;\"]': ...\n",
    "def subgraph(click: 'a-->b') -> 'x{y}': ...\n",
    "def größe(été: 'Ω') -> 'list[\"\\t\"]': ...\n",
    CYCLE,
]


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
@pytest.mark.parametrize("source", HOSTILE)
def test_graphviz_accepts_every_text(source: str) -> None:
    done = subprocess.run(
        ["dot", "-Tsvg"], input=dot_text(graph_of(source)), capture_output=True, text=True, timeout=30
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_dependencies_that_close_a_cycle_are_red() -> None:
    red = [line for line in dot_text(graph_of(CYCLE)).splitlines() if "#d13438" in line]
    assert sorted(line.partition(" [")[0].strip() for line in red) == ['"a" -> "b"', '"b" -> "a"']


@pytest.mark.parametrize("source", HOSTILE)
def test_mermaid_shows_nothing_that_it_may_read_as_syntax(source: str) -> None:
    for line in mermaid_text(graph_of(source)).splitlines():
        if '"' in line:
            shown = line.split('"', 1)[1].rsplit('"', 1)[0]
            assert not set(shown.replace("<br/><small>", "").replace("</small>", "")) & set('"[]{}<>`\\&')
