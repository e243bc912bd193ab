"""One short phrase about a value, made at once when its node is done. Runs no code of the user's."""

from __future__ import annotations

from typing import Any

_LENGTH = 60


def type_name(value: Any) -> str:
    """The full name of a value's type."""
    kind = type(value)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def library_of(value: Any) -> str:
    """The package that a value's type comes from."""
    return type(value).__module__.partition(".")[0]


def summarise(value: Any) -> str:
    """The shape or the value: ``6 × 3 DataFrame``, ``Series · 6``, ``0.25``, ``dict · 3``."""
    kind = type(value)
    if value is None or kind is bool:
        return str(value)
    if kind is int:
        return str(value) if value.bit_length() < 200 else f"int · {value.bit_length()} bits"
    if kind is float or kind is complex:
        return f"{value:.6g}"
    if kind is str:
        return _text(value)
    if kind in (list, tuple, dict, set, frozenset, bytes, bytearray, range):
        return f"{kind.__name__} · {len(value)}"
    return _of_library(value)


def _text(value: str) -> str:
    line, separator, _ = value[: 10 * _LENGTH].strip().partition("\n")
    short = line[: _LENGTH - 1]
    return f"{short}…" if separator or len(short) < len(line) else line


def _of_library(value: Any) -> str:
    library, name = library_of(value), type(value).__name__
    if library in ("pandas", "polars") and name == "DataFrame":
        rows, columns = value.shape
        return f"{rows} × {columns} DataFrame"
    if library in ("pandas", "polars") and (name == "Series" or name.endswith("Index")):
        return f"{name} · {len(value)}"
    if library == "numpy" and name == "ndarray":
        return f"{' × '.join(str(n) for n in value.shape) or 'scalar'} ndarray"
    if library == "numpy" and hasattr(value, "dtype"):
        return f"{value.item():.6g}" if value.dtype.kind == "f" else str(value)[:_LENGTH]
    if library == "matplotlib":
        return "Figure" if name == "Figure" else name
    return name
