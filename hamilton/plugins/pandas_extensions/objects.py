"""Frames as objects: pickles and JSON."""

import dataclasses
from collections.abc import Callable, Hashable
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import Any

from hamilton.plugins.pandas_extensions.frames import Dtype, FrameReader, FrameWriter, JSONSerializable


@dataclasses.dataclass
class PandasPickleReader(FrameReader):
    """Loads a pickled frame. Only load what you trust: unpickling runs code."""

    key = "pickle"
    pandas_name = "read_pickle"
    place = "filepath_or_buffer"
    withheld = frozenset({"path"})

    filepath_or_buffer: str | Path | BytesIO | BufferedReader = None
    path: str | Path | BytesIO | BufferedReader = None
    compression: str | dict[str, Any] | None = "infer"
    storage_options: dict[str, Any] | None = None

    def __post_init__(self) -> None:
        if (self.filepath_or_buffer is None) == (self.path is None):
            raise ValueError("PandasPickleReader takes either path or filepath_or_buffer, and one of them.")
        if self.filepath_or_buffer is None:
            self.filepath_or_buffer = self.path


@dataclasses.dataclass
class PandasPickleWriter(FrameWriter):
    """Pickles a frame."""

    key = "pickle"
    pandas_name = "to_pickle"

    path: str | Path | BytesIO | BufferedReader
    compression: str | dict[str, Any] | None = "infer"
    protocol: int = 5
    storage_options: dict[str, Any] | None = None


@dataclasses.dataclass
class PandasJsonReader(FrameReader):
    """Loads a JSON file."""

    key = "json"
    pandas_name = "read_json"
    place = "filepath_or_buffer"

    filepath_or_buffer: str | Path | BytesIO | BufferedReader
    chunksize: int | None = None
    compression: str | dict[str, Any] | None = "infer"
    convert_axes: bool | None = None
    convert_dates: bool | list[str] = True
    date_unit: str | None = None
    dtype: Dtype | dict[Hashable, Dtype] | None = None
    dtype_backend: str | None = None
    encoding: str | None = None
    encoding_errors: str | None = "strict"
    engine: str = "ujson"
    keep_default_dates: bool = True
    lines: bool = False
    nrows: int | None = None
    orient: str | None = None
    precise_float: bool = False
    storage_options: dict[str, Any] | None = None
    typ: str = "frame"


@dataclasses.dataclass
class PandasJsonWriter(FrameWriter):
    """Saves a JSON file."""

    key = "json"
    pandas_name = "to_json"
    place = "filepath_or_buffer"

    filepath_or_buffer: str | Path | BytesIO | BufferedReader
    compression: str = "infer"
    date_format: str = "epoch"
    date_unit: str = "ms"
    default_handler: Callable[[Any], JSONSerializable] | None = None
    double_precision: int = 10
    force_ascii: bool = True
    index: bool | None = None
    indent: int = 0
    lines: bool = False
    mode: str = "w"
    orient: str | None = None
    storage_options: dict[str, Any] | None = None

    def arguments(self) -> dict[str, Any]:
        arguments = super().arguments()
        # Before pandas 2.1, lines=False together with some values of orient was refused.
        return arguments if self.lines else {k: v for k, v in arguments.items() if k != "lines"}
