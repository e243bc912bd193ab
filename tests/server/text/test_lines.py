"""Lines and columns, against a model that splits and encodes the slow, obvious way."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hamilton_ls.text.lines import Encoding, LineIndex
from hypothesis import example, given
from hypothesis import strategies as st

ENCODINGS: tuple[Encoding, ...] = ("utf-8", "utf-16", "utf-32")
TEXTS = st.text(
    st.sampled_from(["a", "é", "日", "😀", "\n", "\r", "\x0c", "\u2028", "\x85", "\t", "\ud800"]), max_size=30
)


def units(text: str, encoding: Encoding) -> int:
    codec, size = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}[encoding]
    return len(text.encode(codec, "surrogatepass")) // size


def naive_lines(text: str) -> list[tuple[int, int]]:
    """(start, end without line break) of each line."""
    breaks = [(m.start(), m.end()) for m in re.finditer(r"\r\n|\n|\r", text)]
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(text)]
    return list(zip(starts, ends, strict=True))


def naive_positions(text: str, encoding: Encoding) -> Iterator[tuple[int, tuple[int, int]]]:
    for line, (start, end) in enumerate(naive_lines(text)):
        for offset in range(start, end + 1):
            yield offset, (line, units(text[start:offset], encoding))


@given(TEXTS, st.sampled_from(ENCODINGS))
@example("a\r\nb", "utf-16")
@example("😀\n", "utf-16")
def test_positions_and_offsets_are_those_of_the_naive_model(text: str, encoding: Encoding) -> None:
    index = LineIndex(text)
    assert index.line_count == len(naive_lines(text))
    for offset, position in naive_positions(text, encoding):
        assert index.position(offset, encoding) == position
        assert index.offset(*position, encoding) == offset


@given(TEXTS, st.sampled_from(ENCODINGS), st.integers(-2, 40), st.integers(-2, 40))
def test_any_position_is_clamped_into_its_line(text: str, encoding: Encoding, line: int, column: int) -> None:
    offset = LineIndex(text).offset(line, column, encoding)
    lines = naive_lines(text)
    if line < 0:
        assert offset == 0
    elif line >= len(lines):
        assert offset == len(text)
    else:
        start, end = lines[line]
        assert start <= offset <= end
        assert units(text[start:offset], encoding) <= max(0, column)
        assert offset == end or units(text[start : offset + 1], encoding) > column


@given(TEXTS, st.integers(-5, 60))
def test_any_offset_has_a_position(text: str, offset: int) -> None:
    line, column = LineIndex(text).position(offset, "utf-16")
    assert 0 <= line < LineIndex(text).line_count
    assert column >= 0


@pytest.mark.parametrize("separator", ["\x0c", "\x0b", "\x1c", "\x85", "\u2028", "\u2029"])
def test_what_str_splitlines_takes_for_a_line_break_is_none(separator: str) -> None:
    assert LineIndex(f"a{separator}b\nc").position(3) == (0, 3)
    assert LineIndex(f"a{separator}b\nc").line_count == 2


@pytest.mark.parametrize(
    "encoding, column",
    [("utf-8", 4), ("utf-16", 2), ("utf-32", 1)],
)
def test_a_smiley_is_as_wide_as_its_encoding_makes_it(encoding: Encoding, column: int) -> None:
    index = LineIndex("😀x")
    assert index.position(1, encoding) == (0, column)
    assert index.offset(0, column, encoding) == 1


def test_a_column_inside_a_character_is_its_start() -> None:
    assert LineIndex("😀x").offset(0, 1, "utf-16") == 0


def test_an_offset_between_return_and_newline_is_the_end_of_the_line() -> None:
    assert LineIndex("ab\r\nc").position(3) == (0, 2)
