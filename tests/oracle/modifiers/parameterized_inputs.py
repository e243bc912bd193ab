#- /two_nodes.py
"""Sources by node and parameter: the old name of parameterize_sources."""

from hamilton.function_modifiers import parameterized_inputs


@parameterized_inputs(a_share=dict(part="a", whole="total"), b_share=dict(part="b", whole="total"))
def share(part: float, whole: float) -> float:
    """Share of {part}."""
    return part / whole


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import parameterized_inputs as p


@fm.parameterized_inputs(a={"x": "one"})
def first(x: int) -> int:
    return x


@p(b={"x": "one"})
def second(x: int) -> int:
    return x


#- /from_constants.py
"""From constants."""

from hamilton.function_modifiers import parameterized_inputs

from maps.of_inputs import MAP

OTHER = {"d": {"x": "a"}}


@parameterized_inputs(**MAP)
def first(x: int) -> int:
    return x


@parameterized_inputs(**OTHER)
def second(x: int) -> int:
    return x


#- /maps/of_inputs.py
MAP = {"a": {"x": "one"}, "b": {"x": "two"}}


#- /comprehension.py
"""From a comprehension."""

from hamilton.function_modifiers import parameterized_inputs


@parameterized_inputs(**{f"{name}_mean": {"series": name} for name in ["spend", "cost"]})
def mean(series: list) -> float:
    return 0.0


#- /some_parameters.py
"""Some parameters only."""

from hamilton.function_modifiers import parameterized_inputs


@parameterized_inputs(a={"x": "one"}, b={"x": "two", "y": "three"})
def first(x: int, y: int, z: int = 0) -> int:
    return x


#- /with_tag.py
"""Tagged and cached."""

from hamilton.function_modifiers import cache, parameterized_inputs, tag


@cache(behavior="recompute")
@tag(owner="x")
@parameterized_inputs(a={"x": "one"}, b={"x": "two"})
def first(x: int) -> int:
    return x


#- /chained.py
"""Chained."""

from hamilton.function_modifiers import parameterized_inputs


@parameterized_inputs(a={"x": "start"}, b={"x": "a"}, c={"x": "b"})
def following(x: int) -> int:
    return x


#- /asynchronous.py
"""Asynchronous."""

from __future__ import annotations

from hamilton.function_modifiers import parameterized_inputs


@parameterized_inputs(a={"x": "one"})
async def first(x: list[int] | None) -> dict[str, int]:
    return {}


#- /variants.py
# config: {"v": 1}
# config: {"v": 2}
"""Variants."""

from hamilton.function_modifiers import config, parameterized_inputs


@config.when(v=1)
@parameterized_inputs(a={"x": "one"})
def first__v1(x: int) -> int:
    return x


@parameterized_inputs(a={"x": "two"})
@config.when(v=2)
def first__v2(x: int) -> int:
    return x


#- /extracted.py
"""Above a frame whose columns are extracted in another function."""

import pandas as pd
from hamilton.function_modifiers import extract_columns, parameterized_inputs


@parameterized_inputs(north={"path": "north_path"}, south={"path": "south_path"})
def table(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@extract_columns("a", "b")
def joined(north: pd.DataFrame, south: pd.DataFrame) -> pd.DataFrame:
    return north.join(south)
