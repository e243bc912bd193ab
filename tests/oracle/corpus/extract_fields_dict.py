"""@extract_fields with a mapping of types."""

from typing import Any, Dict

import pandas as pd

from hamilton.function_modifiers import extract_fields

SPLIT = {"train": pd.DataFrame, "test": pd.DataFrame, "share": float}


@extract_fields({"mean": float, "deviation": float})
def statistics(series: pd.Series) -> dict:
    """Mean and standard deviation."""
    return {"mean": series.mean(), "deviation": series.std()}


@extract_fields(SPLIT)
def split(table: pd.DataFrame, test_share: float = 0.2) -> Dict[str, Any]:
    return {"train": table, "test": table, "share": test_share}


@extract_fields({"rows": int, "names": list[str]}, fill_with=None)
def shape(train: pd.DataFrame) -> Dict[str, Any]:
    return {"rows": len(train), "names": list(train)}


@extract_fields(fields={"low": float, "high": float})
def interval(mean: float, deviation: float) -> dict[str, float]:
    return {"low": mean - deviation, "high": mean + deviation}


def width(low: float, high: float) -> float:
    return high - low
