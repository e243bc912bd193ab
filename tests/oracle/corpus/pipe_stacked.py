"""Pipes together with other modifiers, in several orders."""

import pandas as pd
from hamilton.function_modifiers import (
    cache,
    check_output,
    extract_columns,
    extract_fields,
    inject,
    pipe_input,
    pipe_output,
    source,
    step,
    tag,
    value,
)


def _add(x: float) -> float:
    return x + 1


def _filled(frame: pd.DataFrame, by: float = 0.0) -> pd.DataFrame:
    return frame.fillna(by)


@check_output(range=(0.0, 1.0), importance="warn")
@pipe_output(step(_add))
def checked(start: float) -> float:
    """In range."""
    return start


@pipe_output(step(_add))
@check_output(range=(0.0, 1.0), importance="warn")
def checked_before(start: float) -> float:
    """In range."""
    return start


@extract_columns("spend", "signups")
@pipe_output(step(_filled, by=source("default")))
def frame(path: str) -> pd.DataFrame:
    """Columns after steps."""
    return pd.read_csv(path)


@extract_fields({"one": float, "two": float})
@pipe_input(step(_add))
def fields(start: float) -> dict:
    return {"one": start, "two": start}


@cache(behavior="recompute")
@tag(stage="late", target_="late")
@pipe_input(step(_add), on_input="start")
@pipe_output(step(_add).named("end"))
def late(start: float, more: float) -> float:
    return start + more
