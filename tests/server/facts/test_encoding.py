"""Facts survive on disk: what comes back is what was read, and damage is noticed."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hamilton_ls.facts.encoding import Undecodable, decode, encode
from hamilton_ls.facts.files import Remembered, SourceFile
from hamilton_ls.facts.model import ChunkFacts, Decorator, FunctionFacts, Parameter, Placed, TypeText
from hypothesis import given, settings
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[3]
EVERYTHING = '''\
"""Documentation."""
from __future__ import annotations
import a.b, c as d
from .e import f as g, h
from i import *
if TYPE_CHECKING:
    import pandas as pd
X = [1, -2, 3.5, 4j, b"y", None, ..., True, "é", (1, {2}), {"k": *a, **b} if x else y]
Y: int = {"k": [1], **Z}
Y += 1
class C(D, metaclass=E):
    field: "int" = 1

@tag(owner="me", *args, **kwargs)
@fm.config.when(region="UK").other
async def f(p: int, /, q: "pd.Series" = 1, *r: str, s: list[int] = [], **t) -> pd.Series | None:
    """What it does.

        With care.
    """
    q["x"] = 1
    yield p

def g(
    broken

from hamilton import driver
dr = driver.Builder().with_modules(x).build()
for x in y:
    dr.execute(["a"], inputs={"b": 1})["a"]
def main():
    dr.execute(final_vars=["a"])
'''
"""At least one of each kind of fact."""


@pytest.mark.parametrize("text", [EVERYTHING, EVERYTHING.replace("broken\n", "): ...\n"), "", "# nothing\n"])
def test_what_comes_back_is_what_was_read(text: str) -> None:
    chunks = SourceFile.read("x.py", text).facts.chunks
    assert decode(encode(chunks)) == chunks


@pytest.mark.parametrize("path", sorted((ROOT / "examples").rglob("*.py")), ids=lambda path: path.stem)
def test_of_the_examples_too(path: Path) -> None:
    chunks = SourceFile.read("x.py", path.read_text(encoding="utf-8")).facts.chunks
    assert decode(encode(chunks)) == chunks


@pytest.mark.parametrize(
    "record, known",
    [
        (Placed, "start end facts digest fault"),
        (ChunkFacts, "functions imports assignments classes scripts"),
        (Parameter, "name span annotation default kind"),
        (TypeText, "text span"),
        (Decorator, "expression span"),
        (
            FunctionFacts,
            "name name_span span parameters returns decorators documentation is_async is_generator status"
            " conditions changes_in_place returned",
        ),
    ],
)
def test_no_field_is_forgotten_where_each_is_written_by_hand(record: type, known: str) -> None:
    """Whoever adds a field adds it to ``facts.encoding``, and then here."""
    assert [field.name for field in fields(record)] == known.split()


@settings(max_examples=300)
@given(st.data())
def test_damage_is_noticed_or_does_nothing(data: st.DataObject) -> None:
    whole = encode(SourceFile.read("x.py", EVERYTHING).facts.chunks)
    end = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(Undecodable):
        decode(whole[:end])


def test_a_file_that_is_remembered_is_the_one_that_was_read() -> None:
    read = SourceFile.read("x.py", EVERYTHING)
    remembered = SourceFile.remembered("x.py", EVERYTHING, read.to_remember())
    assert remembered.facts.outline is remembered.facts.outline
    assert remembered == read
    assert remembered.layout == read.layout


def test_nothing_is_decoded_before_it_is_looked_at() -> None:
    known = SourceFile.read("x.py", "x = 1\n").to_remember()
    file = SourceFile.remembered("x.py", "x = 2\n", known)
    assert not file.facts.outline.has_scripts
    assert not hasattr(file.facts.outline, "unknown")
    assert file.facts.assignments[0].value.value == 1  # type: ignore[union-attr] - as was remembered.


def test_an_edit_of_a_remembered_file_is_that_of_one_just_read() -> None:
    read = SourceFile.read("x.py", EVERYTHING)
    after = EVERYTHING.replace("region", "place").replace("main", "start")
    assert SourceFile.remembered("x.py", EVERYTHING, read.to_remember()).replaced(after) == read.replaced(
        after
    )


@pytest.mark.parametrize(
    "damaged", [b"", b"nonsense", encode(())[:-1], b"i\x01\x00\x00\x00", b"(\x01\x00\x00\x00N"]
)
def test_a_damaged_memory_is_as_good_as_none(damaged: bytes) -> None:
    file = SourceFile.remembered("x.py", EVERYTHING, Remembered(True, (), damaged))
    assert file.facts.chunks == SourceFile.read("x.py", EVERYTHING).facts.chunks
