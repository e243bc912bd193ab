"""Functions without modifiers, compared with what the runtime makes of them; `drawn` says how results are written."""

from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from tests.server.modifiers.drawn import drawn

PLAIN = {
    "a parameter is a dependency, an unknown one an input": (
        "def a(b: int) -> str: ...\ndef b(c: float) -> int: ...",
        snapshot("""\
a: str <- b: int
b: int <- c: float
c: float (input)\
"""),
    ),
    "a default makes a dependency optional": (
        "def a(b: int = 1, *, c: str = 'x') -> int: ...",
        snapshot("""\
a: int <- b?: int, c?: str
b: int (input)
c: str (input)\
"""),
    ),
    "a leading underscore makes no node": ("def _a() -> int: ...\ndef b() -> int: ...", snapshot("b: int")),
    "async functions and generators are nodes": (
        "from typing import Iterator\nasync def a() -> int: ...\ndef b(a: int) -> Iterator[int]:\n    yield a",
        snapshot("""\
a: int
b: Iterator[int] <- a: int\
"""),
    ),
    "star parameters are dependencies of their names": (
        "def a(*args: int, **kwargs: str) -> int: ...",
        snapshot("""\
a: int <- args: int, kwargs: str
args: int (input)
kwargs: str (input)\
"""),
    ),
    "positional-only parameters are dependencies": (
        "def a(b: int, /) -> int: ...",
        snapshot("""\
a: int <- b: int
b: int (input)\
"""),
    ),
    "imported functions are no nodes": ("from os.path import join\ndef a() -> int: ...", snapshot("a: int")),
    "a nested function is no node": (
        "def a() -> int:\n    def b() -> int: ...\n    return b()",
        snapshot("a: int"),
    ),
    "methods are no nodes": (
        "class A:\n    def b(self) -> int: ...\ndef c() -> int: ...",
        snapshot("c: int"),
    ),
    "a suffix without a configuration stays": ("def a__x() -> int: ...", snapshot("a__x: int")),
    "the later of two definitions counts": (
        "def a() -> int: ...\ndef a(b: int) -> str: ...",
        snapshot("""\
a: str <- b: int
b: int (input)
! HAM003 `a` is defined twice in this module; only this definition makes a node. Rename one of them, or give variants a suffix such as `a__a` and `@config.when`.\
"""),
    ),
    "a missing annotation leaves a type open": (
        "def a(b, c: int): ...",
        snapshot("""\
a <- b, c: int
b (input)
c: int (input)\
"""),
    ),
    "of several types asked of an input the narrowest counts": (
        "def a(x: int | None) -> int: ...\ndef b(x: int) -> int: ...",
        snapshot("""\
a: int <- x: int | None
b: int <- x: int
x: int (input)\
"""),
    ),
    "a cycle is a graph like any other": (
        "def a(b: int) -> int: ...\ndef b(a: int) -> int: ...",
        snapshot("""\
a: int <- b: int
b: int <- a: int\
"""),
    ),
    "a function that depends on itself": ("def a(a: int) -> int: ...", snapshot("a: int <- a: int")),
    "quoted annotations": (
        "def a(b: 'pd.Series') -> 'list[int]': ...",
        snapshot("""\
a: list[int] <- b: pd.Series
b: pd.Series (input)\
"""),
    ),
    "a definition under TYPE_CHECKING does not exist": (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    def a() -> int: ...\ndef b() -> int: ...",
        snapshot("b: int"),
    ),
}


@pytest.mark.parametrize("case", PLAIN)
def test_plain_functions(case: str) -> None:
    source, expected = PLAIN[case]
    assert drawn(source) == expected
