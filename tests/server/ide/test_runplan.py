"""What a run would execute, and what it asks for first."""

from __future__ import annotations

from hamilton_ls.ide.runplan import run_plan
from hamilton_ls.protocol.messages import RunPlan
from inline_snapshot import snapshot

from tests.server.ide.look import look

FLOW = """
    #- /pyproject.toml
    [tool.hamilton]
    dataflows = [{ name = "train", modules = ["main"], config = { region = "US" } }]
    #- /main.py
    def raw(path: str, sep: str = ",", region: str = "EU") -> str:
        return path

    def spend(raw: str, weeks: int = max(1, 2)) -> int:
        return 1

    def signups(raw: str) -> int:
        return 2

    def cost(spend: int, signups: int, rate: float) -> float:
        return spend / signups
"""


def plan(*targets: str, text: str = FLOW, dataflow: str = "train") -> RunPlan:
    return run_plan(look(text).snapshot, dataflow, list(targets))


def test_a_node_and_all_that_it_needs_upstream_first() -> None:
    assert plan("spend") == snapshot(
        {
            "dataflow": "train",
            "targets": ["spend"],
            "nodes": ["raw", "spend"],
            "inputs": [
                {"name": "path", "type": "str", "required": True, "default": None, "neededBy": ["raw"]},
                {"name": "sep", "type": "str", "required": False, "default": '","', "neededBy": ["raw"]},
                {
                    "name": "weeks",
                    "type": "int",
                    "required": False,
                    "default": "max(1, 2)",
                    "neededBy": ["spend"],
                },
            ],
            "problems": [],
        }
    )


def test_no_targets_are_all_nodes() -> None:
    whole = plan()
    assert whole["targets"] == ["cost", "raw", "signups", "spend"]
    assert whole["nodes"].index("raw") < whole["nodes"].index("spend") < whole["nodes"].index("cost")
    assert [field["name"] for field in whole["inputs"] if field["required"]] == ["path", "rate"]


def test_an_unknown_target() -> None:
    assert plan("spnd", "raw")["problems"] == ["There is no node “spnd” in train."]


def test_the_configuration_is_not_asked_for() -> None:
    assert "region" not in [field["name"] for field in plan()["inputs"]]


def test_an_input_that_one_of_two_needs_is_required() -> None:
    text = """
        from hamilton.function_modifiers import tag

        def a(x: int = 1) -> int:
            return x

        def b(x: int, a: int) -> int:
            return x
    """
    assert plan("b", text=text, dataflow="main")["inputs"] == snapshot(
        [{"name": "x", "type": "int", "required": True, "default": None, "neededBy": ["a", "b"]}]
    )
    assert plan("a", text=text, dataflow="main")["inputs"] == snapshot(
        [{"name": "x", "type": "int", "required": False, "default": "1", "neededBy": ["a"]}]
    )


def test_a_circle_is_named() -> None:
    text = """
        from hamilton.function_modifiers import tag

        def a(c: int) -> int:
            return c

        def b(a: int) -> int:
            return a

        def c(b: int) -> int:
            return b

        def d(c: int) -> int:
            return c

        def lonely() -> int:
            return 1
    """
    assert plan("d", text=text, dataflow="main")["problems"] == snapshot(
        ["These nodes need each other in a circle: c → b → a → c."]
    )
    assert plan("lonely", text=text, dataflow="main")["problems"] == []


def test_a_deep_dataflow() -> None:
    code = "".join(f"def n{i}(n{i - 1}: int) -> int:\n    return 1\n\n" for i in range(1, 3000))
    text = "from hamilton.function_modifiers import tag\n\n" + code
    assert len(plan("n2999", text=text, dataflow="main")["nodes"]) == 2999
