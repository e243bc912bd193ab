"""Decorators of the workspace are followed to the modifiers that they come to, or make a function opaque."""

from __future__ import annotations

import pytest
from hamilton_ls.graph.model import NodeKind

from tests.server.graph.drawing import graph_of

HEADER = "import functools\nfrom hamilton.function_modifiers import tag\n"
FOLLOWED = {
    "a constant": ("MINE = tag(a='1')", "@MINE", {"a": "1"}),
    "a partial modifier": ("mine = functools.partial(tag, a='1')", "@mine(b='2')", {"a": "1", "b": "2"}),
    "a function that makes one": ("def mine(x):\n    return tag(a=x)", "@mine('1')", {"a": "1"}),
    "one that passes arguments on": (
        "def mine(*names, **more):\n    return tag(**{n: 'x' for n in names}, **more)",
        "@mine('a', 'b', c='y')",
        {"a": "x", "b": "x", "c": "y"},
    ),
    "a function that applies several, the outer one last": (
        "def mine(f):\n    return tag(a='outer')(tag(a='inner')(f))",
        "@mine",
        {"a": "outer"},
    ),
    "an inner decorator": (
        "def mine(x):\n    def deco(f):\n        return tag(a=x)(f)\n    return deco",
        "@mine('1')",
        {"a": "1"},
    ),
    "a wrapper that keeps the signature": (
        "def mine(f):\n    @functools.wraps(f)\n    def inner(*a):\n        return f(*a)\n    return inner",
        "@mine",
        {},
    ),
    "one that gives the function back": ("def mine(f):\n    print(f)\n    return f", "@mine", {}),
}
NOT_FOLLOWED = {
    "a wrapper with a signature of its own": "def mine(f):\n    def inner(*a):\n        return f(*a)\n    return inner",
    "one that changes the function": "def mine(f):\n    f.x = 1\n    return f",
    "one that may give something else back": "def mine(f):\n    f = other(f)\n    return f",
    "one that applies modifiers on the way": "def mine(f):\n    tag(a='1')(f)\n    return f",
    "one that is decorated itself": "@other\ndef mine(f):\n    return f",
    "one in a circle": "def mine(f):\n    return mine(f)",
}


@pytest.mark.parametrize("defined, used, tags", FOLLOWED.values(), ids=FOLLOWED.keys())
def test_followed(defined: str, used: str, tags: dict[str, str]) -> None:
    node = graph_of(f"{HEADER}{defined}\n{used}\ndef f(x: int) -> int: ...\n").nodes["f"]
    assert node.kind is NodeKind.FUNCTION
    assert dict(node.tags) == tags


@pytest.mark.parametrize("defined", NOT_FOLLOWED.values(), ids=NOT_FOLLOWED.keys())
def test_not_followed(defined: str) -> None:
    node = graph_of(f"{HEADER}{defined}\n@mine\ndef f(x: int) -> int: ...\n").nodes["f"]
    assert node.kind is NodeKind.OPAQUE
