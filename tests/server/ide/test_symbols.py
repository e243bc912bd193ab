"""The outline of a file and the search for nodes."""

from __future__ import annotations

import pytest
from hamilton_ls.ide.symbols import Symbol, document_symbols, workspace_symbols
from inline_snapshot import snapshot

from tests.server.ide.look import look


def outline(symbols: tuple[Symbol, ...], indent: str = "") -> str:
    return "".join(f"{indent}{s.name}: {s.detail}\n{outline(s.children, indent + '  ')}" for s in symbols)


def test_the_outline_shows_functions_and_the_nodes_that_they_make() -> None:
    at = look("""
        import pandas as pd
        from hamilton.function_modifiers import extract_columns, parameterize, value

        @extract_columns("spend", "signups")
        def marketing(path: str) -> pd.DataFrame:
            return pd.read_csv(path)

        @parameterize(two={"n": value(2)}, three={"n": value(3)})
        def number(n: int) -> int:
            return n

        def _helper(x):
            return x

        def broken(spend: pd.Series
    """)
    assert outline(document_symbols(at.snapshot, "main.py")) == snapshot("""\
marketing: pd.DataFrame
  spend: pd.Series
  signups: pd.Series
number: int
  two: int
  three: int
_helper: \n\
broken: \n\
""")


def test_a_symbol_covers_its_body() -> None:
    at = look("""
        from hamilton.function_modifiers import tag

        @tag(a="b")
        def cost(rate: int) -> int:
            return rate

        # The next one.
        def total(cost: int) -> int:
            return cost
    """)
    source = at.fixture.files["main.py"]
    symbol = document_symbols(at.snapshot, "main.py")[0]
    assert source[symbol.span.start : symbol.span.end] == snapshot("""\
@tag(a="b")
def cost(rate: int) -> int:
    return rate\
""")
    assert source[symbol.selection.start : symbol.selection.end] == "cost"


def test_no_outline_of_a_file_that_is_not_hamilton() -> None:
    at = look("def cost(rate):\n    return rate\n")
    assert document_symbols(at.snapshot, "main.py") == ()


SEARCHED = """
    #- /pyproject.toml
    [tool.hamilton]
    dataflows = [
        { name = "a", modules = ["features"] },
        { name = "b", modules = ["features"], config = { x = 1 } },
    ]
    #- /features.py
    def spend(path: str) -> int: ...
    def total_spend(spend: int) -> int: ...
    def spend_mean(spend: int) -> int: ...
    def signups(path: str) -> int: ...
"""
SEARCHES = {
    "": ["signups", "spend", "spend_mean", "total_spend"],
    "spend": ["spend", "spend_mean", "total_spend"],
    "SPEND": ["spend", "spend_mean", "total_spend"],
    "smean": ["spend_mean"],
    "tsp": ["total_spend"],
    "total spend": ["total_spend"],
    "xyz": [],
}


@pytest.mark.parametrize("query", SEARCHES)
def test_search(query: str) -> None:
    at = look(SEARCHED)
    assert [node.name for node in workspace_symbols(at.snapshot, query)] == SEARCHES[query]


def test_a_found_node_says_its_module_and_its_dataflows() -> None:
    at = look(SEARCHED)
    (found,) = workspace_symbols(at.snapshot, "signups")
    assert found.container == "features · a, b"
    assert at.frames([found.place]) == snapshot(
        [
            """\
features.py:4
  def signups(path: str) -> int: ...
      ^^^^^^^\
"""
        ]
    )


def test_of_many_matches_the_best_are_found() -> None:
    at = look(SEARCHED)
    assert [node.name for node in workspace_symbols(at.snapshot, "sp", 2)] == ["spend", "spend_mean"]
