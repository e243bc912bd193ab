#- /simple.py
"""@unpack_fields: tuples taken apart."""

from __future__ import annotations

from typing import Tuple

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import tag, tag_outputs, unpack_fields


@unpack_fields("low", "label")
def both(start: int) -> tuple[int, str]:
    """Two things."""
    return start, "a"


@tag(owner="x")
@unpack_fields("only_first")
def part(start: int) -> Tuple[int, str]:
    return start, "b"


@tag_outputs(one={"n": "1"})
@fm.unpack_fields("one", "two", "three")
def many(start: int, more: float = 1.0) -> tuple[float, ...]:
    return 1.0, 2.0, 3.0


@unpack_fields("near", "far")
@tag(where="here")
async def distant(url: str) -> tuple[bytes, bytes]:
    return b"", b""


#- /by_alias.py
"""Under other names."""

from typing import Tuple

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import unpack_fields as uf


@fm.unpack_fields("a", "b")
def first(x: int) -> Tuple[int, str]:
    return x, str(x)


@uf("c", "d")
def second(a: int) -> tuple[float, float]:
    return 0.0, 1.0


#- /any_length.py
"""Tuples of any length."""

from typing import Tuple

from hamilton.function_modifiers import unpack_fields


@unpack_fields("a", "b", "c")
def numbers(x: int) -> tuple[int, ...]:
    return x, x, x


@unpack_fields("d")
def one(x: int) -> Tuple[str, ...]:
    return ("",)


#- /from_constants.py
"""Names from constants."""

from hamilton.function_modifiers import unpack_fields

from splits.names import PARTS

SIDES = ("left", "right")


@unpack_fields(*SIDES)
def halves(rows: list) -> tuple[list, list]:
    return rows, rows


@unpack_fields(*PARTS)
def thirds(rows: list) -> tuple[list, list, list]:
    return rows, rows, rows


@unpack_fields(*[f"part_{n}" for n in range(2)])
def parts(rows: list) -> tuple[list, list]:
    return rows, rows


#- /splits/names.py
PARTS = ["train", "validation", "test"]


#- /frames.py
"""A typical split."""

import numpy as np
import pandas as pd
from hamilton.function_modifiers import tag, unpack_fields


@tag(stage="split")
@unpack_fields("X_train", "X_test", "y_train", "y_test")
def split(X: pd.DataFrame, y: pd.Series, test_size: float = 0.2) -> tuple[pd.DataFrame, pd.DataFrame, pd.Series, pd.Series]:
    """Train and test."""
    return X, X, y, y


def fitted(X_train: pd.DataFrame, y_train: pd.Series) -> np.ndarray:
    return np.zeros(1)


#- /fewer_names.py
"""Fewer names than the tuple has elements."""

from hamilton.function_modifiers import unpack_fields


@unpack_fields("first")
def pair(x: int) -> tuple[int, str]:
    return x, ""


#- /asynchronous.py
"""Of an asynchronous function, with string annotations."""

from __future__ import annotations

from hamilton.function_modifiers import unpack_fields


@unpack_fields("status", "body")
async def answer(url: str) -> tuple[int, bytes | None]:
    return 200, None


#- /with_tags.py
"""Beside tags of each output."""

from hamilton.function_modifiers import tag, tag_outputs, unpack_fields


@tag_outputs(a={"k": "1"}, b={"k": "2"})
@unpack_fields("a", "b")
@tag(k="0")
def pair(x: int) -> tuple[int, int]:
    return x, x


#- /of_variants.py
# config: {"v": 1}
# config: {"v": 2}
"""Of variants."""

from hamilton.function_modifiers import config, unpack_fields


@config.when(v=1)
@unpack_fields("a", "b")
def pair__v1(x: int) -> tuple[int, int]:
    return x, x


@unpack_fields("a", "b")
@config.when(v=2)
def pair__v2(x: str) -> tuple[str, str]:
    return x, x


#- /nested_types.py
"""Elements of all kinds."""

from typing import Any, Optional

from hamilton.function_modifiers import unpack_fields


@unpack_fields("perhaps", "table", "anything")
def parts(x: int) -> tuple[Optional[int], dict[str, list[int]], Any]:
    return None, {}, 1


def used(perhaps: Optional[int], table: dict[str, list[int]]) -> int:
    return 0
