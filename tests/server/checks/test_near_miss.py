"""HAM002: names that are almost those of nodes."""

from __future__ import annotations

import pytest
from hamilton_ls.facts.model import Status
from hamilton_ls.workspace.changes import Replaced

from tests.server.checks.expect import expect_fix, expect_problems
from tests.support.workspaces import open_host

REPORTED = {
    "a letter lost": """
        def spend() -> float: ...
        def share(spnd: float, total: float) -> float: ...
        #         ^^^^ HAM002 Did you mean `spend`?
        def total(spend: float) -> float: ...
        """,
    "a plural": """
        def signup() -> int: ...
        def cost(signups: int) -> float: ...
        #        ^^^^^^^ HAM002 Did you mean `signup`?
        def rate(signup: int) -> float: ...
        """,
    "another case": """
        def total_spend() -> float: ...
        def report(totalSpend: float, total_spend: float) -> str: ...
        def footnote(Total_Spend: float) -> str: ...
        #            ^^^^^^^^^^^ HAM002 Did you mean `total_spend`?
        """,
    "an optional parameter, whose default would be used in silence": """
        def window() -> int: ...
        def smooth(signal: list, windw: int = 3) -> list: ...
        #                        ^^^^^ HAM002
        def report(window: int) -> str: ...
        """,
    "a node of another module": """
        #- /loaders.py
        def spend() -> float: ...
        #- /features.py
        def share(spendd: float) -> float: ...
        #         ^^^^^^ HAM002 Did you mean `spend`?
        #- /run.py
        import features, loaders
        from hamilton import driver
        driver.Driver({}, loaders, features)
        """,
    "a column that a modifier extracts": """
        import pandas as pd
        from hamilton.function_modifiers import extract_columns

        @extract_columns("spend", "signups")
        def marketing(path: str) -> pd.DataFrame: ...

        def total(spent: pd.Series) -> float: ...
        #         ^^^^^ HAM002 Did you mean `spend`?
        """,
    "a string in a modifier": """
        from hamilton.function_modifiers import inject, source

        def spend() -> float: ...

        @inject(amount=source("spned"))
        #                      ^^^^^ HAM002 Did you mean `spend`?
        def doubled(amount: float) -> float: ...
        """,
    "a node that no call of the driver asks for": """
        #- /features.py
        def spend() -> float: ...
        def share(spnd: float) -> float: ...
        #         ^^^^ HAM002 Did you mean `spend`?
        #- /run.py
        import features
        from hamilton import driver
        driver.Driver({}, features).execute(["spend"], inputs={})
        """,
    "one place that makes several nodes is reported once": """
        from hamilton.function_modifiers import parameterize, value

        def spend() -> float: ...

        @parameterize(one={"factor": value(1)}, two={"factor": value(2)})
        def times(spnd: float, factor: int) -> float: ...
        #         ^^^^ HAM002
        """,
    "a name that ends in a digit, of no family": """
        def param1b(start: int) -> int: ...
        def second(param1: int, other2: int) -> int: ...
        #          ^^^^^^ HAM002 Did you mean `param1b`?
        def third(param1b: int) -> int: ...
        """,
    "several may be meant": """
        def price_gross() -> float: ...
        def price_grosz() -> float: ...
        def rounded(price_gros: float) -> float: ...
        #           ^^^^^^^^^^ HAM002 Did you mean `price_gross` or `price_grosz`?
        def both(price_gross: float, price_grosz: float) -> float: ...
        """,
}

SILENT = {
    "a name of its own": """
        def spend() -> float: ...
        def share(spend: float, budget: float) -> float: ...
        """,
    "an input that the driver gives": """
        #- /features.py
        def spend() -> float: ...
        def share(spnd: float, factor: float) -> float: ...
        #- /run.py
        import features
        from hamilton import driver
        from inputs import given
        dr = driver.Driver({}, features)
        dr.execute(["share"], inputs={"spnd": 1.0, "factor": 2.0})
        dr.execute(["share"], inputs=given())
        """,
    "a configuration key": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "shares", modules = ["features"], config = { spnd = 1.0 } }]
        #- /features.py
        def spend() -> float: ...
        def share(spnd: float) -> float: ...
        """,
    "the function would depend on itself": """
        def spend_mean() -> float: ...
        def spend_means(spend_mean: float) -> float: ...
        def spends(spend: float, spend_mean: float) -> float: ...
        """,
    "what is meant depends on the function": """
        def base() -> float: ...
        def middle(total_cost: float, base: float) -> float: ...
        def total_costs(middle: float) -> float: ...
        """,
    "another parameter asks for it already": """
        def spend() -> float: ...
        def growth(spend: float, spends: float) -> float: ...
        """,
    "a name of a numbered family": """
        def param1b(start: int) -> int: ...
        def second(param0: int, param1: int, param2: int = 2) -> int: ...
        def third(param1b: int) -> int: ...
        """,
    "nodes whose names are computed": """
        from hamilton.function_modifiers import parameterize
        from settings import nodes

        def spend() -> float: ...

        @parameterize(**nodes())
        def many(number: int) -> int: ...

        def share(spnd: float) -> float: ...
        """,
    "a module that is not in the workspace may have the node": """
        #- /features.py
        def spend() -> float: ...
        def share(spnd: float) -> float: ...
        #- /run.py
        import features
        import others
        from hamilton import driver
        driver.Driver({}, features, others).execute(["shares"])
        """,
    "a function that is being typed and cannot be read at all": """
        def spend() -> float: ...
        def total(spend: float) -> float: ...
        def
        """,
}


@pytest.mark.parametrize("text", REPORTED.values(), ids=REPORTED)
def test_reported(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_silent(text: str) -> None:
    expect_problems(text)


def test_several_nodes_of_one_place_are_one_problem() -> None:
    files = {
        "m.py": "from hamilton.function_modifiers import parameterize, value\n"
        "def spend() -> float: ...\n"
        "@parameterize(one={'factor': value(1)}, two={'factor': value(2)})\n"
        "def times(spnd: float, factor: int) -> float: ...\n"
    }
    assert [problem.code for problem in open_host(files).snapshot().problems_of("m")] == ["HAM002"]


def test_what_a_function_said_before_it_broke_is_not_judged() -> None:
    text = "def spend() -> float: ...\ndef total(spend: float) -> float: ...\ndef share(spnd: float) -> float: ...\n"
    host = open_host({"m.py": text})
    assert [problem.code for problem in host.snapshot().problems("m.py")] == ["HAM002"]
    host.apply(Replaced("m.py", text.replace("share(spnd", "share)(spnd")))
    snapshot = host.snapshot()
    assert snapshot.graph("m").nodes["share"].status is Status.STALE
    assert snapshot.problems("m.py") == ()


def test_fix_renames_the_parameter_and_its_uses_in_the_body() -> None:
    expect_fix(
        """
        def spend() -> float: ...
        def total(spend: float) -> float: ...

        def share(spnd: float, total: float) -> list:
            def scaled(spnd: float) -> float:
                return spnd
            ünicode = "spnd"
            return [spnd / total, scaled(spnd), [spnd for spnd in (1, 2)], ünicode]
        """,
        "Change to `spend`",
        """
        def spend() -> float: ...
        def total(spend: float) -> float: ...

        def share(spend: float, total: float) -> list:
            def scaled(spnd: float) -> float:
                return spnd
            ünicode = "spnd"
            return [spend / total, scaled(spend), [spnd for spnd in (1, 2)], ünicode]
        """,
    )


def test_fix_of_a_string_changes_what_is_between_its_quotes() -> None:
    expect_fix(
        """
        from hamilton.function_modifiers import inject, source
        def spend() -> float: ...
        @inject(amount=source('spned'))
        def doubled(amount: float) -> float: ...
        """,
        "Change to `spend`",
        """
        from hamilton.function_modifiers import inject, source
        def spend() -> float: ...
        @inject(amount=source('spend'))
        def doubled(amount: float) -> float: ...
        """,
    )
