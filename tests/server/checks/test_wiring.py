"""HAM003 and HAM004: nodes that are made twice, and nodes that wait for each other."""

from __future__ import annotations

import pytest

from tests.server.checks.expect import expect_problems, problems_of
from tests.support.fixture import parse_fixture
from tests.support.workspaces import open_host

DUPLICATES = {
    "in two modules": """
        #- /ledger.py
        def spend() -> float: ...
        #- /marketing.py
        def spend() -> float: ...
        #   ^^^^^ HAM003 `spend` is made by both `ledger` and `marketing`
        #- /run.py
        import ledger, marketing
        from hamilton import driver
        driver.Driver({}, ledger, marketing)
        """,
    "a column and a function": """
        import pandas as pd
        from hamilton.function_modifiers import extract_columns

        @extract_columns("spend", "signups")
        #                 ^^^^^ HAM003
        def table(path: str) -> pd.DataFrame: ...

        def spend(path: str) -> pd.Series: ...
        """,
    "two variants that do not exclude each other": """
        from hamilton.function_modifiers import config

        @config.when_not(region="US")
        def tax__not_us() -> float: ...
        #   ^^^^^^^^^^^ HAM003 `tax` is made by both `tax__not_uk` and `tax__not_us`

        @config.when_not(region="UK")
        def tax__not_uk() -> float: ...
        """,
}

ONCE = {
    "variants of which the configuration chooses one": """
        from hamilton.function_modifiers import config

        @config.when(region="US")
        def tax__us() -> float: ...

        @config.when_not(region="US")
        def tax__elsewhere() -> float: ...
        """,
    "modules that may replace each other's nodes": """
        #- /base.py
        def spend() -> float: ...
        #- /patched.py
        def spend() -> float: ...
        #- /run.py
        import base, patched
        from hamilton import driver
        driver.Builder().with_modules(base, patched).allow_module_overrides().build()
        """,
}

CYCLES = {
    "two nodes": """
        def price(tax: float) -> float: ...
        #         ^^^ HAM004 `price` → `tax` → `price`
        def tax(price: float) -> float: ...
        """,
    "a node that needs itself": """
        def price(tax: float) -> float: ...
        def tax(tax: float) -> float: ...
        #       ^^^ HAM004 `tax` needs itself
        """,
    "three nodes in two modules, reported once, on the way out of the first by name": """
        #- /a.py
        def one(three: int) -> int: ...
        #       ^^^^^ HAM004 `one` → `three` → `two` → `one`
        def outside(one: int) -> int: ...
        #- /b.py
        def two(one: int) -> int: ...
        def three(two: int) -> int: ...
        #- /run.py
        import a, b
        from hamilton import driver
        driver.Driver({}, a, b)
        """,
    "two circles that have nothing to do with each other": """
        def a(b: int) -> int: ...
        #     ^ HAM004 `a` → `b` → `a`
        def b(a: int) -> int: ...
        def x(y: int) -> int: ...
        #     ^ HAM004 `x` → `y` → `x`
        def y(x: int) -> int: ...
        """,
    "through a modifier": """
        from hamilton.function_modifiers import inject, source

        @inject(amount=source("tax"))
        #                      ^^^ HAM004
        def price(amount: float) -> float: ...

        def tax(price: float) -> float: ...
        """,
}


@pytest.mark.parametrize("text", {**DUPLICATES, **CYCLES}.values(), ids={**DUPLICATES, **CYCLES})
def test_reported(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", ONCE.values(), ids=ONCE)
def test_silent(text: str) -> None:
    expect_problems(text)


def test_a_cycle_shows_every_other_step() -> None:
    snapshot = open_host(
        parse_fixture(
            CYCLES["three nodes in two modules, reported once, on the way out of the first by name"]
        ).files
    ).snapshot()
    (problem,) = problems_of(snapshot)
    assert [message for _, message in problem.related] == [
        "`three` needs `two` here",
        "`two` needs `one` here",
    ]


def test_a_duplicate_shows_the_first_definition() -> None:
    snapshot = open_host(parse_fixture(DUPLICATES["in two modules"]).files).snapshot()
    (problem,) = problems_of(snapshot)
    assert [anchor.path for anchor, _ in problem.related] == ["ledger.py"]
