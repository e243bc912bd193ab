"""`hamilton-live graph --verify`: what it says of each node, with our runtime and with apache-hamilton."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hamilton_ls.execution import verification
from hamilton_ls.graph.model import Graph

from tests.support.fixture import parse_fixture

from .conftest import Command

ORACLE = Path(__file__).parents[3] / ".venv-oracle" / "bin" / "python"


@pytest.fixture(
    params=[
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
def python(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The interpreter that builds the real graph."""
    monkeypatch.setenv("HAMILTON_AUTOLOAD_EXTENSIONS", "0")
    monkeypatch.setenv("HAMILTON_TELEMETRY_ENABLED", "false")
    return str(request.param)


@pytest.fixture
def verified(hamilton_live: Command, tmp_path: Path, python: str) -> Any:
    """Verify a workspace; gives the exit status and the verdict of each node with what follows it."""

    def run(files: str, *options: str) -> tuple[int, dict[str, list[str]]]:
        root = parse_fixture(files).write(tmp_path / "shop")
        result = hamilton_live(
            "graph", root, "--verify", "--format", "json", "--interpreter", python, *options
        )
        assert not result.errors
        (dataflow,) = json.loads(result.output)["dataflows"]
        return result.status, {
            node["name"]: [
                node["verdict"],
                *(f"{d['what']}: {d['static']} / {d['runtime']}" for d in node["differences"]),
                *([node["reason"]] if node["reason"] else []),
            ]
            for node in dataflow["nodes"]
        }

    return run


WIRED = """
#- /flow.py
from typing import Annotated, Any, Dict, List, Optional
from hamilton.function_modifiers import config, extract_fields, parameterize, source, tag, value

class Order:
    lines: list

@tag(owner="shop", teams=["a", "b"])
def orders(path: str, limit: Optional[int] = None) -> List[Order]:
    return []

@extract_fields({"first": Order, "last": Order})
def ends(orders: "list[Order]") -> Dict[str, Any]:
    return {}

@parameterize(one={"n": value(1), "o": source("first")}, two={"n": value(2), "o": source("last")})
def priced(o: Order, n: int) -> Annotated[float, "EUR"]:
    return 1.0

@config.when(region="UK")
def tax__uk(one: float) -> float:
    return one
@config.when(region="US")
def tax__us(two: float) -> float:
    return two
"""


def test_all_is_the_same(verified: Any) -> None:
    status, nodes = verified(WIRED, "--config", "region=UK")
    assert status == 0
    assert set(map(tuple, nodes.values())) == {("same",)}
    assert sorted(nodes) == [
        "ends", "first", "last", "limit", "one", "orders", "path", "region", "tax", "two",
    ]  # fmt: skip


def test_opaque_nodes_are_not_known(verified: Any) -> None:
    status, nodes = verified(
        """
#- /flow.py
from hamilton.function_modifiers import parameterize, source
import os
NAMES = {f"n{i}": {"x": source(f"raw{i}")} for i in os.environ.get("NO_SUCH", "01")}

@parameterize(**NAMES)
def made(x: int) -> int:
    return x

def after(n0: int, given: int) -> int:
    return n0 + given
"""
    )
    assert status == 0
    assert {name: said[0] for name, said in nodes.items() if name != "n0"} == {
        "after": "same",
        "given": "same",
        "made": "not known statically",
        "n1": "not known statically",
        "raw0": "not known statically",
        "raw1": "not known statically",
    }


def test_a_function_that_cannot_be_built_hides_no_other(verified: Any) -> None:
    status, nodes = verified(
        """
#- /flow.py
from hamilton.function_modifiers import tag

@tag(kind="broken")
def broken(raw) -> int:
    return raw

def after(broken: int) -> int:
    return broken

def sound(x: int) -> int:
    return x
"""
    )
    assert status == 3
    assert nodes["sound"] == nodes["x"] == nodes["after"] == ["same"]
    assert nodes["broken"][0] == "could not be built"
    assert "Missing type hint" in nodes["broken"][1]
    assert nodes["raw"][1].startswith("Only asked for by what failed.")


def test_what_is_inside_a_subdag_that_cannot_be_built(verified: Any) -> None:
    status, nodes = verified(
        """
#- /flow.py
from hamilton.function_modifiers import configuration, subdag

def inner(x: int) -> int:
    return x

@subdag(inner, config={"unit": configuration("missing")})
def part(inner: int) -> int:
    return inner
""",
        "--config",
        "x=1",
    )
    assert status == 3
    assert nodes["inner"] == ["same"]
    assert {name: said[0] for name, said in nodes.items() if name.startswith("part")} == {
        name: "could not be built" for name in nodes if name.startswith("part")
    }
    assert "part.inner" in nodes


def test_a_module_that_cannot_be_imported(verified: Any) -> None:
    status, nodes = verified(
        """
#- /broken.py
import a_package_that_is_not_there
from hamilton.function_modifiers import tag

@tag(kind="lost")
def lost(x: int) -> int:
    return x
#- /sound.py
from hamilton.function_modifiers import tag

@tag(kind="kept")
def kept(y: int) -> int:
    return y
""",
        "--together",
    )
    assert status == 3
    assert nodes["kept"] == ["same"]
    assert nodes["lost"][0] == nodes["x"][0] == "could not be built"
    assert "broken.py:1: import a_package_that_is_not_there" in nodes["lost"][1]


def test_a_graph_that_fails_as_a_whole_is_compared_function_by_function(
    hamilton_live: Command, tmp_path: Path, python: str
) -> None:
    root = parse_fixture(
        """
#- /flow.py
def b(a: int) -> int:
    return a

def a() -> str:
    return ""
"""
    ).write(tmp_path / "shop")
    result = hamilton_live("graph", root / "flow.py", "--verify", "--interpreter", python)
    assert result.status == 3
    first, second, *rest = result.output.splitlines()
    assert first.startswith("flow: 2 same; hamilton ")
    assert "cannot be built" in second
    assert rest == ["  same  a  flow.py:4", "  same  b  flow.py:1"]


def test_a_module_of_some_functions_and_materializers(verified: Any) -> None:
    status, nodes = verified(
        """
#- /run.py
from hamilton import ad_hoc_utils, driver
from hamilton.function_modifiers import source
from hamilton.io.materialization import to

def f(q: int) -> dict:
    return {}
def g(f: dict) -> int:
    return 1
def other(f: dict) -> int:
    return 2

if __name__ == "__main__":
    module = ad_hoc_utils.create_temporary_module(f, g)
    saver = to.json(id="saved", dependencies=["f"], path=source("target"))
    driver.Builder().with_modules(module).with_materializers(saver).build().execute(["g"])
""",
        "--dataflow",
        "run",
    )
    assert status == 0
    assert {name: said[0] for name, said in nodes.items()} == {
        **dict.fromkeys(("f", "g", "q"), "same"),
        **dict.fromkeys(("saved", "target"), "not compared"),
    }


@pytest.mark.parametrize(
    "there, here, said",
    [
        ("def a(x: int) -> str: ...", "def a(x: int) -> int: ...", "type: str / int"),
        ("def a(x: int) -> int: ...", "def a(y: int) -> int: ...", "dependencies: x / y"),
        ("def a(x: int) -> int: ...", "def a(x: int = 1) -> int: ...", "optional: none / x"),
        ("def a(x: int) -> int: ...", "def b(x: int) -> int: ...", "missing: function of flow / no such node"),
        ("def b(a: int) -> int: ...", "def a(b: int) -> int: ...", "input: given from outside / made by a function"),
        ("def x() -> int: ...", "def a() -> int: ...", "extra: no such node / made by a"),
    ],
)  # fmt: skip
def test_differences_are_named(tmp_path: Path, there: str, here: str, said: str) -> None:
    """The static graph is that of an older text here, for a difference is a defect that nobody plans."""
    graph = _graph(tmp_path / "old", there)
    description = _described(tmp_path / "new", here, graph)
    verdict = next(node for node in verification.verify(graph, description).nodes if node.name == "a")
    assert verdict.verdict is verification.Verdict.DIFFERS
    assert said in [f"{d.what}: {d.static} / {d.runtime}" for d in verdict.differences]


def test_tags_differ(tmp_path: Path) -> None:
    tagged = "from hamilton.function_modifiers import tag\n@tag(owner={!r})\ndef a() -> int: ..."
    graph = _graph(tmp_path / "old", tagged.format("me"))
    (verdict,) = verification.verify(graph, _described(tmp_path / "new", tagged.format("you"), graph)).nodes
    (difference,) = verdict.differences
    assert (difference.what, difference.static, difference.runtime) == (
        "tags",
        "owner='me'",
        "owner='you'",
    )


def test_the_call_is_wrong(hamilton_live: Command, project: Path) -> None:
    result = hamilton_live("graph", project, "--verify", "--format", "dot")
    assert (result.status, result.output) == (2, "")
    assert "--verify prints text or json, not dot" in result.errors
    assert hamilton_live("graph", project, "--format", "text").status == 2


def _graph(folder: Path, text: str) -> Graph:
    from hamilton_ls.cli.dataflow_choice import all_dataflows, graph_of
    from hamilton_ls.cli.projects import open_projects

    file = parse_fixture(f"#- /flow.py\n{text}\n").write(folder) / "flow.py"
    ((project, dataflow),) = all_dataflows(open_projects([file]))
    return graph_of(project, dataflow, {})


def _described(folder: Path, text: str, graph: Graph) -> Any:
    from hamilton_ls.execution import Chosen, DescribeRequest, ExecutionSettings, describe_blocking

    parse_fixture(f"#- /flow.py\n{text}\n").write(folder)
    settings = ExecutionSettings(interpreter=Chosen(sys.executable, "the tests"))
    (described,) = describe_blocking(folder, [DescribeRequest(graph)], settings=settings)
    return described
