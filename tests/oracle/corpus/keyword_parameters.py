"""Keyword-only parameters, and a parameter that is asked for by many."""

import pandas as pd


def filtered(table: pd.DataFrame, *, minimum: float, maximum: float = 1e9) -> pd.DataFrame:
    return table[(table > minimum) & (table < maximum)]


def counted(filtered: pd.DataFrame, *, by: str) -> pd.Series:
    return filtered.groupby(by).size()


def headline(counted: pd.Series, filtered: pd.DataFrame, by: str, minimum: float) -> str:
    return f"{len(filtered)} rows over {minimum}, by {by}"


def footnote(*, headline: str, by: str = "region", note: str = "") -> str:
    return f"{headline} ({by}) {note}"
