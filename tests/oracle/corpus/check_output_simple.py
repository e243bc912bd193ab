"""@check_output with the default validators: the checked node, its raw twin and the validators."""

import pandas as pd

from hamilton.function_modifiers import check_output


@check_output(data_type=float, importance="warn")
def temperature(readings: pd.Series) -> pd.Series:
    """Degrees."""
    return readings.astype(float)


@check_output(range=(0.0, 1.0), importance="fail")
def probability(score: float) -> float:
    return 1 / (1 + 2.718 ** -score)


@check_output(data_type=float, range=(-50.0, 60.0), allow_nans=False)
def plausible(temperature: pd.Series) -> pd.Series:
    return temperature


@check_output(max_fraction_nans=0.1, importance="warn")
def dense(plausible: pd.Series) -> pd.Series:
    return plausible.dropna()


@check_output(values_in=["low", "high"])
def level(probability: float) -> str:
    return "high" if probability > 0.5 else "low"


def report(dense: pd.Series, level: str) -> str:
    return f"{level}: {len(dense)}"
