"""The mark of external inputs: behind every label of the fixture, and nowhere else."""

from __future__ import annotations

import pytest
from hamilton_ls.ide.hints import hints
from hamilton_ls.text.spans import Span

from tests.server.ide.look import look

CASES = {
    "parameters that no function makes": """
        from hamilton.function_modifiers import tag

        def cost(rate: float, factor: int = 1) -> float:
        #        ^^^^ input
        #                     ^^^^^^ input
            return rate

        def total(cost: float) -> float:
            return cost
    """,
    "strings that no function makes": """
        from hamilton.function_modifiers import inject, source

        @inject(amount=source("rate"))
        #                      ^^^^ input
        def cost(amount: float) -> float:
            return amount
    """,
    "values of the configuration": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["main"], config = { region = "US" } }]
        #- /main.py
        def label(region: str, year: int) -> str:
        #         ^^^^^^ config
        #                      ^^^^ input
            return region
    """,
    "not where it is a misspelt node": """
        from hamilton.function_modifiers import tag

        def spend(path: str) -> int:
        #         ^^^^ input
            return 1

        def total(spnd: int) -> int:
            return spnd
    """,
    "not in a file that is not Hamilton": "def cost(rate):\n    return rate\n",
}


@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_hints(text: str) -> None:
    at = look(text)
    whole = Span(0, len(at.fixture.files["main.py"]))
    found = sorted((hint.offset, hint.label) for hint in hints(at.snapshot, "main.py", whole))
    assert found == sorted((at.fixture.mark_span(mark)[1], mark.label) for mark in at.fixture.marks)


def test_only_what_is_visible() -> None:
    at = look(CASES["parameters that no function makes"])
    source = at.fixture.files["main.py"]
    visible = Span(source.index("factor"), len(source))
    assert [hint.offset for hint in hints(at.snapshot, "main.py", visible)] == [source.index("factor") + 6]


def test_the_tooltip_names_the_dataflows() -> None:
    at = look("""
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [
            { name = "a", modules = ["main"] },
            { name = "b", modules = ["main", "rates"] },
            { name = "c", modules = ["main"], config = { x = 1 } },
        ]
        #- /main.py
        def cost(rate: float) -> float:
            return rate
        #- /rates.py
        def rate() -> float:
            return 0.5
    """)
    (hint,) = hints(at.snapshot, "main.py", Span(0, 1000))
    assert hint.tooltip == "Input of a, c: no function there makes it."
