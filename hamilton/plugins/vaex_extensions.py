"""The types of frames and columns of vaex."""

from typing import Any

import numpy as np
import vaex

from hamilton import registry

DATAFRAME_TYPE = vaex.dataframe.DataFrame
COLUMN_TYPE = vaex.expression.Expression
DATA_ADAPTERS: list[type] = []


def get_column_vaex(df: DATAFRAME_TYPE, column_name: str) -> COLUMN_TYPE:
    """Take a column out of a frame."""
    return df[column_name]


def fill_with_scalar_vaex(df: DATAFRAME_TYPE, column_name: str, scalar_value: Any) -> DATAFRAME_TYPE:
    """Fill a column with a single value."""
    df[column_name] = np.full((df.shape[0],), scalar_value)
    return df


def register_types() -> None:
    """Make the types known."""
    registry.register_types("vaex", DATAFRAME_TYPE, COLUMN_TYPE)
