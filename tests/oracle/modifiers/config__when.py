#- /config_numbers.py
# config: {}
# config: {'version': 1}
# config: {'version': 2, 'calibrate': True}
# config: {'version': 3, 'model': 'given'}
"""Configuration values that are numbers, None and truth values."""

from hamilton.function_modifiers import config


@config.when(version=1)
def model__v1(features: list) -> str:
    return "linear"


@config.when(version=2)
def model__v2(features: list, depth: int = 3) -> str:
    return f"tree of {depth}"


@config.when(version=None)
def model__none() -> str:
    return "nothing"


@config.when(calibrate=True)
def score__calibrated(model: str, holdout: list) -> float:
    return float(len(model) + len(holdout))


@config.when_not(calibrate=True)
def score__raw(model: str) -> float:
    return float(len(model))


@config.when_in(version=[1, 2])
def explanation(model: str) -> str:
    return f"a model: {model}"


#- /config_same_name.py
# config: {}
# config: {'currency': 'EUR'}
# config: {'currency': 'GBP'}
"""Variants of one name inside one module, without a suffix where conditions exclude each other."""

from hamilton.function_modifiers import config

if True:

    @config.when(currency="EUR")
    def symbol__eur() -> str:
        return "€"

    @config.when(currency="GBP")
    def symbol__gbp() -> str:
        return "£"


@config.when_not_in(currency=["EUR", "GBP"])
def symbol__other(fallback_symbol: str = "$") -> str:
    return fallback_symbol


def price_tag(symbol: str, amount: float) -> str:
    return f"{symbol}{amount:.2f}"


#- /two_variants.py
# config: {"region": "US"}
# config: {"region": "UK"}
# config: {"region": "FR"}
"""One of two functions, or none."""

from hamilton.function_modifiers import config


@config.when(region="US")
def tax__us(state: str) -> float:
    return 0.07


@config.when(region="UK")
def tax__uk() -> float:
    return 0.2


def total(price: float, tax: float) -> float:
    return price * (1 + tax)


#- /several_keys.py
# config: {}
# config: {"engine": "sql", "pooled": True}
# config: {"engine": "sql", "pooled": False}
# config: {"engine": "sql"}
"""All keys have to be right; a key that is not there is not."""

from hamilton.function_modifiers import config


@config.when(engine="sql", pooled=True)
def connection(url: str, size: int = 5) -> str:
    return url


def used(connection: str = "none") -> str:
    return connection


#- /two_above_one.py
# config: {"a": 1, "b": 2}
# config: {"a": 1}
# config: {"b": 2}
"""Two conditions above one function: both have to hold."""

from hamilton.function_modifiers import config


@config.when(a=1)
@config.when(b=2)
def both(x: int) -> int:
    return x


#- /with_name.py
# config: {"kind": "a"}
# config: {"kind": "b"}
"""The node's name is given, not taken from the suffix."""

from hamilton.function_modifiers import config


@config.when(kind="a", name="model")
def linear_model(x: int) -> float:
    return float(x)


@config.when(kind="b", name="model")
def tree_model(x: int, depth: int) -> float:
    return float(x * depth)


def score(model: float) -> float:
    return model


#- /with_constants.py
# config: {"mode": "fast"}
# config: {"mode": "slow"}
"""Values from constants, of this module and another."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import config as c

from choices.modes import FAST, SLOW

KEYS = {"mode": SLOW}


@fm.config.when(mode=FAST)
def rounds__fast() -> int:
    return 1


@c.when(**KEYS)
def rounds__slow(budget: int) -> int:
    return budget


#- /choices/modes.py
FAST = "fast"
SLOW = "slow"


#- /kinds_of_values.py
# config: {"n": 1, "b": True, "f": 1.5, "none": None}
# config: {"n": 1.0, "b": 1, "f": "1.5"}
# config: {}
"""Numbers, truth values and None compare as Python compares them."""

from hamilton.function_modifiers import config


@config.when(n=1)
def number(x: int) -> int:
    return x


@config.when(b=True)
def truth(x: int) -> int:
    return x


@config.when(f=1.5)
def fraction(x: int) -> int:
    return x


@config.when(none=None)
def nothing(x: int) -> int:
    return x


#- /other_inputs.py
# config: {"source": "file"}
# config: {"source": "database", "limit": 3}
"""Variants ask for different things, with different types; the configuration is an input, too."""

from __future__ import annotations

import pandas as pd
from hamilton.function_modifiers import config


@config.when(source="file")
def rows__file(path: str, *, limit: int = 10) -> pd.DataFrame:
    """From a file."""
    return pd.read_csv(path, nrows=limit)


@config.when(source="database")
async def rows__database(query: str, limit: int) -> list[dict]:
    """From a database."""
    return []


def described(source: str) -> str:
    return source


#- /replaced_by_configuration.py
# config: {"kind": "a", "model": 3}
# config: {"kind": "a"}
"""A value of the configuration takes the place of a node."""

from hamilton.function_modifiers import config


@config.when(kind="a")
def model__a(x: int) -> int:
    return x


def score(model: int) -> int:
    return model


#- /names_with_underscores.py
# config: {"v": 1}
# config: {"v": 2}
"""The suffix is what follows the last two underscores."""

from hamilton.function_modifiers import config


@config.when(v=1)
def a__b__one(x: int) -> int:
    return x


@config.when(v=2)
def a__b__two(y: int) -> int:
    return y


#- /in_a_condition.py
# config: {"kind": "a"}
# config: {"kind": "b"}
"""Below an if, beside an import that fails, in a type check."""

import sys
from typing import TYPE_CHECKING

from hamilton.function_modifiers import config

if sys.version_info >= (3, 8):

    @config.when(kind="a")
    def size__a(x: int) -> int:
        return x

else:

    @config.when(kind="a")
    def size__a(older: int) -> int:
        return older


if TYPE_CHECKING:

    @config.when(kind="b")
    def size__b(checked: int) -> int:
        return checked


#- /computed.py
# config: {"kind": "a"}
# opaque: total
"""A value that is only known when the program runs: config.when may keep the function, or not."""

import os

from hamilton.function_modifiers import config


@config.when(kind=os.environ.get("NO_SUCH_KIND", "a"))
def total(x: int) -> int:
    return x


def twice(total: int) -> int:
    return total * 2
