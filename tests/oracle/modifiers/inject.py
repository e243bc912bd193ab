#- /simple.py
"""@inject: one node whose parameters come from elsewhere."""

import pandas as pd

from hamilton.function_modifiers import group, inject, source, tag, value


@inject(series=source("raw_signal"), factor=value(0.5))
def damped(series: pd.Series, factor: float) -> pd.Series:
    return series * factor


@inject(parts=group(source("damped"), source("raw_signal"), source("noise")))
def mixed(parts: list[pd.Series]) -> pd.Series:
    return sum(parts)


@tag(stage="final")
@inject(channels=group(left=source("damped"), right=source("mixed"), noise=source("noise")))
def stereo(channels: dict[str, pd.Series], balance: float = 0.0) -> pd.DataFrame:
    return pd.DataFrame(channels)


@inject(limit=value(10))
def limited(mixed: pd.Series, limit: int, floor: int = 0) -> pd.Series:
    return mixed.clip(floor, limit)


#- /stacked.py
# config: {}
# config: {'strict': True}
"""@inject above and below other modifiers."""

import pandas as pd

from hamilton.function_modifiers import config, extract_columns, inject, source, tag, value


@extract_columns("kept", "dropped")
@inject(table=source("inventory"), minimum=value(1))
def partition(table: pd.DataFrame, minimum: int) -> pd.DataFrame:
    return table


@config.when(strict=True)
@inject(limit=source("strict_limit"))
def verdict__strict(kept: pd.Series, limit: int) -> bool:
    return len(kept) > limit


@config.when_not(strict=True)
@inject(limit=value(0))
@tag(mode="lenient")
def verdict__lenient(kept: pd.Series, limit: int) -> bool:
    return len(kept) > limit


@inject(a=source("kept"), b=source("dropped"))
def lengths(a: pd.Series, b: pd.Series) -> int:
    return len(a) + len(b)


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import group as g
from hamilton.function_modifiers import inject as i
from hamilton.function_modifiers import source as s


@fm.inject(x=fm.source("one"), y=fm.value(3))
def first(x: int, y: int) -> int:
    return x + y


@i(parts=g(s("first"), s("other")))
def total(parts: list[int]) -> int:
    return sum(parts)


#- /from_constants.py
"""Arguments from constants."""

from hamilton.function_modifiers import group, inject, source, value

from tuning.settings import RATE, SOURCES

WIRING = {"x": source("one"), "rate": value(RATE)}


@inject(**WIRING)
def first(x: float, rate: float) -> float:
    return x * rate


@inject(parts=group(*[source(name) for name in SOURCES]))
def total(parts: list[float]) -> float:
    return sum(parts)


@inject(parts=group(**{name: source(name) for name in SOURCES}))
def table(parts: dict[str, float]) -> dict:
    return parts


#- /tuning/settings.py
RATE = 0.5
SOURCES = ["first", "second", "third"]


#- /defaults.py
"""Parameters with default values, keyword-only and positional-only ones."""

from hamilton.function_modifiers import inject, source, value


@inject(x=source("one"))
def optional(y: int, x: int = 3) -> int:
    return x + y


@inject(k=value("a"))
def keyword(y: int, *, k: str, other: str = "b") -> str:
    return k


#- /lists_and_dictionaries.py
"""Lists and dictionaries of several spellings."""

from collections.abc import Mapping, Sequence
from typing import Dict, List

from hamilton.function_modifiers import group, inject, source, value


@inject(parts=group(source("a"), value(1)))
def old_list(parts: List[int]) -> int:
    return sum(parts)


@inject(parts=group(a=source("a"), b=value(1)))
def old_dict(parts: Dict[str, int]) -> int:
    return sum(parts.values())


#- /own_name.py
"""A parameter is filled from a node of the same name as the function's own parameter."""

from hamilton.function_modifiers import inject, source


@inject(a=source("b"), b=source("a"))
def swapped(a: int, b: int) -> int:
    return a - b


#- /asynchronous.py
"""On an asynchronous function."""

from __future__ import annotations

from hamilton.function_modifiers import inject, source, value


@inject(url=source("address"), tries=value(3))
async def page(url: str, tries: int, wait: float | None = None) -> bytes:
    """A page."""
    return b""


#- /over_others.py
# config: {}
# config: {"slow": True}
"""Above and below other modifiers."""

from hamilton.function_modifiers import config, extract_fields, inject, source, tag, value


@tag(a="b")
@inject(x=source("one"))
@extract_fields({"low": int, "high": int})
def limits(x: int) -> dict:
    return {"low": x, "high": x}


@inject(x=source("low"))
@config.when_not(slow=True)
@tag(c="d")
def result__fast(x: int) -> int:
    return x


@config.when(slow=True)
@inject(x=source("high"), by=value(2))
def result__slow(x: int, by: int) -> int:
    return x * by


#- /computed.py
# opaque: total
"""Only the running program knows where inject takes it from."""

import os

from hamilton.function_modifiers import inject, source


@inject(x=source(os.environ.get("NO_SUCH_SOURCE", "one")))
def total(x: int) -> int:
    return x


def twice(total: int) -> int:
    return total * 2
