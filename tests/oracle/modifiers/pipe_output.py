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


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import pipe_output as p
from hamilton.function_modifiers import step as s


def _add(x: int, by: int = 1) -> int:
    return x + by


@fm.pipe_output(fm.step(_add), fm.step(_add, by=fm.value(2)))
def first(start: int) -> int:
    return start


@p(s(_add, by=3))
def second(start: int) -> int:
    return start


#- /other_modules.py
"""Steps of other modules."""

import rounding.steps
from hamilton.function_modifiers import pipe_output, source, step
from rounding.steps import to_cents


@pipe_output(step(to_cents), step(rounding.steps.scaled, by=rounding.steps.FACTOR))
def price(raw: float) -> float:
    return raw


@pipe_output(step(rounding.steps.scaled, by=source("price")).named("last"))
def total(price: float) -> float:
    return price


#- /rounding/steps.py
FACTOR = 100.0


def to_cents(x: float) -> float:
    """Cents."""
    return round(x, 2)


def scaled(x: float, by: float) -> float:
    return x * by


#- /other_types.py
"""The last step decides the type of the node."""

from typing import Optional

from hamilton.function_modifiers import pipe_output, step


def _text(x: int) -> str:
    return str(x)


def _perhaps(x: str) -> Optional[str]:
    return x or None


@pipe_output(step(_text), step(_perhaps))
def label(start: int) -> int:
    return start


def shown(label: Optional[str]) -> str:
    return label or ""


#- /lists_of_steps.py
"""Steps from lists and comprehensions."""

from hamilton.function_modifiers import pipe_output, step


def _add(x: int, by: int) -> int:
    return x + by


STEPS = (step(_add, by=1), step(_add, by=2))


@pipe_output(*STEPS)
def first(start: int) -> int:
    return start


@pipe_output(*(step(_add, by=n).named(f"by_{n}") for n in range(3)))
def second(start: int) -> int:
    return start


#- /parameterized.py
"""After each parameterization."""

from hamilton.function_modifiers import parameterize, pipe_output, step, value


def _add(x: int) -> int:
    return x + 1


@pipe_output(step(_add))
@parameterize(one={"n": value(1)}, two={"n": value(2)})
def number(start: int, n: int) -> int:
    return start * n


@parameterize(three={"n": value(1)}, four={"n": value(2)})
@pipe_output(step(_add))
def other(start: int, n: int) -> int:
    return start * n


#- /variants.py
# config: {}
# config: {"fast": True}
"""Steps under conditions, of variants."""

from hamilton.function_modifiers import config, pipe_output, step


def _add(x: int) -> int:
    return x + 1


@pipe_output(step(_add).when(fast=True), step(_add).when_not(fast=True).named("slow"), step(_add).named("last"))
def total(start: int) -> int:
    return start


@config.when_not(fast=True)
@pipe_output(step(_add))
def variant__slow(start: int) -> int:
    return start


#- /asynchronous.py
"""Asynchronous steps."""

from __future__ import annotations

from hamilton.function_modifiers import pipe_output, step


async def _stored(body: bytes, path: str = "x") -> str:
    return path


@pipe_output(step(_stored, path="y"))
def page(url: str) -> bytes:
    """A page."""
    return b""
