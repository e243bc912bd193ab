"""What is left of a header that does not parse, and that no offset moves."""

from __future__ import annotations

import ast

import pytest
from hamilton_ls.syntax.headers import repaired_header
from hypothesis import given, settings

from tests.support.keystrokes import SOURCES

# Half-typed text, and the header that can be read of it as Python writes it.
REPAIRS: dict[str, str | None] = {
    "def": None,
    "def (": None,
    "x = (": None,
    "class C(": None,
    "x = '''\ndef f(a): ...\n''' +": None,
    "def f": "def f()",
    "async def f(": "async def f()",
    "def f(a: int, b": "def f(a: int, b)",
    "def f(a: int, *": "def f(a: int)",
    "def f(a, *, b: int = 1, **": "def f(a, *, b: int=1)",
    "def f(*args, **kwargs": "def f(*args, **kwargs)",
    "def f(a:": "def f(a)",
    "def f(a: int =": "def f(a: int)",
    "def f(a: dict[str, int": "def f(a)",
    "def f(a: dict[str, , b: int) -> int:\n    return 1": "def f(a) -> int",
    "def f(a: int = g(1, b: int) -> int:\n    return 1": "def f(a: int) -> int",
    "def f(a: int, 1x, b: int): pass": "def f(a: int, b: int)",
    "def f(a=1, b): pass": "def f(a, b)",
    "def f(a, a b, c): pass": "def f(a, a, c)",
    "def f(a: int -> pd.Series:\n    return a": "def f(a: int) -> pd.Series",
    "def f(a: int->int:\n    return a": "def f(a: int)",
    "def f(a: int:\n    return a": "def f(a: int)",
    "def f(a: int\n    return a": "def f(a: int)",
    "def f(\n    a: int,\n    # b: str, c\n    d: int,\n": "def f(a: int, d: int)",
    "def f(\n    a: int,  # one: two, (\n    b: 'x, y'\n": "def f(a: int, b: 'x, y')",
    "def f(a: int) ->": "def f(a: int)",
    "def f(a: int) -> pd.": "def f(a: int)",
    "def f(a: int) -> dict[str,\n    return 1": "def f(a: int)",
    "def f(a: int) -> int\n    return a b": "def f(a: int) -> int",
    "def f(a: int) int:\n    return 1": "def f(a: int)",
    "def f[T: int](a: T) -> T:\n    return (": "def f(a: T) -> T",
    "@tag(x=1)\n@broken(\ndef f(a): ...": "@tag(x=1)\ndef f(a)",
    "@\n@tag(x=1)\ndef f(a): return (": "@tag(x=1)\ndef f(a)",
}


@pytest.mark.parametrize("text, header", REPAIRS.items(), ids=REPAIRS.keys())
def test_headers(text: str, header: str | None) -> None:
    repaired = repaired_header(text)
    if header is None or repaired is None:
        assert repaired == header
    else:
        assert ast.unparse(ast.parse(repaired)).partition(":\n")[0] == header


@pytest.mark.parametrize(
    "text, documentation",
    [
        ('def f(a):\n    """Doc."""\n    return (', "Doc."),
        ("def f(a):\n    'Doc.'\n    return (", "Doc."),
        ('def f(a):\n    """Doc', None),
        ("def f(a):\n    return 'no doc' (", None),
        ('def f(a) -> x.:\n    """Doc."""\n', "Doc."),
    ],
)
def test_documentation_outlives_a_broken_body(text: str, documentation: str | None) -> None:
    repaired = repaired_header(text)
    assert repaired is not None
    function = ast.parse(repaired).body[0]
    assert isinstance(function, ast.FunctionDef)
    assert ast.get_docstring(function) == documentation


def test_a_generator_stays_one() -> None:
    repaired = repaired_header("def f(a):\n    yield a\n    return (")
    assert repaired is not None
    assert any(isinstance(node, ast.Yield) for node in ast.walk(ast.parse(repaired)))


@settings(max_examples=300)
@given(SOURCES.map(lambda tail: "def total(spend: int, é: str" + tail))
def test_what_is_repaired_parses_and_stays_where_it_was(text: str) -> None:
    repaired = repaired_header(text)
    assert repaired is not None
    function = ast.parse(repaired).body[-1]
    assert isinstance(function, ast.FunctionDef)
    assert function.name == "total"
    for argument in function.args.args[:1]:
        assert argument.arg == "spend"
        assert text.startswith("spend", argument.col_offset)
