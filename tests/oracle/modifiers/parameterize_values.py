#- /only.py
"""@parameterize_values: one function over several values of one parameter."""

import pandas as pd

from hamilton.function_modifiers import parameterize_values

LAGS = {("lag_1", "Yesterday"): 1, ("lag_7", "A week ago"): 7}


@parameterize_values("lag", LAGS)
def lagged(series: pd.Series, lag: int) -> pd.Series:
    return series.shift(lag)


@parameterize_values(
    parameter="country",
    assigned_output={("population_de", "People in Germany"): "DE", ("population_fr", "People in France"): "FR"},
)
def population(census: pd.DataFrame, country: str) -> pd.Series:
    """How many live there."""
    return census[country]


@parameterize_values("mode", assigned_output={("difference_7", "By minus"): "minus", ("ratio_7", "By division"): "divide"})
def change(series: pd.Series, lag_7: pd.Series, mode: str) -> pd.Series:
    return series - lag_7 if mode == "minus" else series / lag_7


#- /tuples_of_documentation.py
"""A node for each key: its name and its documentation."""

from hamilton.function_modifiers import parameterize_values


@parameterize_values(parameter="days", assigned_output={("week", "Seven days."): 7, ("month", "Thirty."): 30})
def window(rows: list, days: int) -> list:
    """Rows of some days."""
    return rows[-days:]


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import parameterize_values as pv


@fm.parameterize_values("n", {("a", "A."): 1, ("b", "B."): 2})
def first(x: int, n: int) -> int:
    return x + n


@pv("n", {("c", "C."): 1})
def second(x: int, n: int) -> int:
    return x + n


#- /from_constants.py
"""Values from a constant."""

from hamilton.function_modifiers import parameterize_values

from seasons.tables import SEASONS

HALVES = {("first_half", "January to June."): [1, 6], ("second_half", "The rest."): [7, 12]}


@parameterize_values("months", HALVES)
def half(rows: list, months: list) -> list:
    return rows


@parameterize_values(parameter="name", assigned_output=SEASONS)
def season(rows: list, name: str) -> list:
    return rows


#- /seasons/tables.py
SEASONS = {("summer", "Warm."): "s", ("winter", "Cold."): "w"}


#- /comprehension.py
"""Values from a comprehension."""

from hamilton.function_modifiers import parameterize_values


@parameterize_values("n", {(f"lag_{n}", f"{n} days ago"): n for n in (1, 7, 28)})
def lag(series: list, n: int) -> list:
    return series[:-n]


#- /kinds_of_values.py
"""Values of all kinds."""

from hamilton.function_modifiers import parameterize_values


@parameterize_values("x", {("none", "No value."): None, ("pair", "Two."): (1, 2), ("table", "A dict."): {"a": 1}})
def one(x: object, y: int = 0) -> object:
    return x


#- /with_conditions.py
# config: {}
# config: {"long": True}
"""Under a condition and tags."""

from hamilton.function_modifiers import config, parameterize_values, tag


@config.when(long=True)
@tag(length="long")
@parameterize_values("days", {("window", "Long."): 90})
def window__long(rows: list, days: int) -> list:
    return rows[-days:]


@tag(length="short")
@parameterize_values("days", {("window", "Short."): 7})
@config.when_not(long=True)
def window__short(rows: list, days: int) -> list:
    return rows[-days:]


#- /asynchronous.py
"""On an asynchronous function with string annotations."""

from __future__ import annotations

from hamilton.function_modifiers import parameterize_values


@parameterize_values("path", {("home", "Start."): "/", ("about", "Us."): "/about"})
async def page(host: str, path: str, tries: int = 3) -> bytes | None:
    return b""


#- /wired_by_default.py
"""The parameter has a default value; the others are wired."""

from hamilton.function_modifiers import parameterize_values


def base(start: int) -> int:
    return start


@parameterize_values("by", {("double", "Twice."): 2, ("triple", "Three times."): 3})
def scaled(base: int, by: int = 1) -> int:
    return base * by


def total(double: int, triple: int) -> int:
    return double + triple


#- /computed.py
# opaque: window
"""Only the running program knows the arguments of parameterize_values."""

import random

from hamilton.function_modifiers import parameterize_values


@parameterize_values("days", {(f"window_{random.randint(7, 7)}", "Some days."): 3})
def window(rows: list, days: int) -> list:
    return rows[-days:]


def rows(path: str) -> list:
    return [path]
