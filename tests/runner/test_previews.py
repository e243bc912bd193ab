"""The picture of a value: what a reader sees of it, and how little of a huge one is sent."""

from __future__ import annotations

import base64
import collections
import datetime
import decimal
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest
from hamilton_runner.previews.build import build_preview
from hamilton_runner.summaries import summarise
from inline_snapshot import snapshot

Point = collections.namedtuple("Point", "x y")


class Silent:
    def __repr__(self) -> str:
        raise RuntimeError("no words")


class Endless:
    def __repr__(self) -> str:
        return "x" * 1_000_000


class Exiting:
    def __repr__(self) -> str:
        raise SystemExit(3)


class BadMapping(dict):
    def items(self) -> Any:
        raise RuntimeError("no items")


def drawn(value: Any) -> str:
    """A preview as a few lines of text."""
    preview = build_preview(value)
    lines = [f"{preview['kind']} {preview['type']}"]
    if preview["kind"] == "table":
        lines[0] += f" {preview['shape']}"
        index = preview.get("index", [""] * len(preview["rows"]))
        lines.append(" | ".join(f"{c['name']}: {c['dtype']}" for c in preview["columns"]))
        lines += [f"{label} | " + " | ".join(row) for label, row in zip(index, preview["rows"])]
    elif preview["kind"] in ("mapping", "sequence"):
        lines[0] += f" {preview['length']}"
        lines += [f"{e['key']}: {e['type']} = {e['text']}" for e in preview["entries"]]
    elif preview["kind"] != "image":
        lines.append(preview["text"])
    return "\n".join(lines)


def test_tables() -> None:
    dates = pd.to_datetime(["2024-01-01", None])
    frame = pd.DataFrame({"n": [1, 2], "f": [0.5, None], "s": ["a", None], "d": dates}, index=["one", "two"])
    assert drawn(frame) == snapshot("""\
table pandas.core.frame.DataFrame [2, 4]
n: int64 | f: float64 | s: object | d: datetime64[ns]
one | 1 | 0.5 | a | 2024-01-01
two | 2 | NaN | None | NaT\
""")
    assert drawn(pd.DataFrame([[1, 2]], columns=["same", "same"])) == snapshot("""\
table pandas.core.frame.DataFrame [1, 2]
same: int64 | same: int64
0 | 1 | 2\
""")
    assert drawn(pd.DataFrame({("a", "b"): [1]}, index=pd.MultiIndex.from_tuples([("x", 1)]))) == snapshot("""\
table pandas.core.frame.DataFrame [1, 1]
a, b: int64
x, 1 | 1\
""")
    assert drawn(pd.DataFrame()) == snapshot("table pandas.core.frame.DataFrame [0, 0]\n")
    assert drawn(pd.Series([1.5, float("nan")], name="spend")) == snapshot("""\
table pandas.core.series.Series [2]
spend: float64
0 | 1.5
1 | NaN\
""")
    assert drawn(pd.Series([1, None], dtype="Int64")) == snapshot("""\
table pandas.core.series.Series [2]
value: Int64
0 | 1
1 | <NA>\
""")
    assert drawn(pd.Index(["a", "b"])) == snapshot("""\
table pandas.core.indexes.base.Index [2]
value: object
 | a
 | b\
""")
    assert drawn(pl.DataFrame({"n": [1, None], "s": ["a", None]})) == snapshot("""\
table polars.dataframe.frame.DataFrame [2, 2]
n: Int64 | s: String
 | 1 | a
 | None | None\
""")
    assert drawn(pl.Series("n", [1, 2])) == snapshot("""\
table polars.series.series.Series [2]
n: Int64
 | 1
 | 2\
""")
    assert drawn(np.array([[1, 2], [3, 4]])) == snapshot("""\
table numpy.ndarray [2, 2]
0: int64 | 1: int64
 | 1 | 2
 | 3 | 4\
""")
    assert drawn(np.array([0.1 + 0.2])) == snapshot("""\
table numpy.ndarray [1]
value: float64
 | 0.3\
""")


def test_scalars_and_texts() -> None:
    assert drawn(None) == snapshot("""\
none NoneType
None\
""")
    assert drawn(True) == snapshot("""\
number bool
True\
""")
    assert drawn(0.1 + 0.2) == snapshot("""\
number float
0.30000000000000004\
""")
    assert drawn(np.float64(0.25)) == snapshot("""\
number numpy.float64
0.25\
""")
    assert drawn("two\nlines") == snapshot("""\
text str
two
lines\
""")
    assert drawn(b"\x00bytes") == snapshot("""\
other bytes
b'\\x00bytes'\
""")
    assert drawn(datetime.date(2024, 1, 1)) == snapshot("""\
other datetime.date
datetime.date(2024, 1, 1)\
""")
    assert drawn(np.zeros((2, 2, 2), dtype=int)) == snapshot("""\
other numpy.ndarray
array([[[0, 0],
        [0, 0]],

       [[0, 0],
        [0, 0]]])\
""")


def test_containers() -> None:
    assert drawn({"rows": 3, 4: [1, 2], "frame": pd.DataFrame({"a": [1]})}) == snapshot("""\
mapping dict 3
rows: int = 3
4: list = [1, 2]
frame: DataFrame = 1 × 1 DataFrame\
""")
    assert drawn([1, "a", None, Silent()]) == snapshot("""\
sequence list 4
0: int = 1
1: str = 'a'
2: NoneType = None
3: Silent = <Silent: its repr raised RuntimeError>\
""")
    assert drawn({"nested": {"deep": {"er": [1] * 100}}}) == snapshot("""\
mapping dict 1
nested: dict = {'deep': {'er': [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, ...]}}\
""")
    assert drawn({3}) == snapshot("""\
sequence set 1
0: int = 3\
""")
    assert drawn(Point(1, 2)) == snapshot("""\
mapping tests.runner.test_previews.Point 2
x: int = 1
y: int = 2\
""")
    assert drawn(range(3)) == snapshot("""\
sequence range 3
0: int = 0
1: int = 1
2: int = 2\
""")


def test_values_that_refuse_to_be_shown() -> None:
    assert drawn(Silent()) == snapshot("""\
other tests.runner.test_previews.Silent
It cannot be shown: RuntimeError: no words\
""")
    assert drawn(Exiting()) == snapshot("""\
other tests.runner.test_previews.Exiting
It cannot be shown: SystemExit: 3\
""")
    assert drawn(BadMapping(a=1)) == snapshot("""\
other tests.runner.test_previews.BadMapping
{'a': 1}\
""")


HUGE = {
    "frame": pd.DataFrame(np.zeros((10_000, 500))),
    "wide texts": pd.DataFrame({"t": ["x" * 100_000] * 300}),
    "polars": pl.DataFrame(np.zeros((10_000, 500))),
    "array": np.zeros((5_000, 5_000)),
    "column of lists": pd.Series([list(range(10_000))] * 300),
    "text": "x" * 1_000_000,
    "bytes": b"x" * 1_000_000,
    "list": list(range(1_000_000)),
    "dict of texts": dict.fromkeys(range(1000), "x" * 100000),
    "dict with long keys": {"k" * 100_000: 1},
    "nested": [[[list(range(1000))] * 1000] * 10],
    "repr": Endless(),
    "number": 10**100_000,
}


@pytest.mark.parametrize("value", HUGE.values(), ids=HUGE)
def test_a_huge_value_makes_a_small_picture(value: Any) -> None:
    preview = build_preview(value)
    assert len(json.dumps(preview)) < 500_000
    assert "cannot be shown" not in preview.get("text", "")
    assert len(summarise(value)) < 80


def test_a_huge_table_keeps_its_shape_and_says_that_it_was_cut() -> None:
    preview = build_preview(HUGE["frame"])
    assert (preview["shape"], preview["truncated"]) == ([10_000, 500], True)
    assert (len(preview["rows"]), len(preview["columns"])) == (200, 100)


def png_size(preview: dict[str, Any]) -> tuple[int, int]:
    data = base64.b64decode(preview["data"])
    assert data.startswith(b"\x89PNG")
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def figure(width: float, height: float) -> Any:
    from matplotlib.figure import Figure

    drawing = Figure(figsize=(width, height))
    drawing.subplots().plot([1, 2, 3])
    return drawing


@pytest.mark.parametrize("width, height, size", [(4, 3, (440, 330)), (100, 50, (1600, 800))])
def test_a_figure_is_a_picture_of_bounded_size(width: float, height: float, size: tuple[int, int]) -> None:
    preview = build_preview(figure(width, height))
    assert (preview["kind"], preview["mime"], png_size(preview)) == ("image", "image/png", size)


def test_a_figure_asked_for_by_several_at_once_is_the_same_picture_for_all() -> None:
    drawing = figure(4, 3)
    drawing.set_layout_engine("constrained")
    alone = build_preview(drawing)["data"]
    with ThreadPoolExecutor(4) as several:
        pictures = list(several.map(build_preview, [drawing] * 8))
    assert {picture["data"] for picture in pictures} == {alone}


def test_axes_are_the_picture_of_their_figure() -> None:
    assert build_preview(figure(4, 3).axes[0])["kind"] == "image"


def test_an_image_is_shrunk() -> None:
    from PIL import Image

    preview = build_preview(Image.new("RGB", (4000, 1000)))
    assert (preview["kind"], png_size(preview)) == ("image", (1600, 400))


def test_what_draws_itself_is_a_picture_unless_it_is_too_big() -> None:
    class Drawing:
        def __init__(self, size: int) -> None:
            self.size = size

        def _repr_png_(self) -> bytes:
            return b"\x89PNG" + b"x" * self.size

        def __repr__(self) -> str:
            return "a drawing"

    assert build_preview(Drawing(10))["kind"] == "image"
    assert build_preview(Drawing(3_000_000)) == {
        "kind": "other",
        "type": "test_previews.test_what_draws_itself_is_a_picture_unless_it_is_too_big.<locals>.Drawing",
        "text": "a drawing",
        "truncated": False,
    } | {"type": build_preview(Drawing(3_000_000))["type"]}


SUMMARIES = [
    (None, "None"),
    (True, "True"),
    (42, "42"),
    (0.25, "0.25"),
    (1 / 3, "0.333333"),
    (np.float64(1 / 3), "0.333333"),
    (np.int64(3), "3"),
    ("short", "short"),
    ("first\nsecond", "first…"),
    ("", ""),
    ({"a": 1, "b": 2}, "dict · 2"),
    ([1, 2, 3], "list · 3"),
    (pd.DataFrame({"a": [1, 2]}), "2 × 1 DataFrame"),
    (pl.DataFrame({"a": [1, 2]}), "2 × 1 DataFrame"),
    (pd.Series([1, 2]), "Series · 2"),
    (pd.RangeIndex(3), "RangeIndex · 3"),
    (np.zeros((2, 3)), "2 × 3 ndarray"),
    (np.array(1), "scalar ndarray"),
    (decimal.Decimal(1), "Decimal"),
    (Silent(), "Silent"),
    (len, "builtin_function_or_method"),
]


@pytest.mark.parametrize("value, text", SUMMARIES, ids=[text or "empty" for _, text in SUMMARIES])
def test_the_summary_is(value: Any, text: str) -> None:
    assert summarise(value) == text
