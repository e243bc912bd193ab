"""Parameters with defaults: optional where nothing provides them."""

from typing import Optional

import pandas as pd

DAYS_IN_WEEK = 7


def smoothed(signal: pd.Series, window: int = DAYS_IN_WEEK, centre: bool = False) -> pd.Series:
    return signal.rolling(window, center=centre).mean()


def window(granularity: str = "daily") -> int:
    return 7 if granularity == "daily" else 1


def clipped(smoothed: pd.Series, lower: Optional[float] = None, upper: float | None = None) -> pd.Series:
    return smoothed.clip(lower, upper)


def report(clipped: pd.Series, *, title: str, footer: str = "made by the dataflow") -> str:
    return f"{title}\n{clipped.describe()}\n{footer}"


def label(report: str, separator: str = "-" * 3) -> str:
    return separator + report
