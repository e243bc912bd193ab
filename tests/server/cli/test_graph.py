"""``hamilton-live graph``: the documented JSON, and the choice of dataflow and configuration."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.server.cli.conftest import Command, Result


def document(result: Result) -> dict[str, Any]:
    assert result.status == 0, result.errors
    parsed: dict[str, Any] = json.loads(result.output)
    return parsed


def names(result: Result) -> dict[str, list[str]]:
    return {flow["name"]: [node["name"] for node in flow["nodes"]] for flow in document(result)["dataflows"]}


def test_json_is_stable(hamilton_live: Command, project: Path) -> None:
    (flow,) = document(hamilton_live("graph", project))["dataflows"]
    assert {key: flow[key] for key in ("name", "modules", "config")} == {
        "name": "run",
        "modules": ["features", "loaders"],
        "config": {},
    }
    nodes = {node["name"]: node for node in flow["nodes"]}
    assert list(nodes) == ["cost", "path", "rate", "signups", "spend"]
    assert nodes["cost"] == {
        "name": "cost",
        "kind": "function",
        "type": "float",
        "module": "features",
        "file": "features.py",
        "line": 5,
        "tags": {"owner": "finance", "teams": ["a", "b"]},
        "dependencies": [
            {"node": "rate", "type": "float", "optional": True},
            {"node": "signups", "type": "float", "optional": False},
            {"node": "spend", "type": "float", "optional": False},
        ],
        "documentation": "What a signup costs.",
        "status": "exact",
    }
    assert nodes["path"] == {
        "name": "path",
        "kind": "input",
        "type": "str",
        "module": None,
        "file": None,
        "line": None,
        "tags": {},
        "dependencies": [],
        "documentation": None,
        "status": "exact",
    }


def test_problems_are_told_beside(hamilton_live: Command, project: Path) -> None:
    with (project / "loaders.py").open("a") as stream:
        stream.write("\n\ndef net(spend: str) -> str: ...\n")
    (problem,) = document(hamilton_live("graph", project))["problems"]
    assert (problem["code"], problem["file"], problem["line"], problem["dataflow"]) == (
        "HAM005",
        "loaders.py",
        9,
        "run",
    )


@pytest.mark.parametrize(
    "given, value",
    [
        ("region=UK", "UK"),
        ("region=3", 3),
        ("region=true", True),
        ('region="3"', "3"),
        ("region=[1]", [1]),
        ("region=", ""),
    ],
)
def test_config_is_json_or_text(hamilton_live: Command, project: Path, given: str, value: object) -> None:
    (flow,) = document(hamilton_live("graph", project, "--config", given))["dataflows"]
    assert flow["config"] == {"region": value}
    assert ("tax" in [node["name"] for node in flow["nodes"]]) == (value == "UK")


def test_config_may_be_repeated(hamilton_live: Command, project: Path) -> None:
    result = hamilton_live("graph", project, "--config", "region=UK", "--config", "rate=2")
    (flow,) = document(result)["dataflows"]
    assert flow["config"] == {"rate": 2, "region": "UK"}
    assert {node["name"]: node["kind"] for node in flow["nodes"]}["rate"] == "config"


def test_a_file_stands_for_its_dataflows(hamilton_live: Command, project: Path) -> None:
    assert list(names(hamilton_live("graph", project / "loaders.py"))) == ["run"]


def test_a_module_of_no_dataflow_is_one_of_its_own(hamilton_live: Command, project: Path) -> None:
    (project / "alone.py").write_text("def one(other: int) -> int: ...\n")
    assert names(hamilton_live("graph", project / "alone.py")) == {"alone": ["one", "other"]}


def test_together(hamilton_live: Command, project: Path) -> None:
    (project / "alone.py").write_text("def one(spend: float) -> int: ...\n")
    result = hamilton_live("graph", "--together", project / "loaders.py", project / "alone.py")
    assert names(result) == {"loaders+alone": ["one", "path", "signups", "spend"]}


def test_one_of_several(hamilton_live: Command, project: Path) -> None:
    (project / "alone.py").write_text(
        "from hamilton.function_modifiers import tag\n@tag(a='b')\ndef one() -> int: ...\n"
    )
    assert list(names(hamilton_live("graph", project))) == ["alone", "run"]
    assert list(names(hamilton_live("graph", project, "--dataflow", "alone"))) == ["alone"]


@pytest.mark.parametrize(
    "format_, beginning", [("dot", 'digraph "run" {'), ("mermaid", "flowchart LR"), ("svg", "<?xml")]
)
def test_drawings(hamilton_live: Command, project: Path, format_: str, beginning: str) -> None:
    result = hamilton_live("graph", project, "--format", format_)
    assert result.status == 0
    assert result.output.startswith(beginning)
    assert "cost" in result.output


@pytest.mark.parametrize(
    "arguments, said",
    [
        (("shop", "--dataflow", "nothing"), "there is no dataflow 'nothing'; found: run"),
        (("empty",), "no dataflow found"),
        (("empty", "--together"), "no Hamilton module in this folder"),
        (("shop", "--config", "region"), "'region' is not of the form KEY=VALUE"),
        (("shop", "other", "--together"), "--together needs modules of one workspace"),
        (("shop/alone.py", "shop/run.py", "--format", "mermaid"), "choose one with --dataflow: alone, run"),
    ],
)
def test_usage_errors(
    hamilton_live: Command, project: Path, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "other").mkdir()
    (project / "alone.py").write_text("def one() -> int: ...\n")
    result = hamilton_live("graph", *arguments)
    assert result.status == 2
    assert said in result.errors


def test_svg_without_graphviz_says_what_to_do(
    hamilton_live: Command, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    result = hamilton_live("graph", project, "--format", "svg")
    assert result.status == 2
    assert "Install it" in result.errors


def test_configuration_from_a_file(hamilton_live: Command, project: Path) -> None:
    file = project.parent / "config.json"
    file.write_text('{"region": "UK", "year": 2024}', encoding="utf-8")
    result = hamilton_live("graph", project, "--config-file", file, "--config", "year=2025")
    (dataflow,) = json.loads(result.output)["dataflows"]
    assert dataflow["config"] == {"region": "UK", "year": 2025}
    assert "tax" in [node["name"] for node in dataflow["nodes"]]


@pytest.mark.parametrize(
    "text, said", [(None, "No such file"), ("{", "not JSON"), ("[1]", "a configuration is a JSON object")]
)
def test_a_file_that_holds_no_configuration(
    hamilton_live: Command, project: Path, text: str | None, said: str
) -> None:
    file = project.parent / "config.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    result = hamilton_live("graph", project, "--config-file", file)
    assert (result.status, result.output) == (2, "")
    assert said in result.errors


def test_all_variants_at_once(hamilton_live: Command, project: Path) -> None:
    result = hamilton_live("graph", project, "--variants", "--format", "text")
    assert (result.status, result.output) == (
        0,
        "run: nodes that depend on the configuration: 1\n  tax\n    region='UK': tax__uk(cost)  features.py:11\n",
    )
    (dataflow,) = json.loads(hamilton_live("graph", project, "--variants").output)["dataflows"]
    tax = next(node for node in dataflow["nodes"] if node["name"] == "tax")
    assert tax["variants"] == [
        {
            "function": "tax__uk",
            "when": ["region='UK'"],
            "chosen": False,
            "type": "float",
            "file": "features.py",
            "line": 11,
            "dependencies": [{"node": "cost", "type": "float", "optional": False}],
        }
    ]
    for drawing in ("dot", "mermaid"):
        assert "tax__uk" in hamilton_live("graph", project, "--variants", "--format", drawing).output
