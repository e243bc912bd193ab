"""Edits in turn, edits together, and the edit between two texts."""

from __future__ import annotations

import pytest
from hamilton_ls.text.edits import Edit, apply_in_turn, apply_together, edit_between
from hamilton_ls.text.spans import Span
from hypothesis import given
from hypothesis import strategies as st

TEXTS = st.text("ab\n", max_size=12)


def edit(start: int, end: int, text: str) -> Edit:
    return Edit(Span(start, end), text)


def test_edits_in_turn_count_from_what_the_one_before_left() -> None:
    assert apply_in_turn("abc", [edit(0, 1, "xyz"), edit(3, 4, "")]) == "xyzc"


def test_edits_together_count_from_the_source_in_any_order() -> None:
    assert apply_together("abc", [edit(2, 3, "C"), edit(0, 1, "AA")]) == "AAbC"


def test_overlapping_edits_have_no_meaning_together() -> None:
    with pytest.raises(ValueError, match="overlapping edits at 1"):
        apply_together("abc", [edit(0, 2, "x"), edit(1, 3, "y")])


def test_an_edit_over_the_end_is_cut() -> None:
    assert edit(2, 9, "!").applied_to("abc") == "ab!"
    assert edit(7, 9, "!").clamped(3) == edit(3, 3, "!")


@given(TEXTS, TEXTS)
def test_the_edit_between_two_texts_makes_one_of_the_other(before: str, after: str) -> None:
    change = edit_between(before, after)
    assert change.applied_to(before) == after
    kept = len(before) - len(change.span)
    assert not (change.text and len(change.span)) or change.text[0] != before[change.span.start]
    assert kept + len(change.text) == len(after)


def test_a_span_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match=r"not a span: 3\.\.1"):
        Span(3, 1)
