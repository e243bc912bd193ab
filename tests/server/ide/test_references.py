"""Find references and highlights: from ``$0`` to everything that is marked, and nothing else."""

from __future__ import annotations

import pytest
from hamilton_ls.ide.occurrences import Place, Role
from hamilton_ls.ide.references import dependents, highlights, references

from tests.server.ide.look import look

EVERYWHERE = """
    #- /loaders.py
    import pandas as pd
    from hamilton.function_modifiers import extract_columns

    @extract_columns("spend", "signups")
    #                 ^^^^^ spend
    def marketing(path: str) -> pd.DataFrame:
        return pd.read_csv(path)
    #- /features.py
    import pandas as pd
    from hamilton.function_modifiers import parameterize, source

    def total(spend: pd.Series) -> float:
    #         ^^^^^ spend
        return spend.sum()

    @parameterize(spend_mean={"series": source("spend")}, signups_mean={"series": source("signups")})
    #                                           ^^^^^ spend
    def mean(series: pd.Series) -> float:
        return series.mean()

    def share(spend: pd.Series, total: float) -> pd.Series:
    #         ^^^^^ spend
        return spend / total
    #- /run.py
    from hamilton import driver
    import loaders, features

    dr = driver.Builder().with_modules(loaders, features).build()
    dr.execute(["total", "spend"], inputs={"path": "x.csv"})
    #                     ^^^^^ spend
    #- /other.py
    from hamilton.function_modifiers import tag

    def spend(path: str) -> int:
        return 1

    def doubled(spend: int) -> int:
        return 2 * spend
"""

STARTS = {
    "from the string that makes it": ('extract_columns("spend"', 18),
    "from a parameter": ("total(spend", 8),
    "from another parameter": ("share(spend", 11),
    "from source()": ('source("spend"', 9),
    "from driver code": ('"total", "spend"', 12),
}


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS.keys())
def test_references_are_the_same_from_everywhere(start: tuple[str, int]) -> None:
    at = look(EVERYWHERE)
    text, inside = start
    path = next(path for path, source in at.fixture.files.items() if text in source)
    offset = at.fixture.files[path].index(text) + inside
    assert at.frames(references(at.snapshot, path, offset)) == at.marked("spend")


CASES = {
    "a function and who asks for it": """
        from hamilton.function_modifiers import tag

        def co$0st(rate: float) -> float:
        #   ^^^^^^ reference
            return rate

        def total(cost: float) -> float:
        #         ^^^^ reference
            return cost
    """,
    "an external input and who asks for it": """
        from hamilton.function_modifiers import tag

        def cost(ra$0te: float) -> float:
        #        ^^^^^^ reference
            return rate

        def fee(rate: float) -> float:
        #       ^^^^ reference
            return rate
    """,
    "all variants in force, not those switched off": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["models"], config = { kind = "linear" } }]
        #- /models.py
        from hamilton.function_modifiers import config

        @config.when(kind="linear")
        def fit__linear(x: int) -> int:
        #   ^^^^^^^^^^^ reference
            return x

        @config.when(kind="forest")
        def fit__forest(x: int) -> int:
            return x

        def score(f$0it: int) -> int:
        #         ^^^^^ reference
            return fit
    """,
    "a variant that is switched off leads to those that ask": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["models"], config = { kind = "linear" } }]
        #- /models.py
        from hamilton.function_modifiers import config

        @config.when(kind="linear")
        def fit__linear(x: int) -> int:
        #   ^^^^^^^^^^^ reference
            return x

        @config.when(kind="forest")
        def fit__fo$0rest(x: int) -> int:
            return x

        def score(fit: int) -> int:
        #         ^^^ reference
            return fit
    """,
    "every node of a function, from its name": """
        import pandas as pd
        from hamilton.function_modifiers import parameterize, value

        @parameterize(two={"n": value(2)}, three={"n": value(3)})
        #             ^^^ reference
        #                                  ^^^^^ reference
        def num$0ber(n: int) -> int:
            return n

        def five(two: int, three: int) -> int:
        #        ^^^ reference
        #                  ^^^^^ reference
            return two + three
    """,
    "a file that is not Hamilton": """
        def cost(rate):
            return rate

        def total(co$0st):
            return cost
    """,
}


@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_references(text: str) -> None:
    at = look(text)
    assert at.frames(references(at.snapshot, *at.cursor)) == at.marked("reference")


def test_references_without_the_declaration() -> None:
    at = look("""
        from hamilton.function_modifiers import tag

        def cost(rate: float) -> float:
            return rate

        def total(co$0st: float) -> float:
        #         ^^^^^^ use
            return cost
    """)
    uses = references(at.snapshot, *at.cursor, roles=frozenset({Role.DEPENDENCY, Role.DRIVER}))
    assert at.frames(uses) == at.marked("use")


def test_dependents_of_a_node() -> None:
    at = look(EVERYWHERE)
    flow = next(flow.name for flow in at.snapshot.dataflows() if len(flow.modules) == 2)
    asking = [frame for frame in at.marked("spend") if not frame.startswith("loaders")]
    assert at.frames(dependents(at.snapshot, flow, "spend")) == asking


def test_highlights_tell_making_from_asking() -> None:
    at = look("""
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["features", "others"] }]
        #- /features.py
        def cost(rate: float) -> float:
        #   ^^^^ write
            return rate

        def total(co$0st: float) -> float:
        #         ^^^^^^ read
            return cost
        #- /others.py
        def fee(cost: float) -> float:
            return cost
    """)
    found = highlights(at.snapshot, *at.cursor)
    for access in ("read", "write"):
        places = (Place("features.py", h.span) for h in found if h.access == access)
        assert at.frames(places) == at.marked(access)
