"""Files of statistics programs: Stata, SPSS."""

import dataclasses
from collections.abc import Callable, Hashable, Sequence
from datetime import datetime
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import Any, Literal

from hamilton.plugins.pandas_extensions.frames import FrameReader, FrameWriter


@dataclasses.dataclass
class PandasStataReader(FrameReader):
    """Loads a Stata file."""

    key = "stata"
    pandas_name = "read_stata"
    place = "filepath_or_buffer"

    filepath_or_buffer: str | Path | BytesIO | BufferedReader
    convert_dates: bool = True
    convert_categoricals: bool = True
    index_col: str | None = None
    convert_missing: bool = False
    preserve_dtypes: bool = True
    columns: Sequence | None = None
    order_categoricals: bool = True
    chunksize: int | None = None
    iterator: bool = False
    compression: dict[str, Any] | Literal["infer", "gzip", "bz2", "zip", "xz", "zstd", "tar"] = "infer"
    storage_options: dict[str, Any] | None = None


@dataclasses.dataclass
class PandasStataWriter(FrameWriter):
    """Saves a Stata file."""

    key = "stata"
    pandas_name = "to_stata"

    path: str | Path | BufferedReader = None
    convert_dates: dict[Hashable, str] | None = None
    write_index: bool = True
    byteorder: str | None = None
    time_stamp: datetime | None = None
    data_label: str | None = None
    variable_labels: dict[Hashable, str] | None = None
    version: Literal[114, 117, 118, 119] = 114
    convert_strl: str | None = None
    compression: dict[str, Any] | Literal["infer", "gzip", "bz2", "zip", "xz", "zstd", "tar"] = "infer"
    storage_options: dict[str, Any] | None = None
    value_labels: dict[Hashable, str] | None = None

    def arguments(self) -> dict[str, Any]:
        arguments = super().arguments()
        if self.version != 117:
            arguments.pop("convert_strl", None)
        return arguments


@dataclasses.dataclass
class PandasSPSSReader(FrameReader):
    """Loads an SPSS file."""

    key = "spss"
    pandas_name = "read_spss"
    passes_none = True

    path: str | Path
    usecols: list[Hashable] | Callable[[str], bool] | None = None
    convert_categoricals: bool = True
    dtype_backend: Literal["pyarrow", "numpy_nullable"] = "numpy_nullable"
