#- /fields.py
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


#- /names.py
"""Steps after a function: its own result is raw, the last step's is the node's."""

from hamilton.function_modifiers import pipe_output, source, step, tag, value


def _add_one(x: int) -> int:
    """One more."""
    return x + 1


def _scaled(x: int, factor: float = 2.0) -> float:
    return x * factor


def public(x: int) -> int:
    return x


@tag(owner="finance")
@pipe_output(step(_add_one), step(public), step(_scaled, factor=source("rate")).named("final"))
def result(start: int, count: int = 3) -> int:
    """What comes out."""
    return start + count


@pipe_output(step(_scaled, factor=value(0.5)))
def renamed_type(start: int) -> int:
    return start


def user(renamed_type: float, result: float) -> float:
    return renamed_type + result


@pipe_output(step(_add_one).named("x", namespace="ignored"), step(_add_one))
def own_namespace_is_not_used(start: int) -> int:
    return start


@pipe_output(step(_add_one), namespace="shared")
def of_the_pipe(start: int) -> int:
    return start


@pipe_output(step(_add_one).named("loose"), namespace=None)
def nobody(start: int) -> int:
    return start


#- /pipe_stacked.py
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
