"""Go to definition: from ``$0`` to what is marked ``definition``, and nowhere else."""

from __future__ import annotations

import pytest
from hamilton_ls.ide.definition import definition

from tests.server.ide.look import look

CASES = {
    "a parameter leads to the function": """
        from hamilton.function_modifiers import tag

        def cost(rate: float) -> float:
        #   ^^^^ definition
            return rate

        def total(co$0st: float) -> float:
            return cost
    """,
    "the end of a name counts as the name": """
        from hamilton import function_modifiers

        def cost(rate: float) -> float:
        #   ^^^^ definition
            return rate

        def total(cost$0: float) -> float:
            return cost
    """,
    "a parameter leads into another module of the dataflow": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["loaders", "features"] }]
        #- /loaders.py
        def spend(path: str) -> int:
        #   ^^^^^ definition
            return 1
        #- /features.py
        def total(spe$0nd: int) -> int:
            return spend
    """,
    "a module outside of the dataflow is not looked at": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["loaders", "features"] }]
        #- /loaders.py
        def spend(path: str) -> int:
        #   ^^^^^ definition
            return 1
        #- /old.py
        def spend(path: str) -> int:
            return 2
        #- /features.py
        def total(sp$0end: int) -> int:
            return spend
    """,
    "a module of two dataflows leads into both": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [
            { name = "a", modules = ["csv_loader", "features"] },
            { name = "b", modules = ["sql_loader", "features"] },
        ]
        #- /csv_loader.py
        def spend() -> int:
        #   ^^^^^ definition
            return 1
        #- /sql_loader.py
        def spend() -> int:
        #   ^^^^^ definition
            return 2
        #- /features.py
        def total($0spend: int) -> int:
            return spend
    """,
    "a function's name leads to itself": """
        from hamilton import function_modifiers

        def co$0st(rate: float) -> float:
        #   ^^^^^^ definition
            return rate
    """,
    "source() leads to the function": """
        from hamilton.function_modifiers import inject, source

        def cost(rate: float) -> float:
        #   ^^^^ definition
            return rate

        @inject(amount=source("co$0st"))
        def total(amount: float) -> float:
            return amount
    """,
    "a string in a group leads to its function": """
        from hamilton.function_modifiers import group, inject, source

        def cost(rate: float) -> float:
        #   ^^^^ definition
            return rate

        def fee(rate: float) -> float:
            return rate

        @inject(amounts=group(source("fee"), source("$0cost")))
        def total(amounts: list[float]) -> float:
            return sum(amounts)
    """,
    "a column leads to the string that extracts it": """
        import pandas as pd
        from hamilton.function_modifiers import extract_columns

        @extract_columns("spend", "signups")
        #                 ^^^^^ definition
        def marketing(path: str) -> pd.DataFrame:
            return pd.read_csv(path)

        def total(spe$0nd: pd.Series) -> float:
            return spend.sum()
    """,
    "a string that extracts a column leads to itself": """
        import pandas as pd
        from hamilton.function_modifiers import extract_columns

        @extract_columns("spe$0nd", "signups")
        #                 ^^^^^^^ definition
        def marketing(path: str) -> pd.DataFrame:
            return pd.read_csv(path)
    """,
    "a field leads to the key that names it": """
        from hamilton.function_modifiers import extract_fields

        @extract_fields({"low": int, "high": int})
        #                 ^^^ definition
        def bounds(path: str) -> dict[str, int]:
            return {}

        def middle(lo$0w: int) -> int:
            return low
    """,
    "a parameterized node leads to the keyword that names it": """
        from hamilton.function_modifiers import parameterize, source, value

        def spend() -> int:
            return 1

        @parameterize(
            spend_twice={"series": source("spend"), "times": value(2)},
        #   ^^^^^^^^^^^ definition
            spend_thrice={"series": source("spend"), "times": value(3)},
        )
        def multiplied(series: int, times: int) -> int:
            return series * times

        def total(spend_$0twice: int) -> int:
            return spend_twice
    """,
    "the variant that is in force": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["models"], config = { kind = "linear" } }]
        #- /models.py
        from hamilton.function_modifiers import config

        @config.when(kind="linear")
        def fit__linear(x: int) -> int:
        #   ^^^^^^^^^^^ definition
            return x

        @config.when(kind="forest")
        def fit__forest(x: int) -> int:
            return x

        def score(f$0it: int) -> int:
            return fit
    """,
    "a parameter of a variant that is switched off": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["models"], config = { kind = "linear" } }]
        #- /models.py
        from hamilton.function_modifiers import config

        def data() -> int:
        #   ^^^^ definition
            return 1

        @config.when(kind="forest")
        def fit__forest(da$0ta: int) -> int:
            return data
    """,
    "an external input leads nowhere": """
        from hamilton import function_modifiers

        def cost(ra$0te: float) -> float:
            return rate
    """,
    "execute() leads to the function": """
        #- /features.py
        def total(spend: int) -> int:
        #   ^^^^^ definition
            return spend
        #- /run.py
        from hamilton import driver
        import features

        dr = driver.Builder().with_modules(features).build()
        dr.execute(["to$0tal"], inputs={"spend": 1})
    """,
    "an input of execute() leads to who asks for it": """
        #- /features.py
        def total(spend: int) -> int:
        #         ^^^^^ definition
            return spend
        #- /run.py
        from hamilton import driver
        import features

        dr = driver.Builder().with_modules(features).build()
        dr.execute(["total"], inputs={"sp$0end": 1})
    """,
    "an external input leads to the driver that gives it": """
        #- /features.py
        def total(sp$0end: int) -> int:
            return spend
        #- /run.py
        from hamilton import driver
        import features

        dr = driver.Builder().with_modules(features).build()
        dr.execute(["total"], inputs={"spend": 1})
        #                              ^^^^^ definition
    """,
    "an override leads to the function": """
        #- /features.py
        def spend() -> int:
        #   ^^^^^ definition
            return 1
        #- /run.py
        from hamilton import driver
        import features

        dr = driver.Builder().with_modules(features).build()
        dr.execute([], overrides={"spe$0nd": 1})
    """,
    "code below a half-typed function": """
        from hamilton import function_modifiers

        def cost(rate: float) -> float:
        #   ^^^^ definition
            return rate

        def broken(rate: float,

        def total(co$0st: float) -> float:
            return cost
    """,
    "a parameter of a half-typed function": """
        from hamilton import function_modifiers

        def cost(rate: float) -> float:
        #   ^^^^ definition
            return rate

        def total(co$0st: float) -> float:
            return cost +
    """,
    "a word in a body is Python's business": """
        from hamilton import function_modifiers

        def cost(rate: float) -> float:
            return rate

        def total(cost: float) -> float:
            return co$0st
    """,
    "a type is Python's business": """
        from hamilton import function_modifiers

        def cost(rate: flo$0at) -> float:
            return rate
    """,
    "a file that is not Hamilton": """
        def cost(rate):
            return rate

        def total(co$0st):
            return cost
    """,
}


@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_definition(text: str) -> None:
    at = look(text)
    assert at.frames(definition(at.snapshot, *at.cursor)) == at.marked("definition")
