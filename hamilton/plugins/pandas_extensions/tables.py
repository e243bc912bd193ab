"""Text with columns divided by tabs, or of fixed width."""

import dataclasses
from collections.abc import Callable, Hashable, Iterable, Sequence
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import Literal

from hamilton.plugins.pandas_extensions.frames import Dtype, FrameReader


@dataclasses.dataclass
class PandasTableReader(FrameReader):
    """Loads a table."""

    key = "table"
    pandas_name = "read_table"
    place = "filepath_or_buffer"
    passes_none = True

    filepath_or_buffer: str | Path | BytesIO | BufferedReader
    sep: str | None = None
    delimiter: str | None = None
    header: int | Sequence | str | None = "infer"
    names: Sequence | None = None
    index_col: int | str | Sequence | None = None
    usecols: Sequence | None = None
    dtype: Dtype | dict[Hashable, Dtype] | None = None
    engine: Literal["c", "python", "pyarrow"] | None = None
    converters: dict[Hashable, Callable] | None = None
    true_values: Iterable | None = None
    false_values: Iterable | None = None
    skipinitialspace: bool = False
    skiprows: list[int] | int | list[Callable] | None = None
    skipfooter: int = 0
    nrows: int | None = None
    na_values: Hashable | Iterable | dict[Hashable, Iterable] | None = None
    keep_default_na: bool = True
    na_filter: bool = True
    verbose: bool | None = None
    skip_blank_lines: bool = True
    parse_dates: list[int | str] | dict[str, list[int | str]] | bool = False
    infer_datetime_format: bool = False
    keep_date_col: bool | None = None
    date_parser: Callable | None = None
    date_format: str | str | None = None
    dayfirst: bool = False
    cache_dates: bool = True
    iterator: bool = False
    chunksize: int | None = None
    compression: str | dict = "infer"
    thousands: str | None = None
    decimal: str = "."
    lineterminator: str | None = None
    quotechar: str | None = '"'
    quoting: int = 0
    doublequote: bool = True
    escapechar: str | None = None
    comment: str | None = None
    encoding: str | None = None
    encoding_errors: str | None = "strict"
    dialect: str | None = None
    on_bad_lines: Literal["error", "warn", "skip"] | Callable = "error"
    delim_whitespace: bool | None = None
    low_memory: bool = True
    memory_map: bool = False
    float_precision: Literal["high", "legacy", "round_trip"] | None = None
    storage_options: dict | None = None
    dtype_backend: Literal["numpy_nullable", "pyarrow"] = "numpy_nullable"


@dataclasses.dataclass
class PandasFWFReader(FrameReader):
    """Loads a table of columns of fixed width."""

    key = "fwf"
    pandas_name = "read_fwf"
    place = "filepath_or_buffer"
    passes_none = True

    filepath_or_buffer: str | Path | BytesIO | BufferedReader
    colspecs: str | list[tuple[int, int]] | tuple[int, int] = "infer"
    widths: list[int] | None = None
    infer_nrows: int = 100
    dtype_backend: Literal["numpy_nullable", "pyarrow"] = "numpy_nullable"
