"""Data files as values of inputs: which reader a suffix means. Libraries are imported when needed."""

from __future__ import annotations

import importlib
import json
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


class FileProblem(Exception):
    """The file cannot be read; the message says what is missing."""


def load_file(path: Path, declared: Any) -> Any:
    """Load a data file.

    Parameters:
        path: the file.
        declared: the type of the input: a JSON file becomes a table only where one is asked for,
            and a polars type is read by polars.

    Returns:
        A table, the parsed JSON, the unpickled object, or the text.

    Raises:
        FileProblem: there is no such file, no reader for its suffix, or a library is missing.
    """
    if not path.is_file():
        raise FileProblem(f"there is no file {path}")
    suffix = path.suffix.lower()
    if suffix not in _READERS:
        raise FileProblem(
            f"nothing reads {suffix or 'files without a suffix'}; known are {', '.join(sorted(_READERS))}"
        )
    try:
        return _READERS[suffix](path, declared)
    except ImportError as error:
        raise FileProblem(f"reading {suffix} needs a library that {sys.executable} lacks: {error}") from error


def _table(pandas_reader: str, polars_reader: str, **options: Any) -> Callable[[Path, Any], Any]:
    def read(path: Path, declared: Any) -> Any:
        polars = _library_of(declared) == "polars"
        if polars:
            separator = {"separator": options["sep"]} if "sep" in options else {}
            return getattr(importlib.import_module("polars"), polars_reader)(path, **separator)
        table = getattr(importlib.import_module("pandas"), pandas_reader)(path, **options)
        is_series = getattr(declared, "__name__", None) == "Series"
        return table.squeeze("columns") if is_series and len(table.columns) == 1 else table

    return read


def _json(path: Path, declared: Any) -> Any:
    if _library_of(declared) in ("pandas", "polars"):
        return _table("read_json", "read_json")(path, declared)
    with path.open(encoding="utf-8") as file:
        return json.load(file)


def _pickle(path: Path, declared: Any) -> Any:
    with path.open("rb") as file:
        return pickle.load(file)


def _text(path: Path, declared: Any) -> Any:
    with path.open(encoding="utf-8") as file:
        return file.read()


def _library_of(declared: Any) -> str:
    return str(getattr(declared, "__module__", "")).partition(".")[0]


_READERS: dict[str, Callable[[Path, Any], Any]] = {
    ".csv": _table("read_csv", "read_csv"),
    ".tsv": _table("read_csv", "read_csv", sep="\t"),
    ".parquet": _table("read_parquet", "read_parquet"),
    ".feather": _table("read_feather", "read_ipc"),
    ".xlsx": _table("read_excel", "read_excel"),
    ".json": _json,
    ".pickle": _pickle,
    ".pkl": _pickle,
    ".txt": _text,
    ".md": _text,
}
