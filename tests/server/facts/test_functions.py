"""What is known of a function, written as a reader would say it."""

from __future__ import annotations

import pytest
from hamilton_ls.facts.files import file_facts
from hamilton_ls.facts.model import FunctionFacts, Parameter, ParameterKind

_STARS = {ParameterKind.VARARGS: "*", ParameterKind.KWARGS: "**"}


def functions(source: str) -> tuple[FunctionFacts, ...]:
    facts = file_facts("main.py", source)
    assert not any(chunk.fault for chunk in facts.chunks)
    return facts.functions


def said(function: FunctionFacts) -> str:
    """A function in one line: decorators, header, and what else is known."""
    words = [f"@{type(d.expression).__name__}" for d in function.decorators]
    words += ["async"] * function.is_async + ["generator"] * function.is_generator
    header = f"{function.name}({', '.join(map(_parameter, function.parameters))})"
    words.append(header + (f" -> {function.returns.text}" if function.returns else ""))
    words += [f"if {condition}" for condition in function.conditions]
    return " ".join(words)


def _parameter(parameter: Parameter) -> str:
    kind = {ParameterKind.POSITIONAL_ONLY: "/", ParameterKind.KEYWORD_ONLY: "="}.get(parameter.kind, "")
    annotation = f": {parameter.annotation.text}" if parameter.annotation else ""
    default = f" = {type(parameter.default).__name__}" if parameter.default else ""
    return f"{_STARS.get(parameter.kind, '')}{parameter.name}{kind}{annotation}{default}"


CASES: dict[str, list[str]] = {
    "def f(): ...": ["f()"],
    "def f(a: int, b: str = 'x') -> pd.Series: ...": ["f(a: int, b: str = Constant) -> pd.Series"],
    "def f(a, /, b, *c, d, e=-1, **g): ...": ["f(a/, b, *c, d=, e= = Constant, **g)"],
    "def f(a: 'pd.Series') -> \"int\": ...": ["f(a: pd.Series) -> int"],
    "def f(a: list['x']) -> dict[str, int]: ...": ["f(a: list['x']) -> dict[str, int]"],
    "async def f(a): yield a": ["async generator f(a)"],
    "def f(a):\n    def g(): yield 1\n    return lambda: (yield)": ["f(a)"],
    "@tag(x='y')\n@module.done\n@x[0]\ndef f(): ...": ["@Call @Attribute @Opaque f()"],
    "if A:\n  def f(): ...\nelif B:\n  def f(): ...\nelse:\n  def f(): ...": [
        "f() if A",
        "f() if not (A) if B",
        "f() if not (A) if not (B)",
    ],
    "if A:\n  if B:\n    def f(): ...": ["f() if A if B"],
    "try:\n  def f(): ...\nexcept E:\n  def g(): ...\nelse:\n  def h(): ...\nfinally:\n  def i(): ...": [
        "f()",
        "g() if except E",
        "h()",
        "i()",
    ],
    "with a:\n  def f(): ...\nfor x in y:\n  def g(): ...\nwhile x:\n  def h(): ...": ["f()", "g()", "h()"],
    "match x:\n  case 1:\n    def f(): ...": ["f()"],
    "class C:\n    def method(self): ...": [],
    "def f():\n    def inner(): ...": ["f()"],
}


@pytest.mark.parametrize("source, expected", CASES.items(), ids=CASES.keys())
def test_functions(source: str, expected: list[str]) -> None:
    assert [said(function) for function in functions(source)] == expected


HEADERS = [
    "def f(a, b): return {1: 2}",
    "@tag(a='b:c')\n@other\ndef f(a: int = d[1:2]): ...",
    "def f(\n    a,  # note: this\n    b=lambda: 1,\n) -> int:  # done\n    return 1",
    "def f(*, a: dict[str, int] = {'x': 1}) -> 'a: b': ...",
    "def f(\n    a,  # note: this\n):  # and: that\n    return 1",
    "async  def  f ( ) : ...",
    "def f(é: 日 = '😀') -> '日': ...",
    "def f(a) -> (int): ...",
]


@pytest.mark.parametrize("source", HEADERS)
def test_a_function_spans_from_its_first_decorator_to_its_colon(source: str) -> None:
    (function,) = functions(source)
    header = source[function.span.start : function.span.end]
    assert header.startswith("@" if function.decorators else ("def", "async"))
    assert functions(header + " ...")[0].parameters == function.parameters
    assert header.endswith(":")


@pytest.mark.parametrize("source", HEADERS)
def test_names_and_types_stand_where_they_are_said_to(source: str) -> None:
    (function,) = functions(source)
    named = [(function.name_span, function.name)]
    for parameter in function.parameters:
        named.append((parameter.span, parameter.name))
        if parameter.annotation:
            named.append((parameter.annotation.span, parameter.annotation.text))
    if function.returns:
        named.append((function.returns.span, function.returns.text))
    assert [source[span.start : span.end] for span, _ in named] == [text for _, text in named]


def test_documentation_is_cleaned() -> None:
    (function,) = functions('def f():\n    """Doc.\n\n    More:\n        indented.\n    """\n')
    assert function.documentation == "Doc.\n\nMore:\n    indented."


def test_an_identifier_is_named_as_python_reads_it_and_placed_as_written() -> None:
    source = "def ﬁve(ﬂag): ..."
    (function,) = functions(source)
    assert (function.name, function.parameters[0].name) == ("five", "flag")
    assert source[function.name_span.start : function.name_span.end] == "ﬁve"
