"""A function is being typed between two others: what is left of it, and of its neighbours."""

from __future__ import annotations

import pytest
from hamilton_ls.facts.files import file_facts
from hamilton_ls.facts.model import FunctionFacts, Status

BEFORE = 'import pandas as pd\n\n\ndef before(a: int) -> int:\n    """Doc."""\n    return a\n\n\n'
AFTER = '''


@tag(owner="x")
def after(total: int, b: str = "q") -> int:
    """Doc (of after)."""
    x = {"k": [total]}
    return total


def last(after: int) -> int:
    return after
'''

# What is typed so far, and what is known of it.
CASES: dict[str, str | None] = {
    "def": None,
    "def total": "total()",
    "def total(": "total()",
    "def total(a: int,": "total(a: int)",
    "def total(a: i": "total(a: i)",
    "def total(a: int)": "total(a: int)",
    "def total(a: int) ->": "total(a: int)",
    "def total(a: int) -> pd.": "total(a: int)",
    "def total(a: int) -> pd.Series": "total(a: int) -> pd.Series",
    "def total(a: int) -> pd.Series:": "total(a: int) -> pd.Series",
    "def total(a: int) -> int:\n    return a +": "total(a: int) -> int",
    "def total(a: int) -> int:\n    return foo(a": "total(a: int) -> int",
    "def total(a: int) -> int:\n    return {'a': a,": "total(a: int) -> int",
    'def total(a: int) -> int:\n    x = "abc': "total(a: int) -> int",
    'def total(a: int) -> int:\n    """Doc': "total(a: int) -> int",
    'def total(a: int) -> int:\n    return f"{a': "total(a: int) -> int",
    "def total(a: int) -> int:\n    if a": "total(a: int) -> int",
    "def total(a: int) -> int:\n    for x in a:": "total(a: int) -> int",
    "@": None,
    "@tag(": None,
    '@tag(owner="me",\ndef total(a: int) -> int:\n    return a': "total(a: int) -> int",
    "@config.when(region=\ndef total(a: int) -> int:\n    return a": "total(a: int) -> int",
    "import pandas as": None,
    "from x import (a, b": None,
    "X = [1, 2,": None,
    "def total(a: int -> int:\n    return a": "total(a: int) -> int",
    "def total(a int) -> int:\n    return a": "total(a) -> int",
    "def total(a: dict[str, ) -> int:\n    return a": "total(a) -> int",
    "def total(a: int) -> int:\nreturn a": "total(a: int) -> int",
    "def total(a: int) -> int:\n    x = 1\n      y = 2\n    return x": "total(a: int) -> int",
    "def total(a: int) -> int:\n    x = a b c\n    return x": "total(a: int) -> int",
    "def total(a: int) -> int:\n    match a:\n        case": "total(a: int) -> int",
}

# The quotes of a neighbour's docstring can look like the end of one that was left open.
OPEN_DOCSTRINGS = [
    'def total(a: int) -> int:\n    """Doc',
    "def total(a: int) -> int:\n    '''Doc",
    'def total():\n    """\n    Doc',
]
NEIGHBOURS = [
    AFTER,
    AFTER.replace('"""Doc (of after)."""', '"""\n    Doc (of after).\n    """'),
    AFTER.replace('"""', "'''"),
]


def said(function: FunctionFacts) -> str:
    annotated = (f"{p.name}: {p.annotation.text}" if p.annotation else p.name for p in function.parameters)
    return f"{function.name}({', '.join(annotated)})" + (
        f" -> {function.returns.text}" if function.returns else ""
    )


@pytest.mark.parametrize("typed, expected", CASES.items(), ids=CASES.keys())
def test_the_function_that_is_typed_is_partial(typed: str, expected: str | None) -> None:
    found = [f for f in file_facts("main.py", BEFORE + typed + AFTER).functions if f.name == "total"]
    assert [(said(f), f.status) for f in found] == ([(expected, Status.PARTIAL)] if expected else [])


@pytest.mark.parametrize("typed", CASES)
def test_its_neighbours_are_what_they_were(typed: str) -> None:
    alone = {f.name: f for f in file_facts("main.py", BEFORE + AFTER).functions}
    beside = {f.name: f for f in file_facts("main.py", BEFORE + typed + AFTER).functions}
    assert {name: beside.get(name) for name in alone} == alone


@pytest.mark.parametrize("typed", OPEN_DOCSTRINGS)
@pytest.mark.parametrize("after", NEIGHBOURS, ids=["one line", "several lines", "other quotes"])
def test_an_open_docstring_does_not_swallow_its_neighbours(typed: str, after: str) -> None:
    alone = file_facts("main.py", BEFORE + after).functions
    beside = file_facts("main.py", BEFORE + typed + after).functions
    assert [f for f in beside if f.name != "total"] == list(alone)


@pytest.mark.parametrize("typed", CASES)
def test_python_says_what_is_wrong_within_the_chunk_that_is_typed(typed: str) -> None:
    source = BEFORE + typed + AFTER
    problems = [
        (chunk.start + chunk.fault.span.start, chunk.start + chunk.fault.span.end)
        for chunk in file_facts("main.py", source).chunks
        if chunk.fault
    ]
    assert problems
    for start, end in problems:
        assert len(BEFORE) <= start <= end <= source.index('@tag(owner="x")\ndef after')
