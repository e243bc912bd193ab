"""Which expressions are read as data, and which are left as text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hamilton_ls.facts.expressions import (
    Attribute,
    Call,
    Collection,
    Constant,
    Dictionary,
    Expr,
    Name,
    Opaque,
    Starred,
    dotted,
)
from hamilton_ls.facts.files import file_facts


def read(source: str) -> Expr:
    (assignment,) = file_facts("main.py", f"x = {source}").assignments
    return assignment.value


def said(expression: Expr) -> object:
    """An expression without its places."""
    match expression:
        case Constant():
            return expression.value
        case Name():
            return f"<{expression.id}>"
        case Attribute():
            return (said(expression.value), f".{expression.attribute}")
        case Call():
            keywords = {keyword.name: said(keyword.value) for keyword in expression.keywords}
            return ("call", said(expression.function), [said(a) for a in expression.arguments], keywords)
        case Collection():
            return (expression.kind, [said(item) for item in expression.items])
        case Dictionary():
            return {key and said(key): said(value) for key, value in expression.items}
        case Starred():
            return ("*", said(expression.value))
        case Opaque():
            return f"?{expression.text}"


CASES: dict[str, object] = {
    "'a'": "a",
    "'a' \"b\"": "ab",
    "b'a'": b"a",
    "-1": -1,
    "-1.5": -1.5,
    "-2j": -2j,
    "True": True,
    "None": None,
    "...": ...,
    "a": "<a>",
    "a.b": ("<a>", ".b"),
    "f(1, *a, k=2, **b)": ("call", "<f>", [1, ("*", "<a>")], {"k": 2, None: "<b>"}),
    "[1, 'a']": ("list", [1, "a"]),
    "(1,)": ("tuple", [1]),
    "{1, 2}": ("set", [1, 2]),
    "{'a': 1, **b}": {"a": 1, None: "<b>"},
    "f'{a}'": "?f'{a}'",
    "a[0]": "?a[0]",
    "1 + 1": "?1 + 1",
    "not a": "?not a",
    "-a": "?-a",
    "+1": "?+1",
    "lambda: 1": "?lambda: 1",
    "[a for a in b]": "?[a for a in b]",
    "a if b else c": "?a if b else c",
    "[f'{a}', 1]": ("list", ["?f'{a}'", 1]),
}


@pytest.mark.parametrize("source, expected", CASES.items(), ids=CASES.keys())
def test_expressions(source: str, expected: object) -> None:
    assert said(read(source)) == expected


@pytest.mark.parametrize(
    "source, content",
    [
        ("'abc'", "abc"),
        ('"""abc"""', "abc"),
        ("r'a\\b'", "a\\b"),
        ("''", ""),
        ("'日😀'", "日😀"),
        ("'a\\n'", None),
        ("'a' 'b'", None),
        ("1", None),
    ],
)
def test_a_cursor_means_the_text_between_plain_quotes(source: str, content: str | None) -> None:
    constant = read(source)
    assert isinstance(constant, Constant)
    span = constant.content
    assert (None if span is None else f"x = {source}"[span.start : span.end]) == content


def test_parts_stand_where_they_are_said_to() -> None:
    source = "é = f(日.attr, key='v')"
    call = file_facts("main.py", source).assignments[0].value
    assert isinstance(call, Call)
    attribute, keyword = call.arguments[0], call.keywords[0]
    assert isinstance(attribute, Attribute)
    assert keyword.name_span is not None
    spans = [call.span, attribute.span, attribute.attribute_span, keyword.name_span, keyword.value.span]
    assert [source[s.start : s.end] for s in spans] == [
        "f(日.attr, key='v')",
        "日.attr",
        "attr",
        "key",
        "'v'",
    ]
    assert call.keyword("key") is keyword.value
    assert call.keyword("other") is None


@pytest.mark.parametrize("source, name", [("a", "a"), ("a.b.c", "a.b.c"), ("f().b", None), ("1", None)])
def test_dotted_names(source: str, name: str | None) -> None:
    assert dotted(read(source)) == name


def _depth(expression: Expr) -> Iterator[int]:
    depth = 0
    while isinstance(expression, Collection) and expression.items:
        depth, expression = depth + 1, expression.items[0]
    yield depth


def test_nesting_without_end_is_left_as_text() -> None:
    (depth,) = _depth(read("[" * 90 + "]" * 90))
    assert depth == 60
