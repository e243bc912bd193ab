"""@does: the function is a signature only, another one does the work."""

import pandas as pd

from hamilton.function_modifiers import does


def _sum_all(**series: pd.Series) -> pd.Series:
    return sum(series.values())


def _largest(**numbers: float) -> float:
    return max(numbers.values())


def _scaled(series: pd.Series, by: float) -> pd.Series:
    return series * by


@does(_sum_all)
def total_cost(rent: pd.Series, wages: pd.Series, material: pd.Series) -> pd.Series:
    """All costs of a month."""


@does(_largest)
def worst(mean_cost: float, peak_cost: float) -> float:
    pass


@does(_scaled, series="total_cost", by="inflation")
def real_cost(total_cost: pd.Series, inflation: float) -> pd.Series:
    pass


def mean_cost(total_cost: pd.Series) -> float:
    return total_cost.mean()


def peak_cost(real_cost: pd.Series) -> float:
    return real_cost.max()
