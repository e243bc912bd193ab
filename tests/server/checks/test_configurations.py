"""HAM011, HAM012 and HAM013: configurations that are named somewhere and cannot work."""

from __future__ import annotations

import pytest

from tests.server.checks.expect import expect_problems, problems_of
from tests.support.fixture import parse_fixture
from tests.support.workspaces import open_host

HOLES = {
    "a value that chooses another function": """
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...
        #   ^^^^^^^ HAM011 `tax` has no variant for region='CH', but `price` needs it there

        @config.when(region="US")
        def tax__us() -> float: ...

        @config.when(region="CH")
        def cost__ch() -> float: ...

        @config.when_not(region="CH")
        def cost__elsewhere() -> float: ...

        def price(cost: float, tax: float) -> float: ...
        """,
    "a value that a driver uses": """
        #- /model.py
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...
        #   ^^^^^^^ HAM011 for region='DE'

        @config.when(region="US")
        def tax__us() -> float: ...

        def price(tax: float) -> float: ...
        #- /run.py
        import model
        from hamilton import driver
        driver.Driver({"region": "DE"}, model)
        """,
    "a value of a declared configuration, and values of groups": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["model"], config = { size = 3 } }]
        #- /model.py
        from hamilton.function_modifiers import config

        @config.when_in(size=[1, 2])
        def depth__small() -> int: ...

        @config.when(size=5)
        def depth__large() -> int: ...
        #   ^^^^^^^^^^^^ HAM011 for size=4 or size=3

        @config.when_not_in(size=[2, 4])
        def width() -> int: ...

        @config.when_in(size=[2, 4])
        def width__even() -> int: ...

        def score(depth: int, width: int) -> float: ...
        """,
    "asked for by a driver that takes its configuration from elsewhere": """
        #- /model.py
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...
        #   ^^^^^^^ HAM011 for region='CH'

        @config.when(region="US")
        def tax__us() -> float: ...

        @config.when(region="CH")
        def note() -> str: ...

        def price(tax: float) -> float: ...
        #- /run.py
        import model
        from hamilton import driver
        from settings import config
        driver.Driver(config(), model).execute(["price"])
        """,
    "what asks exists under that value only": """
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...
        #   ^^^^^^^ HAM011 `price__ch` needs it there

        @config.when(region="US")
        def tax__us() -> float: ...

        @config.when(region="CH")
        def price__ch(tax: float) -> float: ...
        """,
    "what asks exists under that value and another": """
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...
        #   ^^^^^^^ HAM011 for region='CH'

        @config.when(region="US")
        def tax__us() -> float: ...

        @config.when(region="CH", gross=True)
        def price__ch(tax: float) -> float: ...
        """,
}

NO_HOLES = {
    "all values have a variant": """
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...

        @config.when_not(region="UK")
        def tax__elsewhere() -> float: ...

        @config.when(region="CH")
        def price__ch(tax: float) -> float: ...
        """,
    "one variant: otherwise it is an input": """
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...

        @config.when(region="US")
        def cost__us() -> float: ...

        def price(tax: float) -> float: ...
        """,
    "what asks does not exist there": """
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...

        @config.when(region="US")
        def tax__us() -> float: ...

        @config.when(region="CH")
        def price__ch() -> float: ...

        @config.when_not(region="CH")
        def price__elsewhere(tax: float) -> float: ...
        """,
    "what asks is not meant for that value, for nothing of it needs the node": """
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...

        @config.when(region="US")
        def tax__us() -> float: ...

        @config.when(region="CH")
        def cost__ch() -> float: ...

        def price(cost: float, tax: float) -> float: ...
        def small_price(cost: float) -> float: ...
        """,
    "the driver that asks uses another value": """
        #- /model.py
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...

        @config.when(region="US")
        def tax__us() -> float: ...

        @config.when(region="CH")
        def note() -> str: ...

        def price(tax: float) -> float: ...
        #- /run.py
        import model
        from hamilton import driver
        driver.Driver({"region": "UK"}, model).execute(["price"])
        """,
    "the driver computes its inputs": """
        #- /model.py
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...

        @config.when(region="US")
        def tax__us() -> float: ...

        def price(tax: float) -> float: ...
        #- /run.py
        import model
        from hamilton import driver
        from settings import inputs
        driver.Driver({"region": "DE"}, model).execute(["price"], inputs=inputs())
        """,
    "what asks has a default": """
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...

        @config.when(region="US")
        def tax__us() -> float: ...

        @config.when(region="CH")
        def price__ch(tax: float = 0.0) -> float: ...
        """,
    "keys that go together": """
        from hamilton.function_modifiers import config

        @config.when(region="UK", size=1)
        def tax__uk() -> float: ...

        @config.when(region="US", size=2)
        def tax__us() -> float: ...

        def price(tax: float) -> float: ...
        """,
    "given as an input": """
        #- /model.py
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...

        @config.when(region="US")
        def tax__us() -> float: ...

        def price(tax: float) -> float: ...
        #- /run.py
        import model
        from hamilton import driver
        driver.Driver({"region": "CH"}, model).execute(["price"], inputs={"tax": 0.0})
        """,
    "a condition that is computed": """
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...

        @config.when(region="US")
        def tax__us() -> float: ...

        @config(lambda settings: settings["region"] == "CH")
        def tax__ch() -> float: ...

        @config.when(region="CH")
        def price__ch(tax: float) -> float: ...
        """,
    "a node of a computed modifier may be it": """
        from hamilton.function_modifiers import config, parameterize
        from settings import nodes

        @config.when(region="UK")
        def tax__uk() -> float: ...

        @config.when(region="US")
        def tax__us() -> float: ...

        @config.when(region="CH")
        @parameterize(**nodes())
        def many(number: int) -> float: ...

        @config.when(region="CH")
        def price__ch(tax: float, many: float) -> float: ...
        """,
    "a function without a condition makes it in another module": """
        #- /base.py
        def tax() -> float: ...
        #- /model.py
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...

        @config.when(region="US")
        def tax__us() -> float: ...

        @config.when(region="CH")
        def price__ch(tax: float) -> float: ...
        #- /run.py
        import base, model
        from hamilton import driver
        driver.Builder().with_modules(base, model).allow_module_overrides().build()
        """,
}

CLASHES = {
    "a value and a group": """
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...
        #   ^^^^^^^ HAM012 With region='UK' both `tax__europe` and `tax__uk` make `tax`

        @config.when_in(region=["FR", "UK"])
        def tax__europe() -> float: ...
        """,
    "one condition implies the other": """
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...

        @config.when(region="UK", year=2024)
        def tax__uk_2024() -> float: ...
        #   ^^^^^^^^^^^^ HAM012 With region='UK', year=2024 both
        """,
    "functions that make several nodes are told once": """
        import pandas as pd
        from hamilton.function_modifiers import config, extract_columns

        @config.when_in(source=["csv", "db"])
        @extract_columns("spend", "signups")
        def raw__all() -> pd.DataFrame: ...

        @config.when(source="db")
        @extract_columns("spend", "signups")
        def raw__db() -> pd.DataFrame: ...
        #   ^^^^^^^ HAM012 `raw__all` and `raw__db`
        """,
}

NO_CLASHES = {
    "values that differ in type": """
        from hamilton.function_modifiers import config

        @config.when(size=1)
        def tax__one() -> float: ...

        @config.when(size="1")
        def tax__text() -> float: ...
        """,
    "different keys need not go together": """
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...

        @config.when(year=2024)
        def tax__2024() -> float: ...
        """,
    "modules that may replace each other's nodes": """
        #- /base.py
        from hamilton.function_modifiers import config
        @config.when(region="UK")
        def tax() -> float: ...
        #- /patched.py
        from hamilton.function_modifiers import config
        @config.when(region="UK")
        def tax() -> float: ...
        #- /run.py
        import base, patched
        from hamilton import driver
        driver.Builder().with_modules(base, patched).allow_module_overrides().build()
        """,
}

DEAD = {
    "two values": """
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        @config.when(region="US")
        def tax() -> float: ...
        #   ^^^ HAM013 No value of `region` meets all conditions of `tax`
        """,
    "a value and its opposite, beside another key": """
        from hamilton.function_modifiers import config

        @config.when(region="UK", year=2024)
        @config.when_not_in(region=["UK", "US"])
        def tax() -> float: ...
        #   ^^^ HAM013
        """,
    "an empty group": """
        from hamilton.function_modifiers import config

        @config.when_in(region=[])
        def tax() -> float: ...
        #   ^^^ HAM013
        """,
}

ALIVE = {
    "a value that no driver uses": """
        #- /model.py
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk() -> float: ...

        @config.when(region="US")
        def tax__us() -> float: ...
        #- /run.py
        import model
        from hamilton import driver
        driver.Driver({"region": "UK"}, model)
        """,
    "no value at all, or any other": """
        from hamilton.function_modifiers import config

        @config.when(region=None)
        def tax__nowhere() -> float: ...

        @config.when_not_in(region=["UK", None])
        def tax__elsewhere() -> float: ...
        """,
    "conditions that agree": """
        from hamilton.function_modifiers import config

        @config.when_in(region=["UK", "US"])
        @config.when_not(region="US")
        def tax() -> float: ...
        """,
}


@pytest.mark.parametrize("text", HOLES.values(), ids=HOLES)
def test_hole(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", NO_HOLES.values(), ids=NO_HOLES)
def test_no_hole(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", CLASHES.values(), ids=CLASHES)
def test_clash(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", NO_CLASHES.values(), ids=NO_CLASHES)
def test_no_clash(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", DEAD.values(), ids=DEAD)
def test_dead(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", ALIVE.values(), ids=ALIVE)
def test_alive(text: str) -> None:
    expect_problems(text)


def test_a_clash_under_the_configuration_in_use_is_a_duplicate() -> None:
    files = parse_fixture(CLASHES["a value and a group"]).files
    toml = '[tool.hamilton]\ndataflows = [{ name = "uk", modules = ["main"], config = { region = "UK" } }]\n'
    snapshot = open_host({**files, "pyproject.toml": toml}).snapshot()
    assert [problem.code for problem in problems_of(snapshot)] == ["HAM003"]
