"""The types of frames and columns of dask."""

from typing import Any

import dask.dataframe as dd

from hamilton import registry

DATAFRAME_TYPE = dd.DataFrame
COLUMN_TYPE = dd.Series
DATA_ADAPTERS: list[type] = []


def get_column_dask(df: DATAFRAME_TYPE, column_name: str) -> COLUMN_TYPE:
    """Take a column out of a frame."""
    return df[column_name]


def fill_with_scalar_dask(df: DATAFRAME_TYPE, column_name: str, value: Any) -> DATAFRAME_TYPE:
    """Fill a column with a single value."""
    df[column_name] = value
    return df


def register_types() -> None:
    """Make the types known."""
    registry.register_types("dask", DATAFRAME_TYPE, COLUMN_TYPE)
