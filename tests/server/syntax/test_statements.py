"""A file that parses is cut along its tree, into the chunks that the splitter makes of it."""

from __future__ import annotations

import json
import unittest
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hamilton_ls.facts import files
from hamilton_ls.facts.files import SourceFile
from hamilton_ls.syntax.splitter import split
from hamilton_ls.syntax.statements import LONGEST, cut_tree
from hypothesis import given, settings

ROOT = Path(__file__).resolve().parents[3]
FILES = [
    path
    for folder in (ROOT / "examples", ROOT / "hamilton", *(Path(m.__file__).parent for m in (json, unittest)))
    for path in sorted(folder.rglob("*.py"))
]
CUT = {
    "one statement": "x = 1",
    "comments at the top": "# a\n\n# b\nx = 1\n# c\n",
    "several on a line": "x = 1; y = 2\nz = 3\n",
    "decorators": "@a\n# between\n@b(\n  1,\n)\nasync def f(): ...\nx = 1\n",
    "clauses": "if x:\n  y\nelif z:\n  y\nelse:\n  y\ntry:\n  a\nexcept B:\n  c\nfinally:\n  d\n",
    "brackets": "x = [\n1,\n]\ny = (\n2\n).z\n",
    "strings": 'x = """\nnot code\n"""\ny = 1\n',
    "a docstring": '"""What it\ndoes.\n"""\ndef f():\n    """Not\n\ncode"""\n',
    "no end of line": "def f(): ...\ndef g(): ...",
    "more than ascii": 'é = "日本"\ndef ü(ß: "été") -> "ñ": ...\n',
}
LEFT_TO_THE_SPLITTER = {
    "nothing": "",
    "broken": "def f(:\nx = 1\n",
    "definitions in a string": 'x = """\ndef f():\n    pass\n"""\n',
    "an operator where a decorator could be": "x = (a\n@ b)\n",
    "a decorator below its sign": "@(\n  a\n)\ndef f(): ...\n",
    "old line ends": "x = 1\ry = 2\r\nz = 3\n",
    "form feeds": "x = 1\n\fy = 2\n",
    "a byte order mark": "\ufeffx = 1\n",
    "a continued line of nothing": "x = 1\n\\\ny = 2\n",
    "too long": "x = 1\n" * (LONGEST // 6 + 1),
}


@pytest.mark.parametrize("text", CUT.values(), ids=CUT)
def test_the_chunks_are_those_of_the_splitter(text: str) -> None:
    cut = cut_tree(text)
    assert cut is not None
    assert cut.layout == split(text)


@pytest.mark.parametrize("text", LEFT_TO_THE_SPLITTER.values(), ids=LEFT_TO_THE_SPLITTER)
def test_what_might_be_seen_otherwise_is_left_to_the_splitter(text: str) -> None:
    assert cut_tree(text) is None


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_facts_do_not_depend_on_how_a_file_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_text(encoding="utf-8")
    along_the_tree = SourceFile.read("x.py", text)
    monkeypatch.setattr(files, "cut_tree", lambda text: None)
    assert along_the_tree == SourceFile.read("x.py", text)


PIECES = st.sampled_from(
    [
        "x",
        "=",
        "1",
        "\n",
        "\n",
        "    ",
        '"',
        '"""',
        "'",
        "#",
        "@a",
        "@",
        "def f():",
        " ...",
        "(",
        ")",
        "[",
        "]",
    ]
    + [
        "class C:",
        "import a",
        "from a import b",
        "if x:",
        "else:",
        "\\",
        ";",
        "f'{x}'",
        'f"{y["z"]}"',
        "é",
        "\t",
    ]
)


@settings(max_examples=1500)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_never_other_chunks_for_any_text(text: str) -> None:
    cut = cut_tree(text)
    assert cut is None or cut.layout == split(text)
