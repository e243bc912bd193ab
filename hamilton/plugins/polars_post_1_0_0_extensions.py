"""Loading and saving data frames of polars from 1.0.0 on: each adapter calls one function of polars."""

import dataclasses
from collections.abc import Collection, Mapping, Sequence
from io import BytesIO, IOBase, TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO, ClassVar, Literal, TextIO

import polars as pl
from polars._typing import (
    ColumnTotalsDefinition,
    ConnectionOrCursor,
    CsvEncoding,
    RowTotalsDefinition,
    SchemaDefinition,
)
from polars.datatypes import DataType, DataTypeClass

from hamilton.io import utils
from hamilton.io.data_adapters import DataLoader, DataSaver
from hamilton.plugins.library_calls import LibraryCall

try:
    from xlsxwriter.workbook import Workbook
except ImportError:
    Workbook = type

DATAFRAME_TYPE = pl.DataFrame
COLUMN_TYPE = pl.Series
# The types of polars that annotations of fields name are resolved among these names.
Selector = type
CsvQuoteStyle = type
IpcCompression = type


class _Reader(LibraryCall, DataLoader):
    """Loads a frame with a function of polars."""

    types = (DATAFRAME_TYPE,)
    polars_name: ClassVar[str]

    def load_data(self, type_: type) -> tuple[DATAFRAME_TYPE, dict[str, Any]]:
        place = getattr(self, self.place)
        df = getattr(pl, self.polars_name)(place, **self._get_loading_kwargs())
        return df, self.told(place, df)

    def told(self, place: Any, df: pl.DataFrame) -> dict[str, Any]:
        """What is told about what was loaded."""
        return utils.get_file_metadata(place)


class _Writer(LibraryCall, DataSaver):
    """Saves a frame with one of its methods."""

    types = (DATAFRAME_TYPE, pl.LazyFrame)
    place = "file"
    polars_name: ClassVar[str]

    def save_data(self, data: DATAFRAME_TYPE | pl.LazyFrame) -> dict[str, Any]:
        df = data.collect() if isinstance(data, pl.LazyFrame) else data
        place = getattr(self, self.place)
        getattr(df, self.polars_name)(place, **self._get_saving_kwargs())
        return utils.get_file_and_dataframe_metadata(place, df)


class _FrameFileReader(_Reader):
    """Loads a frame and tells about it."""

    place = "file"

    def told(self, place: Any, df: pl.DataFrame) -> dict[str, Any]:
        return utils.get_file_and_dataframe_metadata(place, df)


@dataclasses.dataclass
class PolarsCSVReader(_FrameFileReader):
    """Loads a CSV file."""

    key = "csv"
    polars_name = "read_csv"
    withheld = frozenset({"include_header", "sample_size"})

    file: str | TextIO | BytesIO | Path | BinaryIO | bytes
    has_header: bool = True
    include_header: bool = True
    columns: Sequence[int] | Sequence[str] = None
    new_columns: Sequence[str] = None
    separator: str = ","
    comment_char: str = None
    quote_char: str = '"'
    skip_rows: int = 0
    dtypes: Mapping[str, Any] | Sequence[Any] = None
    null_values: str | Sequence[str] | dict[str, str] = None
    missing_utf8_is_empty_string: bool = False
    ignore_errors: bool = False
    try_parse_dates: bool = False
    n_threads: int = None
    infer_schema_length: int = 100
    batch_size: int = 8192
    n_rows: int = None
    encoding: CsvEncoding | str = "utf8"
    low_memory: bool = False
    rechunk: bool = True
    use_pyarrow: bool = False
    storage_options: dict[str, Any] = None
    skip_rows_after_header: int = 0
    row_count_name: str = None
    row_count_offset: int = 0
    sample_size: int = 1024
    eol_char: str = "\n"
    raise_if_empty: bool = True


@dataclasses.dataclass
class PolarsCSVWriter(_Writer):
    """Saves a CSV file."""

    key = "csv"
    polars_name = "write_csv"

    file: BytesIO | TextIOWrapper | str | Path
    include_header: bool = True
    separator: str = ","
    line_terminator: str = "\n"
    quote_char: str = '"'
    batch_size: int = 1024
    datetime_format: str = None
    date_format: str = None
    time_format: str = None
    float_precision: int = None
    null_value: str = None
    quote_style: CsvQuoteStyle = None


@dataclasses.dataclass
class PolarsParquetReader(_FrameFileReader):
    """Loads a Parquet file."""

    key = "parquet"
    polars_name = "read_parquet"

    file: str | TextIO | BytesIO | Path | BinaryIO | bytes
    columns: list[int] | list[str] = None
    n_rows: int = None
    use_pyarrow: bool = False
    memory_map: bool = True
    storage_options: dict[str, Any] = None
    parallel: Any = "auto"
    row_count_name: str = None
    row_count_offset: int = 0
    low_memory: bool = False
    pyarrow_options: dict[str, Any] = None
    use_statistics: bool = True
    rechunk: bool = True


@dataclasses.dataclass
class PolarsParquetWriter(_Writer):
    """Saves a Parquet file."""

    key = "parquet"
    polars_name = "write_parquet"
    passes_none = True

    file: BytesIO | TextIOWrapper | str | Path
    compression: Any = "zstd"
    compression_level: int = None
    statistics: bool = False
    row_group_size: int = None
    use_pyarrow: bool = False
    pyarrow_options: dict[str, Any] = None

    def arguments(self) -> dict[str, Any]:
        # Without a compression the other options do not count either, as in apache-hamilton.
        return {} if self.compression is None else super().arguments()


@dataclasses.dataclass
class PolarsFeatherReader(_Reader):
    """Loads a Feather file."""

    key = "feather"
    polars_name = "read_ipc"
    place = "source"

    source: str | BinaryIO | BytesIO | Path | bytes
    columns: list[str] | list[int] | None = None
    n_rows: int | None = None
    use_pyarrow: bool = False
    memory_map: bool = True
    storage_options: dict[str, Any] | None = None
    row_count_name: str | None = None
    row_count_offset: int = 0
    rechunk: bool = True


@dataclasses.dataclass
class PolarsFeatherWriter(_Writer):
    """Saves a Feather file."""

    key = "feather"
    polars_name = "write_ipc"

    file: BinaryIO | BytesIO | str | Path | None = None
    compression: IpcCompression = "uncompressed"


@dataclasses.dataclass
class PolarsAvroReader(_FrameFileReader):
    """Loads an Avro file."""

    key = "avro"
    polars_name = "read_avro"

    file: str | TextIO | BytesIO | Path | BinaryIO | bytes
    columns: list[int] | list[str] | None = None
    n_rows: int | None = None


@dataclasses.dataclass
class PolarsAvroWriter(_Writer):
    """Saves an Avro file."""

    key = "avro"
    polars_name = "write_avro"

    file: BytesIO | TextIOWrapper | str | Path
    compression: Any = "uncompressed"


@dataclasses.dataclass
class PolarsJSONReader(_Reader):
    """Loads a JSON file."""

    key = "json"
    polars_name = "read_json"
    place = "source"

    source: str | Path | IOBase | bytes
    schema: SchemaDefinition = None
    schema_overrides: SchemaDefinition = None


@dataclasses.dataclass
class PolarsJSONWriter(_Writer):
    """Saves a JSON file."""

    key = "json"
    polars_name = "write_json"

    file: IOBase | str | Path


@dataclasses.dataclass
class PolarsNDJSONReader(_Reader):
    """Loads a file of one JSON value a line."""

    key = "ndjson"
    polars_name = "read_ndjson"
    place = "source"

    source: str | Path | IOBase | bytes
    schema: SchemaDefinition = None
    schema_overrides: SchemaDefinition = None


@dataclasses.dataclass
class PolarsNDJSONWriter(_Writer):
    """Saves a file of one JSON value a line."""

    key = "ndjson"
    polars_name = "write_ndjson"

    file: IOBase | str | Path


@dataclasses.dataclass
class PolarsSpreadsheetReader(_Reader):
    """Loads a sheet of a workbook."""

    key = "spreadsheet"
    polars_name = "read_excel"
    place = "source"

    source: str | Path | IOBase | bytes
    sheet_id: int | Sequence[int] | None = None
    sheet_name: str | list[str] | tuple[str] | None = None
    engine: Literal["xlsx2csv", "openpyxl", "pyxlsb", "odf", "xlrd", "xlsxwriter"] = "xlsx2csv"
    engine_options: dict[str, Any] | None = None
    read_options: dict[str, Any] | None = None
    schema_overrides: dict[str, Any] | None = None
    raise_if_empty: bool = True


@dataclasses.dataclass
class PolarsSpreadsheetWriter(_Writer):
    """Saves a sheet of a workbook."""

    key = "spreadsheet"
    polars_name = "write_excel"
    place = "workbook"

    workbook: Workbook | BytesIO | Path | str
    worksheet: str | None = None
    position: tuple[int, int] | str = "A1"
    table_style: str | dict[str, Any] | None = None
    table_name: str | None = None
    column_formats: Mapping[str | tuple[str, ...], str | Mapping[str, str]] | None = None
    dtype_formats: dict[DataType | DataTypeClass, str] | None = None
    conditional_formats: (
        Mapping[str | Collection[str], str | Mapping[str, Any] | Sequence[str | Mapping[str, Any]]] | None
    ) = None
    header_format: dict[str, Any] | None = None
    column_totals: ColumnTotalsDefinition | None = None
    column_widths: Mapping[str, tuple[str, ...] | int] | int | None = None
    row_totals: RowTotalsDefinition | None = None
    row_heights: dict[int | tuple[int, ...], int] | int | None = None
    sparklines: dict[str, Sequence[str] | dict[str, Any]] | None = None
    formulas: dict[str, str | dict[str, str]] | None = None
    float_precision: int = 3
    include_header: bool = True
    autofilter: bool = True
    autofit: bool = False
    hidden_columns: Sequence[str] | str | None = None
    hide_gridlines: bool = None
    sheet_zoom: int | None = None
    freeze_panes: str | tuple[int, int] | tuple[str, int, int] | tuple[int, int, int, int] | None = None


@dataclasses.dataclass
class PolarsDatabaseReader(_FrameFileReader):
    """Loads what a query yields."""

    key = "database"
    polars_name = "read_database"
    place = "query"

    query: str
    connection: ConnectionOrCursor | str
    iter_batches: bool = False
    batch_size: int | None = None
    schema_overrides: dict[str, Any] | None = None
    infer_schema_length: int | None = None
    execute_options: dict[str, Any] | None = None


@dataclasses.dataclass
class PolarsDatabaseWriter(_Writer):
    """Saves a table of a database."""

    key = "database"
    polars_name = "write_database"
    place = "table_name"

    table_name: str
    connection: ConnectionOrCursor | str
    if_table_exists: Literal["fail", "replace", "append"] = "fail"
    engine: Literal["auto", "sqlalchemy", "adbc"] = "sqlalchemy"


DATA_ADAPTERS = [
    PolarsCSVReader,
    PolarsCSVWriter,
    PolarsParquetReader,
    PolarsParquetWriter,
    PolarsFeatherReader,
    PolarsFeatherWriter,
    PolarsAvroReader,
    PolarsAvroWriter,
    PolarsJSONReader,
    PolarsJSONWriter,
    PolarsNDJSONReader,
    PolarsNDJSONWriter,
    PolarsSpreadsheetReader,
    PolarsSpreadsheetWriter,
    PolarsDatabaseReader,
    PolarsDatabaseWriter,
]
