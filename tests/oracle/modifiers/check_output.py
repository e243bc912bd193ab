#- /simple.py
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


#- /stacked.py
# config: {}
# config: {'strict': True}
"""@check_output with other modifiers, and twice on one function."""

import pandas as pd

from hamilton.function_modifiers import check_output, config, extract_columns, tag


@tag(quality="checked")
@check_output(data_type=float)
def weight(raw_weight: pd.Series) -> pd.Series:
    return raw_weight.astype(float)


@check_output(data_type=float, target_="height")
@extract_columns("height", "shoe_size")
def body(table: pd.DataFrame) -> pd.DataFrame:
    return table


@config.when(strict=True)
@check_output(range=(10.0, 60.0), importance="fail")
def bmi__strict(weight: pd.Series, height: pd.Series) -> pd.Series:
    return weight / height**2


@config.when_not(strict=True)
def bmi__lenient(weight: pd.Series, height: pd.Series) -> pd.Series:
    return weight / height**2
