"""Parsing never raises, and says where the fault lies."""

from __future__ import annotations

import ast
import warnings

import pytest
from hamilton_ls.syntax.parsing import Places, parse
from hypothesis import given
from hypothesis import strategies as st

from tests.support.keystrokes import SOURCES


@pytest.mark.parametrize(
    "text, around",
    [
        ("x = (1,\n", "("),
        ("def f(a b): ...\n", "a b"),
        ("é = '日😀' 1\n", "'日😀' 1"),
        ("def f():\n    x = 1\n      y = 2\n", "      y"),
        ("a\0b", "\0"),
    ],
)
def test_a_fault_lies_where_python_says(text: str, around: str) -> None:
    fault = parse(text).fault
    assert fault is not None
    assert fault.message
    # Pythons differ in where exactly; none of them points outside of this.
    start = text.index(around)
    assert start <= fault.span.start <= start + len(around)
    assert fault.span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("(" * 5000, id="open brackets"),
        pytest.param("x = " + "[" * 3000 + "]" * 3000, id="nested lists"),
        pytest.param("x = " + "-" * 20000 + "1", id="unary minus"),
        pytest.param("x = " + "a." * 20000 + "b", id="attributes"),
        pytest.param("x = " + "f(" * 90 + ")" * 90, id="calls"),
        pytest.param("x = 1" + "0" * 10000, id="a number of ten thousand digits"),
        pytest.param("if a:\n" + "".join(" " * n + "if a:\n" for n in range(1, 200)), id="indentation"),
    ],
)
def test_too_much_of_anything_is_a_fault_or_a_tree(text: str) -> None:
    parsed = parse(text)
    assert (parsed.tree is None) != (parsed.fault is None)


@given(st.one_of(SOURCES, st.text(max_size=60)))
def test_any_text_is_parsed_or_has_a_fault_inside(text: str) -> None:
    parsed = parse(text)
    if parsed.fault is not None:
        assert parsed.fault.span.end <= len(text)
    else:
        assert parsed.tree is not None


def test_a_lone_surrogate_hides_nothing() -> None:
    assert parse("x = '\ud800'\n").tree is not None


def test_warnings_of_the_parser_are_not_ours_to_give() -> None:
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        assert parse("x = '\\d'\n").tree is not None
    assert not seen


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_places_count_characters(line_break: str) -> None:
    text = line_break.join(["é = 1", "x = '日😀' + target", ""])
    tree = parse(text).tree
    assert tree is not None
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "target"]
    places = Places(text)
    assert [places.text(places.span(name)) for name in names] == ["target"]
