"""Text with columns: CSV, tables, columns of fixed width."""

import csv
import dataclasses
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import Any, ClassVar, Literal

from hamilton.plugins.pandas_extensions.frames import Dtype, FrameReader, FrameWriter, IndexLabel


@dataclasses.dataclass
class PandasCSVReader(FrameReader):
    """Loads a CSV file."""

    key = "csv"
    pandas_name = "read_csv"
    withheld = frozenset({"skipfooter", "decimal"})
    gone: ClassVar[dict[str, tuple[int, int]]] = {
        "verbose": (2, 2),
        "keep_date_col": (2, 2),
        "delim_whitespace": (2, 2),
    }

    path: str | Path | BytesIO | BufferedReader
    sep: str | None = ","
    delimiter: str | None = None
    header: Sequence | int | Literal["infer"] | None = "infer"
    names: Sequence | None = None
    index_col: Hashable | Sequence | Literal[False] | None = None
    usecols: list[Hashable] | Callable | tuple | None = None
    dtype: Dtype | dict[Hashable, Dtype] | None = None
    engine: Literal["c", "python", "pyarrow", "python-fwf"] | None = None
    converters: Mapping | None = None
    true_values: list | None = None
    false_values: list | None = None
    skipinitialspace: bool | None = False
    skiprows: list[int] | int | Callable[[Hashable], bool] | None = None
    skipfooter: int = 0
    nrows: int | None = None
    na_values: Hashable | Iterable | Mapping | None = None
    keep_default_na: bool = True
    na_filter: bool = True
    verbose: bool | None = None
    skip_blank_lines: bool = True
    parse_dates: bool | Sequence | None | None = False
    keep_date_col: bool | None = None
    date_format: str | None = None
    dayfirst: bool = False
    cache_dates: bool = True
    iterator: bool = False
    chunksize: int | None = None
    compression: Literal["infer", "gzip", "bz2", "zip", "xz", "zstd", "tar"] | dict[str, Any] | None = "infer"
    thousands: str | None = None
    decimal: str = "."
    lineterminator: str | None = None
    quotechar: str | None = None
    quoting: int = 0
    doublequote: bool = True
    escapechar: str | None = None
    comment: str | None = None
    encoding: str = "utf-8"
    encoding_errors: Literal["strict", "ignore", "replace", "backslashreplace", "surrogateescape"] | str = (
        "strict"
    )
    dialect: str | csv.Dialect | None = None
    on_bad_lines: Literal["error", "warn", "skip"] | Callable = "error"
    delim_whitespace: bool | None = None
    low_memory: bool = True
    memory_map: bool = False
    float_precision: Literal["high", "legacy", "round_trip"] | None = None
    storage_options: dict[str, Any] | None = None
    dtype_backend: Literal["pyarrow", "numpy_nullable"] = "numpy_nullable"


@dataclasses.dataclass
class PandasCSVWriter(FrameWriter):
    """Saves a CSV file."""

    key = "csv"
    pandas_name = "to_csv"

    path: str | Path | BytesIO | BufferedReader
    sep: str | None = ","
    na_rep: str = ""
    float_format: str | Callable | None = None
    columns: Sequence | None = None
    header: bool | list[str] | None = True
    index: bool | None = False
    index_label: IndexLabel | None = None
    mode: str = "w"
    encoding: str | None = None
    compression: Literal["infer", "gzip", "bz2", "zip", "xz", "zstd", "tar"] | dict[str, Any] | None = "infer"
    quoting: int | None = None
    quotechar: str | None = '"'
    lineterminator: str | None = None
    chunksize: int | None = None
    date_format: str | None = None
    doublequote: bool = True
    escapechar: str | None = None
    decimal: str = "."
    errors: str = "strict"
    storage_options: dict[str, Any] | None = None
