"""Files that keep columns together: Parquet, Feather, ORC."""

import dataclasses
from collections.abc import Sequence
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import Any, ClassVar, Literal

from hamilton.plugins.pandas_extensions.frames import FILESYSTEM_TYPE, FrameReader, FrameWriter


@dataclasses.dataclass
class PandasParquetReader(FrameReader):
    """Loads a Parquet file."""

    key = "parquet"
    pandas_name = "read_parquet"
    gone: ClassVar[dict[str, tuple[int, int]]] = {"use_nullable_dtypes": (2, 0)}

    path: str | Path | BytesIO | BufferedReader
    engine: Literal["auto", "pyarrow", "fastparquet"] = "auto"
    columns: list[str] | None = None
    storage_options: dict[str, Any] | None = None
    use_nullable_dtypes: bool = False
    dtype_backend: Literal["numpy_nullable", "pyarrow"] = "numpy_nullable"
    filesystem: str | None = None
    filters: list[tuple] | list[list[tuple]] | None = None


@dataclasses.dataclass
class PandasParquetWriter(FrameWriter):
    """Saves a Parquet file."""

    key = "parquet"
    pandas_name = "to_parquet"
    withheld = frozenset({"extra_kwargs"})

    path: str | Path | BytesIO | BufferedReader
    engine: Literal["auto", "pyarrow", "fastparquet"] = "auto"
    compression: str | None = "snappy"
    index: bool | None = None
    partition_cols: list[str] | None = None
    storage_options: dict[str, Any] | None = None
    extra_kwargs: dict[str, Any] | None = None

    def arguments(self) -> dict[str, Any]:
        return {**super().arguments(), **(self.extra_kwargs or {})}


@dataclasses.dataclass
class PandasFeatherReader(FrameReader):
    """Loads a Feather file."""

    key = "feather"
    pandas_name = "read_feather"

    path: str | Path | BytesIO | BufferedReader
    columns: Sequence | None = None
    use_threads: bool = True
    storage_options: dict[str, Any] | None = None
    dtype_backend: Literal["pyarrow", "numpy_nullable"] = "numpy_nullable"


@dataclasses.dataclass
class PandasFeatherWriter(FrameWriter):
    """Saves a Feather file."""

    key = "feather"
    pandas_name = "to_feather"

    path: str | Path | BytesIO | BufferedReader
    dest: str | None = None
    compression: Literal["zstd", "lz4", "uncompressed"] = None
    compression_level: int | None = None
    chunksize: int | None = None
    version: int | None = 2


@dataclasses.dataclass
class PandasORCReader(FrameReader):
    """Loads an ORC file."""

    key = "orc"
    pandas_name = "read_orc"

    path: str | Path | BytesIO | BufferedReader
    columns: list[str] | None = None
    dtype_backend: Literal["pyarrow", "numpy_nullable"] = "numpy_nullable"
    filesystem: FILESYSTEM_TYPE | None = None


@dataclasses.dataclass
class PandasORCWriter(FrameWriter):
    """Saves an ORC file."""

    key = "orc"
    pandas_name = "to_orc"

    path: str | Path | BytesIO | BufferedReader
    engine: Literal["pyarrow"] = "pyarrow"
    index: bool | None = None
    engine_kwargs: dict[str, Any] | None | None = None
