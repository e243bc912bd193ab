"""What is told about data that was read or written: of files, frames and queries."""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib import parse

if TYPE_CHECKING:
    import pandas as pd

DATAFRAME_METADATA = "dataframe_metadata"
SQL_METADATA = "sql_metadata"
FILE_METADATA = "file_metadata"
_VERSION = "1.0.0"


def get_file_metadata(path: str | Path | os.PathLike) -> dict[str, Any]:
    """Describe a file.

    :param path: its path or URL; of a URL, and of a file that is not there, only the path is told.
    :return: size, path, time of change, present time, scheme and notes, under ``FILE_METADATA``.
    """
    if isinstance(path, Path):
        path = str(path)
    scheme = parse.urlparse(path).scheme
    # What looks like a scheme of one letter is a drive.
    local = not scheme or (len(scheme) == 1 and scheme.isalpha())
    told = {
        "size": None,
        "path": path,
        "last_modified": time.time(),
        "timestamp": _now(),
        "scheme": scheme,
        "notes": f"Nothing is known of files of scheme {scheme!r}, or {path} does not exist.",
        "__version__": _VERSION,
    }
    if local and (file := Path(path)).exists():
        state = file.stat()
        told.update(size=state.st_size, last_modified=state.st_mtime, notes="")
    return {FILE_METADATA: told}


def get_dataframe_metadata(df: "pd.DataFrame") -> dict[str, Any]:
    """Describe a data frame.

    :param df: the frame; what it does not tell is None.
    :return: rows, columns, names and types of columns, under ``DATAFRAME_METADATA``.
    """
    questions = {
        "rows": lambda: len(df),
        "columns": lambda: len(df.columns),
        "column_names": lambda: list(df.columns),
        "datatypes": lambda: [str(type_) for type_ in df.dtypes],
    }
    told: dict[str, Any] = {"__version__": _VERSION}
    for name, ask in questions.items():
        try:
            told[name] = ask()
        except (AttributeError, TypeError):
            told[name] = None
    return {DATAFRAME_METADATA: told}


def get_file_and_dataframe_metadata(path: str, df: "pd.DataFrame") -> dict[str, Any]:
    """Describe a file and the data frame in it."""
    return {**get_file_metadata(path), **get_dataframe_metadata(df)}


def get_sql_metadata(query_or_table: str, results: "int | pd.DataFrame") -> dict[str, Any]:
    """Describe what was read from or written to a database.

    :param query_or_table: a query, which has the word SELECT in it, or the name of a table.
    :param results: the frame, or the number of rows.
    :return: rows, query or table, and the present time, under ``SQL_METADATA``.
    """
    is_query = "SELECT" in query_or_table
    pandas = sys.modules.get("pandas")
    rows = results if isinstance(results, int) else None
    if pandas is not None and isinstance(results, pandas.DataFrame):
        rows = len(results)
    return {
        SQL_METADATA: {
            "rows": rows,
            "query": query_or_table if is_query else None,
            "table_name": None if is_query else query_or_table,
            "timestamp": _now(),
            "__version__": _VERSION,
        }
    }


def _now() -> float:
    return time.time()
