"""When values are dropped."""

import pytest

from hamilton.execution.release import after_last_use, when_nobody_waits


@pytest.mark.parametrize(
    "dependencies, wanted, dropped",
    [
        ((), (), ()),
        ((("x",), ("a",), ("b",)), ("c",), (("x",), ("a",), ("b",))),
        ((("x",), ("a",), ("b", "a")), ("c",), (("x",), (), ("b", "a"))),
        ((("x",), ("a",), ("b", "x")), ("c", "a"), ((), (), ("b", "x"))),
        (((), ()), ("a", "b"), ((), ())),
    ],
)
def test_after_the_last_use(dependencies, wanted, dropped):
    found = after_last_use(dependencies, wanted)
    assert [sorted(names) for names in found] == [sorted(names) for names in dropped]


GRAPH = """
def a(x: int) -> int:
    return 1
def b(a: int) -> int:
    return 1
def c(a: int, b: int) -> int:
    return 1
def d(c: int) -> int:
    return 1
"""


@pytest.mark.parametrize(
    "order, wanted, known, dropped",
    [
        ("abcd", "d", "x", (("x",), (), ("a", "b"), ())),
        ("abc", "c", "x", (("x",), (), ())),
        ("abcd", "da", "x", ((), (), ("b",), ())),
        ("cd", "d", "ab", (("a", "b"), ())),
        ("ab", "b", "xc", (("x",), ())),
    ],
)
def test_when_nobody_waits(dataflow, order, wanted, known, dropped):
    nodes = dataflow(GRAPH).graph.nodes
    assert when_nobody_waits([nodes[name] for name in order], wanted, known) == dropped
