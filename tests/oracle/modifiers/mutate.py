#- /pipe_mutate_fields.py
"""Changing extracted columns from outside."""

import hamilton.function_modifiers as fm
import pandas as pd


@fm.extract_columns("spend", "signups")
@fm.tag(kind="raw")
def frame(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@fm.extract_fields({"low": int, "high": int})
def limits() -> dict:
    return {"low": 1, "high": 2}


@fm.mutate(fm.apply_to(frame).on_output("spend"), fm.apply_to(frame).on_output("signups").named("clean", namespace="x"))
def _without_gaps(column: pd.Series) -> pd.Series:
    return column.fillna(0)


@fm.mutate(limits, by=fm.source("margin"))
def _wider(limit: int, by: int) -> int:
    return limit + by
