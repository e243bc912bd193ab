#- /of_one_key.py
# config: {"rounds": 3}
# config: {"rounds": 30}
# opaque: fast, slow
"""A function that looks at the configuration: only the running program knows its answer."""

from hamilton.function_modifiers import config


@config(lambda given: given["rounds"] < 10, None, ["rounds"])
def fast(x: int) -> int:
    return x


@config(lambda given: given["rounds"] >= 10, config_used=["rounds"])
def slow(x: int) -> int:
    return x


#- /of_the_whole.py
# config: {"rounds": 3}
# config: {}
# opaque: fast
"""Of the whole configuration."""

from hamilton.function_modifiers import config


@config(lambda given: given.get("rounds") == 3)
def fast(x: int) -> int:
    return x


def always(x: int) -> int:
    return x


#- /with_target_name.py
# config: {"mode": "a"}
# opaque: linear_model
"""With a name for the node."""

from hamilton.function_modifiers import config


@config(lambda given: True, target_name="model")
def linear_model(x: int) -> float:
    return float(x)


def score(model: float) -> float:
    return model


#- /with_suffix.py
# config: {"mode": "a"}
# config: {"mode": "b"}
# opaque: model__a, model__b
"""Variants by a function."""

from hamilton.function_modifiers import config


def _is(mode):
    return lambda given: given["mode"] == mode


@config(_is("a"), config_used=["mode"])
def model__a(x: int) -> float:
    return float(x)


@config(_is("b"), config_used=["mode"])
def model__b(y: int) -> float:
    return float(y)


#- /with_resolver.py
# config: {"mode": "a"}
# opaque: model
"""Of a resolver of the library."""

from hamilton.function_modifiers import config
from hamilton.function_modifiers.configuration import ConfigResolver


@config(ConfigResolver.when(mode="a"), config_used=["mode"])
def model(x: int) -> float:
    return float(x)


def score(model: float, z: int) -> float:
    return model * z


#- /with_when.py
# config: {"mode": "a", "size": 2}
# config: {"mode": "b", "size": 2}
# opaque: model__a
"""Together with config.when."""

from hamilton.function_modifiers import config


@config(lambda given: given["size"] > 1, config_used=["size"])
@config.when(mode="a")
def model__a(x: int) -> float:
    return float(x)


@config.when(mode="b")
def model__b(y: int) -> float:
    return float(y)


#- /over_fields.py
# config: {"size": 2}
# opaque: limits
"""Above a function that makes several nodes."""

from hamilton.function_modifiers import config, extract_fields


@config(lambda given: given["size"] > 1, config_used=["size"])
@extract_fields({"low": int, "high": int})
def limits(x: int) -> dict:
    return {"low": x, "high": x}


def width(low: int, high: int) -> int:
    return high - low


#- /by_alias.py
# config: {"size": 2}
# opaque: one, two
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import config as c


def _big(given: dict) -> bool:
    return given["size"] > 1


@fm.config(_big, config_used=["size"])
def one(x: int) -> int:
    return x


@c(_big, config_used=["size"])
def two(x: int) -> int:
    return x


#- /asynchronous.py
# config: {}
# opaque: page
"""On an asynchronous function, with string annotations."""

from __future__ import annotations

from hamilton.function_modifiers import config, tag


@tag(a="b")
@config(lambda given: not given, None, None)
async def page(url: str | None) -> bytes:
    return b""


#- /from_another_module.py
# config: {"region": "FR"}
# opaque: vat
"""The condition is a function of another module of the workspace."""

from hamilton.function_modifiers import config

from countries.unions import is_european


@config(is_european, config_used=["region"])
def vat(price: float) -> float:
    return price * 0.2


def gross(price: float, vat: float) -> float:
    return price + vat


#- /countries/unions.py
def is_european(given: dict) -> bool:
    return given["region"] in {"FR", "DE"}
