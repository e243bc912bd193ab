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
