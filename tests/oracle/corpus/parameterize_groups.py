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
