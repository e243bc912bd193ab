"""Completion at ``$0``: what is offered, in which order, and what accepting it makes of the file."""

from __future__ import annotations

import textwrap

import pytest
from hamilton_ls.ide.completion import MOST, Completion, are_all, completions
from hamilton_ls.text.edits import Edit, apply_together
from inline_snapshot import snapshot

from tests.server.ide.look import Look, look


def offered(text: str) -> list[str]:
    at = look(text)
    return [completion.label for completion in completions(at.snapshot, *at.cursor)]


def accepted(text: str, label: str) -> str:
    """The cursor's file after the completion ``label`` was accepted."""
    at = look(text)
    chosen = next(one for one in completions(at.snapshot, *at.cursor) if one.label == label)
    return apply(at, chosen)


def apply(at: Look, completion: Completion) -> str:
    edits = [Edit(completion.span, completion.text), *completion.edits]
    return apply_together(at.fixture.files[at.cursor[0]], edits)


OFFERED = {
    "nodes of the module first, then those of others, then inputs": (
        """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["loaders", "features"] }]
        #- /loaders.py
        def spend(path: str) -> int:
            return 1
        #- /features.py
        def total(spend: int) -> int:
            return spend

        def average(total: int, weeks: int) -> float:
            return total / weeks

        def new($0
        """,
        ["average", "total", "spend", "path", "weeks"],
    ),
    "neither the function itself nor parameters that are there": (
        """
        from hamilton.function_modifiers import tag

        def a() -> int:
            return 1

        def b(a: int) -> int:
            return a

        def c(a: int, $0) -> int:
            return a
        """,
        ["b"],
    ),
    "not the half-typed name itself": (
        """
        from hamilton.function_modifiers import tag

        def spend() -> int:
            return 1

        def total(sp$0) -> int:
            return 1
        """,
        ["spend"],
    ),
    "a half-typed name that others ask for as well": (
        """
        from hamilton.function_modifiers import tag

        def cost(rate: int) -> int:
            return rate

        def total(rate$0) -> int:
            return 1
        """,
        ["cost", "rate"],
    ),
    "in a function that does not parse": (
        """
        from hamilton.function_modifiers import tag

        def spend() -> int:
            return 1

        def total(sp$0

        def below(spend: int) -> int:
            return spend
        """,
        ["below", "spend"],
    ),
    "not in an annotation": ("from hamilton.function_modifiers import tag\n\ndef a(b: $0) -> int: ...\n", []),
    "not in a file that is not Hamilton": ("def a(b):\n    return b\n\ndef c($0):\n    return 1\n", []),
    "source() takes nodes and inputs": (
        """
        from hamilton.function_modifiers import inject, source

        def spend(path: str) -> int:
            return 1

        @inject(x=source("$0"))
        def total(x: int) -> int:
            return x
        """,
        ["spend", "total", "path"],
    ),
    "execute() takes nodes": (
        """
        #- /features.py
        def total(spend: int) -> int:
            return spend
        #- /run.py
        from hamilton import driver
        import features

        dr = driver.Builder().with_modules(features).build()
        dr.execute(["$0"])
        """,
        ["total", "spend"],
    ),
    "inputs take inputs": (
        """
        #- /features.py
        def total(spend: int, rate: int) -> int:
            return spend
        #- /run.py
        from hamilton import driver
        import features

        dr = driver.Builder().with_modules(features).build()
        dr.execute(["total"], inputs={"$0"})
        """,
        ["rate", "spend"],
    ),
    "a string of another call": (
        """
        from hamilton.function_modifiers import tag

        def a() -> int:
            return 1

        @tag(owner="$0")
        def b(a: int) -> int:
            return a
        """,
        [],
    ),
}


@pytest.mark.parametrize("text, labels", OFFERED.values(), ids=OFFERED.keys())
def test_offered(text: str, labels: list[str]) -> None:
    assert offered(text) == labels


HEADER = """
    #- /pyproject.toml
    [tool.hamilton]
    dataflows = [{ name = "train", modules = ["loaders", "features"] }]
    #- /loaders.py
    from __future__ import annotations

    import pandas as pd
    from datetime import date as day
    from typing import Optional

    class Table:
        pass

    def spend(path: str) -> pd.Series: ...
    def start(path: str) -> Optional[day]: ...
    def both(path: str) -> dict[str, pd.DataFrame]: ...
    def table(path: str) -> Table: ...
    def count(path: str) -> int: ...
    #- /features.py
"""
SPELLINGS = {
    # imports of the module: the node, what its annotation becomes, the import that is added
    "import pandas as pd": ("spend", "pd.Series", []),
    "import pandas": ("spend", "pandas.Series", []),
    "import pandas as p": ("spend", "p.Series", []),
    "from pandas import Series": ("spend", "Series", []),
    "from pandas import Series as S": ("spend", "S", []),
    "import pandas; from pandas import Series": ("spend", "Series", []),
    "import numpy as np": ("spend", "pd.Series", ["import pandas as pd"]),
    "import pandas as pd  # both": ("both", "dict[str, pd.DataFrame]", []),
    "import datetime, typing": ("start", "typing.Optional[datetime.date]", []),
    "import os": (
        "start",
        "Optional[day]",
        ["from datetime import date as day", "from typing import Optional"],
    ),
    "import loaders": ("table", "loaders.Table", []),
    "from loaders import Table": ("table", "Table", []),
    "import sys": ("table", "Table", ["from loaders import Table"]),
    "import re": ("count", "int", []),
}


@pytest.mark.parametrize("imports", SPELLINGS)
def test_types_are_spelt_as_the_module_spells_them(imports: str) -> None:
    node, annotation, added = SPELLINGS[imports]
    file = accepted(f"{HEADER}    {imports}\n\n    def new($0) -> int:\n        return 1\n", node)
    assert f"def new({node}: {annotation}) -> int:" in file
    statements = [line for line in file.splitlines() if "import" in line]
    assert sorted(set(statements) - {imports}) == added


IMPORTS = {
    "above the other imports, below __future__": (
        '"""Features."""\nfrom __future__ import annotations\n\nimport os\n\n$',
        '"""Features."""\nfrom __future__ import annotations\n\nfrom loaders import Table\nimport os\n\n$',
    ),
    "below __future__": (
        "from __future__ import annotations\n\n$",
        "from __future__ import annotations\n\nfrom loaders import Table\n\n\n$",
    ),
    "above the first definition": (
        '"""Features."""\n\n$',
        '"""Features."""\n\nfrom loaders import Table\n\n\n$',
    ),
}


@pytest.mark.parametrize("before, after", IMPORTS.values(), ids=IMPORTS.keys())
def test_where_an_import_is_added(before: str, after: str) -> None:
    header = "def new("
    indented = textwrap.indent(before.replace("$", f"{header}ta$0"), "    ")
    assert accepted(HEADER + indented, "table") == after.replace("$", f"{header}table: Table")


def test_an_annotation_that_is_there_is_kept() -> None:
    assert "def new(spend: float) -> int:" in accepted(
        f"{HEADER}    def new(sp$0: float) -> int: ...\n", "spend"
    )


def test_an_offer_says_its_type_its_module_and_its_dataflow() -> None:
    at = look(f"{HEADER}    def new($0")
    found = [f"{one.label}: {one.type} ({one.origin})" for one in completions(at.snapshot, *at.cursor)]
    assert found == snapshot(
        [
            "both: dict[str, pd.DataFrame] (loaders · train)",
            "count: int (loaders · train)",
            "spend: pd.Series (loaders · train)",
            "start: Optional[day] (loaders · train)",
            "table: Table (loaders · train)",
            "path: str (input · train)",
        ]
    )


def test_of_a_large_dataflow_the_nearest_are_offered_and_typing_on_brings_others() -> None:
    others = "".join(f"def step_{number:04}(raw: int) -> int: ...\n\n" for number in range(MOST + 100))
    at = look(
        "#- /pyproject.toml\n[tool.hamilton]\n"
        'dataflows = [{ name = "train", modules = ["others", "main"] }]\n'
        f"#- /others.py\n{others}#- /main.py\ndef own(x: int) -> int: ...\n\ndef new(step_039$0"
    )
    found = [one.label for one in completions(at.snapshot, *at.cursor)]
    assert found[:2] == ["own", "step_0390"]
    assert "step_0399" in found
    assert len(found) < MOST
    assert not are_all(at.snapshot, "main.py")


def test_of_a_small_dataflow_everything_is_offered_at_once() -> None:
    at = look("from hamilton.function_modifiers import tag\n\ndef own(x: int) -> int: ...\n\ndef new(zz$0")
    assert [one.label for one in completions(at.snapshot, *at.cursor)] == ["own", "x"]
    assert are_all(at.snapshot, "main.py")
