#- /columns.py
"""@tag_outputs on extracted columns and fields, in both orders."""

import pandas as pd

from hamilton.function_modifiers import extract_columns, extract_fields, tag, tag_outputs


@tag_outputs(latitude={"unit": "degree", "axis": "y"}, longitude={"unit": "degree", "axis": "x"})
@extract_columns("latitude", "longitude", "altitude")
def track(track_file: str) -> pd.DataFrame:
    return pd.read_csv(track_file)


@tag_outputs(start={"role": "begin"}, finish={"role": "end"})
@extract_fields({"start": float, "finish": float})
def ends(altitude: pd.Series) -> dict:
    return {"start": altitude.iloc[0], "finish": altitude.iloc[-1]}


@tag(trip="alps")
@tag_outputs(mean_x={"stat": "mean"}, mean_y={"stat": ["mean", "centre"]})
@extract_fields({"mean_x": float, "mean_y": float})
def centre(latitude: pd.Series, longitude: pd.Series) -> dict:
    return {"mean_x": longitude.mean(), "mean_y": latitude.mean()}


@tag_outputs(climb={"unit": "metre"})
def climb(start: float, finish: float) -> float:
    return finish - start


#- /of_fields.py
"""Tags of each field."""

from hamilton.function_modifiers import extract_fields, tag_outputs


@tag_outputs(low={"side": "left"}, high={"side": "right", "unit": "EUR"})
@extract_fields({"low": int, "high": int, "middle": int})
def limits(start: int) -> dict:
    return {"low": start, "high": start, "middle": start}


#- /of_one_node.py
"""A function that makes one node, tagged by its name."""

from hamilton.function_modifiers import tag_outputs


@tag_outputs(total={"kind": "sum"})
def total(a: int, b: int) -> int:
    return a + b


@tag_outputs(another={"kind": "not there"})
def mean(a: int, b: int) -> float:
    return (a + b) / 2


#- /of_parameterized.py
"""Tags of each parameterization."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import parameterize, source, tag_outputs, value


@tag_outputs(north={"region": "N"}, south={"region": "S", "hot": "yes"})
@parameterize(north={"by": value(1)}, south={"by": source("factor")}, west={"by": value(0)})
def sold(amount: float, by: float) -> float:
    return amount * by


#- /under_tag.py
"""Beside a tag: which is above decides."""

from hamilton.function_modifiers import extract_fields, tag, tag_outputs


@tag(owner="all", unit="all")
@tag_outputs(a={"unit": "a"})
@extract_fields({"a": int, "b": int})
def first(start: int) -> dict:
    return {"a": start, "b": start}


@tag_outputs(c={"unit": "c"})
@tag(owner="all", unit="all", target_=["c", "d"])
@extract_fields({"c": int, "d": int})
def second(start: int) -> dict:
    return {"c": start, "d": start}


#- /from_constants.py
"""Tags from constants and comprehensions."""

from hamilton.function_modifiers import extract_fields, tag_outputs

FIELDS = {"spend": float, "signups": float}
TAGS = {"spend": {"unit": "EUR"}, "signups": {"unit": "people"}}


@tag_outputs(**TAGS)
@extract_fields(FIELDS)
def numbers(path: str) -> dict:
    return dict.fromkeys(FIELDS, 0.0)


@tag_outputs(**{f"{name}_share": {"of": name} for name in FIELDS})
@extract_fields({"spend_share": float, "signups_share": float})
def shares(spend: float, signups: float) -> dict:
    return {"spend_share": spend, "signups_share": signups}


#- /with_lists.py
"""Values that are lists."""

from hamilton.function_modifiers import tag_outputs, unpack_fields


@tag_outputs(train={"used_in": ["fit", "report"]}, test={"used_in": ["report"]})
@unpack_fields("train", "test")
def split(rows: list[int]) -> tuple[list[int], list[int]]:
    return rows[1:], rows[:1]


#- /by_alias.py
"""Under another name, twice."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import tag_outputs as t


@t(x={"a": "1"})
@fm.tag_outputs(x={"b": "2"}, y={"b": "3"})
@fm.extract_fields({"x": int, "y": int})
def pair(start: int) -> dict:
    return {"x": start, "y": start}


#- /with_variants.py
# config: {}
# config: {"engine": "fast"}
# config: {"engine": "slow"}
"""Of variants: the nodes' names have no suffix."""

from hamilton.function_modifiers import config, extract_fields, tag_outputs


@tag_outputs(left={"engine": "fast"}, right={"engine": "fast"})
@config.when(engine="fast")
@extract_fields({"left": int, "right": int})
def sides__fast(start: int) -> dict:
    return {"left": start, "right": start}


@config.when(engine="slow")
@tag_outputs(left={"engine": "slow"})
@extract_fields({"left": int, "right": int})
def sides__slow(start: int, wait: float) -> dict:
    return {"left": start, "right": start}


#- /computed.py
# unknown tags: pair
"""Tags that are only known when the program runs."""

import os

from hamilton.function_modifiers import extract_fields, tag_outputs


@tag_outputs(a={"host": os.name + os.sep})
@extract_fields({"a": int, "b": int})
def pair(start: int) -> dict:
    return {"a": start, "b": start}


def total(a: int, b: int) -> int:
    return a + b
