"""Data frames of polars: their types, and the adapters that load and save them."""

from typing import Any

import polars as pl

from hamilton import registry
from hamilton.plugins.polars_post_1_0_0_extensions import DATA_ADAPTERS

DATAFRAME_TYPE = pl.DataFrame
COLUMN_TYPE = pl.Series

__all__ = [
    "COLUMN_TYPE",
    "DATAFRAME_TYPE",
    "DATA_ADAPTERS",
    "fill_with_scalar_polars",
    "get_column_polars",
    "register_types",
]


def register_types() -> None:
    """Make the types known."""
    registry.register_types("polars", DATAFRAME_TYPE, COLUMN_TYPE)


def get_column_polars(df: pl.DataFrame, column_name: str) -> pl.Series:
    """Take a column out of a frame."""
    return df[column_name]


def fill_with_scalar_polars(df: pl.DataFrame, column_name: str, scalar_value: Any) -> pl.DataFrame:
    """Make a frame with a column of a single value, or of a series."""
    values = scalar_value if isinstance(scalar_value, pl.Series) else [scalar_value]
    return df.with_columns(pl.Series(name=column_name, values=values))
