#- /old_names.py
"""The names that the parameterize family had before."""

from hamilton.function_modifiers import parameterized_inputs, parametrized, parametrized_input


@parametrized(parameter="p", assigned_output={("first", "One."): 1, ("second", "Two."): 2})
def constant(p: int, q: int) -> int:
    """Old."""
    return p + q


@parametrized_input(parameter="p", variable_inputs={"s1": ("from_s1", "A."), "s2": ("from_s2", "B.")})
def one_input(p: int, q: int) -> int:
    return p + q


@parameterized_inputs(many_a={"p": "s1"}, many_b={"p": "s2", "q": "s1"})
def several(p: int, q: int) -> int:
    """Takes {p}."""
    return p + q


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import parametrized as p


@fm.parametrized("n", {("a", "A."): 1, ("b", "B."): 2})
def first(x: int, n: int) -> int:
    return x + n


@p(parameter="n", assigned_output={("c", "C."): 1})
def second(x: int, n: int) -> int:
    return x + n


#- /from_constants.py
"""Values from constants."""

from hamilton.function_modifiers import parametrized

LAGS = {("yesterday", "One day ago."): 1, ("last_week", "A week ago."): 7}


@parametrized(parameter="days", assigned_output=LAGS)
def lag(series: list, days: int) -> list:
    return series[:-days]


#- /other_module.py
"""Values from another module."""

import lags.known as known
from hamilton.function_modifiers import parametrized


@parametrized("days", known.LAGS)
def lag(series: list, days: int) -> list:
    return series[:-days]


#- /lags/known.py
LAGS = {("short_lag", "Short."): 1, ("long_lag", "Long."): 100}


#- /with_tag.py
"""Tagged, above and below."""

from hamilton.function_modifiers import parametrized, tag


@tag(a="1")
@parametrized("n", {("one", "One."): 1, ("two", "Two."): 2})
@tag(b="2")
def number(x: int, n: int) -> int:
    return x * n


#- /defaults.py
"""Other parameters keep their default values."""

from hamilton.function_modifiers import parametrized


@parametrized("n", {("one", "One."): 1})
def number(n: int, x: int = 1, *, y: float = 0.5) -> float:
    return x * n * y


#- /asynchronous.py
"""On an asynchronous function."""

from hamilton.function_modifiers import parametrized


@parametrized("n", {("one", "One."): 1})
async def number(x: int, n: int) -> int:
    return x * n


#- /chained.py
"""One node of several feeds the next."""

from hamilton.function_modifiers import parametrized


@parametrized("n", {("one", "One."): 1, ("two", "Two."): 2})
def number(x: int, n: int) -> int:
    return x * n


@parametrized("m", {("three", "Three."): 3})
def sum_of(one: int, two: int, m: int) -> int:
    return one + two + m


#- /variants.py
# config: {"v": 1}
# config: {"v": 2}
"""Variants with values of their own."""

from hamilton.function_modifiers import config, parametrized


@config.when(v=1)
@parametrized("n", {("one", "One."): 1, ("two", "Two."): 2})
def number__v1(x: int, n: int) -> int:
    return x * n


@config.when(v=2)
@parametrized("n", {("one", "One."): 10})
def number__v2(x: float, n: float) -> float:
    return x * n


#- /star.py
"""Through a star import."""

from hamilton.function_modifiers import *


@parametrized("n", {("one", "One."): 1})
def number(x: int, n: int) -> int:
    return x * n
