#- /chain.py
"""Columns of one frame go into another frame whose columns are extracted again."""

import pandas as pd

from hamilton.function_modifiers import extract_columns, tag


@extract_columns("first_name", "last_name", "born")
def people(source_table: pd.DataFrame) -> pd.DataFrame:
    return source_table


@tag(derived="true")
@extract_columns("full_name", "initials")
def names(first_name: pd.Series, last_name: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"full_name": first_name + " " + last_name, "initials": first_name.str[0]})


def age(born: pd.Series, today: pd.Timestamp) -> pd.Series:
    return (today - born).dt.days // 365


def directory(full_name: pd.Series, initials: pd.Series, age: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"name": full_name, "initials": initials, "age": age})


#- /simple.py
"""@extract_columns: names, names with types, a constant list, and a fill value."""

import pandas as pd

from hamilton.function_modifiers import extract_columns

WEATHER_COLUMNS = ["rain", "wind"]


@extract_columns("date", "visitors")
def visits(visits_csv: str) -> pd.DataFrame:
    """Daily visitors."""
    return pd.read_csv(visits_csv)


@extract_columns(*WEATHER_COLUMNS, fill_with=0)
def weather(weather_csv: str) -> pd.DataFrame:
    return pd.read_csv(weather_csv)


@extract_columns(("sunshine", "Hours of sun."), ("clouds", "Okta."), "fog")
def sky(weather: pd.DataFrame) -> pd.DataFrame:
    return weather


def dry(rain: pd.Series) -> pd.Series:
    return rain == 0


def visitors_on_dry_days(visitors: pd.Series, dry: pd.Series, sunshine: pd.Series) -> float:
    return visitors[dry].mean()


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
import pandas as pd
from hamilton.function_modifiers import extract_columns as ec


@fm.extract_columns("a", "b")
def first(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@ec("c")
def second(a: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(a)


#- /from_constants.py
"""Columns from constants, concatenations and comprehensions."""

import pandas as pd
from hamilton.function_modifiers import extract_columns

import tables.columns
from tables.columns import BASE

DAYS = ["mon", "tue"]


@extract_columns(*BASE, "extra")
def first(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@extract_columns(*tables.columns.OTHER)
def second(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@extract_columns(*[f"{day}_sales" for day in DAYS], *(f"{day}_cost" for day in DAYS))
def third(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@extract_columns(*(DAYS + ["wed"]))
def fourth(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


#- /tables/columns.py
BASE = ["id", "name"]
OTHER = tuple(f"{name}_2" for name in BASE)


#- /of_polars.py
"""Of frames of polars."""

import polars as pl
from hamilton.function_modifiers import extract_columns


@extract_columns("a", "b")
def frame(path: str) -> pl.DataFrame:
    return pl.read_csv(path)


@extract_columns("c")
def lazy(path: str) -> pl.LazyFrame:
    return pl.scan_csv(path)


def total(a: pl.Series, b: pl.Series, c: pl.Expr) -> float:
    return 0.0


#- /asynchronous.py
"""Of an asynchronous function with string annotations."""

from __future__ import annotations

import pandas as pd
from hamilton.function_modifiers import extract_columns


@extract_columns("a", "b")
async def frame(path: str, rows: int | None = None) -> pd.DataFrame:
    """A table."""
    return pd.read_csv(path)


#- /fill.py
"""A value for columns that are not there."""

import numpy as np
import pandas as pd
from hamilton.function_modifiers import extract_columns

NOTHING = 0


@extract_columns("a", "b", fill_with=NOTHING)
def first(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@extract_columns("c", fill_with=np.nan)
def second(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


#- /of_a_subclass.py
"""Of an annotated frame and a frame under an alias."""

import typing as t

import pandas
from hamilton.function_modifiers import extract_columns

Frame = pandas.DataFrame


@extract_columns("a", "b")
def first(path: str) -> Frame:
    return pandas.read_csv(path)


@extract_columns("c", "d")
def second(path: str) -> "pandas.DataFrame":
    return pandas.read_csv(path)


#- /of_variants.py
# config: {"source": "a"}
# config: {"source": "b"}
"""Of variants that have different columns."""

import pandas as pd
from hamilton.function_modifiers import config, extract_columns, tag


@config.when(source="a")
@extract_columns("x", "y")
def frame__a(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@tag(source="b")
@extract_columns("x", "y", "z")
@config.when(source="b")
def frame__b(query: str) -> pd.DataFrame:
    return pd.DataFrame()


def total(x: pd.Series, y: pd.Series) -> pd.Series:
    return x + y


#- /computed.py
# opaque: frame
"""Columns that only the running program knows: extract_columns is opaque."""

import os

import pandas as pd
from hamilton.function_modifiers import extract_columns


@extract_columns(*os.environ.get("NO_SUCH_COLUMNS", "a,b").split(","))
def frame(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


def total(a: pd.Series, b: pd.Series) -> pd.Series:
    return a + b
