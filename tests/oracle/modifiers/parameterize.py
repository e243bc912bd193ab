#- /constants.py
"""@parameterize with arguments that live in module constants."""

import pandas as pd

from hamilton.function_modifiers import parameterize, source, value

SHORT, LONG = 3, 12
METRICS = {
    "momentum_short": {"series": source("prices"), "months": value(SHORT)},
    "momentum_long": {"series": source("prices"), "months": value(LONG)},
}
QUANTILES = {"median": dict(q=value(0.5)), "upper_decile": dict(q=value(0.9))}


@parameterize(**METRICS)
def momentum(series: pd.Series, months: int) -> pd.Series:
    return series.pct_change(months)


@parameterize(**QUANTILES)
def quantile(momentum_short: pd.Series, q: float) -> float:
    return momentum_short.quantile(q)


#- /groups.py
"""@parameterize with group: lists and mappings of sources and values."""

import pandas as pd

from hamilton.function_modifiers import group, parameterize, source, value


def revenue_north() -> pd.Series:
    return pd.Series([1.0])


def revenue_south() -> pd.Series:
    return pd.Series([2.0])


@parameterize(
    revenue_all={"parts": group(source("revenue_north"), source("revenue_south"))},
    revenue_north_only={"parts": group(source("revenue_north"))},
)
def stacked(parts: list[pd.Series]) -> pd.Series:
    return pd.concat(parts)


@parameterize(
    table={"columns": group(north=source("revenue_north"), south=source("revenue_south"))},
    table_of_all={"columns": group(everything=source("revenue_all"))},
)
def as_table(columns: dict[str, pd.Series]) -> pd.DataFrame:
    return pd.DataFrame(columns)


@parameterize(weighted={"factors": group(value(0.5), source("weight")), "base": source("revenue_all")})
def weighting(base: pd.Series, factors: list[float]) -> pd.Series:
    return base * factors[0] * factors[1]


#- /own_name.py
"""@parameterize of one node that keeps the function's own name, and of many with strange names."""

from hamilton.function_modifiers import parameterize, source, tag, value


@parameterize(threshold={"factor": value(3)})
def threshold(noise: float, factor: int) -> float:
    return noise * factor


@tag(kind="alarm")
@parameterize(
    alarm_1={"level": source("threshold")},
    alarm_2={"level": source("threshold"), "patience": value(2)},
    alarm__with__suffix={"level": value(1.0)},
)
def alarm(signal: list, level: float, patience: int = 1) -> bool:
    return sum(sample > level for sample in signal) >= patience


#- /partial.py
"""@parameterize that leaves some parameters alone: they stay dependencies of every node."""

from hamilton.function_modifiers import parameterize, source, value


@parameterize(
    north={"region": value("north")},
    south={"region": value("south")},
)
def regional(sales: dict, region: str, exchange_rate: float = 1.0) -> float:
    return sales[region] * exchange_rate


@parameterize(
    north_share={"part": source("north")},
    south_share={"part": source("south")},
)
def share(part: float, total: float) -> float:
    return part / total


def total(north: float, south: float) -> float:
    return north + south


@parameterize(
    renamed={},
    renamed_too={"total": source("north")},
)
def original(total: float) -> float:
    return total


#- /sources_and_values.py
"""@parameterize with source and value, documented and not."""

import pandas as pd

from hamilton.function_modifiers import parameterize, source, value


@parameterize(
    spend_7d={"series": source("spend"), "days": value(7)},
    spend_28d={"series": source("spend"), "days": value(28)},
    clicks_7d={"series": source("clicks"), "days": value(7)},
)
def rolling(series: pd.Series, days: int, minimum: int = 1) -> pd.Series:
    """The sum of {series} over {days} days."""
    return series.rolling(days, min_periods=minimum).sum()


@parameterize(
    cost_per_click=(dict(top=source("spend_7d"), bottom=source("clicks_7d")), "What a click cost of late."),
    spend_growth=(dict(top=source("spend_7d"), bottom=source("spend_28d")), "Whether we spend more."),
)
def ratio(top: pd.Series, bottom: pd.Series) -> pd.Series:
    return top / bottom


@parameterize(**{"smallest": {"how": value("min")}, "largest": {"how": value("max")}})
def extreme(cost_per_click: pd.Series, how: str) -> float:
    return getattr(cost_per_click, how)()


#- /with_documentation.py
"""Names with documentation, and documentation with the parameter in it."""

import pandas as pd
from hamilton.function_modifiers import parameterize, source, value


@parameterize(
    spend_mean=({"series": source("spend")}, "The mean of the spend."),
    other_mean={"series": source("other")},
)
def mean(series: pd.Series) -> float:
    """Mean of {series}."""
    return series.mean()


#- /comprehensions.py
"""Arguments made by comprehensions over constants."""

import pandas as pd
from hamilton.function_modifiers import parameterize, source, value

from metrics.columns import COLUMNS

WINDOWS = [7, 28]


@parameterize(**{f"{column}_mean": {"series": source(column)} for column in COLUMNS})
def mean(series: pd.Series) -> float:
    return series.mean()


@parameterize(**{f"last_{n}_days": {"days": value(n)} for n in WINDOWS})
def last(spend: pd.Series, days: int) -> pd.Series:
    return spend.tail(days)


@parameterize(
    **{f"{c}_of_{n}": dict(series=source(f"{c}"), days=value(n)) for c in COLUMNS for n in WINDOWS if n > 7}
)
def window(series: pd.Series, days: int) -> pd.Series:
    return series.tail(days)


#- /metrics/columns.py
COLUMNS = ("spend", "signups")


#- /by_alias.py
"""Under other names, dependencies too."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import parameterize as p
from hamilton.function_modifiers import source as s
from hamilton.function_modifiers import value as v
from hamilton.function_modifiers.dependencies import source as from_inside


@fm.parameterize(a={"x": fm.source("one"), "y": fm.value(1)}, b={"x": fm.source("two"), "y": fm.value(2)})
def first(x: int, y: int) -> int:
    return x + y


@p(c={"x": s("one"), "y": v(1)}, d={"x": from_inside("a"), "y": v(None)})
def second(x: int, y: int | None) -> int:
    return x


#- /defaults_and_keywords.py
"""Parameters with default values and keyword-only ones."""

from hamilton.function_modifiers import parameterize, source, value


@parameterize(
    low={"by": value(1)},
    high={"by": source("factor"), "offset": value(3)},
    plain={"offset": source("shift")},
)
def scaled(amount: float, by: float = 2.0, *, offset: int = 0) -> float:
    return amount * by + offset


#- /asynchronous.py
"""An asynchronous function, string annotations, positional-only parameters."""

from __future__ import annotations

from hamilton.function_modifiers import parameterize, source, value


@parameterize(first={"url": value("a")}, second={"url": source("address")})
async def page(url: str, tries: int = 3) -> bytes | None:
    """A page."""
    return url.encode()


def size(first: bytes | None, second: bytes | None) -> int:
    return 2


#- /over_columns.py
"""Above extracted fields: each parameterization makes its own."""

from hamilton.function_modifiers import parameterize, source, tag, value


@tag(kind="both")
@parameterize(left={"x": source("a")}, right={"x": source("b")})
@tag(level="1")
def doubled(x: int) -> int:
    return x * 2


def total(left: int, right: int) -> int:
    return left + right


#- /dictionaries_of_sources.py
"""Groups by name, groups in groups of arguments, values that are containers."""

from hamilton.function_modifiers import group, parameterize, source, value


@parameterize(
    all_sums={"parts": group(a=source("one"), b=value(2.0)), "names": value(["a", "b"])},
    no_sums={"parts": group(a=source("two")), "names": value([])},
)
def sums(parts: dict[str, float], names: list[str]) -> float:
    return sum(parts.values())


@parameterize(listed={"parts": group(source("one"), value(3.0), source("all_sums"))})
def maxima(parts: list[float]) -> float:
    return max(parts)


#- /computed.py
# opaque: total
"""Arguments of parameterize that only the running program knows."""

import json
import os

from hamilton.function_modifiers import parameterize, source, value

SETTINGS = json.loads(os.environ.get("NO_SUCH_SETTINGS", '{"a": 1}'))


@parameterize(**{name: {"by": value(number)} for name, number in SETTINGS.items()})
def total(x: int, by: int) -> int:
    return x * by


def twice(x: int) -> int:
    return x * 2
