"""Code lenses: what stands above which name."""

from __future__ import annotations

from hamilton_ls.ide.lenses import lenses
from inline_snapshot import snapshot

from tests.server.ide.look import look


def shown(text: str, path: str = "main.py") -> list[str]:
    at = look(text)
    source = at.fixture.files[path]
    return [
        f"{source[lens.span.start : lens.span.end]}: {lens.title} → {lens.kind.value} {lens.dataflow}/{lens.node}"
        for lens in lenses(at.snapshot, path)
    ]


def test_run_and_dependents() -> None:
    assert shown("""
        from hamilton.function_modifiers import tag

        def cost(rate: int) -> int:
            return rate

        def total(cost: int) -> int:
            return cost

        def _helper(x):
            return x
    """) == snapshot(
        [
            "cost: ▷ Run → run main/cost",
            "cost: 1 dependent → dependents main/cost",
            "total: ▷ Run → run main/total",
            "total: 0 dependents → dependents main/total",
        ]
    )


def test_one_function_of_several_nodes() -> None:
    assert shown("""
        import pandas as pd
        from hamilton.function_modifiers import extract_columns, parameterize, value

        @extract_columns("spend", "signups")
        def marketing(path: str) -> pd.DataFrame:
            return pd.read_csv(path)

        @parameterize(two={"n": value(2)}, three={"n": value(3)})
        def number(n: int) -> int:
            return n
    """) == snapshot(
        [
            "marketing: ▷ Run → run main/marketing",
            "marketing: 2 dependents → dependents main/marketing",
            "two: ▷ Run two → run main/two",
            "two: two: 0 dependents → dependents main/two",
            "three: ▷ Run three → run main/three",
            "three: three: 0 dependents → dependents main/three",
        ]
    )


def test_the_validators_of_a_check_are_not_offered() -> None:
    assert shown("""
        from hamilton.function_modifiers import check_output

        @check_output(range=(0, 1), importance="fail")
        def rate(path: str) -> float:
            return 0.5
    """) == snapshot(
        [
            "rate: ▷ Run → run main/rate",
            "rate: 0 dependents → dependents main/rate",
        ]
    )


def test_several_dataflows_are_named() -> None:
    text = """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [
            { name = "a", modules = ["features"] },
            { name = "b", modules = ["features"], config = { x = 1 } },
        ]
        #- /features.py
        def cost(rate: int) -> int:
            return rate
    """
    assert shown(text, "features.py") == snapshot(
        [
            "cost: ▷ Run in a → run a/cost",
            "cost: 0 dependents in a → dependents a/cost",
            "cost: ▷ Run in b → run b/cost",
            "cost: 0 dependents in b → dependents b/cost",
        ]
    )


def test_variants_that_are_switched_off_have_none() -> None:
    assert shown("""
        from hamilton.function_modifiers import config

        @config.when(kind="linear")
        def fit__linear(x: int) -> int:
            return x

        @config.when(kind="forest")
        def fit__forest(x: int) -> int:
            return x

        def score(x: int) -> int:
            return x
    """) == snapshot(["score: ▷ Run → run main/score", "score: 0 dependents → dependents main/score"])


def test_a_file_that_is_not_hamilton_has_none() -> None:
    assert shown("def cost(rate):\n    return rate\n") == []


def test_driver_code_has_none() -> None:
    text = """
        #- /features.py
        def total(spend: int) -> int:
            return spend
        #- /run.py
        from hamilton import driver
        import features

        driver.Builder().with_modules(features).build().execute(["total"], inputs={"spend": 1})
    """
    assert shown(text, "run.py") == []
