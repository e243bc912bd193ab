"""Steps after extracted fields and columns: which of them they are for."""

import pandas as pd
from hamilton.function_modifiers import extract_columns, extract_fields, pipe_output, step, tag, tag_outputs


def _add(x: int) -> int:
    return x + 1


def _half(x: int) -> float:
    return x / 2


def _positive(column: pd.Series) -> pd.Series:
    return column.abs()


@pipe_output(step(_add), step(_half))
@extract_fields({"left": int, "right": int})
def all_fields(start: int) -> dict:
    """Both."""
    return {"left": start, "right": start}


@pipe_output(step(_add), on_output="top")
@tag(side="y")
@extract_fields({"top": int, "bottom": int})
def one_field(start: int) -> dict:
    return {"top": start, "bottom": start}


@tag_outputs(near={"d": "1"}, far={"d": "2"})
@pipe_output(step(_add).on_output("near"), step(_half).on_output(["near", "far"]))
@extract_fields({"near": int, "far": int, "here": int})
def steps_choose(start: int) -> dict:
    return {"near": start, "far": start, "here": start}


@pipe_output(step(_positive), on_output=["spend"])
@extract_columns("spend", "signups")
def frame(path: str) -> pd.DataFrame:
    return pd.read_csv(path)
