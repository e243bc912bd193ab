"""The types of frames and columns of GeoPandas."""

from typing import Any

import geopandas as gpd

from hamilton import registry

DATAFRAME_TYPE = gpd.GeoDataFrame
COLUMN_TYPE = gpd.GeoSeries
DATA_ADAPTERS: list[type] = []


def get_column_geopandas(df: DATAFRAME_TYPE, column_name: str) -> COLUMN_TYPE:
    """Take a column out of a frame."""
    return df[column_name]


def fill_with_scalar_geopandas(df: DATAFRAME_TYPE, column_name: str, value: Any) -> DATAFRAME_TYPE:
    """Fill a column with a single value."""
    df[column_name] = value
    return df


def register_types() -> None:
    """Make the types known."""
    registry.register_types("geopandas", DATAFRAME_TYPE, COLUMN_TYPE)
