"""The types of frames and columns of pandas on Spark."""

from typing import Any

import pyspark.pandas as ps

from hamilton import registry

DATAFRAME_TYPE = ps.DataFrame
COLUMN_TYPE = ps.Series
DATA_ADAPTERS: list[type] = []


def get_column_pyspark_pandas(df: DATAFRAME_TYPE, column_name: str) -> COLUMN_TYPE:
    """Take a column out of a frame."""
    return df[column_name]


def fill_with_scalar_pyspark_pandas(df: DATAFRAME_TYPE, column_name: str, value: Any) -> DATAFRAME_TYPE:
    """Fill a column with a single value."""
    df[column_name] = value
    return df


def register_types() -> None:
    """Make the types known."""
    registry.register_types("pyspark_pandas", DATAFRAME_TYPE, COLUMN_TYPE)
