"""The same run tells the same story with our runtime and with apache-hamilton."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from hamilton_ls.execution import Chosen, ExecutionSettings

ORACLE = Path(__file__).parents[3] / ".venv-oracle" / "bin" / "python"

pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(not ORACLE.exists(), reason="there is no .venv-oracle with apache-hamilton"),
]


@pytest.fixture(params=["ours", "apache-hamilton"])
def settings(request: pytest.FixtureRequest) -> ExecutionSettings:
    python = sys.executable if request.param == "ours" else str(ORACLE)
    return ExecutionSettings(interpreter=Chosen(python, "the tests"))


@pytest.fixture
def with_extensions(stage: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """apache-hamilton knows pandas by an extension only."""
    monkeypatch.delenv("HAMILTON_AUTOLOAD_EXTENSIONS")


@pytest.mark.usefixtures("with_extensions")
async def test_nodes_results_and_reuse(stage: Any) -> None:
    flow = """
        import pandas as pd
        from hamilton.function_modifiers import (
            config, does, extract_columns, extract_fields, inject, parameterize, source, tag, value,
        )
        FACTOR = 2

        @tag(owner="growth")
        @extract_columns("spend", "signups")
        def marketing(raw: list) -> pd.DataFrame:
            return pd.DataFrame(raw, columns=["spend", "signups"])

        @parameterize(
            doubled={"series": source("spend"), "by": value(2)},
            tripled={"series": source("signups"), "by": value(3)},
        )
        def scaled(series: pd.Series, by: int) -> pd.Series:
            return series * by

        @extract_fields({"low": float, "high": float})
        def bounds(spend: pd.Series) -> dict:
            return {"low": float(spend.min()), "high": float(spend.max()) * FACTOR}

        @config.when(mode="sum")
        def total__sum(doubled: pd.Series, tripled: pd.Series) -> float:
            return float((doubled + tripled).sum())

        @config.when(mode="mean")
        def total__mean(doubled: pd.Series, tripled: pd.Series) -> float:
            return float((doubled + tripled).mean())

        def _both(**parts): return sum(parts.values())
        @does(_both)
        def span(low: float, high: float) -> float: ...

        @inject(offset=value(1))
        def shifted(total: float, offset: int, extra: float = 0.5) -> float:
            return total + offset + extra

        def broken(high: float) -> float:
            raise ValueError(f"high is {high}")

        def after(broken: float) -> float:
            return broken
        """
    stage.write("flow.py", flow)
    more: Any = {"inputs": {"raw": "[[1, 2], [3, 4]]"}, "config": {"mode": "sum"}}
    story = await stage.run(**more)
    assert story.error["message"] == "high is 6.0"
    assert [f["function"] for f in story.error["frames"]] == ["broken"]
    last = {"after": "skipped", "broken": "failed"}
    nodes = [
        "marketing",
        "spend",
        "signups",
        "doubled",
        "tripled",
        "bounds",
        "low",
        "high",
        "total",
        "span",
        "shifted",
    ]
    ok = dict.fromkeys(nodes, "ok")
    given = {"raw": "ok"}
    assert story.last == {**ok, **last, **given}
    assert {
        n: story.summary(n) for n in ("marketing", "doubled", "bounds", "low", "total", "span", "shifted")
    } == {
        "marketing": "2 × 2 DataFrame",
        "doubled": "Series · 2",
        "bounds": "dict · 2",
        "low": "1",
        "total": "26",
        "span": "7",
        "shifted": "27.5",
    }
    cached = dict.fromkeys(nodes, "cached")
    assert (await stage.run(**more)).last == {**cached, **last, **given}

    stage.write("flow.py", flow.replace("FACTOR = 2", "FACTOR = 3"))
    again = await stage.run(**more)
    assert sorted(again.ran) == ["bounds", "broken", "high", "low", "span"]

    story = await stage.run(**{**more, "config": {"mode": "mean"}})
    assert sorted(story.ran) == ["broken", "shifted", "total"]
    assert story.summary("total") == "13"


async def test_a_validator_that_fails(stage: Any) -> None:
    stage.write(
        "flow.py",
        """
        from hamilton.function_modifiers import check_output
        @check_output(range=(0, 1), importance="fail")
        def share() -> float:
            return 2.0
        """,
    )
    story = await stage.run("share")
    assert (story.outcome, story.last["share_raw"], story.last["share"]) == ("failed", "ok", "failed")
    assert story.error["type"] == "DataValidationError"


REFUSED = {
    "a wrong type": ({"raw": "'x'"}, {}, "raw"),
    "an input of the configuration": ({"raw": "1"}, {"raw": 2}, "raw"),
}


@pytest.mark.parametrize("inputs, config, named", REFUSED.values(), ids=REFUSED)
async def test_what_the_framework_refuses(stage: Any, inputs: Any, config: Any, named: str) -> None:
    stage.write("flow.py", "def base(raw: int) -> int:\n    return raw\n")
    story = await stage.run("base", inputs=inputs, config=config)
    assert (story.outcome, story.ran) == ("refused", [])
    assert named in story.message


CANNOT_BE_BUILT = {
    "one node in two modules": {"flow": "def a() -> int: ...", "other": "def a() -> int: ..."},
    "a missing annotation": {"flow": "def a(b): ..."},
    "types that do not go together": {"flow": "def a() -> str: ...\ndef c(a: int) -> int: ..."},
}


@pytest.mark.parametrize("modules", CANNOT_BE_BUILT.values(), ids=CANNOT_BE_BUILT)
async def test_a_graph_that_cannot_be_built(stage: Any, modules: dict[str, str]) -> None:
    for name, text in modules.items():
        stage.write(f"{name}.py", text)
    story = await stage.run("a", modules={name: f"{name}.py" for name in modules})
    assert (story.outcome, story.error["node"]) == ("failed", None)
    assert "a" in story.message
