"""What the sources of functions say: where they are written, and their headers. Runs nothing."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Written:
    """A function as its author wrote it."""

    place: str | None
    """``features.py:12``, seen from the current folder where the file lies in it; None where there is no file."""
    header: str | None
    """From ``def`` on, without decorators and the colon; None where the source is not known."""


def written(function: Callable[..., Any]) -> Written:
    """What is known of a function's source; that of a notebook's cell is in no file."""
    plain = inspect.unwrap(function)
    code = getattr(plain, "__code__", None)
    if code is None:
        return Written(None, None)
    header, decorators = _header(plain)
    return Written(_place(Path(code.co_filename), code.co_firstlineno + decorators), header)


def _place(file: Path, line: int) -> str | None:
    if not file.is_file():
        return None
    here = Path.cwd()
    shown = file.relative_to(here) if file.is_relative_to(here) else file
    return f"{shown.as_posix()}:{line}"


def _header(function: Callable[..., Any]) -> tuple[str | None, int]:
    """The header, and how many lines of decorators are above it: Python counts functions from these on."""
    try:
        source = textwrap.dedent("".join(inspect.getsourcelines(function)[0]))
        found = ast.parse(source).body[0]
    except (OSError, TypeError, SyntaxError, IndexError):
        # There is no source, or it has changed since.
        return None, 0
    if not isinstance(found, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return None, 0
    body = found.body[0]
    lines = source.splitlines()[found.lineno - 1 : body.lineno]
    lines[-1] = lines[-1].encode()[: body.col_offset].decode()
    return "\n".join(lines).rstrip().removesuffix(":"), found.lineno - 1
