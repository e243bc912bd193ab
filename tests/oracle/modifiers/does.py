#- /simple.py
"""@does: the function is a signature only, another one does the work."""

import pandas as pd

from hamilton.function_modifiers import does


def _sum_all(**series: pd.Series) -> pd.Series:
    return sum(series.values())


def _largest(**numbers: float) -> float:
    return max(numbers.values())


def _scaled(series: pd.Series, by: float) -> pd.Series:
    return series * by


@does(_sum_all)
def total_cost(rent: pd.Series, wages: pd.Series, material: pd.Series) -> pd.Series:
    """All costs of a month."""


@does(_largest)
def worst(mean_cost: float, peak_cost: float) -> float:
    pass


@does(_scaled, series="total_cost", by="inflation")
def real_cost(total_cost: pd.Series, inflation: float) -> pd.Series:
    pass


def mean_cost(total_cost: pd.Series) -> float:
    return total_cost.mean()


def peak_cost(real_cost: pd.Series) -> float:
    return real_cost.max()


#- /stacked.py
# config: {}
# config: {'solid': True}
"""@does under other modifiers."""

import pandas as pd

from hamilton.function_modifiers import config, does, parameterize_sources, tag


def _multiply(**factors: float) -> float:
    product = 1.0
    for factor in factors.values():
        product *= factor
    return product


@tag(unit="m2")
@does(_multiply)
def area(length: float, width: float) -> float:
    """Length times width."""


@config.when(solid=True)
@does(_multiply)
def volume(area: float, height: float) -> float:
    pass


@does(_multiply)
@tag(unit="kg")
def mass(area: float, thickness: float, density: float = 1.0) -> float:
    pass


def frame(area: float, mass: float) -> pd.DataFrame:
    return pd.DataFrame({"area": [area], "mass": [mass]})


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import does as d


def _sum(**numbers: int) -> int:
    return sum(numbers.values())


@fm.does(_sum)
def first(a: int, b: int) -> int:
    """Adds."""


@d(_sum)
def second(first: int, c: int) -> int:
    ...


#- /renamed_arguments.py
"""Arguments of the other function under other names."""

from hamilton.function_modifiers import does


def _weighted(series: list, weight: float = 1.0) -> float:
    return sum(series) * weight


@does(_weighted, series="spend")
def total(spend: list) -> float:
    pass


@does(_weighted, series="spend", weight="rate")
def weighted(spend: list, rate: float) -> float:
    """Both renamed."""


#- /from_another_module.py
"""The function that does it is in another module."""

import arithmetic.sums as sums
from arithmetic.sums import add as plus
from hamilton.function_modifiers import does


@does(plus)
def first(a: int, b: int) -> int:
    pass


@does(sums.add)
def second(c: int, d: int) -> int:
    pass


#- /arithmetic/sums.py
def add(**numbers: int) -> int:
    return sum(numbers.values())


#- /of_the_library.py
"""The function that does it is a lambda, or one of the standard library."""

import textwrap

from hamilton.function_modifiers import does


@does(lambda **numbers: max(numbers.values()))
def largest(a: int, b: int) -> int:
    pass


@does(textwrap.dedent, text="raw")
def text(raw: str) -> str:
    pass


#- /defaults.py
"""Default values of the function stay."""

from hamilton.function_modifiers import does


def _concatenated(**parts: str) -> str:
    return "".join(parts.values())


@does(_concatenated)
def name(first: str, last: str = "") -> str:
    pass


@does(_concatenated)
def title(name: str, *, suffix: str = "!") -> str:
    pass


#- /under_parameterize.py
"""Below parameterizations."""

from hamilton.function_modifiers import does, parameterize, source, tag, value


def _product(**factors: float) -> float:
    return 1.0


@parameterize(half={"by": value(0.5)}, scaled={"by": source("rate")})
@does(_product)
def result(amount: float, by: float) -> float:
    pass


@tag(kind="product")
@does(_product)
def other(half: float, scaled: float) -> float:
    pass


#- /under_fields.py
"""Below extracted fields."""

from hamilton.function_modifiers import does, extract_fields


def _pair(**given: int) -> dict:
    return {"low": 0, "high": 1}


@extract_fields({"low": int, "high": int})
@does(_pair)
def limits(a: int, b: int) -> dict:
    pass


#- /annotations_as_strings.py
"""Annotations that are strings."""

from __future__ import annotations

import pandas as pd
from hamilton.function_modifiers import does


def _joined(**columns: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(columns)


@does(_joined)
def table(spend: pd.Series, cost: pd.Series | None = None) -> pd.DataFrame:
    """A table of columns."""
