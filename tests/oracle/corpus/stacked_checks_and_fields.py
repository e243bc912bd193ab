"""@check_output on functions whose results are taken apart."""

from typing import Any, Dict

import pandas as pd

from hamilton.function_modifiers import check_output, extract_fields, tag, tag_outputs


@tag_outputs(slope={"unit": "per day"}, intercept={"unit": "euro"})
@extract_fields({"slope": float, "intercept": float, "residuals": pd.Series})
def fit(days: pd.Series, sales: pd.Series) -> Dict[str, Any]:
    return {"slope": 1.0, "intercept": 0.0, "residuals": sales}


@check_output(range=(-10.0, 10.0), importance="warn")
def steepness(slope: float) -> float:
    return slope


@check_output(data_type=float, importance="fail")
@tag(kind="forecast")
def forecast(slope: float, intercept: float, horizon: int = 30) -> float:
    return intercept + slope * horizon


def noise(residuals: pd.Series, steepness: float) -> float:
    return residuals.std() * steepness
