"""What edits keep: the same objects where nothing new is said, stale facts where nothing can be."""

from __future__ import annotations

from hamilton_ls.facts.files import SourceFile, file_facts
from hamilton_ls.facts.model import Placed, Status
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.keystrokes import SOURCES, edits_of

SOURCE = '''import pandas as pd

REGION = "US"


def spend(raw: pd.Series) -> pd.Series:
    """Money."""
    return raw * 2


@tag(owner="me")
def total(spend: pd.Series, scale: float = 1.0) -> float:
    return spend.sum() * scale


def ratio(total: float) -> float:
    return total / 2
'''


def replaced(file: SourceFile, old: str, new: str) -> SourceFile:
    """The file with one occurrence of a text replaced."""
    assert file.source.count(old) == 1, f"{old!r} must occur once"
    start = file.source.index(old)
    return file.edited(Edit(Span(start, start + len(old)), new))


def statuses(file: SourceFile) -> dict[str, str]:
    return {f.name: f.status.value for f in file.facts.functions}


def test_an_edit_of_a_body_changes_no_facts_at_all() -> None:
    before = SourceFile.read("main.py", SOURCE)
    after = replaced(before, "spend.sum() * scale", "(spend * scale).sum()")
    assert after.facts.outline is before.facts.outline
    changed = [a.digest != b.digest for a, b in zip(before.facts.chunks, after.facts.chunks, strict=True)]
    assert changed == [False, False, False, True, False]


def test_an_edit_of_a_header_changes_the_facts_of_its_chunk_alone() -> None:
    before = SourceFile.read("main.py", SOURCE)
    after = replaced(before, "scale: float", "scale: int")
    shared = [a is b for a, b in zip(before.facts.chunk_facts, after.facts.chunk_facts, strict=True)]
    assert shared == [True, True, True, False, True]


def test_a_new_function_changes_no_others() -> None:
    before = SourceFile.read("main.py", SOURCE)
    after = replaced(before, "@tag", "def new(spend: int) -> int: ...\n\n\n@tag")
    assert [f.name for f in after.facts.functions] == ["spend", "new", "total", "ratio"]
    assert all(any(f is g for g in after.facts.functions) for f in before.facts.functions)


def test_a_comment_or_a_blank_line_changes_neither_facts_nor_digests() -> None:
    before = SourceFile.read("main.py", SOURCE)
    after = replaced(before, "@tag", "# The owner\n\n@tag")
    assert after.facts.outline is before.facts.outline
    assert [c.digest for c in after.facts.chunks] == [c.digest for c in before.facts.chunks]


def test_a_text_from_the_disk_keeps_what_did_not_change() -> None:
    before = SourceFile.read("main.py", SOURCE)
    after = before.replaced(SOURCE.replace("raw * 2", "raw * 3"))
    assert after.facts.outline is before.facts.outline
    assert before.replaced(SOURCE) is before


def test_a_body_that_does_not_parse_leaves_the_header_partial_until_it_does() -> None:
    file = SourceFile.read("main.py", SOURCE)
    broken = replaced(file, "total / 2", "total / (")
    assert statuses(broken) == {"spend": "exact", "total": "exact", "ratio": "partial"}
    assert [p.name for p in broken.facts.functions[2].parameters] == ["total"]
    assert replaced(broken, "total / (", "total / 2").facts.chunk_facts == file.facts.chunk_facts


def test_typing_on_in_a_broken_body_keeps_its_function() -> None:
    broken = replaced(SourceFile.read("main.py", SOURCE), "total / 2", "total / (")
    typed = replaced(broken, "total / (", "1 + total / (")
    assert typed.facts.outline is broken.facts.outline
    assert typed.facts.chunks[-1].fault != broken.facts.chunks[-1].fault


def test_a_header_that_cannot_be_read_leaves_what_it_said_before() -> None:
    file = replaced(SourceFile.read("main.py", SOURCE), "def ratio(total: float)", "def (total: float)")
    stale = file.facts.functions[2]
    assert (stale.name, stale.status, [p.name for p in stale.parameters]) == (
        "ratio",
        Status.STALE,
        ["total"],
    )
    assert statuses(replaced(file, "def (total", "def quota(total")) == {
        "spend": "exact",
        "total": "exact",
        "quota": "exact",
    }


def test_a_function_being_typed_is_never_two() -> None:
    file = SourceFile.read("main.py", SOURCE)
    known = set(statuses(file))
    for key in "\n\ndef spend_max(spend: pd.Series) -> float:\n    return spend.max()\n":
        end = len(file.source)
        file = file.edited(Edit(Span(end, end), key))
        assert len(set(statuses(file)) - known) <= 1
    assert set(statuses(file)) - known == {"spend_max"}


def test_a_header_cut_down_to_its_name_keeps_its_parameters() -> None:
    file = replaced(SourceFile.read("main.py", SOURCE), "def ratio(total: float) -> float:", "def ratio(")
    stale = file.facts.functions[2]
    assert (stale.name, stale.status, [p.name for p in stale.parameters]) == (
        "ratio",
        Status.STALE,
        ["total"],
    )


def test_a_broken_import_binds_what_it_bound() -> None:
    file = replaced(SourceFile.read("main.py", SOURCE), "import pandas as pd", "import pandas as")
    assert [i.name for i in file.facts.imports] == ["pd"]


def test_a_broken_constant_has_its_old_value() -> None:
    file = replaced(SourceFile.read("main.py", SOURCE), 'REGION = "US"', 'REGION = "US')
    assert [a.name for a in file.facts.assignments] == ["REGION"]


def test_a_broken_driver_script_still_builds_its_driver() -> None:
    source = 'def main():\n    dr = Builder().with_modules(m).build()\n    dr.execute(["a"])\n'
    file = replaced(SourceFile.read("run.py", source), '["a"]', '["a", ')
    (script,) = (script for chunk in file.facts.chunk_facts for script in chunk.scripts)
    assert (script.function, script.status, len(script.statements)) == ("main", Status.STALE, 2)


def test_a_function_that_is_deleted_is_gone() -> None:
    file = SourceFile.read("main.py", SOURCE)
    start = SOURCE.index("def ratio")
    assert list(statuses(file.edited(Edit(Span(start, len(SOURCE)), "")))) == ["spend", "total"]


def _said(chunk: Placed) -> tuple[object, ...]:
    """What follows from the text alone: not the facts of a chunk that does not parse."""
    return chunk.start, chunk.end, chunk.digest, chunk.fault or chunk.facts


@settings(max_examples=300)
@given(st.data())
def test_after_any_edits_the_facts_are_those_of_a_fresh_start(data: st.DataObject) -> None:
    file = SourceFile.read("main.py", data.draw(SOURCES))
    for _ in range(data.draw(st.integers(1, 5))):
        edit = data.draw(edits_of(file.source))
        file = file.edited(edit) if data.draw(st.booleans()) else file.replaced(edit.applied_to(file.source))
    fresh = SourceFile.read("main.py", file.source)
    assert file.layout == fresh.layout
    assert [_said(chunk) for chunk in file.facts.chunks] == [_said(chunk) for chunk in fresh.facts.chunks]


@settings(max_examples=300)
@given(st.data())
def test_every_anchor_lies_in_its_chunk_after_any_edits(data: st.DataObject) -> None:
    file = SourceFile.read("main.py", data.draw(SOURCES))
    for _ in range(data.draw(st.integers(0, 4))):
        file = file.edited(data.draw(edits_of(file.source)))
    facts = file.facts
    for index, chunk in enumerate(facts.chunks):
        for function in chunk.facts.functions:
            spans = [function.span, function.name_span, *(p.span for p in function.parameters)]
            for span in spans:
                found = facts.locate(facts.anchor(index, span))
                assert found is not None
                assert chunk.start <= found.start <= found.end <= chunk.end
            if function.status is not Status.STALE:
                found = facts.locate(facts.anchor(index, function.name_span))
                assert found is not None
                assert file.source[found.start : found.end].isidentifier()
    for offset in range(len(file.source)):
        at = facts.chunk_at(offset)
        assert at is not None
        assert facts.chunks[at].start <= offset < facts.chunks[at].end


def test_an_anchor_survives_edits_above_and_goes_with_its_symbol() -> None:
    file = SourceFile.read("main.py", SOURCE)
    anchor = file.facts.anchor(3, file.facts.functions[1].name_span)
    moved = replaced(file, 'REGION = "US"', 'REGION = "US"\nSCALE = 2\n\n')
    span = moved.facts.locate(anchor)
    assert span is not None
    assert moved.source[span.start : span.end] == "total"
    assert replaced(file, "def total", "def sum_of").facts.locate(anchor) is None


def test_two_functions_of_a_name_have_anchors_of_their_own() -> None:
    source = "def f(a): ...\ndef f(b): ...\n"
    facts = file_facts("main.py", source)
    spans = [
        facts.locate(facts.anchor(i, c.facts.functions[0].parameters[0].span))
        for i, c in enumerate(facts.chunks)
    ]
    assert [source[span.start : span.end] for span in spans if span] == ["a", "b"]
