"""Frame types and the types of their columns, as the runtime's registry pairs them."""

from __future__ import annotations

from hamilton_ls.modifiers.specs import TypeRef

COLUMN_OF_FRAME = {
    "pandas.DataFrame": "pandas.Series",
    "pandas.core.frame.DataFrame": "pandas.Series",
    "polars.DataFrame": "polars.Series",
    "polars.LazyFrame": "polars.Expr",
    "pyspark.pandas.DataFrame": "pyspark.pandas.Series",
    "dask.dataframe.DataFrame": "dask.dataframe.Series",
    "geopandas.GeoDataFrame": "geopandas.GeoSeries",
    "vaex.dataframe.DataFrame": "vaex.expression.Expression",
    "ibis.expr.types.Table": "ibis.expr.types.Column",
    "ibis.Table": "ibis.expr.types.Column",
}

_NEVER_FRAMES = frozenset(
    {
        "int", "float", "complex", "bool", "str", "bytes", "list", "tuple", "set", "dict", "None",
        "numpy.ndarray", "typing.Optional", *COLUMN_OF_FRAME.values(),
    }
)  # fmt: skip


def column_type(frame: TypeRef) -> TypeRef | None:
    """The type of a frame's columns, written as the frame is: ``pd.DataFrame`` gives ``pd.Series``."""
    canonical = COLUMN_OF_FRAME.get(frame.canonical or "")
    if canonical is None:
        return None
    prefix, dot, _ = frame.text.rpartition(".")
    return TypeRef(f"{prefix}{dot}{canonical.rpartition('.')[2]}", canonical)


def is_never_a_frame(type_: TypeRef) -> bool:
    """Whether a type is certainly not a frame: builtins, columns, and what may be None."""
    canonical = type_.canonical or ""
    return canonical.partition("[")[0] in _NEVER_FRAMES or canonical.endswith(" | None")
