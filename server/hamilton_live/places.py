"""Where functions are written: ``features.py:12``. Reads source files that Python knows; runs nothing."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

_HEADER = re.compile(r"\s*(async\s+)?def\s")


def place_of(function: Callable[..., Any]) -> str | None:
    """The file, seen from the current folder where it lies in it, and the line of the ``def``.

    Returns:
        None where the function is in no file, as those of a notebook's cells.
    """
    code = getattr(inspect.unwrap(function), "__code__", None)
    if code is None or not Path(code.co_filename).is_file():
        return None
    file = Path(code.co_filename)
    here = Path.cwd()
    shown = file.relative_to(here) if file.is_relative_to(here) else file
    return f"{shown.as_posix()}:{code.co_firstlineno + _lines_of_decorators(function)}"


def _lines_of_decorators(function: Callable[..., Any]) -> int:
    """Python counts a function from its first decorator on."""
    try:
        lines, _ = inspect.getsourcelines(inspect.unwrap(function))
    except (OSError, TypeError):
        # The file has changed since, or cannot be read.
        return 0
    return next((number for number, line in enumerate(lines) if _HEADER.match(line)), 0)
