"""HAM017 to HAM020 and HAM022: names that mean two things, imports, and what nobody uses."""

from __future__ import annotations

import pytest

from tests.server.checks.expect import expect_problems

SHADOWED = {
    "a builtin": """
        from hamilton.function_modifiers import tag
        def max(x: int) -> int: ...
        #   ^^^ HAM017 `max` is a builtin of Python
        def license(x: int) -> int: ...
        """,
    "columns and variants hide nothing": """
        import pandas as pd
        from hamilton.function_modifiers import config, extract_columns
        @extract_columns("id", "type")
        def frame(x: int) -> pd.DataFrame: ...
        @config.when(a=1)
        def sum__one(x: int) -> int: ...
        """,
    "a value of the configuration": """
        #- /m.py
        def rate(x: int) -> int: ...
        #   ^^^^ HAM017 the function never runs
        def tax(rate: int) -> int: ...
        #- /run.py
        import m
        from hamilton import driver
        driver.Driver({"rate": 3}, m)
        """,
    "but not in another dataflow of the module": """
        #- /m.py
        def rate(x: int) -> int: ...
        def tax(rate: int) -> int: ...
        #- /one.py
        import m
        from hamilton import driver
        driver.Driver({"rate": 3}, m)
        #- /two.py
        import m
        from hamilton import driver
        driver.Driver({}, m)
        """,
}

ANNOTATIONS = {
    "imported for type checkers only": """
        from typing import TYPE_CHECKING
        from hamilton.function_modifiers import tag
        if TYPE_CHECKING:
            from decimal import Decimal
        def cost(x: "list[Decimal]") -> int: ...
        #            ^^^^^^^^^^^^^ HAM018 for type checkers only
        """,
    "not imported at all": """
        from __future__ import annotations
        from hamilton.function_modifiers import tag
        def cost(x: int) -> pd.Series: ...
        #                   ^^^^^^^^^ HAM018 Nothing in this module defines or imports `pd`
        """,
    "bound in some way": """
        from __future__ import annotations
        from typing import TYPE_CHECKING, TypeVar, Literal
        from hamilton.function_modifiers import hamilton_exclude
        if TYPE_CHECKING:
            import pandas as pd
        else:
            pd = None
        try:
            import polars as pl
        except ImportError:
            pl = None
        One, Two = int, str
        with open("x") as Three: ...
        for Four in (int,): ...
        class Five: ...
        def cost(a: pd.Series, b: One | Two, c: Three, d: Four, e: Five, f: pl.Series) -> Literal["six"]: ...
        def _private(x: Seven) -> int: ...
        @hamilton_exclude
        def excluded(x: Eight) -> int: ...
        def of_type_parameter(x: T) -> int: ...
        """,
    "syntax of Python 3.12, whatever ours is": """
        from hamilton.function_modifiers import tag
        type Money = int
        class Box[T]: ...
        def cost(x: Money, y: "Box[int]") -> int: ...
        """,
    "a star may bind anything": """
        from names import *
        from hamilton.function_modifiers import tag
        def cost(x: Money) -> Money: ...
        """,
    "a helper beside a driver": """
        from __future__ import annotations
        from typing import TYPE_CHECKING
        from hamilton import driver
        from hamilton.function_modifiers import tag
        if TYPE_CHECKING:
            from argparse import Namespace
        def run(arguments: Namespace) -> int: ...
        """,
}

DRIVER = """
        #- /run.py
        import one, two, three
        from hamilton import driver
        driver.Builder().with_modules(one, two, three).build()
"""

CYCLES = {
    "over three modules": f"""
        #- /one.py
        from two import b
        #               ^ HAM019 `one` → `two` → `three` → `one`
        def a(x: int) -> int: ...
        #- /two.py
        import three
        def b(x: int) -> int: ...
        #- /three.py
        import one as first
        def c(x: int) -> int: ...
        {DRIVER}""",
    "in functions and for type checkers": f"""
        #- /one.py
        import two
        def a(x: int) -> int: ...
        #- /two.py
        from typing import TYPE_CHECKING
        if TYPE_CHECKING:
            import one
        def b(x: int) -> int:
            import one
        #- /three.py
        def c(x: int) -> int: ...
        {DRIVER}""",
    "relative": """
        #- /shop/__init__.py
        #- /shop/one.py
        from . import two
        #             ^^^ HAM019
        def a(x: int) -> int: ...
        #- /shop/two.py
        from .one import a
        def b(x: int) -> int: ...
        #- /run.py
        from hamilton import driver
        from shop import one, two
        driver.Builder().with_modules(one, two).build()
        """,
}

HINTS = """
        #- /pyproject.toml
        [tool.hamilton.lint]
          severity = { HAM020 = "hint" }
"""

UNUSED = {
    "off by default": """
        #- /m.py
        def a(x: int) -> int: ...
        def b(x: int) -> int: ...
        #- /run.py
        import m
        from hamilton import driver
        driver.Driver({}, m).execute(["a"], inputs={"x": 1})
        """,
    "no call needs it": f"""
        {HINTS}
        #- /m.py
        def a(x: int) -> int: ...
        def c(a: int) -> int: ...
        def b(a: int) -> int: ...
        #   ^ HAM020 No run of the dataflow needs `b`
        #- /run.py
        import m
        from hamilton import driver
        dr = driver.Driver({{}}, m)
        dr.execute(["c"], inputs={{"x": 1}})
        dr.execute(["a"], inputs={{"x": 1}})
        """,
    "a call that is computed": f"""
        {HINTS}
        #- /m.py
        def a(x: int) -> int: ...
        def b(x: int) -> int: ...
        #- /run.py
        import m, sys
        from hamilton import driver
        dr = driver.Driver({{}}, m)
        dr.execute(["a"], inputs={{"x": 1}})
        dr.execute(sys.argv, inputs={{"x": 1}})
        """,
    "needed in another dataflow": f"""
        {HINTS}
        #- /m.py
        def a(x: int) -> int: ...
        def b(x: int) -> int: ...
        #- /one.py
        import m
        from hamilton import driver
        driver.Driver({{}}, m).execute(["a"], inputs={{"x": 1}})
        #- /two.py
        import m
        from hamilton import driver
        driver.Driver({{"k": 1}}, m).execute(["b"], inputs={{"x": 1}})
        """,
    "declared outputs": """
        #- /pyproject.toml
        [tool.hamilton]
          dataflows = [{ name = "train", modules = ["m"], outputs = ["b"] }]
          lint = { severity = { HAM020 = "hint" } }
        #- /m.py
        def a(x: int) -> int: ...
        def b(a: int) -> int: ...
        def c(a: int) -> int: ...
        #   ^ HAM020
        """,
}

DEFAULTS = {
    "a node provides it": """
        from hamilton.function_modifiers import tag
        def rate(x: int) -> int: ...
        def tax(cost: int, rate: int = 19) -> int: ...
        #                              ^^ HAM022 never counts
        """,
    "a node of some configurations": """
        from hamilton.function_modifiers import config
        @config.when_not(flat=True)
        def rate(x: int) -> int: ...
        def tax(cost: int, rate: int = 19) -> int: ...
        """,
    "a dataflow without the node": """
        #- /rates.py
        def rate(x: int) -> int: ...
        #- /taxes.py
        def tax(cost: int, rate: int = 19) -> int: ...
        #- /one.py
        import rates, taxes
        from hamilton import driver
        driver.Driver({}, rates, taxes)
        #- /two.py
        import taxes
        from hamilton import driver
        driver.Driver({}, taxes)
        """,
    "an input": """
        from hamilton.function_modifiers import tag
        def tax(cost: int, rate: int = 19) -> int: ...
        """,
}


@pytest.mark.parametrize("text", SHADOWED.values(), ids=SHADOWED)
def test_shadowed_names(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", ANNOTATIONS.values(), ids=ANNOTATIONS)
def test_annotations(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", CYCLES.values(), ids=CYCLES)
def test_import_cycles(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", UNUSED.values(), ids=UNUSED)
def test_unused_nodes(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", DEFAULTS.values(), ids=DEFAULTS)
def test_hidden_defaults(text: str) -> None:
    expect_problems(text)
