#- /parameterize_by_configuration.py
# config: {"hamilton.enable_power_user_mode": True, "names": ["a", "b"]}
# opaque: mean
"""The parameterizations come from the configuration."""

from hamilton.function_modifiers import parameterize_sources, resolve_from_config


@resolve_from_config(
    
    decorate_with=lambda names: parameterize_sources(**{f"{name}_mean": {"series": name} for name in names}),
)
def mean(series: list) -> float:
    return 0.0


def total(a_mean: float, b_mean: float) -> float:
    return a_mean + b_mean


#- /columns_by_configuration.py
# config: {"hamilton.enable_power_user_mode": True, "columns": ["a", "b"]}
# opaque: frame
"""The columns come from the configuration."""

import pandas as pd
from hamilton.function_modifiers import extract_columns, resolve_from_config


@resolve_from_config(decorate_with=lambda columns: extract_columns(*columns))
def frame(path: str) -> pd.DataFrame:
    return pd.DataFrame()


def count(path: str) -> int:
    return 0


#- /by_alias.py
# config: {"hamilton.enable_power_user_mode": True, "owner": "x"}
# opaque: first, second
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import resolve_from_config as later


@fm.resolve_from_config(decorate_with=lambda owner: fm.tag(owner=owner))
def first(x: int) -> int:
    return x


@later(decorate_with=lambda owner: fm.tag(owner=owner))
def second(x: int) -> int:
    return x


#- /named_function.py
# config: {"hamilton.enable_power_user_mode": True, "by": 3}
# opaque: total
"""The function that decides has a name, and a default value."""

from hamilton.function_modifiers import inject, resolve_from_config, value


def _with(by: int, other: int = 2):
    return inject(by=value(by * other))


@resolve_from_config(decorate_with=_with)
def total(x: int, by: int) -> int:
    return x * by


def twice(total: int) -> int:
    return total * 2


#- /with_tag.py
# config: {"hamilton.enable_power_user_mode": True, "by": 3}
# opaque: total
"""Beside tags."""

from hamilton.function_modifiers import inject, resolve_from_config, tag, value


@tag(owner="a")
@resolve_from_config(decorate_with=lambda by: inject(by=value(by)))
def total(x: int, by: int) -> int:
    return x * by


@tag(owner="b")
def other(y: int) -> int:
    return y


#- /asynchronous.py
# config: {"hamilton.enable_power_user_mode": True, "names": ["a"]}
# opaque: answer
"""Of an asynchronous function."""

from __future__ import annotations

from hamilton.function_modifiers import extract_fields, resolve_from_config


@resolve_from_config(decorate_with=lambda names: extract_fields({n: int for n in names}))
async def answer(url: str | None) -> dict:
    return {}


#- /variants.py
# config: {"hamilton.enable_power_user_mode": True, "by": 3, "v": 2}
"""Under a condition that is not fulfilled: resolve_from_config is not asked."""

from hamilton.function_modifiers import config, inject, resolve_from_config, value


@config.when(v=1)
@resolve_from_config(decorate_with=lambda by: inject(by=value(by)))
def total__v1(x: int, by: int) -> int:
    return x * by


@config.when(v=2)
def total__v2(x: int) -> int:
    return x


#- /nothing_reported.py
# config: {"hamilton.enable_power_user_mode": True, "names": ["spend"]}
# opaque: shares
"""Names that nobody else provides may be made by it: none is taken for a slip of the pen."""

from hamilton.function_modifiers import parameterize_sources, resolve_from_config


@resolve_from_config(
    
    decorate_with=lambda names: parameterize_sources(**{f"{name}_share": {"x": name} for name in names}),
)
def shares(x: float, total: float) -> float:
    return x / total


def spend_shares(spend_share: float) -> float:
    return spend_share


#- /from_another_module.py
# config: {"hamilton.enable_power_user_mode": True, "pairs": ["a"]}
# opaque: pair
"""The function that decides is in another module."""

from hamilton.function_modifiers import resolve_from_config

from deciders.expansion import by_pairs


@resolve_from_config(decorate_with=by_pairs)
def pair(x: int, y: int) -> int:
    return x + y


def other(z: int) -> int:
    return z


#- /deciders/expansion.py
from hamilton.function_modifiers import parameterize_sources


def by_pairs(pairs: list[str]):
    return parameterize_sources(**{f"{name}_pair": {"x": name, "y": f"{name}_2"} for name in pairs})


#- /in_a_list.py
# config: {"hamilton.enable_power_user_mode": True, "n": 2}
# opaque: parts
"""What is unpacked depends on a number."""

from hamilton.function_modifiers import resolve_from_config, unpack_fields


@resolve_from_config(decorate_with=lambda n: unpack_fields(*[f"part_{i}" for i in range(n)]))
def parts(x: int) -> tuple[int, ...]:
    return x, x


def total(part_0: int, part_1: int) -> int:
    return part_0 + part_1
