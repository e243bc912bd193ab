#- /only.py
"""@parameterize_sources: one function over several pairs of nodes."""

import pandas as pd

from hamilton.function_modifiers import parameterize_sources


@parameterize_sources(
    home_difference=dict(scored="home_goals", conceded="home_conceded"),
    away_difference=dict(scored="away_goals", conceded="away_conceded"),
)
def difference(scored: pd.Series, conceded: pd.Series) -> pd.Series:
    """Goals for and against: {scored} and {conceded}."""
    return scored - conceded


@parameterize_sources(overall={"one": "home_difference", "other": "away_difference"})
def added(one: pd.Series, other: pd.Series, weight: float = 0.5) -> pd.Series:
    return one * weight + other * (1 - weight)


@parameterize_sources(**{"best": {"series": "overall"}, "best_at_home": {"series": "home_difference"}})
def top(series: pd.Series, names: pd.Series) -> str:
    return names[series.idxmax()]


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import parameterize_sources as ps


@fm.parameterize_sources(a={"x": "one"}, b={"x": "two"})
def first(x: int) -> int:
    return x


@ps(c={"x": "a", "y": "b"})
def second(x: int, y: int) -> int:
    return x + y


#- /from_constants.py
"""Arguments from constants, of this module and another."""

from hamilton.function_modifiers import parameterize_sources

from wiring.pairs import PAIRS

MEAN = {"spend_mean": {"series": "spend"}, "cost_mean": {"series": "cost"}}


@parameterize_sources(**MEAN)
def mean(series: list) -> float:
    return sum(series) / len(series)


@parameterize_sources(**PAIRS, both_ratio=dict(a="spend_mean", b="cost_mean"))
def ratio(a: float, b: float) -> float:
    return a / b


#- /wiring/pairs.py
PAIRS = {"one_ratio": {"a": "one", "b": "two"}}


#- /comprehension.py
"""Arguments from a comprehension."""

from hamilton.function_modifiers import parameterize_sources

NAMES = ["spend", "cost"]


@parameterize_sources(**{f"{name}_total": {"series": name} for name in NAMES})
def total(series: list) -> float:
    return sum(series)


#- /some_parameters.py
"""Some parameters stay what they are."""

from hamilton.function_modifiers import parameterize_sources


@parameterize_sources(a_share={"part": "a"}, b_share={"part": "b"})
def share(part: float, whole: float, digits: int = 2) -> float:
    """Share of {part}."""
    return round(part / whole, digits)


#- /chained.py
"""One parameterization feeds another."""

from hamilton.function_modifiers import parameterize_sources


@parameterize_sources(second={"x": "first"}, third={"x": "second"}, fourth={"x": "third"})
def following(x: int) -> int:
    return x + 1


#- /with_tag.py
"""Beside tags and conditions."""
# config: {"mode": "a"}
# config: {"mode": "b"}

from hamilton.function_modifiers import config, parameterize_sources, tag


@tag(owner="x")
@config.when(mode="a")
@parameterize_sources(left={"x": "a"}, right={"x": "b"})
def side__a(x: int) -> int:
    return x


@parameterize_sources(left={"x": "c"}, right={"x": "d"})
@config.when(mode="b")
def side__b(x: float) -> float:
    return x


#- /asynchronous.py
"""On an asynchronous function."""

from __future__ import annotations

import pandas as pd
from hamilton.function_modifiers import parameterize_sources


@parameterize_sources(home={"url": "home_address"}, shop={"url": "shop_address"})
async def page(url: str, *, retries: int = 1) -> pd.DataFrame:
    """A page."""
    return pd.DataFrame()


#- /optional_sources.py
"""A parameter with a default is optional, whatever its source is."""

from typing import Optional

from hamilton.function_modifiers import parameterize_sources


@parameterize_sources(known={"x": "a", "y": "b"}, half={"x": "a"})
def pair(x: int, y: Optional[int] = None) -> int:
    return x


#- /computed.py
# opaque: total
"""Only the running program knows the arguments of parameterize_sources."""

import os

from hamilton.function_modifiers import parameterize_sources


@parameterize_sources(**{"total_" + os.name: {"x": "a"}})
def total(x: int) -> int:
    return x


def a(start: int) -> int:
    return start
