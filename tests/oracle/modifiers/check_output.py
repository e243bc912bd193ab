#- /simple.py
"""@check_output with the default validators: the checked node, its raw twin and the validators."""

import pandas as pd

from hamilton.function_modifiers import check_output


@check_output(data_type=float, importance="warn")
def temperature(readings: pd.Series) -> pd.Series:
    """Degrees."""
    return readings.astype(float)


@check_output(range=(0.0, 1.0), importance="fail")
def probability(score: float) -> float:
    return 1 / (1 + 2.718 ** -score)


@check_output(data_type=float, range=(-50.0, 60.0), allow_nans=False)
def plausible(temperature: pd.Series) -> pd.Series:
    return temperature


@check_output(max_fraction_nans=0.1, importance="warn")
def dense(plausible: pd.Series) -> pd.Series:
    return plausible.dropna()


@check_output(values_in=["low", "high"])
def level(probability: float) -> str:
    return "high" if probability > 0.5 else "low"


def report(dense: pd.Series, level: str) -> str:
    return f"{level}: {len(dense)}"


#- /stacked.py
# config: {}
# config: {'strict': True}
"""@check_output with other modifiers, and twice on one function."""

import pandas as pd

from hamilton.function_modifiers import check_output, config, extract_columns, tag


@tag(quality="checked")
@check_output(data_type=float)
def weight(raw_weight: pd.Series) -> pd.Series:
    return raw_weight.astype(float)


@check_output(data_type=float, target_="height")
@extract_columns("height", "shoe_size")
def body(table: pd.DataFrame) -> pd.DataFrame:
    return table


@config.when(strict=True)
@check_output(range=(10.0, 60.0), importance="fail")
def bmi__strict(weight: pd.Series, height: pd.Series) -> pd.Series:
    return weight / height**2


@config.when_not(strict=True)
def bmi__lenient(weight: pd.Series, height: pd.Series) -> pd.Series:
    return weight / height**2


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import check_output as check


@fm.check_output(range=(0, 1))
def first(x: float) -> float:
    return x


@check(data_type=float)
def second(first: float) -> float:
    return first


#- /constants.py
"""Arguments from constants."""

import numpy as np
import pandas as pd
from hamilton.function_modifiers import check_output

from limits.values import BOUNDS, KINDS

STRICT = {"range": BOUNDS, "importance": "fail"}


@check_output(range=BOUNDS)
def first(x: float) -> float:
    return x


@check_output(**STRICT)
def second(x: float) -> float:
    return x


@check_output(values_in=KINDS)
def kind(x: float) -> str:
    return "a"


@check_output(data_type=np.float64, allow_nans=False)
def column(path: str) -> pd.Series:
    return pd.Series()


#- /limits/values.py
BOUNDS = (0.0, 1.0)
KINDS = ["a", "b"]


#- /of_several_nodes.py
"""Of some or all nodes of a function."""

import pandas as pd
from hamilton.function_modifiers import check_output, extract_columns, extract_fields


@check_output(data_type=float, target_=["a", "b"], importance="warn")
@extract_columns("a", "b", "c")
def frame(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@check_output(range=(0, 9), target_="low")
@extract_fields({"low": int, "high": int})
def limits(x: int) -> dict:
    return {"low": x, "high": x}


#- /asynchronous.py
"""Of asynchronous functions."""

from __future__ import annotations

from hamilton.function_modifiers import check_output


@check_output(range=(0, 9), importance="warn")
async def rating(url: str) -> int:
    """A rating."""
    return 3


def shown(rating: int) -> str:
    return "*" * rating


#- /of_parameterized.py
"""Of each parameterization."""

from hamilton.function_modifiers import check_output, parameterize, value


@check_output(range=(0.0, 100.0))
@parameterize(half={"by": value(0.5)}, double={"by": value(2.0)})
def scaled(x: float, by: float) -> float:
    return x * by


#- /of_texts.py
"""Checks of texts and numbers without frames."""

from hamilton.function_modifiers import check_output


@check_output(values_in=["a", "b"], data_type=str)
def letter(x: int) -> str:
    return "a"


@check_output(values_in=[1, 2, 3], range=(0, 4))
def digit(x: int) -> int:
    return 1


@check_output(allow_none=False)
def something(x: int) -> str:
    return ""


#- /of_variants.py
# config: {"v": 1}
# config: {"v": 2}
"""Of variants."""

from hamilton.function_modifiers import check_output, config


@config.when(v=1)
@check_output(range=(0, 1))
def model__v1(x: float) -> float:
    return x


@check_output(range=(0, 1), importance="fail")
@config.when(v=2)
def model__v2(x: float, y: float) -> float:
    return x


def score(model: float) -> float:
    return model


#- /used_by_others.py
"""Others see the checked node, and may ask for the raw one."""

from hamilton.function_modifiers import check_output, tag


@tag(owner="x")
@check_output(range=(0, 1))
def rate(x: float) -> float:
    return x


def checked(rate: float) -> float:
    return rate


def unchecked(rate_raw: float) -> float:
    return rate_raw


#- /computed.py
# opaque: rate
"""A check_output of which only the running program knows what it checks."""

import sys

from hamilton.function_modifiers import check_output


@check_output(**({"range": (0.0, 1.0)} if len(sys.argv) < 99 else {"data_type": float}))
def rate(x: float) -> float:
    return x


def twice(rate: float) -> float:
    return rate * 2
