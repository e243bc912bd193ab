"""Subdags together with other modifiers."""

import library_orders
from hamilton.function_modifiers import (
    check_output,
    extract_fields,
    pipe_output,
    source,
    step,
    subdag,
    tag,
    tag_outputs,
    value,
)
from warehouse_steps import rounded


@tag(stage="last")
@check_output(range=(0.0, 10.0), importance="warn")
@subdag(library_orders.orders, library_orders.extremes, inputs={"path": value("a.csv")})
def checked(smallest: float, largest: float) -> float:
    """Checked."""
    return smallest / largest


@tag_outputs(low={"kind": "l"})
@extract_fields({"low": float, "high": float})
@subdag(library_orders.orders, library_orders.extremes, inputs={"path": source("file")})
def ends(smallest: float, largest: float) -> dict:
    return {"low": smallest, "high": largest}


@pipe_output(step(rounded, digits=value(1)))
@subdag(library_orders.orders, library_orders.extremes)
def round_end(largest: float) -> float:
    return largest
