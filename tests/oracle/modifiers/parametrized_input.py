#- /two_inputs.py
"""A node for each input, with name and documentation."""

from hamilton.function_modifiers import parametrized_input


@parametrized_input(
    parameter="series",
    variable_inputs={"spend": ("spend_mean", "Mean of spend."), "cost": ("cost_mean", "Mean of cost.")},
)
def mean(series: list) -> float:
    """A mean."""
    return sum(series) / len(series)


#- /by_position.py
"""Arguments by position."""

from hamilton.function_modifiers import parametrized_input


@parametrized_input("series", {"spend": ("spend_mean", "Mean.")})
def mean(series: list, digits: int = 2) -> float:
    return sum(series) / len(series)


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import parametrized_input as p


@fm.parametrized_input("x", {"one": ("a", "A.")})
def first(x: int) -> int:
    return x


@p("x", {"two": ("b", "B.")})
def second(x: int) -> int:
    return x


#- /from_constants.py
"""Inputs from constants, of this module and another."""

from hamilton.function_modifiers import parametrized_input

from plans.inputs import PLAN

TABLE = {"a": ("a_twice", "Two a."), "b": ("b_twice", "Two b.")}


@parametrized_input("x", TABLE)
def twice(x: int) -> int:
    return x * 2


@parametrized_input(parameter="x", variable_inputs=PLAN)
def thrice(x: int) -> int:
    return x * 3


#- /plans/inputs.py
PLAN = {"a_twice": ("a_six", "Six a.")}


#- /comprehension.py
"""Inputs from a comprehension."""

from hamilton.function_modifiers import parametrized_input

NAMES = ["spend", "cost"]


@parametrized_input("x", {name: (f"{name}_log", f"Log of {name}") for name in NAMES})
def log(x: float) -> float:
    return x


#- /with_tag.py
"""Tagged."""

from hamilton.function_modifiers import parametrized_input, tag


@tag(owner="a")
@parametrized_input("x", {"one": ("a", "A."), "two": ("b", "B.")})
def first(x: int, y: int) -> int:
    return x


#- /chained.py
"""Nodes of the function feed each other."""

from hamilton.function_modifiers import parametrized_input


@parametrized_input("x", {"start": ("one", "1"), "one": ("two", "2"), "two": ("three", "3")})
def following(x: int) -> int:
    return x + 1


#- /asynchronous.py
"""On an asynchronous function, with string annotations."""

from __future__ import annotations

from hamilton.function_modifiers import parametrized_input


@parametrized_input("url", {"home": ("home_page", "Home."), "shop": ("shop_page", "Shop.")})
async def page(url: str, tries: int = 1) -> bytes | None:
    return b""


#- /variants.py
# config: {}
# config: {"v": 1}
"""Under a condition."""

from hamilton.function_modifiers import config, parametrized_input


@config.when(v=1)
@parametrized_input("x", {"one": ("a", "A.")})
def first__v1(x: int) -> int:
    return x


def uses(a: int = 0) -> int:
    return a


#- /optional.py
"""The parameter has a default value."""

from hamilton.function_modifiers import parametrized_input


@parametrized_input("x", {"one": ("a", "A."), "two": ("b", "B.")})
def first(y: int, x: int = 3) -> int:
    return x + y
