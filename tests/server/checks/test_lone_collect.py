"""HAM014: what is collected comes from a block."""

from __future__ import annotations

import pytest

from tests.server.checks.expect import expect_problems

REPORTED = {
    "nothing before it is parallelizable": """
        #- /maths.py
        from hamilton.htypes import Collect
        def numbers(count: int) -> int: ...
        def total(numbers: Collect[int]) -> int: ...
        #         ^^^^^^^ HAM014 `total` collects `numbers`
        #- /run.py
        import maths
        from hamilton import driver
        driver.Driver({}, maths)
        """,
    "an input of a dataflow whose modules are known": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "sums", modules = ["maths"] }]
        #- /maths.py
        import hamilton.htypes as ht
        def total(number: ht.Collect[int]) -> int: ...
        #         ^^^^^^ HAM014
        """,
    "a module by itself that needs no input": """
        from hamilton.htypes import Collect
        def number() -> int: ...
        def square(number: int) -> int: ...
        def total(square: Collect[int]) -> int: ...
        #         ^^^^^^ HAM014
        """,
}

SILENT = {
    "a block": """
        from hamilton.htypes import Collect, Parallelizable
        def number() -> Parallelizable[int]: ...
        def square(number: int) -> int: ...
        def total(square: Collect[int]) -> int: ...
        """,
    "a block without a node between": """
        from hamilton.htypes import Collect, Parallelizable
        def number() -> Parallelizable[int]: ...
        def total(number: Collect[int]) -> int: ...
        """,
    "the block may begin in another module": """
        from hamilton.htypes import Collect
        def square(number: int) -> int: ...
        def total(square: Collect[int]) -> int: ...
        """,
    "the block may begin in a module outside the workspace": """
        #- /maths.py
        from hamilton.htypes import Collect
        def square(number: int) -> int: ...
        def total(square: Collect[int]) -> int: ...
        #- /run.py
        import maths
        import others
        from hamilton import driver
        driver.Driver({}, maths, others)
        """,
    "a type from elsewhere": """
        from hamilton.htypes import Collect
        from others import Numbers
        def number() -> Numbers: ...
        def total(number: Collect[int]) -> int: ...
        """,
    "a decorator from elsewhere": """
        from hamilton.htypes import Collect
        from others import parallel
        @parallel
        def number() -> int: ...
        def total(number: Collect[int]) -> int: ...
        """,
    "another Collect": """
        from hamilton.function_modifiers import tag
        from others import Collect
        def number() -> int: ...
        @tag(kind="sum")
        def total(number: Collect[int]) -> int: ...
        """,
}


@pytest.mark.parametrize("text", REPORTED.values(), ids=REPORTED)
def test_reported(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_silent(text: str) -> None:
    expect_problems(text)
