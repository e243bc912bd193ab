#- /two_regions.py
"""The same functions twice."""

from hamilton.function_modifiers import parameterized_subdag, source, value


def net(gross: float, rate: float) -> float:
    """Net."""
    return gross * (1 - rate)


@parameterized_subdag(
    net,
    inputs={"rate": value(0.2)},
    north={"inputs": {"gross": source("north_gross")}},
    south={"inputs": {"gross": source("south_gross"), "rate": value(0.1)}},
)
def regional(net: float) -> float:
    """A region."""
    return net


def total(north: float, south: float) -> float:
    return north + south


#- /of_a_module.py
"""A module with several configurations."""

import regions.taxes as taxes
from hamilton.function_modifiers import parameterized_subdag, source


@parameterized_subdag(
    taxes,
    inputs={"gross": source("price")},
    france={"config": {"country": "FR"}},
    america={"config": {"country": "US"}, "inputs": {"state_rate": source("rate")}},
)
def result(tax: float) -> float:
    return tax


#- /regions/taxes.py
from hamilton.function_modifiers import config


@config.when(country="FR")
def rate__fr() -> float:
    return 0.2


@config.when(country="US")
def rate__us(state_rate: float = 0.05) -> float:
    return state_rate


def tax(gross: float, rate: float) -> float:
    return gross * rate


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import parameterized_subdag as ps


def net(gross: float) -> float:
    return gross


@fm.parameterized_subdag(net, a={"inputs": {"gross": fm.source("x")}})
def first(net: float) -> float:
    return net


@ps(net, b={"inputs": {"gross": fm.value(1.0)}}, c={})
def second(net: float) -> float:
    return net


#- /from_constants.py
"""Parameterizations from constants and comprehensions."""

from hamilton.function_modifiers import parameterized_subdag, source

REGIONS = {"north": {"inputs": {"gross": source("n")}}, "south": dict(inputs={"gross": source("s")})}
NAMES = ["east", "west"]


def net(gross: float) -> float:
    return gross


@parameterized_subdag(net, **REGIONS)
def first(net: float) -> float:
    return net


@parameterized_subdag(net, **{name: {"inputs": {"gross": source(f"{name}_gross")}} for name in NAMES})
def second(net: float) -> float:
    return net


#- /external_inputs.py
"""Inputs from outside."""

from hamilton.function_modifiers import parameterized_subdag, source


def net(gross: float) -> float:
    return gross


@parameterized_subdag(
    net, external_inputs=["factor"], a={"inputs": {"gross": source("x")}}, b={"external_inputs": ["factor"]}
)
def result(net: float, factor: float) -> float:
    return net


#- /with_tag.py
"""Tagged."""

from hamilton.function_modifiers import parameterized_subdag, source, tag


def net(gross: float) -> float:
    return gross


@tag(kind="regional")
@parameterized_subdag(net, a={"inputs": {"gross": source("x")}}, b={"inputs": {"gross": source("y")}})
def result(net: float) -> float:
    return net


#- /variants.py
# config: {"v": 1}
# config: {"v": 2}
"""Under a condition."""

from hamilton.function_modifiers import config, parameterized_subdag, source


def net(gross: float) -> float:
    return gross


@config.when(v=1)
@parameterized_subdag(net, a={"inputs": {"gross": source("x")}})
def result__v1(net: float) -> float:
    return net


#- /asynchronous.py
"""Asynchronous functions inside, string annotations."""

from __future__ import annotations

from hamilton.function_modifiers import parameterized_subdag, source


async def page(url: str) -> bytes | None:
    return b""


def size(page: bytes | None) -> int:
    return 0


@parameterized_subdag(page, size, home={"inputs": {"url": source("home_url")}}, shop={"inputs": {"url": source("shop_url")}})
def length(size: int) -> int:
    return size


#- /expanded_inside.py
"""Functions inside that make several nodes, and optional parameters."""

from hamilton.function_modifiers import extract_fields, parameterized_subdag, source


@extract_fields({"low": float, "high": float})
def limits(values: list) -> dict:
    return {}


@parameterized_subdag(limits, a={"inputs": {"values": source("x")}}, b={"inputs": {"values": source("y")}})
def width(low: float, high: float, digits: int = 2) -> float:
    return high - low


#- /shared_configuration.py
# config: {"country": "FR"}
# config: {"country": "US"}
"""The driver's configuration counts inside, too, unless a parameterization says otherwise."""

import regions.taxes as taxes
from hamilton.function_modifiers import parameterized_subdag, source


@parameterized_subdag(taxes, inputs={"gross": source("price")}, own={}, other={"config": {"country": "US"}})
def result(tax: float) -> float:
    return tax
