#- /behaviors.py
"""All behaviors."""

from hamilton.function_modifiers import cache


@cache(behavior="default")
def a(x: int) -> int:
    return x


@cache(behavior="recompute")
def b(a: int) -> int:
    return a


@cache(behavior="ignore")
def c(b: int) -> int:
    return b


@cache(behavior="disable")
def d(c: int) -> int:
    return c


#- /formats.py
"""All ways to store."""

import pandas as pd
from hamilton.function_modifiers import cache


@cache(format="parquet")
def frame(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@cache(format="json")
def settings(path: str) -> dict:
    return {}


@cache(behavior="recompute", format="pickle")
def model(frame: pd.DataFrame) -> object:
    return frame


#- /bare.py
"""Without arguments: it still tags."""

from hamilton.function_modifiers import cache


@cache()
def total(a: int, b: int) -> int:
    return a + b


#- /with_target.py
"""For some of the nodes of a function."""

from hamilton.function_modifiers import cache, extract_fields


@cache(behavior="recompute", target_="low")
@extract_fields({"low": int, "high": int})
def limits(x: int) -> dict:
    return {"low": x, "high": x}


@cache(format="json", target_=...)
@extract_fields({"one": int, "two": int})
def numbers(x: int) -> dict:
    return {"one": x, "two": x}


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import cache as keep
from hamilton.function_modifiers.metadata import cache as from_inside


@keep(behavior="recompute")
def a(x: int) -> int:
    return x


@fm.cache(format="pickle")
def b(x: int) -> int:
    return x


@from_inside(behavior="ignore")
def c(x: int) -> int:
    return x


#- /with_constants.py
"""Arguments from constants."""

from hamilton.function_modifiers import cache

from policies.storage import FORMAT, OFTEN

ARGUMENTS = {"behavior": OFTEN, "format": FORMAT}


@cache(behavior=OFTEN)
def a(x: int) -> int:
    return x


@cache(**ARGUMENTS)
def b(x: int) -> int:
    return x


#- /policies/storage.py
OFTEN = "recompute"
FORMAT = f"{'par'}quet"


#- /stacked_with_tag.py
"""Beside tags, above and below."""

from hamilton.function_modifiers import cache, tag


@cache(behavior="recompute")
@tag(owner="a")
def above(x: int) -> int:
    return x


@tag(owner="a")
@cache(behavior="recompute", format="json")
def below(x: int) -> int:
    return x


@cache(format="pickle")
@cache(behavior="disable")
def twice(x: int) -> int:
    return x


#- /of_asynchronous.py
"""On asynchronous functions and generators."""

from __future__ import annotations

from hamilton.function_modifiers import cache
from hamilton.htypes import Collect, Parallelizable


@cache(behavior="disable")
async def page(url: str) -> str:
    return url


@cache(behavior="recompute")
def line(text: str) -> Parallelizable[str]:
    yield from text.splitlines()


def width(line: str) -> int:
    return len(line)


@cache(format="json")
def widest(width: Collect[int]) -> int:
    return max(width)


#- /of_columns.py
"""Above and below extracted columns."""

import pandas as pd
from hamilton.function_modifiers import cache, extract_columns


@cache(format="parquet")
@extract_columns("a", "b")
def frame(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@extract_columns("c", "d")
@cache(format="feather")
def other(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


#- /of_variants.py
# config: {}
# config: {"quick": True}
"""Of variants and parameterizations."""

from hamilton.function_modifiers import cache, config, parameterize, value


@cache(behavior="disable")
@config.when(quick=True)
def model__quick(rows: int) -> float:
    return 0.0


@config.when_not(quick=True)
@cache(behavior="recompute")
def model__slow(rows: int, rounds: int = 3) -> float:
    return 1.0


@cache(format="json")
@parameterize(low={"by": value(1)}, high={"by": value(2)})
def score(model: float, by: int) -> float:
    return model * by


#- /computed.py
# unknown tags: total
"""A behavior that is only known when the program runs."""

import sys

from hamilton.function_modifiers import cache


@cache(behavior="recompute" if len(sys.argv) > 5 else "default")
def total(a: int) -> int:
    return a


def twice(total: int) -> int:
    return total * 2


#- /of_functools.py
"""What the cache of functools wraps is no function any more, so it is no node."""

import functools

from hamilton.function_modifiers import cache


@functools.lru_cache
def wrapped(x: int) -> int:
    return x


@functools.cache
def simply(x: int) -> int:
    return x


@cache(behavior="disable")
def kept(x: int, wrapped: int = 0) -> int:
    return x
