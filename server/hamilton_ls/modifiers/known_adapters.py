"""The data loaders and savers that come with the framework: by format and type, their class and what they must be given.

Knows the arguments that say where the data are. Others are options of the library that does the
work: there are hundreds, and their types are no help in a graph. Loaders and savers that a project registers itself are not known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hamilton_ls.modifiers.specs import TypeRef


@dataclass(frozen=True, slots=True)
class Adapter:
    """A loader or saver: the name of its class, and the types of its arguments."""

    name: str
    required: Mapping[str, str] = field(default_factory=dict)
    optional: Mapping[str, str] = field(default_factory=dict)
    """Those that say where the data are, of adapters that require none."""


_HANDLE = "str | pathlib.Path | io.BytesIO | io.BufferedReader"
_POLARS_IN = "str | typing.TextIO | io.BytesIO | pathlib.Path | typing.BinaryIO | bytes"
_POLARS_FEATHER = "str | typing.BinaryIO | io.BytesIO | pathlib.Path | bytes"
_POLARS_OUT = "io.BytesIO | io.TextIOWrapper | str | pathlib.Path"
_ARRAY_FILE = "str | pathlib.Path | typing.IO"

ANYTHING = "object"
"""The type of adapters that take whatever there is."""

_PANDAS = "pandas.DataFrame"
_POLARS = "polars.DataFrame"
_LAZY = "polars.LazyFrame"
_SPARK = "pyspark.sql.DataFrame"
_FIGURE = "matplotlib.figure.Figure"
_PLOTLY = ("plotly.graph_objects.Figure", "plotly.graph_objs.Figure")
_PLAIN = ("str", "int", "float", "bool", "dict", "list")
_LIGHTGBM = ("lightgbm.LGBMModel", "lightgbm.Booster", "lightgbm.CVBooster")
_XGBOOST = ("xgboost.XGBModel", "xgboost.Booster")
_LIGHTGBM_ESTIMATORS = ("lightgbm.LGBMClassifier", "lightgbm.LGBMRanker", "lightgbm.LGBMRegressor")
_XGBOOST_ESTIMATORS = ("xgboost.XGBClassifier", "xgboost.XGBRanker", "xgboost.XGBRegressor")
_DISPLAYS = (
    "sklearn.inspection.DecisionBoundaryDisplay",
    "sklearn.inspection.PartialDependenceDisplay",
    "sklearn.metrics.ConfusionMatrixDisplay",
    "sklearn.metrics.DetCurveDisplay",
    "sklearn.metrics.PrecisionRecallDisplay",
    "sklearn.metrics.PredictionErrorDisplay",
    "sklearn.metrics.RocCurveDisplay",
    "sklearn.model_selection.LearningCurveDisplay",
    "sklearn.model_selection.ValidationCurveDisplay",
)
_SESSION = "pyspark.sql.SparkSession"
_CATALOG = {"dataset_name": "str", "catalog": "kedro.io.DataCatalog"}


def _each(types: tuple[str, ...], adapter: Adapter) -> dict[str, Adapter]:
    return dict.fromkeys(types, adapter)


LOADERS: Mapping[str, Mapping[str, Adapter]] = {
    "avro": {_POLARS: Adapter("PolarsAvroReader", {"file": _POLARS_IN})},
    "csv": {
        _PANDAS: Adapter("PandasCSVReader", {"path": _HANDLE}),
        _POLARS: Adapter("PolarsCSVReader", {"file": _POLARS_IN}),
        _LAZY: Adapter("PolarsScanCSVReader", {"file": _POLARS_IN}),
        _SPARK: Adapter("CSVDataLoader", {"spark": _SESSION, "path": "str"}),
    },
    "dlt": {_PANDAS: Adapter("DltResourceLoader", {"resource": "dlt.sources.DltResource"})},
    "environment": {"dict": Adapter("EnvVarDataLoader", {"names": "tuple[str, ...]"})},
    "excel": {_PANDAS: Adapter("PandasExcelReader", optional={"path": _HANDLE})},
    "feather": {
        _PANDAS: Adapter("PandasFeatherReader", {"path": _HANDLE}),
        _POLARS: Adapter("PolarsFeatherReader", {"source": _POLARS_FEATHER}),
        _LAZY: Adapter("PolarsScanFeatherReader", {"source": _POLARS_FEATHER}),
    },
    "file": {
        "str": Adapter("RawFileDataLoader", {"path": "str"}),
        **_each(_LIGHTGBM, Adapter("LightGBMFileReader", {"path": "str | pathlib.Path"})),
    },
    "fwf": {_PANDAS: Adapter("PandasFWFReader", {"filepath_or_buffer": _HANDLE})},
    "html": {_PANDAS: Adapter("PandasHtmlReader", {"io": _HANDLE})},
    "json": {
        "dict": Adapter("JSONDataLoader", {"path": "str"}),
        "list": Adapter("JSONDataLoader", {"path": "str"}),
        _PANDAS: Adapter("PandasJsonReader", {"filepath_or_buffer": _HANDLE}),
        **_each(_XGBOOST, Adapter("XGBoostJsonReader", {"path": "str | bytearray | os.PathLike"})),
    },
    "kedro": {ANYTHING: Adapter("KedroLoader", _CATALOG)},
    "literal": {ANYTHING: Adapter("LiteralValueDataLoader", {"value": "typing.Any"})},
    "mlflow": {ANYTHING: Adapter("MLFlowModelLoader", optional={"path": "str | pathlib.Path"})},
    "npy": {"numpy.ndarray": Adapter("NumpyNpyReader", {"path": _ARRAY_FILE})},
    "orc": {_PANDAS: Adapter("PandasORCReader", {"path": _HANDLE})},
    "parquet": {
        _PANDAS: Adapter("PandasParquetReader", {"path": _HANDLE}),
        _POLARS: Adapter("PolarsParquetReader", {"file": _POLARS_IN}),
        _LAZY: Adapter("PolarsScanParquetReader", {"file": _POLARS_IN}),
        _SPARK: Adapter("ParquetDataLoader", {"spark": _SESSION, "path": "str"}),
    },
    "pickle": {
        _PANDAS: Adapter("PandasPickleReader", optional={"filepath_or_buffer": _HANDLE, "path": _HANDLE}),
        ANYTHING: Adapter("PickleLoader", {"path": "str"}),
    },
    "spreadsheet": {
        _POLARS: Adapter("PolarsSpreadsheetReader", {"source": "str | pathlib.Path | io.IOBase | bytes"})
    },
    "spss": {_PANDAS: Adapter("PandasSPSSReader", {"path": "str | pathlib.Path"})},
    "sql": {
        _PANDAS: Adapter(
            "PandasSqlReader", {"query_or_table": "str", "db_connection": "str | sqlite3.Connection"}
        )
    },
    "stata": {_PANDAS: Adapter("PandasStataReader", {"filepath_or_buffer": _HANDLE})},
    "table": {_PANDAS: Adapter("PandasTableReader", {"filepath_or_buffer": _HANDLE})},
    "xml": {_PANDAS: Adapter("PandasXmlReader", {"path_or_buffer": _HANDLE})},
    "yaml": _each(_PLAIN, Adapter("YAMLDataLoader", {"path": "str | pathlib.Path"})),
}
"""By format and the head of the type that is loaded."""


def _polars(adapter: Adapter) -> dict[str, Adapter]:
    return {_POLARS: adapter, _LAZY: adapter}


SAVERS: Mapping[str, Mapping[str, Adapter]] = {
    "avro": _polars(Adapter("PolarsAvroWriter", {"file": _POLARS_OUT})),
    "csv": {
        _PANDAS: Adapter("PandasCSVWriter", {"path": _HANDLE}),
        **_polars(Adapter("PolarsCSVWriter", {"file": _POLARS_OUT})),
    },
    "dlt": {_PANDAS: Adapter("DltDestinationSaver", {"pipeline": "dlt.Pipeline", "table_name": "str"})},
    "excel": {_PANDAS: Adapter("PandasExcelWriter", {"path": "str | pathlib.Path | io.BytesIO"})},
    "feather": {
        _PANDAS: Adapter("PandasFeatherWriter", {"path": _HANDLE}),
        **_polars(
            Adapter(
                "PolarsFeatherWriter",
                optional={"file": "str | pathlib.Path | io.BytesIO | typing.BinaryIO | None"},
            )
        ),
    },
    "file": {
        "str": Adapter("RawFileDataSaver", {"path": "str"}),
        "bytes": Adapter("RawFileDataSaverBytes", {"path": "str | pathlib.Path"}),
        **_each(
            (*_LIGHTGBM, *_LIGHTGBM_ESTIMATORS), Adapter("LightGBMFileWriter", {"path": "str | pathlib.Path"})
        ),
    },
    "html": {
        _PANDAS: Adapter("PandasHtmlWriter", optional={"buf": "str | pathlib.Path | io.StringIO | None"}),
        **_each(_PLOTLY, Adapter("PlotlyInteractiveWriter", {"path": _ARRAY_FILE})),
    },
    "json": {
        "dict": Adapter("JSONDataSaver", {"path": "str"}),
        "list": Adapter("JSONDataSaver", {"path": "str"}),
        _PANDAS: Adapter("PandasJsonWriter", {"filepath_or_buffer": _HANDLE}),
        **_polars(Adapter("PolarsJSONWriter", {"file": "io.IOBase | str | pathlib.Path"})),
        **_each(
            (*_XGBOOST, *_XGBOOST_ESTIMATORS), Adapter("XGBoostJsonWriter", {"path": "str | os.PathLike"})
        ),
    },
    "kedro": {ANYTHING: Adapter("KedroSaver", _CATALOG)},
    "memory": {ANYTHING: Adapter("InMemoryResult")},
    "mlflow": {ANYTHING: Adapter("MLFlowModelSaver", optional={"path": "str | pathlib.Path"})},
    "ndjson": _polars(Adapter("PolarsNDJSONWriter", {"file": "io.IOBase | str | pathlib.Path"})),
    "npy": {"numpy.ndarray": Adapter("NumpyNpyWriter", {"path": _ARRAY_FILE})},
    "orc": {_PANDAS: Adapter("PandasORCWriter", {"path": _HANDLE})},
    "parquet": {
        _PANDAS: Adapter("PandasParquetWriter", {"path": _HANDLE}),
        **_polars(Adapter("PolarsParquetWriter", {"file": _POLARS_OUT})),
    },
    "pickle": {
        _PANDAS: Adapter("PandasPickleWriter", {"path": _HANDLE}),
        ANYTHING: Adapter("PickleSaver", {"path": "str"}),
    },
    "plotly": _each(_PLOTLY, Adapter("PlotlyStaticWriter", {"path": _ARRAY_FILE})),
    "plt": {_FIGURE: Adapter("MatplotlibWriter", {"path": "str | os.PathLike | typing.IO"})},
    "png": _each((*_DISPLAYS, _FIGURE), Adapter("SklearnPlotSaver", {"path": "str | os.PathLike"})),
    "spreadsheet": _polars(
        Adapter("PolarsSpreadsheetWriter", {"workbook": "type | io.BytesIO | pathlib.Path | str"})
    ),
    "sql": {_PANDAS: Adapter("PandasSqlWriter", {"table_name": "str", "db_connection": "typing.Any"})},
    "stata": {
        _PANDAS: Adapter("PandasStataWriter", optional={"path": "str | pathlib.Path | io.BufferedReader"})
    },
    "xml": {_PANDAS: Adapter("PandasXmlWriter", {"path_or_buffer": _HANDLE})},
    "yaml": _each(_PLAIN, Adapter("YAMLDataSaver", {"path": "str | pathlib.Path"})),
}
"""By format and the head of the type that is saved."""


def argument_type(adapter: Adapter, argument: str) -> TypeRef | None:
    """The type of an argument; None for an option of the library."""
    text = adapter.required.get(argument, adapter.optional.get(argument))
    return None if text is None else TypeRef(text, text)
