"""What the sources of functions say: where they are written, and their headers. Runs nothing."""

from __future__ import annotations

import ast
import inspect
import linecache
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

_Definition: TypeAlias = "ast.FunctionDef | ast.AsyncFunctionDef"


@dataclass(frozen=True, slots=True)
class Written:
    """A function as its author wrote it."""

    place: str | None
    """``features.py:12``, seen from the current folder where the file lies in it; None where there is no file."""
    header: str | None
    """From ``def`` on, without decorators and the colon; None where the source is not known."""


class Sources:
    """The files of functions as they are now, each read once."""

    def __init__(self) -> None:
        """Nothing was read yet."""
        self._definitions: dict[str, dict[int, _Definition]] = {}

    def of(self, function: Callable[..., Any]) -> Written:
        """What is known of a function's source; that of a notebook's cell is in no file."""
        code = getattr(inspect.unwrap(function), "__code__", None)
        if code is None:
            return Written(None, None)
        file = code.co_filename
        if file not in self._definitions:
            linecache.checkcache(file)
            self._definitions[file] = dict(_definitions(linecache.getlines(file)))
        found = self._definitions[file].get(code.co_firstlineno)
        line = code.co_firstlineno if found is None else found.lineno
        return Written(_place(Path(file), line), None if found is None else _header(file, found))


def _definitions(lines: list[str]) -> Iterator[tuple[int, _Definition]]:
    """The functions of a file by the line that Python counts them from: that of the first decorator."""
    try:
        tree = ast.parse("".join(lines))
    except SyntaxError:
        # The file has changed since it was imported.
        return
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)]), node


def _header(file: str, definition: _Definition) -> str:
    body = definition.body[0]
    lines = linecache.getlines(file)[definition.lineno - 1 : body.lineno]
    # Columns of a syntax tree count bytes.
    lines[-1] = lines[-1].encode()[: body.col_offset].decode()
    return inspect.cleandoc("".join(lines)).rstrip().removesuffix(":")


def _place(file: Path, line: int) -> str | None:
    if not file.is_file():
        return None
    here = Path.cwd()
    shown = file.relative_to(here) if file.is_relative_to(here) else file
    return f"{shown.as_posix()}:{line}"
