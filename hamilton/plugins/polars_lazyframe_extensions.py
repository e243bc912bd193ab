"""Lazy data frames of polars: their types, and the adapters that scan files."""

import dataclasses
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, ClassVar, TextIO

import polars as pl

from hamilton import registry
from hamilton.io import utils
from hamilton.io.data_adapters import DataLoader
from hamilton.plugins.library_calls import LibraryCall

DATAFRAME_TYPE = pl.LazyFrame
COLUMN_TYPE = pl.Expr
CsvEncoding = type


def register_types() -> None:
    """Make the types known."""
    registry.register_types("polars_lazyframe", DATAFRAME_TYPE, COLUMN_TYPE)


def get_column_polars_lazyframe(df: pl.LazyFrame, column_name: str) -> pl.Expr:
    """Take a column out of a frame; whether it is there is only known when the frame is collected."""
    return pl.col(column_name)


def fill_with_scalar_polars_lazyframe(df: pl.LazyFrame, column_name: str, scalar_value: Any) -> pl.LazyFrame:
    """Make a frame with a column of a single value, or of an expression."""
    value = scalar_value if isinstance(scalar_value, pl.Expr) else pl.lit(scalar_value)
    return df.with_columns(value.alias(column_name))


class _Scanner(LibraryCall, DataLoader):
    """Scans a file with a function of polars."""

    types = (DATAFRAME_TYPE,)
    place = "file"
    polars_name: ClassVar[str]

    def load_data(self, type_: type) -> tuple[DATAFRAME_TYPE, dict[str, Any]]:
        place = getattr(self, self.place)
        df = getattr(pl, self.polars_name)(place, **self._get_loading_kwargs())
        return df, self.told(place, df)

    def told(self, place: Any, df: pl.LazyFrame) -> dict[str, Any]:
        """What is told about what was loaded."""
        return utils.get_file_and_dataframe_metadata(place, df)


@dataclasses.dataclass
class PolarsScanCSVReader(_Scanner):
    """Scans a CSV file."""

    key = "csv"
    polars_name = "scan_csv"
    withheld = frozenset({"batch_size", "use_pyarrow"})

    file: str | TextIO | BytesIO | Path | BinaryIO | bytes
    has_header: bool = True
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
    eol_char: str = "\n"
    raise_if_empty: bool = True


@dataclasses.dataclass
class PolarsScanParquetReader(_Scanner):
    """Scans a Parquet file."""

    key = "parquet"
    polars_name = "scan_parquet"
    withheld = frozenset({"use_pyarrow", "memory_map"})

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
    use_statistics: bool = True
    rechunk: bool = True


@dataclasses.dataclass
class PolarsScanFeatherReader(_Scanner):
    """Scans a Feather file."""

    key = "feather"
    polars_name = "scan_ipc"
    place = "source"
    withheld = frozenset({"use_pyarrow"})

    source: str | BinaryIO | BytesIO | Path | bytes
    columns: list[str] | list[int] | None = None
    n_rows: int | None = None
    use_pyarrow: bool = False
    memory_map: bool = True
    storage_options: dict[str, Any] | None = None
    row_count_name: str | None = None
    row_count_offset: int = 0
    rechunk: bool = True

    def told(self, place: Any, df: pl.LazyFrame) -> dict[str, Any]:
        return utils.get_file_metadata(place)


DATA_ADAPTERS = [PolarsScanCSVReader, PolarsScanParquetReader, PolarsScanFeatherReader]
