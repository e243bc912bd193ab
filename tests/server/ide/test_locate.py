"""From a node to its code, and from the cursor to its nodes."""

from __future__ import annotations

import pytest
from hamilton_ls.ide.locate import locate, nodes_at

from tests.server.ide.look import look

CODE = """
    import pandas as pd
    from hamilton.function_modifiers import extract_columns, parameterize, source

    @extract_columns("spend", "signups")
    #                 ^^^^^ spend
    def marketing(path: str) -> pd.DataFrame:
    #   ^^^^^^^^^ marketing
    #             ^^^^ path
        # Read it.
        return pd.read_csv(path)

    # About the next one.
    @parameterize(
        spend_mean={"series": source("spend")},
    #   ^^^^^^^^^^ spend_mean
    )
    def mean(series: pd.Series) -> float:
        return series.mean()
"""


@pytest.mark.parametrize("node", ["spend", "marketing", "path", "spend_mean"])
def test_locate(node: str) -> None:
    at = look(CODE)
    found = locate(at.snapshot, "main", node)
    assert found is not None
    assert [at.frame(found.path, found.selection.start, found.selection.end)] == at.marked(node)


@pytest.mark.parametrize(
    "node, function", [("spend", "marketing"), ("path", "marketing"), ("spend_mean", "mean")]
)
def test_the_range_is_the_function(node: str, function: str) -> None:
    at = look(CODE)
    found = locate(at.snapshot, "main", node)
    assert found is not None
    whole = at.fixture.files["main.py"][found.whole.start : found.whole.end]
    assert whole.startswith("@")
    assert f"def {function}" in whole
    assert whole.splitlines()[-1].strip().startswith("return")


def test_no_such_node() -> None:
    assert locate(look(CODE).snapshot, "main", "spnd") is None


CURSORS = {
    # where the cursor is: the nodes
    ('"spe', "the string of a column"): ["spend"],
    ("def mark", "the name of a function"): ["marketing"],
    ("# Read", "a comment in the body"): ["marketing", "signups", "spend"],
    ("pd.read", "the body"): ["marketing", "signups", "spend"],
    ("marketing(pa", "a parameter"): ["marketing", "signups", "spend"],
    ("    spend_m", "the keyword of a parameterized node"): ["spend_mean"],
    ("return series", "the body of a parameterized function"): ["spend_mean"],
    ("import pan", "an import"): [],
}


@pytest.mark.parametrize("start, where", CURSORS, ids=[where for _, where in CURSORS])
def test_nodes_at(start: str, where: str) -> None:
    at = look(CODE)
    offset = at.fixture.files["main.py"].index(start) + len(start)
    assert nodes_at(at.snapshot, "main.py", offset) == tuple(("main", n) for n in CURSORS[start, where])


def test_nodes_of_all_dataflows() -> None:
    at = look("""
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [
            { name = "a", modules = ["features"] },
            { name = "b", modules = ["features"], config = { x = 1 } },
        ]
        #- /features.py
        def cost(rate: int) -> int:
            return ra$0te
    """)
    assert nodes_at(at.snapshot, *at.cursor) == (("a", "cost"), ("b", "cost"))


def test_a_node_of_another_configuration_has_a_place_too() -> None:
    at = look("""
        from hamilton.function_modifiers import config

        @config.when(region="UK")
        def tax__uk(total: float) -> float: return total
        #   ^^^^^^^ tax
    """)
    found = locate(at.snapshot, "main", "tax")
    assert found is not None
    assert [at.frame(found.path, found.selection.start, found.selection.end)] == at.marked("tax")
    assert locate(at.snapshot, "main", "duty") is None
