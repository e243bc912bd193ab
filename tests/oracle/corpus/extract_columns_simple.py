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
