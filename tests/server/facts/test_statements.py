"""Imports, assignments, classes and syntax problems of a module."""

from __future__ import annotations

import pytest
from hamilton_ls.facts.expressions import Opaque
from hamilton_ls.facts.files import file_facts

IMPORTS: dict[str, list[tuple[str, str, str | None, int, bool]]] = {
    "import a": [("a", "a", None, 0, False)],
    "import a.b": [("a", "a", None, 0, False)],
    "import a.b as c, d": [("c", "a.b", None, 0, False), ("d", "d", None, 0, False)],
    "from a.b import c": [("c", "a.b", "c", 0, False)],
    "from ..m import f as g": [("g", "m", "f", 2, False)],
    "from . import m": [("m", "", "m", 1, False)],
    "from m import *": [("*", "m", "*", 0, False)],
    "if TYPE_CHECKING:\n    import a\nelse:\n    import b": [
        ("a", "a", None, 0, True),
        ("b", "b", None, 0, False),
    ],
    "if typing.TYPE_CHECKING:\n    from a import b": [("b", "a", "b", 0, True)],
    "try:\n    import a\nexcept ImportError:\n    a = None": [("a", "a", None, 0, False)],
    "def f():\n    import a": [],
}


@pytest.mark.parametrize("source, expected", IMPORTS.items(), ids=IMPORTS.keys())
def test_imports(source: str, expected: list[tuple[str, str, str | None, int, bool]]) -> None:
    found = [
        (i.name, i.module, i.attribute, i.level, i.type_checking)
        for i in file_facts("main.py", source).imports
    ]
    assert found == expected


@pytest.mark.parametrize(
    "source, written",
    [("import a.b as c", "a.b"), ("from m import  f as g", "f"), ("from é import 日", "日")],
)
def test_an_import_stands_where_its_name_is_written(source: str, written: str) -> None:
    (imported,) = file_facts("main.py", source).imports
    assert source[imported.span.start : imported.span.end] == written


ASSIGNMENTS: dict[str, list[str]] = {
    "a = 1": ["a"],
    "a = b = 1": ["a", "b"],
    "a: int = 1": ["a"],
    "a: int": [],
    "a, b = 1, 2": ["a", "b"],
    "a, (b, *c) = f()": ["a", "b", "c"],
    "a.append(1)": ["a"],
    "a.b.append(1)": [],
    "del a": ["a"],
    "for a in x: b = a": ["a", "b"],
    "with x as a: pass": ["a"],
    "a.b = 1": [],
    "a[0] = 1": ["a"],
    "a.b[0] = 1": [],
    "a += 1": ["a"],
    "a.b += 1": [],
    "if x:\n    a = 1\nelse:\n    a = 2": ["a", "a"],
    "def f():\n    a = 1": [],
}


@pytest.mark.parametrize("source, expected", ASSIGNMENTS.items(), ids=ASSIGNMENTS.keys())
def test_assignments(source: str, expected: list[str]) -> None:
    assert [a.name for a in file_facts("main.py", source).assignments] == expected


@pytest.mark.parametrize(
    "source", ["a += 1", "a[0] = 1", "a.append(1)", "del a", "for a in b: pass", "a, b = c"]
)
def test_what_a_change_leaves_behind_is_not_known(source: str) -> None:
    value = file_facts("main.py", source).assignments[0].value
    assert isinstance(value, Opaque)
    assert value.text.startswith("=")


CONDITIONAL = {
    "a = 1": False,
    "with x: a = 1": False,
    "if x: a = 1": True,
    "try:\n    a = 1\nexcept E: pass": True,
    "try: pass\nfinally:\n    a = 1": False,
    "while x: a = 1": True,
}


@pytest.mark.parametrize("source, expected", CONDITIONAL.items(), ids=CONDITIONAL.keys())
def test_what_may_not_run_assigns_perhaps(source: str, expected: bool) -> None:
    (assignment,) = file_facts("main.py", source).assignments
    assert assignment.conditional is expected


def test_constants_of_classes() -> None:
    (facts,) = (
        file_facts("main.py", "class A:\n    x = 1\n    y: int = 2\n    def f(self): ...")
        .outline.chunks[0]
        .classes
    )
    assert [constant.name for constant in facts.constants] == ["x", "y"]
    assert facts.methods == ("f",)


def test_a_class_has_bases_and_fields() -> None:
    source = "class  Row(TypedDict, total=False):\n    x: int\n    y: 'str' = 1\n    def z(self): ...\n"
    (chunk,) = file_facts("main.py", source).chunks
    (row,) = chunk.facts.classes
    assert source[row.name_span.start : row.name_span.end] == "Row"
    assert [base.__class__.__name__ for base in row.bases] == ["Name"]
    assert [(name, annotation.text) for name, annotation in row.fields] == [("x", "int"), ("y", "str")]


@pytest.mark.parametrize(
    "source, faults",
    [
        ("x = 1\n", 0),
        ("x = (\ndef f(): ...\n", 1),
        ("\ufeffx = 1\n", 0),
        ("\ufeff# only a comment\n", 0),
        ("x = 1\n\ufeffdef f(): ...\n", 1),
        ("x = '\\d'\n", 0),
        ("", 0),
    ],
)
def test_faults_are_those_of_chunks_that_do_not_parse(source: str, faults: int) -> None:
    chunks = file_facts("main.py", source).chunks
    assert sum(chunk.fault is not None for chunk in chunks) == faults
    assert all(chunk.fault.span.end <= chunk.end - chunk.start for chunk in chunks if chunk.fault)
