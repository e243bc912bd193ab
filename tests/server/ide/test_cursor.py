"""Where a cursor stands: ``name`` in a parameter's name, ``node`` or ``input`` in a string, or nowhere."""

from __future__ import annotations

import pytest
from hamilton_ls.ide.cursor import ParameterCursor, StringCursor, cursor_context

PARAMETERS = {
    # code with the cursor: the text that a completion replaces
    "def f($0": "",
    "def f(sp$0": "sp",
    "def f(sp$0end": "spend",
    "def f($0)": "",
    "def f(sp$0) -> int:": "sp",
    "def f(a, $0": "",
    "def f(a: int, b$0": "b",
    "def f(a: int,\n      b$0": "b",
    "def f(\n    a: dict[str, int],\n    b$0\n) -> int:\n    return 1\n": "b",
    "def f(a: int = max(1, 2), b$0": "b",
    'def f(a: str = ")", b$0': "b",
    "def f(a: int,  # why (not\n b$0": "b",
    "def f(a, *, b$0": "b",
    "async def f(b$0": "b",
    "@tag(x='y')\ndef f(b$0": "b",
    "@extract_columns(\n    'a',\n)\ndef f(b$0": "b",
    "def f(a, sp$0: int)": "sp",
}

NOWHERE = [
    "def f$0",
    "def f(a: $0",
    "def f(a: in$0",
    "def f(a=$0",
    "def f(a=b$0",
    "def f(a: dict[str, $0",
    "def f(a, *$0",
    "def f(a) -> $0",
    "def f(a):\n    return a$0",
    "def f(a):\n    return g($0",
    "def f(a  # co$0mment",
    "def f(1$0",
    "f(sp$0",
    "class A:\n    def f(sp$0",
    "x = [sp$0",
    "$0",
    'print("sp$0")',
    'tag(owner="sp$0")',
    'dr.execute(["a"], inputs={"b": "sp$0"})',
    'dr.execute(["a"], display=["sp$0"])',
    "dr.execute(['a']) # 'sp$0'",
    '"""dr.execute(["sp$0',
]

STRINGS = {
    'source("sp$0': ("node", "sp"),
    'source("sp$0end")': ("node", "spend"),
    "source('$0')": ("node", ""),
    '@inject(x=source("sp$0"))': ("node", "sp"),
    '@inject(x=group(source("a"), source("sp$0")))': ("node", "sp"),
    'dr.execute(["sp$0': ("node", "sp"),
    'dr.execute(["a", "sp$0"])': ("node", "sp"),
    'dr.execute(\n    [\n        "a",\n        "sp$0",\n    ]\n)': ("node", "sp"),
    'dr.execute(final_vars=["sp$0"])': ("node", "sp"),
    'dr.execute(["a"], inputs={"sp$0"})': ("input", "sp"),
    'dr.execute(["a"], inputs={"sp$0": 1})': ("input", "sp"),
    'dr.execute(["a"], inputs={"b": f(1), "sp$0': ("input", "sp"),
    'dr.execute(["a"], overrides={"sp$0': ("node", "sp"),
    'dr.what_is_upstream_of("sp$0")': ("node", "sp"),
    'driver.Builder().build().execute(["sp$0"])': ("node", "sp"),
}


def context(code: str) -> tuple[ParameterCursor | StringCursor | None, str]:
    source = code.replace("$0", "")
    return cursor_context(source, 0, code.index("$0")), source


@pytest.mark.parametrize("code", PARAMETERS)
def test_in_the_name_of_a_parameter(code: str) -> None:
    cursor, source = context(code)
    assert isinstance(cursor, ParameterCursor)
    assert cursor.function == "f"
    assert source[cursor.typed.start : cursor.typed.end] == PARAMETERS[code]


@pytest.mark.parametrize("code", NOWHERE)
def test_nowhere(code: str) -> None:
    assert context(code)[0] is None


@pytest.mark.parametrize("code", STRINGS)
def test_in_a_string_that_names_a_node(code: str) -> None:
    cursor, source = context(code)
    assert isinstance(cursor, StringCursor)
    assert (cursor.wanted.value, source[cursor.typed.start : cursor.typed.end]) == STRINGS[code]


def test_the_parameters_before_the_cursor() -> None:
    cursor, _ = context("def f(a: int, b=1, *args, c$0")
    assert isinstance(cursor, ParameterCursor)
    assert cursor.others == ("a", "b", "args")


@pytest.mark.parametrize(
    "code, annotated", [("def f(a$0: int)", True), ("def f(a$0 : int)", True), ("def f(a$0)", False)]
)
def test_an_annotation_that_is_there_already(code: str, annotated: bool) -> None:
    cursor, _ = context(code)
    assert isinstance(cursor, ParameterCursor)
    assert cursor.annotated is annotated
