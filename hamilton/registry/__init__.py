"""Which data frame types exist and what their columns are; the data adapters are in ``adapters``.

Frame libraries are recognised lazily: only what is already in ``sys.modules`` can occur in a user's
annotations, so nothing is imported here and nothing is read at import.
"""

import functools
import sys
from typing import Any

from hamilton.registry.adapters import LOADER_REGISTRY, SAVER_REGISTRY, register_adapter
from hamilton.registry.autoload import (
    DEFAULT_CONFIG_LOCATION,
    HAMILTON_AUTOLOAD_ENV,
    HAMILTON_EXTENSIONS,
    ExtensionName,
    config_disable_autoload,
    config_enable_autoload,
    disable_autoload,
    enable_autoload,
    initialize,
    load_autoload_config,
    load_extension,
)

__all__ = [
    "COLUMN_TYPE",
    "DATAFRAME_TYPE",
    "DEFAULT_CONFIG_LOCATION",
    "DF_TYPE_AND_COLUMN_TYPES",
    "HAMILTON_AUTOLOAD_ENV",
    "HAMILTON_EXTENSIONS",
    "LOADER_REGISTRY",
    "SAVER_REGISTRY",
    "ExtensionName",
    "config_disable_autoload",
    "config_enable_autoload",
    "disable_autoload",
    "enable_autoload",
    "fill_with_scalar",
    "get_column",
    "get_column_type_from_df_type",
    "get_registered_column_types",
    "get_registered_dataframe_types",
    "initialize",
    "load_autoload_config",
    "load_extension",
    "register_adapter",
    "register_types",
]

COLUMN_TYPE = "column_type"
DATAFRAME_TYPE = "dataframe_type"

DF_TYPE_AND_COLUMN_TYPES: dict[str, dict[str, type]] = {}

# extension: (module, frame type, column type or None), in the order in which they are asked.
_KNOWN_FRAMES: dict[str, tuple[str, str, str | None]] = {
    "pandas": ("pandas", "DataFrame", "Series"),
    "polars": ("polars", "DataFrame", "Series"),
    "polars_lazyframe": ("polars", "LazyFrame", "Expr"),
    "pyspark_pandas": ("pyspark.pandas", "DataFrame", "Series"),
    "spark": ("pyspark.sql", "DataFrame", None),
    "dask": ("dask.dataframe", "DataFrame", "Series"),
    "geopandas": ("geopandas", "GeoDataFrame", "GeoSeries"),
    "vaex": ("vaex.dataframe", "DataFrame", None),
    "ibis": ("ibis.expr.types", "Table", "Column"),
}


def _recognise_imported_frames() -> None:
    for extension, (module_name, frame, column) in _KNOWN_FRAMES.items():
        if extension in DF_TYPE_AND_COLUMN_TYPES or module_name not in sys.modules:
            continue
        module = sys.modules[module_name]
        # While the library itself is still being imported the names are not there yet.
        if hasattr(module, frame) and (column is None or hasattr(module, column)):
            register_types(extension, getattr(module, frame), getattr(module, column) if column else None)


def register_types(extension_name: str, dataframe_type: type, column_type: type | None) -> None:
    """Make a frame type and its column type known.

    :param extension_name: the name under which both are registered.
    :param dataframe_type: the frame type.
    :param column_type: the type of one column, or None if the library has none.
    """
    known: dict[str, type] = {DATAFRAME_TYPE: dataframe_type}
    if column_type is not None:
        known[COLUMN_TYPE] = column_type
    DF_TYPE_AND_COLUMN_TYPES[extension_name] = known


def get_column_type_from_df_type(dataframe_type: type) -> type:
    """Find the column type that belongs to a frame type.

    :param dataframe_type: the frame type.
    :return: the type of its columns.
    :raises NotImplementedError: if the frame type is not known.
    """
    _recognise_imported_frames()
    for types in DF_TYPE_AND_COLUMN_TYPES.values():
        if types[DATAFRAME_TYPE] == dataframe_type and COLUMN_TYPE in types:
            return types[COLUMN_TYPE]
    raise NotImplementedError(
        f"{dataframe_type} is not a data frame type with known columns. "
        f"Known are: {[types[DATAFRAME_TYPE] for types in DF_TYPE_AND_COLUMN_TYPES.values()]}. "
        f"Register others with hamilton.registry.register_types()."
    )


def get_registered_dataframe_types() -> dict[str, type]:
    """The known frame types by extension name."""
    _recognise_imported_frames()
    return {name: types[DATAFRAME_TYPE] for name, types in DF_TYPE_AND_COLUMN_TYPES.items()}


def get_registered_column_types() -> dict[str, type]:
    """The known column types by extension name."""
    _recognise_imported_frames()
    return {
        name: types[COLUMN_TYPE] for name, types in DF_TYPE_AND_COLUMN_TYPES.items() if COLUMN_TYPE in types
    }


@functools.singledispatch
def get_column(df: Any, column_name: str) -> Any:
    """Take one column out of a frame. Extensions may register their own type.

    :param df: the frame.
    :param column_name: the name of the column.
    :return: the column, in whatever form the library has for it.
    :raises NotImplementedError: if the frame's type is not known.
    """
    kind = _kind_of(df)
    if kind == "polars_lazyframe":
        return sys.modules["polars"].col(column_name)
    if kind == "spark":
        raise NotImplementedError("A spark frame has no column type; select() the columns you need.")
    return df[column_name]


@functools.singledispatch
def fill_with_scalar(df: Any, column_name: str, scalar_value: Any) -> Any:
    """Fill one column of a frame with a single value. Extensions may register their own type.

    :param df: the frame.
    :param column_name: the name of the column.
    :param scalar_value: the value.
    :return: the frame with the column.
    :raises NotImplementedError: if the frame's type is not known or cannot be filled.
    """
    kind = _kind_of(df)
    if kind in ("polars", "polars_lazyframe"):
        return df.with_columns(sys.modules["polars"].lit(scalar_value).alias(column_name))
    if kind in ("spark", "ibis", "vaex"):
        raise NotImplementedError(f"A column of a {kind} frame cannot be filled with a value.")
    df[column_name] = scalar_value
    return df


def _kind_of(df: Any) -> str:
    _recognise_imported_frames()
    # Registered last is asked first: a GeoDataFrame is a pandas DataFrame as well.
    for name, types in reversed(DF_TYPE_AND_COLUMN_TYPES.items()):
        if name in _KNOWN_FRAMES and isinstance(df, types[DATAFRAME_TYPE]):
            return name
    raise NotImplementedError(
        f"How columns of {type(df)} are read and filled is not known. Register functions for it with "
        f"@hamilton.registry.get_column.register and @hamilton.registry.fill_with_scalar.register."
    )
