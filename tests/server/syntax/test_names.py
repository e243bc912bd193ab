"""Which names mean the same: of the name ``x`` bound in the module, or as the parameter, those in brackets."""

from __future__ import annotations

import re
import textwrap

import pytest
from hamilton_ls.syntax.names import ModuleNames, read_names
from hamilton_ls.text.spans import Span

MODULE = {
    "a function, and where it is called": """
        def ‹x›(): return ‹x›()
        y = ‹x› + ‹x›.z.x
        """,
    "not what a function binds itself": """
        ‹x› = 1
        def f(x, y=‹x›): return x
        def g():
            x = 2
            return [x for _ in x]
        def h(): return ‹x›
        """,
    "what a class binds is seen in its own statements only": """
        ‹x› = 1
        class A:
            x = 2
            y = x
            def f(self): return ‹x›
        """,
    "comprehensions and lambdas": """
        ‹x› = [1]
        a = [x for x in ‹x› if x]
        b = [[‹x› for y in y] for y in ‹x›]
        c = lambda x=‹x›: x
        d = {y: x for y in ‹x› for x in y}
        """,
    "a walrus binds outside of the comprehension": """
        def f(y):
            return [(x := z) for z in y], x
        a = [(‹x› := z) for z in ()]
        print(‹x›)
        """,
    "decorators, annotations and defaults belong outside": """
        def ‹x›(): ...
        @‹x›
        async def f(y: ‹x› = ‹x›, *, x: ‹x› = 1) -> ‹x›: ...
        class B(‹x›, metaclass=‹x›): ...
        """,
    "imports": """
        import ‹x›
        import a as ‹x›, b.x
        from a import ‹x›, x as y
        ‹x›.x
        """,
    "in the middle of text": """
        ‹x› = "é𝒳"; print("x", "é", ‹x›, f"x {‹x›!r:>{‹x›}} x")
        """,
}
PARAMETER = {
    "the body, nested functions included": """
        x = 1
        def f(‹x›, y=x):
            def g(z): return ‹x› + z
            def h(x): return x
            for ‹x› in ‹x›: del ‹x›
            return lambda: ‹x›
        """,
    "starred and keyword-only ones": """
        def f(a, *‹x›, **b): return ‹x›
        def g(x): return x
        """,
}


def read(text: str) -> tuple[ModuleNames, tuple[Span, ...]]:
    marked = textwrap.dedent(text)
    names = read_names(re.sub("[‹›]", "", marked))
    assert names is not None
    places = [m.start() - 2 * number for number, m in enumerate(re.finditer("‹", marked))]
    return names, tuple(Span(place, place + 1) for place in places)


@pytest.mark.parametrize("text", MODULE.values(), ids=MODULE.keys())
def test_names_of_the_module(text: str) -> None:
    names, expected = read(text)
    assert names.named("x", names.module) == expected


@pytest.mark.parametrize("text", PARAMETER.values(), ids=PARAMETER.keys())
def test_names_of_a_parameter(text: str) -> None:
    names, expected = read(text)
    scope = names.scope_of_parameter(expected[0])
    assert scope is not None
    assert names.named("x", scope) == expected


@pytest.mark.parametrize(
    ("text", "can"),
    {
        "x = 1": True,
        "x = 1\ny = 2": False,
        "x = 1\nprint(y)": False,
        "x = 1\ndef f(y): return x": False,
        "x = 1\ndef f(y): return y": True,
        "x = 1\nclass A:\n    y = 1\n    def f(self): return x": True,
        "x = 1\nclass A:\n    y = 1\n    z = x": False,
        "x = 1\ndef f():\n    global x": False,
        "x = 1\ntry: ...\nexcept E as y: ...": False,
        "x = 1\nmatch x:\n    case [*y]: ...": False,
    }.items(),
)
def test_a_name_that_would_mean_something_else_cannot_be_taken(text: str, can: bool) -> None:
    names, _ = read(text)
    assert names.can_become("x", names.module, "y") is can


@pytest.mark.parametrize("text", ["def f(", "x = " + "(" * 500 + ")" * 500])
def test_what_does_not_parse_has_no_names(text: str) -> None:
    assert read_names(text) is None


@pytest.mark.parametrize("depth", [300, 900, 3000])
def test_a_text_that_is_nested_deeply_is_read_or_not_but_never_fails(depth: int) -> None:
    names = read_names("x = " + " + ".join(["x"] * depth))
    assert names is None or len(names.named("x", names.module)) == depth + 1
