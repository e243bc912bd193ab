"""Abstract classes of libraries, known by name so that nothing is imported."""

from hamilton.experimental.databackend import AbstractBackend


class AbstractPyArrowDataFrame(AbstractBackend):
    _backends = [("pyarrow", "Table"), ("pyarrow", "RecordBatch")]  # noqa: RUF012


class AbstractPyarrowColumn(AbstractBackend):
    _backends = [("pyarrow", "Array"), ("pyarrow", "ChunkedArray")]  # noqa: RUF012


class AbstractIbisDataFrame(AbstractBackend):
    _backends = [("ibis.expr.types", "Table")]  # noqa: RUF012


class AbstractIbisColumn(AbstractBackend):
    _backends = [("ibis.expr.types", "Column")]  # noqa: RUF012


class AbstractPandasDataFrame(AbstractBackend):
    _backends = [("pandas", "DataFrame")]  # noqa: RUF012


class AbstractPandasColumn(AbstractBackend):
    _backends = [("pandas", "Series")]  # noqa: RUF012


class AbstractPolarsDataFrame(AbstractBackend):
    _backends = [("polars", "DataFrame")]  # noqa: RUF012


class AbstractPolarsColumn(AbstractBackend):
    _backends = [("polars", "Series")]  # noqa: RUF012


class AbstractLazyPolarsDataFrame(AbstractBackend):
    _backends = [("polars", "LazyFrame")]  # noqa: RUF012


class AbstractVaexDataFrame(AbstractBackend):
    _backends = [("vaex.dataframe", "DataFrame")]  # noqa: RUF012


class AbstractVaexColumn(AbstractBackend):
    _backends = [("vaex.expression", "Expression")]  # noqa: RUF012


class AbstractDaskDataFrame(AbstractBackend):
    _backends = [("dask.dataframe", "DataFrame")]  # noqa: RUF012


class AbstractDaskColumn(AbstractBackend):
    _backends = [("dask.dataframe", "Series")]  # noqa: RUF012


class AbstractSparkSQLDataFrame(AbstractBackend):
    _backends = [("pyspark.sql", "DataFrame")]  # noqa: RUF012


class AbstractSparkPandasDataFrame(AbstractBackend):
    _backends = [("pyspark.pandas", "DataFrame")]  # noqa: RUF012


class AbstractSparkPandasColumn(AbstractBackend):
    _backends = [("pyspark.pandas", "Series")]  # noqa: RUF012


class AbstractGeoPandasDataFrame(AbstractBackend):
    _backends = [("geopandas", "GeoDataFrame")]  # noqa: RUF012


class AbstractGeoPandasColumn(AbstractBackend):
    _backends = [("geopandas", "GeoSeries")]  # noqa: RUF012


class AbstractCuDFDataFrame(AbstractBackend):
    _backends = [("cudf", "DataFrame")]  # noqa: RUF012


class AbstractModinDataFrame(AbstractBackend):
    _backends = [("modin.pandas", "DataFrame")]  # noqa: RUF012


class AbstractNumpyArray(AbstractBackend):
    _backends = [("numpy", "ndarray")]  # noqa: RUF012


def register_backends() -> tuple[tuple[type], tuple[type]]:
    """The abstract classes of this module: those of frames, and those of columns."""
    classes = {name: value for name, value in globals().items() if isinstance(value, type)}
    frames = tuple(cls for name, cls in classes.items() if "DataFrame" in name)
    return frames, tuple(cls for name, cls in classes.items() if "Column" in name)


DATAFRAME_TYPES, COLUMN_TYPES = register_backends()
