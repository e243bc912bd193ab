#- /async.py
"""Asynchronous functions in a subdag."""

from hamilton.function_modifiers import source, subdag


async def fetched(url: str, tries: int = 3) -> bytes:
    """From afar."""
    return url.encode()


async def parsed(fetched: bytes) -> dict:
    return {"bytes": fetched}


@subdag(fetched, parsed, inputs={"url": source("address")})
async def page(parsed: dict) -> dict:
    return parsed


@subdag(parsed)
def other(parsed: dict) -> dict:
    return parsed


#- /of_functions.py
"""Functions of the module in a namespace."""

from hamilton.function_modifiers import source, subdag, value


def net(gross: float, rate: float) -> float:
    """Net."""
    return gross * (1 - rate)


def rounded(net: float, digits: int = 2) -> float:
    return round(net, digits)


@subdag(net, rounded, inputs={"gross": source("price"), "rate": value(0.2)})
def result(rounded: float) -> float:
    """What remains."""
    return rounded


#- /of_a_module.py
"""A module of the workspace, in two namespaces."""

import parts.taxes
from hamilton.function_modifiers import source, subdag, value
from parts import taxes as library


@subdag(parts.taxes, inputs={"gross": source("price")}, config={"country": "FR"})
def france(tax: float) -> float:
    return tax


@subdag(library, inputs={"gross": value(100.0)}, config={"country": "US"}, namespace="states")
def america(tax: float, net: float) -> float:
    return tax + net


#- /parts/taxes.py
from hamilton.function_modifiers import config, tag


@config.when(country="FR")
def rate__fr() -> float:
    return 0.2


@config.when(country="US")
def rate__us(state_rate: float = 0.05) -> float:
    return state_rate


@tag(kind="tax")
def tax(gross: float, rate: float) -> float:
    """Tax."""
    return gross * rate


def net(gross: float, tax: float) -> float:
    return gross - tax


#- /parts/__init__.py
"""Modules to be used by others."""


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import subdag as inside


def net(gross: float) -> float:
    return gross


@fm.subdag(net)
def first(net: float) -> float:
    return net


@inside(net, inputs={"gross": fm.source("first")})
def second(net: float) -> float:
    return net


#- /external_inputs.py
"""Inputs from outside that no function inside provides."""

from hamilton.function_modifiers import source, subdag, value


def net(gross: float) -> float:
    return gross


@subdag(net, inputs={"gross": source("price")}, external_inputs=["factor"])
def result(net: float, factor: float) -> float:
    return net * factor


#- /namespaces.py
"""Names of the namespace and of the node."""

from hamilton.function_modifiers import subdag


def net(gross: float) -> float:
    return gross


@subdag(net, namespace="inner")
def first(net: float) -> float:
    return net


@subdag(net, namespace="other", final_node_name="renamed")
def second(net: float) -> float:
    return net


def total(first: float, renamed: float) -> float:
    return first + renamed


#- /with_expanders.py
"""Functions inside that make several nodes."""

import pandas as pd
from hamilton.function_modifiers import extract_columns, parameterize, source, subdag, value


@extract_columns("spend", "signups")
def frame(path: str) -> pd.DataFrame:
    return pd.DataFrame()


@parameterize(short={"days": value(7)}, long={"days": value(28)})
def window(spend: pd.Series, days: int) -> pd.Series:
    return spend


@subdag(frame, window, inputs={"path": source("file")})
def north(short: pd.Series, long: pd.Series) -> pd.Series:
    return short


#- /with_constants.py
"""Arguments from constants."""

import parts.taxes as taxes
from hamilton.function_modifiers import source, subdag, value

INPUTS = {"gross": source("price")}
CONFIG = {"country": "FR"}
MODULES = [taxes]


@subdag(*MODULES, inputs=INPUTS, config=CONFIG)
def first(net: float) -> float:
    return net


@subdag(taxes, inputs={**INPUTS, "state_rate": value(0.1)}, config=dict(country="US"))
def second(net: float) -> float:
    return net


#- /with_tag.py
# config: {}
# config: {"deep": True}
"""Tagged, checked, under a condition, chained."""

from hamilton.function_modifiers import config, source, subdag, tag


def net(gross: float) -> float:
    return gross


@tag(level="1")
@subdag(net)
def first(net: float) -> float:
    return net


@config.when(deep=True)
@subdag(net, inputs={"gross": source("first")})
def second__deep(net: float) -> float:
    return net


#- /nested.py
"""A subdag in a subdag in a subdag."""

from hamilton.function_modifiers import source, subdag


def a(x: int) -> int:
    return x


@subdag(a)
def b(a: int) -> int:
    return a


@subdag(b)
def c(b: int) -> int:
    return b


@subdag(c, inputs={"x": source("start")})
def d(c: int) -> int:
    return c
