"""@extract_fields with names only: the types come from the annotation."""

from typing import Dict, TypedDict

import pandas as pd

from hamilton.function_modifiers import extract_fields


class Quality(TypedDict):
    missing: int
    duplicated: int
    comment: str


@extract_fields(["minimum", "maximum"])
def extent(series: pd.Series) -> Dict[str, float]:
    return {"minimum": series.min(), "maximum": series.max()}


@extract_fields("lower_half", "upper_half")
def halves(series: pd.Series, minimum: float) -> dict[str, pd.Series]:
    return {"lower_half": series, "upper_half": series}


@extract_fields()
def quality(series: pd.Series) -> Quality:
    return {"missing": 0, "duplicated": 0, "comment": "clean"}


@extract_fields({"first": int})
def only_first(counts: list[int]) -> dict[str, int]:
    return {"first": counts[0], "second": counts[1]}


def verdict(missing: int, duplicated: int, comment: str, maximum: float, first: int) -> str:
    return f"{missing}, {duplicated}: {comment} {maximum} {first}"
