"""Annotations as text: ``from __future__ import annotations``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from hamilton.function_modifiers import extract_fields, parameterize, source, value

Frame = pd.DataFrame


def prices(ticker: str, days: int = 30) -> pd.Series:
    return pd.Series(range(days), name=ticker)


@parameterize(
    fast_average={"series": source("prices"), "window": value(5)},
    slow_average={"series": source("prices"), "window": value(20)},
)
def moving_average(series: pd.Series, window: int) -> pd.Series:
    return series.rolling(window).mean()


@extract_fields({"crossings": list, "trend": str})
def signals(fast_average: pd.Series, slow_average: pd.Series) -> dict:
    return {"crossings": [], "trend": "up"}


def table(prices: pd.Series, fast_average: pd.Series, slow_average: pd.Series) -> Frame:
    return pd.DataFrame({"prices": prices, "fast": fast_average, "slow": slow_average})


def text_of(table: Frame, trend: str | None) -> str:
    return f"{trend}: {table}"
