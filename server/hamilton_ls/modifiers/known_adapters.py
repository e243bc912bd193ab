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

LOADERS: Mapping[str, Mapping[str, Adapter]] = {
    "avro": {_POLARS: Adapter("PolarsAvroReader", {"file": _POLARS_IN})},
    "csv": {
        _PANDAS: Adapter("PandasCSVReader", {"path": _HANDLE}),
        _POLARS: Adapter("PolarsCSVReader", {"file": _POLARS_IN}),
        _LAZY: Adapter("PolarsScanCSVReader", {"file": _POLARS_IN}),
    },
    "environment": {"dict": Adapter("EnvVarDataLoader", {"names": "tuple[str, ...]"})},
    "excel": {_PANDAS: Adapter("PandasExcelReader", optional={"path": _HANDLE})},
    "feather": {
        _PANDAS: Adapter("PandasFeatherReader", {"path": _HANDLE}),
        _POLARS: Adapter("PolarsFeatherReader", {"source": _POLARS_FEATHER}),
        _LAZY: Adapter("PolarsScanFeatherReader", {"source": _POLARS_FEATHER}),
    },
    "file": {"str": Adapter("RawFileDataLoader", {"path": "str"})},
    "fwf": {_PANDAS: Adapter("PandasFWFReader", {"filepath_or_buffer": _HANDLE})},
    "html": {_PANDAS: Adapter("PandasHtmlReader", {"io": _HANDLE})},
    "json": {
        "dict": Adapter("JSONDataLoader", {"path": "str"}),
        "list": Adapter("JSONDataLoader", {"path": "str"}),
        _PANDAS: Adapter("PandasJsonReader", {"filepath_or_buffer": _HANDLE}),
    },
    "literal": {ANYTHING: Adapter("LiteralValueDataLoader", {"value": "typing.Any"})},
    "npy": {"numpy.ndarray": Adapter("NumpyNpyReader", {"path": _ARRAY_FILE})},
    "orc": {_PANDAS: Adapter("PandasORCReader", {"path": _HANDLE})},
    "parquet": {
        _PANDAS: Adapter("PandasParquetReader", {"path": _HANDLE}),
        _POLARS: Adapter("PolarsParquetReader", {"file": _POLARS_IN}),
        _LAZY: Adapter("PolarsScanParquetReader", {"file": _POLARS_IN}),
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
    },
    "html": {
        _PANDAS: Adapter("PandasHtmlWriter", optional={"buf": "str | pathlib.Path | io.StringIO | None"})
    },
    "json": {
        "dict": Adapter("JSONDataSaver", {"path": "str"}),
        "list": Adapter("JSONDataSaver", {"path": "str"}),
        _PANDAS: Adapter("PandasJsonWriter", {"filepath_or_buffer": _HANDLE}),
        **_polars(Adapter("PolarsJSONWriter", {"file": "io.IOBase | str | pathlib.Path"})),
    },
    "memory": {ANYTHING: Adapter("InMemoryResult")},
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
    "plt": {
        "matplotlib.figure.Figure": Adapter("MatplotlibWriter", {"path": "str | os.PathLike | typing.IO"})
    },
    "sql": {_PANDAS: Adapter("PandasSqlWriter", {"table_name": "str", "db_connection": "typing.Any"})},
    "stata": {
        _PANDAS: Adapter("PandasStataWriter", optional={"path": "str | pathlib.Path | io.BufferedReader"})
    },
    "xml": {_PANDAS: Adapter("PandasXmlWriter", {"path_or_buffer": _HANDLE})},
}
"""By format and the head of the type that is saved."""


def argument_type(adapter: Adapter, argument: str) -> TypeRef | None:
    """The type of an argument; None for an option of the library."""
    text = adapter.required.get(argument, adapter.optional.get(argument))
    return None if text is None else TypeRef(text, text)
