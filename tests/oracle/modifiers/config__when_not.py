#- /other_than_one.py
# config: {}
# config: {"region": "US"}
# config: {"region": "UK"}
"""Kept where the key has another value, or none."""

from hamilton.function_modifiers import config


@config.when_not(region="US")
def duty(price: float) -> float:
    return price * 0.03


@config.when(region="US")
def duty__us() -> float:
    return 0.0


#- /several_keys.py
# config: {}
# config: {"a": 1}
# config: {"a": 1, "b": 2}
# config: {"a": 3, "b": 4}
"""None of the keys may have its value."""

from hamilton.function_modifiers import config


@config.when_not(a=1, b=2)
def neither(x: int) -> int:
    return x


#- /two_above_one.py
# config: {}
# config: {"a": 1}
# config: {"a": 2}
"""Two above one function."""

from hamilton.function_modifiers import config


@config.when_not(a=1)
@config.when_not(a=2)
def neither(x: int) -> int:
    return x


#- /none.py
# config: {}
# config: {"a": None}
# config: {"a": 0}
"""A key that is not there is None."""

from hamilton.function_modifiers import config


@config.when_not(a=None)
def given(x: int) -> int:
    return x


@config.when_not(a=0)
def not_zero(x: int) -> int:
    return x


#- /with_name.py
# config: {"kind": "a"}
# config: {}
"""The node's name is given."""

from hamilton.function_modifiers import config


@config.when_not(kind="a", name="model")
def other_model(x: int) -> float:
    return float(x)


def score(model: float = 0.0) -> float:
    return model


#- /by_alias.py
# config: {}
# config: {"mode": "fast"}
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import config as c
from hamilton.function_modifiers.configuration import config as inside

unless = c.when_not


@fm.config.when_not(mode="fast")
def one(x: int) -> int:
    return x


@c.when_not(mode="fast")
def two(x: int) -> int:
    return x


@inside.when_not(mode="fast")
def three(x: int) -> int:
    return x


@unless(mode="fast")
def four(x: int) -> int:
    return x


#- /with_constants.py
# config: {}
# config: {"mode": "fast-1"}
"""Values from constants."""

from hamilton.function_modifiers import config

from words.modes import FAST

VERSION = 1
WHICH = {"mode": f"{FAST}-{VERSION}"}


@config.when_not(mode=FAST + "-1")
def one(x: int) -> int:
    return x


@config.when_not(**WHICH)
def two(x: int) -> int:
    return x


#- /words/modes.py
FAST = "fast"


#- /over_expansion.py
# config: {}
# config: {"mode": "fast"}
"""Above functions that make several nodes."""

from hamilton.function_modifiers import config, extract_fields, parameterize, value


@config.when_not(mode="fast")
@extract_fields({"low": int, "high": int})
def limits__slow(x: int) -> dict:
    return {"low": x, "high": x}


@parameterize(one={"by": value(1)}, two={"by": value(2)})
@config.when_not(mode="fast")
def scaled(x: int, by: int) -> int:
    return x * by


#- /asynchronous.py
# config: {}
# config: {"offline": True}
"""Asynchronous variants, with annotations that are strings."""

from __future__ import annotations

from hamilton.function_modifiers import config


@config.when_not(offline=True)
async def page__online(url: str) -> bytes | None:
    return url.encode()


@config.when(offline=True)
def page__offline(path: str) -> bytes | None:
    return path.encode()


def size(page: bytes | None) -> int:
    return len(page or b"")


#- /of_library.py
# config: {}
# config: {"base": "EUR"}
"""Of functions that are imported: they are no nodes here."""

from hamilton.function_modifiers import config

from words.rates import rate as rate_of_library


@config.when_not(base="EUR")
def rate(day: str) -> float:
    return rate_of_library(day)


def price(amount: float, rate: float = 1.0) -> float:
    return amount * rate


#- /words/rates.py
from hamilton.function_modifiers import config


@config.when_not(base="USD")
def rate(day: str) -> float:
    return 1.1
