"""Tables: data frames, series and arrays of pandas, polars and numpy, found without importing them."""

from __future__ import annotations

import math
from typing import Any

from hamilton_runner.previews.text import cut
from hamilton_runner.summaries import library_of

ROWS = 200
COLUMNS = 100
CELL = 200


def preview_table(value: Any) -> dict[str, Any] | None:
    """A table of the first rows and columns; None for what is no table."""
    for kind in type(value).__mro__:
        library, name = kind.__module__.partition(".")[0], kind.__name__
        if library == "pandas" and name == "DataFrame":
            return _pandas_frame(value)
        if library == "pandas" and name in ("Series", "Index"):
            return _pandas_series(value)
        if library == "polars" and name == "DataFrame":
            return _polars_frame(value)
        if library == "polars" and name == "Series":
            return _table([(value.name or "value", value.dtype, value[:ROWS].to_list())], None, [len(value)])
        if library == "numpy" and name == "ndarray":
            return _array(value)
    return None


def cell(value: Any) -> str:
    """The text of one cell; missing values keep their names."""
    if value is None:
        return "None"
    if isinstance(value, float):
        if math.isnan(value):
            return "NaN"
        return f"{value:.8g}" if abs(value) < 1e6 else f"{value:.12g}"
    if isinstance(value, tuple):
        return cut(", ".join(cell(part) for part in value), CELL)
    if library_of(value) in ("pandas", "polars", "numpy", "builtins", "datetime", "decimal"):
        return cut(str(value[:CELL] if isinstance(value, (str, list)) else value), CELL)
    return cut(str(value), CELL)


def _pandas_frame(frame: Any) -> dict[str, Any]:
    part = frame.iloc[:ROWS, :COLUMNS]
    columns = [
        (_label(part.columns[n]), part.dtypes.iloc[n], part.iloc[:, n].tolist()) for n in range(part.shape[1])
    ]
    return _table(columns, part.index, list(frame.shape))


def _pandas_series(series: Any) -> dict[str, Any]:
    head = series[:ROWS] if not hasattr(series, "iloc") else series.iloc[:ROWS]
    index = head.index if hasattr(series, "iloc") else None
    name = "value" if series.name is None else _label(series.name)
    return _table([(name, series.dtype, head.tolist())], index, [len(series)])


def _polars_frame(frame: Any) -> dict[str, Any]:
    part = frame[:ROWS, :COLUMNS]
    columns = [(name, part.schema[name], part[name].to_list()) for name in part.columns]
    return _table(columns, None, list(frame.shape))


def _array(array: Any) -> dict[str, Any] | None:
    if array.ndim not in (1, 2):
        return None
    part = array[:ROWS] if array.ndim == 1 else array[:ROWS, :COLUMNS]
    lists = [part.tolist()] if array.ndim == 1 else part.T.tolist()
    names = ["value"] if array.ndim == 1 else [str(n) for n in range(len(lists))]
    columns = [(name, array.dtype, values) for name, values in zip(names, lists, strict=True)]
    return _table(columns, None, list(array.shape))


def _table(columns: list[tuple[str, Any, list[Any]]], index: Any | None, shape: list[int]) -> dict[str, Any]:
    texts = [_texts(dtype, values) for _, dtype, values in columns]
    rows = [list(row) for row in zip(*texts, strict=True)]
    shown = {
        "kind": "table",
        "columns": [{"name": cut(name, CELL), "dtype": str(dtype)} for name, dtype, _ in columns],
        "rows": rows,
        "shape": shape,
        "truncated": shape[0] > ROWS or (len(shape) > 1 and shape[1] > COLUMNS),
    }
    if index is not None:
        shown["index"] = _texts(getattr(index, "dtype", None), index.tolist())
    return shown


def _texts(dtype: Any, values: list[Any]) -> list[str]:
    """The cells of a column. Where every moment is a midnight, the days are all that is meant."""
    texts = [cell(value) for value in values]
    midnight = " 00:00:00"
    if str(dtype).startswith("datetime64") and all(t.endswith(midnight) or t == "NaT" for t in texts):
        return [text.removesuffix(midnight) for text in texts]
    return texts


def _label(name: Any) -> str:
    return cell(name)
