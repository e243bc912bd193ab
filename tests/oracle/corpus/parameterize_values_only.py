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
