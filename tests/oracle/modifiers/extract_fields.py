#- /dict.py
"""@extract_fields with a mapping of types."""

from typing import Any, Dict

import pandas as pd

from hamilton.function_modifiers import extract_fields

SPLIT = {"train": pd.DataFrame, "test": pd.DataFrame, "share": float}


@extract_fields({"mean": float, "deviation": float})
def statistics(series: pd.Series) -> dict:
    """Mean and standard deviation."""
    return {"mean": series.mean(), "deviation": series.std()}


@extract_fields(SPLIT)
def split(table: pd.DataFrame, test_share: float = 0.2) -> Dict[str, Any]:
    return {"train": table, "test": table, "share": test_share}


@extract_fields({"rows": int, "names": list[str]}, fill_with=None)
def shape(train: pd.DataFrame) -> Dict[str, Any]:
    return {"rows": len(train), "names": list(train)}


@extract_fields(fields={"low": float, "high": float})
def interval(mean: float, deviation: float) -> dict[str, float]:
    return {"low": mean - deviation, "high": mean + deviation}


def width(low: float, high: float) -> float:
    return high - low


#- /names.py
"""@extract_fields with names only: the types come from the annotation."""

from typing import Dict, TypedDict

import pandas as pd

from hamilton.function_modifiers import extract_fields


class Quality(TypedDict):
    missing: int
    duplicated: int
    comment: str


@extract_fields(["minimum", "maximum"])
def extent(series: pd.Series) -> Dict[str, float]:
    return {"minimum": series.min(), "maximum": series.max()}


@extract_fields("lower_half", "upper_half")
def halves(series: pd.Series, minimum: float) -> dict[str, pd.Series]:
    return {"lower_half": series, "upper_half": series}


@extract_fields()
def quality(series: pd.Series) -> Quality:
    return {"missing": 0, "duplicated": 0, "comment": "clean"}


@extract_fields({"first": int})
def only_first(counts: list[int]) -> dict[str, int]:
    return {"first": counts[0], "second": counts[1]}


def verdict(missing: int, duplicated: int, comment: str, maximum: float, first: int) -> str:
    return f"{missing}, {duplicated}: {comment} {maximum} {first}"


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import extract_fields as ef


@fm.extract_fields({"a": int, "b": str})
def first(path: str) -> dict:
    return {"a": 1, "b": path}


@ef({"c": float})
def second(a: int) -> dict:
    return {"c": float(a)}


#- /kinds_of_types.py
"""Types of all kinds."""

import datetime as dt
from typing import Any, Optional, Union

import numpy as np
import pandas as pd
from hamilton.function_modifiers import extract_fields

from shapes.classes import Model


@extract_fields(
    {
        "anything": Any,
        "perhaps": Optional[int],
        "either": Union[int, str],
        "either_too": int | None,
        "when": dt.datetime,
        "rows": list[dict[str, float]],
        "array": np.ndarray,
        "model": Model,
        "column": pd.Series,
    }
)
def parts(path: str) -> dict[str, Any]:
    return {}


def used(model: Model, perhaps: Optional[int], when: dt.datetime) -> int:
    return 0


#- /shapes/__init__.py
"""Classes of shapes."""


#- /shapes/classes.py
class Model:
    """A model."""


#- /from_constants.py
"""Fields from constants and comprehensions."""

from hamilton.function_modifiers import extract_fields

from forms.fields import FIELDS, NAMES

OWN = {"left": int, "right": int}


@extract_fields(OWN)
def first(x: int) -> dict:
    return {"left": x, "right": x}


@extract_fields(FIELDS)
def second(x: int) -> dict:
    return {}


@extract_fields({name: float for name in NAMES})
def third(x: int) -> dict:
    return {}


@extract_fields({**{f"{name}_share": float for name in NAMES}, "rest": int})
def fourth(x: int) -> dict:
    return {}


@extract_fields([f"{name}_mean" for name in NAMES])
def fifth(x: int) -> dict[str, float]:
    return {}


@extract_fields(dict(three=int, four=str))
def seventh(x: int) -> dict:
    return {}


#- /forms/fields.py
FIELDS = {"up": int, "down": str}
NAMES = ["spend", "cost"]


#- /typed_dictionary.py
"""The fields of a TypedDict, of this module and another, inherited too."""

from typing import TypedDict

import pandas as pd
from hamilton.function_modifiers import extract_fields

from dicts.typed import Split


class Wide(Split):
    share: float


class Partial(TypedDict, total=False):
    low: int
    high: int


@extract_fields()
def split(path: str) -> Split:
    return Split()


@extract_fields("low")
def some(path: str) -> Partial:
    return Partial()


@extract_fields({"share": float})
def wide(path: str) -> Wide:
    return Wide()


#- /dicts/__init__.py
"""Dictionaries with types."""


#- /dicts/typed.py
from typing import TypedDict

import pandas as pd


class Split(TypedDict):
    train: pd.DataFrame
    test: pd.DataFrame


#- /asynchronous.py
"""Of an asynchronous function with string annotations."""

from __future__ import annotations

from typing import Dict

from hamilton.function_modifiers import extract_fields


@extract_fields({"status": int, "body": bytes})
async def answer(url: str) -> dict:
    """What the server says."""
    return {}


@extract_fields("header", "footer")
async def page(body: bytes) -> Dict[str, str]:
    return {}


#- /fill.py
"""A value for fields that are not there."""

from hamilton.function_modifiers import extract_fields


@extract_fields({"a": int, "b": int}, fill_with=0)
def first(x: int) -> dict:
    return {"a": x}


@extract_fields(fields={"c": int}, fill_with=None)
def second(x: int) -> dict:
    return {}


#- /chained.py
"""Fields of one feed another; collisions with parameters of the same name."""

from hamilton.function_modifiers import extract_fields, tag


@extract_fields({"a": int, "b": int})
def first(start: int) -> dict:
    return {"a": start, "b": start}


@tag(level="2")
@extract_fields({"c": int, "d": int})
def second(a: int, b: int, first: dict) -> dict:
    return {"c": a, "d": b}


#- /of_variants.py
# config: {}
# config: {"quick": True}
"""Of variants."""

from hamilton.function_modifiers import config, extract_fields


@config.when(quick=True)
@extract_fields({"model": int, "score": float})
def fit__quick(rows: list) -> dict:
    return {}


@extract_fields({"model": int, "score": float, "history": list})
@config.when_not(quick=True)
def fit__slow(rows: list, rounds: int = 10) -> dict:
    return {}


def report(model: int, score: float) -> str:
    return ""
