#- /none_of_them.py
# config: {}
# config: {"region": "US"}
# config: {"region": "FR"}
"""Kept where the value is none of the list."""

from hamilton.function_modifiers import config


@config.when_not_in(region=["US", "CA"])
def duty(price: float) -> float:
    return price * 0.03


@config.when_in(region=["US", "CA"])
def duty__america() -> float:
    return 0.0


#- /several_keys.py
# config: {}
# config: {"a": 1}
# config: {"a": 1, "b": 3}
# config: {"a": 9, "b": 9}
"""No key may be in its list."""

from hamilton.function_modifiers import config


@config.when_not_in(a=[1, 2], b=[3])
def neither(x: int) -> int:
    return x


#- /none_in_it.py
# config: {}
# config: {"a": 2}
# config: {"a": 1}
"""None is in the list: the key has to be there."""

from hamilton.function_modifiers import config


@config.when_not_in(a=[None, 1])
def given(x: int) -> int:
    return x


#- /with_constants.py
# config: {}
# config: {"engine": "spark"}
# config: {"engine": "flink"}
"""Lists from constants."""

from hamilton.function_modifiers import config

from machines.engines import ALL

STREAMS = ("flink",)


@config.when_not_in(engine=ALL)
def one(x: int) -> int:
    return x


@config.when_not_in(engine=[*ALL, *STREAMS])
def two(x: int) -> int:
    return x


#- /machines/engines.py
BATCH = ["spark", "dask"]
ALL = BATCH + ["ray"]


#- /by_alias.py
# config: {"a": 1}
# config: {"a": 3}
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import config as c

unless = fm.config.when_not_in


@fm.config.when_not_in(a=[1])
def one(x: int) -> int:
    return x


@c.when_not_in(a=[1, 2])
def two(x: int) -> int:
    return x


@unless(a=[3])
def three(x: int) -> int:
    return x


#- /with_name.py
# config: {"kind": "a"}
# config: {"kind": "c"}
"""The other half of a condition whose node has a name of its own."""

from hamilton.function_modifiers import config


@config.when_not_in(kind=["a", "b"])
def model__deep(x: int) -> float:
    return float(x)


@config.when_in(kind=["a", "b"], name="model")
def simple_model(x: int) -> float:
    return float(x)


#- /two_above_one.py
# config: {}
# config: {"a": 1}
# config: {"b": 1}
"""Two above one function."""

from hamilton.function_modifiers import config


@config.when_not_in(a=[1])
@config.when_not_in(b=[1])
def neither(x: int) -> int:
    return x


#- /empty_list.py
# config: {}
# config: {"a": 1}
"""Nothing is in an empty list."""

from hamilton.function_modifiers import config


@config.when_not_in(a=[])
def kept(x: int) -> int:
    return x


@config.when_in(a=[])
def never(x: int) -> int:
    return x


#- /asynchronous.py
# config: {}
# config: {"mode": "offline"}
"""Asynchronous, with default values that are configured."""

from hamilton.function_modifiers import config


@config.when_not_in(mode=["offline", "test"])
async def page(url: str, mode: str = "online") -> str:
    """From the web."""
    return url


@config.when_in(mode=["offline", "test"])
async def page__stored(path: str) -> str:
    """From a file."""
    return path


#- /over_parameterize.py
# config: {}
# config: {"mode": "short"}
"""Above parameterizations."""

from hamilton.function_modifiers import config, parameterize, source, value


@config.when_not_in(mode=["short"])
@parameterize(long={"n": value(30), "x": source("clicks")}, longer={"n": value(90), "x": source("visits")})
def window(x: list, n: int) -> list:
    return x[-n:]


@config.when_in(mode=["short"])
@parameterize(long={"n": value(3)})
def window__short(clicks: list, n: int) -> list:
    return clicks[-n:]
