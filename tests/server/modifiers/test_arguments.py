"""What arguments of modifiers come to: a tag shows the value, or is missing where it is not known.

Every source is the argument of `@tag(x=...)` below some constants; a list becomes the items of a tag.
"""

from __future__ import annotations

import time

import pytest

from tests.server.graph.drawing import graph_of

CONSTANTS = """\
import itertools
import sys
from enum import Enum
from os import getcwd
from hamilton.function_modifiers import tag

NAMES = ["a", "b"]
TABLE = {"one": "1", "two": "2"}
CHANGED = ["a"]
CHANGED.append("b")
INCREASED = "a"
INCREASED += "b"
if len(NAMES) > 1:
    PERHAPS = "x"
else:
    PERHAPS = "y"
CIRCLE = OTHER
OTHER = CIRCLE
class Color(str, Enum):
    RED = "red"
class Settings:
    name: str = "n"
    def computed(self): ...
SETTINGS = Settings()
def _name(prefix, end="z"):
    return f"{prefix}_{end}"
def _more(prefix):
    print(prefix)
    return prefix
"""

KNOWN: dict[str, object] = {
    "'a' + 'b'": "ab",
    "f'{NAMES[0]}_{1:03d}'": "a_001",
    "f'{NAMES[0]!r}'": "'a'",
    "'%s-%d' % (NAMES[1], 3)": "b-3",
    "'{}_{x}'.format('a', x=1)": "a_1",
    "'-'.join(NAMES)": "a-b",
    "str(len(NAMES) * 2)": "4",
    "[n.upper() for n in NAMES]": ("A", "B"),
    "[n + m for n in NAMES for m in NAMES if n != m]": ("ab", "ba"),
    "sorted({n for n in NAMES}, reverse=True)": ("b", "a"),
    "[f'{k}{v}' for k, v in TABLE.items()]": ("one1", "two2"),
    "list(TABLE)": ("one", "two"),
    "[*TABLE.values()]": ("1", "2"),
    "TABLE['two']": "2",
    "TABLE.get('three', 'none')": "none",
    "{**TABLE, 'one': '3'}['one']": "3",
    "(TABLE | {'one': '4'})['one']": "4",
    "dict(zip(NAMES, 'xy'))['b']": "y",
    "[f'{i}{n}' for i, n in enumerate(NAMES, start=1)]": ("1a", "2b"),
    "[a + b for a, b in itertools.product(NAMES, ['x'])]": ("ax", "bx"),
    "list(itertools.chain(NAMES, ['c']))[1:]": ("b", "c"),
    "NAMES[-1]": "b",
    "'abc'[::-1]": "cba",
    "'yes' if 'a' in NAMES else 'no'": "yes",
    "'' or 'default'": "default",
    "str(not NAMES)": "False",
    "Color.RED": "red",
    "Color.RED.value": "red",
    "Color.RED.name": "RED",
    "Settings.name": "n",
    "SETTINGS.name": "n",
    "_name('a')": "a_z",
    "_name(prefix='a', end='b')": "a_b",
}

UNKNOWN = [
    "getcwd()",
    "sys.argv[0]",
    "CHANGED",
    "INCREASED",
    "PERHAPS",
    "CIRCLE",
    "MISSING",
    "f'{Color.RED}'",
    "Settings.computed",
    "_more('a')",
    "_name()",
    "NAMES[7]",
    "TABLE['three']",
    "str({1, 2})",
    "f'{[{1, 2}]}'",
    "'{0.__class__}'.format('a')",
    "str([] + 1)",
    "(lambda: 'a')()",
    "[n async for n in NAMES]",
]

HUGE = [
    "'a' * 10**9",
    "[0] * 10**9",
    "str(10**(10**9))",
    "[str(i) for i in range(10**9)]",
    "f'{1:>999999999}'",
    "'{:>999999999}'.format(1)",
    "'%999999999d' % 1",
    "[str(a) for a in range(9999) for b in range(9999) for c in range(9999)]",
    "[a for a in itertools.product(range(9999), range(9999), range(9999))]",
    "('a' * 9999).replace('a', 'b' * 9999)",
]


def tagged(argument: str) -> object:
    """What the tag has as its value, None where it has none."""
    graph = graph_of(f"{CONSTANTS}\n@tag(x={argument})\ndef f() -> int: ...\n")
    return dict(graph.nodes["f"].tags).get("x")


@pytest.mark.parametrize("argument, expected", KNOWN.items(), ids=KNOWN.keys())
def test_what_the_text_decides_is_worked_out(argument: str, expected: object) -> None:
    assert tagged(argument) == expected


@pytest.mark.parametrize("argument", UNKNOWN)
def test_what_the_text_does_not_decide_is_not_guessed(argument: str) -> None:
    assert tagged(argument) is None


@pytest.mark.parametrize("argument", HUGE)
def test_nothing_takes_long_or_grows_large(argument: str) -> None:
    start = time.perf_counter()
    assert tagged(argument) is None
    assert time.perf_counter() - start < 5
