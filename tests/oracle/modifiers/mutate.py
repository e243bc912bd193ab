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


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import apply_to as to
from hamilton.function_modifiers import mutate as m


def first(start: int) -> int:
    return start


def second(start: int) -> int:
    return start


@fm.mutate(first)
def _more(x: int) -> int:
    return x + 1


@m(to(second, by=3), fm.apply_to(first).named("last"))
def _again(x: int, by: int = 1) -> int:
    return x + by


#- /several_targets.py
"""One function changes several, with arguments for all and for one."""

from hamilton.function_modifiers import apply_to, mutate, source, value


def a(start: int) -> int:
    return start


def b(start: int) -> int:
    return start


def c(start: int) -> int:
    return start


@mutate(a, apply_to(b, by=source("own")), apply_to(c), by=value(7))
def _shifted(x: int, by: int) -> int:
    return x + by


def total(a: int, b: int, c: int) -> int:
    return a + b + c


#- /in_order.py
"""Several functions change one, in the order of the module."""

from hamilton.function_modifiers import mutate


def price(raw: float) -> float:
    return raw


@mutate(price)
def _rounded(x: float) -> float:
    return round(x, 2)


@mutate(price)
def _in_cents(x: float) -> int:
    return int(x * 100)


def total(price: int) -> int:
    return price


#- /from_a_list.py
"""The functions to change are a list."""

from hamilton.function_modifiers import apply_to, mutate


def later(start: int) -> int:
    return start


def last(later: int) -> int:
    return later


BOTH = [later, apply_to(last).named("more")]


@mutate(*BOTH)
def _more(x: int) -> int:
    return x + 1


@mutate(apply_to(later).named("twice"))
def _double(x: int) -> int:
    return x * 2


#- /conditions.py
# config: {}
# config: {"fast": True}
"""Under conditions."""

from hamilton.function_modifiers import apply_to, mutate


def price(raw: float) -> float:
    return raw


@mutate(apply_to(price).when(fast=True))
def _quick(x: float) -> float:
    return x


@mutate(apply_to(price).when_not(fast=True).named("slow"))
def _slow(x: float) -> float:
    return x


#- /other_types.py
"""The last change decides the type; the function that changes is no node."""

import pandas as pd
from hamilton.function_modifiers import mutate


def spend(path: str) -> pd.Series:
    """Spend."""
    return pd.Series()


@mutate(spend)
def _total(column: pd.Series) -> float:
    """A sum."""
    return column.sum()


def report(spend: float) -> str:
    return str(spend)


#- /of_modified.py
"""Of functions that carry modifiers themselves."""

from hamilton.function_modifiers import apply_to, mutate, parameterize, tag, value


@tag(owner="a")
def first(start: int) -> int:
    return start


@parameterize(one={"n": value(1)}, two={"n": value(2)})
def numbers(start: int, n: int) -> int:
    return start * n


@mutate(first, apply_to(numbers))
def _more(x: int) -> int:
    return x + 1


#- /asynchronous.py
"""Asynchronous changes."""

from __future__ import annotations

from hamilton.function_modifiers import mutate, source


def page(url: str) -> bytes:
    return b""


@mutate(page, log=source("log_file"))
async def _logged(body: bytes, log: str | None = None) -> bytes:
    return body


#- /public.py
"""A function that changes others is no node, whatever its name is."""

from hamilton.function_modifiers import mutate


def price(raw: float) -> float:
    return raw


@mutate(price)
def rounded(x: float) -> float:
    return round(x, 2)


def uses(rounded: float = 0.0) -> float:
    return rounded
