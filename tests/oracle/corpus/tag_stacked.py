"""@tag together with modifiers that make several nodes: every one of them is tagged."""

import pandas as pd

from hamilton.function_modifiers import extract_columns, parameterize_values, tag, tag_outputs


@tag(source="survey.csv")
@extract_columns("age", "income")
def survey(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@extract_columns("height", "weight")
@tag(source="measurements.csv")
def measurements(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@tag(kind="bracket")
@parameterize_values("limit", {("poor", "below 20000"): 20_000, ("rich", "above 90000"): 90_000})
def bracket(income: pd.Series, limit: int) -> pd.Series:
    return income > limit


@tag_outputs(bmi_low={"level": "low"}, bmi_high={"level": "high"})
@tag(kind="health")
@parameterize_values("threshold", {("bmi_low", ""): 18, ("bmi_high", ""): 30})
def bmi(height: pd.Series, weight: pd.Series, threshold: int) -> pd.Series:
    return weight / height**2 > threshold
