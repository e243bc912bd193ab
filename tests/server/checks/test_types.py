"""HAM005 and HAM006: annotations that do not go together, and annotations that are missing."""

from __future__ import annotations

import pytest

from tests.server.checks.expect import expect_fix, expect_problems

MISMATCHES = {
    "both functions and both types are named": """
        from hamilton.function_modifiers import tag
        import pandas as pd
        def spend() -> pd.Series: ...
        def total(spend: float) -> float: ...
        #         ^^^^^ HAM005 `total` asks for `spend` as `float`, but `spend` returns `pd.Series`
        """,
    "across modules, through different imports": """
        #- /loaders.py
        import pandas
        def table() -> pandas.DataFrame: ...
        #- /features.py
        from pandas import Series
        def total(table: Series) -> float: ...
        #         ^^^^^ HAM005 as `Series`, but `table` returns `pandas.DataFrame`
        #- /run.py
        import features, loaders
        from hamilton import driver
        driver.Driver({}, loaders, features)
        """,
    "int is not float for Hamilton": """
        from hamilton.function_modifiers import tag
        def count() -> int: ...
        def mean(count: float) -> float: ...
        #        ^^^^^ HAM005
        """,
    "arguments of a generic type": """
        from hamilton.function_modifiers import tag
        def counts() -> dict[str, int]: ...
        def report(counts: dict[str, float]) -> str: ...
        #          ^^^^^^ HAM005
        """,
    "an optional value where a value is needed": """
        from hamilton.function_modifiers import tag
        def found() -> int | None: ...
        def twice(found: int) -> int: ...
        #         ^^^^^ HAM005
        """,
    "a class that is no subclass": """
        from hamilton.function_modifiers import tag
        class Base: ...
        class Derived(Base): ...
        def base() -> Base: ...
        def use(base: Derived) -> int: ...
        #       ^^^^ HAM005
        """,
    "a column of a frame": """
        import pandas as pd
        from hamilton.function_modifiers import extract_columns

        @extract_columns("spend")
        def marketing(path: str) -> pd.DataFrame: ...

        def total(spend: pd.DataFrame) -> float: ...
        #         ^^^^^ HAM005 `marketing` makes `spend` as `pd.Series`
        """,
    "two functions ask for one input by different types": """
        from hamilton.function_modifiers import tag
        def one(seed: int) -> int: ...
        def other(seed: str, one: int) -> str: ...
        #         ^^^^ HAM005 `other` asks for the input `seed` as `str`, but `one` asks for it as `int`
        """,
}

ACCEPTED = {
    "an adapter of the driver that lets everything pass": """
        #- /features.py
        def spend() -> int: ...
        def total(spend: float) -> float: ...
        #- /run.py
        import features
        from hamilton import driver
        from hamilton.lifecycle import default
        driver.Builder().with_modules(features).with_adapters(default.NoEdgeAndInputTypeChecking()).build()
        """,
    "the same for a dataflow that pyproject.toml declares": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "all", modules = ["features"] }]
        #- /features.py
        def spend() -> int: ...
        def total(spend: float) -> float: ...
        #- /run.py
        import features
        from hamilton import driver
        from hamilton.plugins import h_spark
        driver.Driver({}, features, adapter=h_spark.PySparkUDFGraphAdapter())
        """,
    "equal": """
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: float) -> float: ...
        """,
    "a subclass": """
        from hamilton.function_modifiers import tag
        class Base: ...
        class Derived(Base): ...
        def derived() -> Derived: ...
        def use(derived: Base) -> int: ...
        """,
    "Any on one side": """
        from hamilton.function_modifiers import tag
        from typing import Any
        def spend() -> Any: ...
        def total(spend: float) -> float: ...
        def text(total: Any) -> str: ...
        """,
    "one member of a union": """
        from hamilton.function_modifiers import tag
        from typing import Optional, Union
        def spend() -> float: ...
        def total(spend: Optional[float]) -> float: ...
        def text(total: Union[str, float]) -> str: ...
        """,
    "other spellings": """
        from hamilton.function_modifiers import tag
        from typing import Dict, List
        def names() -> list[str]: ...
        def lengths(names: List[str]) -> Dict[str, int]: ...
        def report(lengths: dict) -> str: ...
        """,
    "types that nobody here knows": """
        from hamilton.function_modifiers import tag
        from somewhere import Model, Trained
        def model() -> Trained: ...
        def score(model: Model) -> float: ...
        """,
    "one input, of which one type is narrower": """
        from hamilton.function_modifiers import tag
        from typing import Optional
        def one(seed: Optional[int]) -> int: ...
        def other(seed: int, one: int) -> str: ...
        """,
    "a function that is being typed: its types are not believed": """
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float:
            return (spend
        """,
}

MISSING = {
    "a result": """
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        @tag(kind="sum")
        def total(spend: float): ...
        #   ^^^^^ HAM006 `total` does not say what it returns
        """,
    "a parameter": """
        from hamilton.function_modifiers import tag
        @tag(kind="sum")
        def spend() -> float: ...
        def total(spend, tax: float) -> float: ...
        #         ^^^^^ HAM006 The parameter `spend` of `total` has no type
        """,
    "a private function is no node": """
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: float) -> float: ...
        def _helper(anything): ...
        """,
    "a variant that the configuration leaves out is not built": """
        from hamilton.function_modifiers import config
        def spend() -> float: ...
        def total(spend: float) -> float: ...
        @config.when(region="US")
        def tax__us(total): ...
        """,
    "a helper in a file of nodes that builds a driver of some of them": """
        from hamilton import ad_hoc_utils, driver
        from hamilton.function_modifiers import tag

        def spend() -> float: ...
        def total(spend: float) -> float: ...
        def share(total: float, size) -> float: ...
        #                       ^^^^ HAM006
        def net(share: float, tax): ...
        @tag(kind="sum")
        def gross(tax): ...
        #   ^^^^^ HAM006 `gross` does not say
        #         ^^^ HAM006
        @register
        def report(path): ...

        def main(path):
            module = ad_hoc_utils.create_temporary_module(spend, total)
            return driver.Driver({}, module).execute(["total"])
        """,
    "a helper in a file whose functions import a driver": """
        from hamilton.function_modifiers import tag
        @tag(kind="sum")
        def spend() -> float: ...
        def total(spend: float) -> float: ...
        def main(path):
            from hamilton.driver import Builder
            return Builder().build()
        """,
    "a helper in a module that a driver names": """
        from hamilton import driver
        import sys
        def spend() -> float: ...
        def total(spend: float) -> float: ...
        def main(path) -> float: ...
        #        ^^^^ HAM006
        driver.Driver({}, sys.modules[__name__])
        """,
    "a function that is being typed": """
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: float) -> float: ...
        def mean(spend, total
        """,
}


@pytest.mark.parametrize("text", MISMATCHES.values(), ids=MISMATCHES)
def test_mismatch(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", ACCEPTED.values(), ids=ACCEPTED)
def test_accepted(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", MISSING.values(), ids=MISSING)
def test_missing_annotation(text: str) -> None:
    expect_problems(text)


def test_fix_asks_for_the_type_that_is_made() -> None:
    expect_fix(
        """
        import pandas as pd
        from hamilton.function_modifiers import tag
        def spend() -> pd.Series: ...
        def total(spend: float, tax: float = 0.0) -> float: ...
        """,
        "Ask for `pd.Series`",
        """
        import pandas as pd
        from hamilton.function_modifiers import tag
        def spend() -> pd.Series: ...
        def total(spend: pd.Series, tax: float = 0.0) -> float: ...
        """,
    )


def test_fix_annotates_with_the_type_of_the_node() -> None:
    expect_fix(
        """
        from hamilton.function_modifiers import tag
        @tag(unit="euro")
        def spend() -> float: ...
        def total(tax: float, spend) -> float: ...
        """,
        "Annotate with `float`, the type of node `spend`",
        """
        from hamilton.function_modifiers import tag
        @tag(unit="euro")
        def spend() -> float: ...
        def total(tax: float, spend: float) -> float: ...
        """,
    )
