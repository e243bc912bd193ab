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
