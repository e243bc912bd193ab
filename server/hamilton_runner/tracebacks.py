"""Exceptions as the client shows them: the user's frames, without ours and the framework's on top."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

_OWN_FOLDER = str(Path(__file__).resolve().parent)


def describe(error: BaseException, owns: Callable[[str], bool], node: str | None = None) -> dict[str, Any]:
    """An exception in the form of the wire.

    Parameters:
        error: what was raised.
        owns: whether a file is the user's.
        node: the node that raised it, if it was one.

    Returns:
        ``type``, ``message``, ``node``, ``frames`` (outermost first) and ``text``, Python's own
        account of it.
    """
    trimmed = _below_machinery(error.__traceback__)
    frames = []
    for entry in traceback.extract_tb(trimmed):
        frames.append(
            {
                "file": entry.filename,
                "line": entry.lineno or 0,
                "function": entry.name,
                "code": entry.line or "",
                "isUser": owns(entry.filename),
            }
        )
    if isinstance(error, SyntaxError) and error.filename is not None:
        frames.append(
            {
                "file": error.filename,
                "line": error.lineno or 0,
                "function": "<module>",
                "code": (error.text or "").strip(),
                "isUser": owns(error.filename),
            }
        )
    return {
        "type": type(error).__name__,
        "message": _message(error),
        "node": node,
        "frames": frames,
        "text": "".join(_format(error, trimmed)),
    }


def _message(error: BaseException) -> str:
    if isinstance(error, SystemExit):
        return f"The code called sys.exit({'' if error.code is None else repr(error.code)})."
    return traceback.format_exception_only(error)[-1].strip().partition(": ")[2] or type(error).__name__


def _format(error: BaseException, trimmed: TracebackType | None) -> list[str]:
    return list(traceback.TracebackException(type(error), error, trimmed, compact=True).format())


def _below_machinery(entry: TracebackType | None) -> TracebackType | None:
    """The traceback from the first frame that is neither ours, nor importlib's, nor hamilton's."""
    start = entry
    while entry is not None and _is_machinery(entry.tb_frame.f_code.co_filename):
        entry = entry.tb_next
    return entry if entry is not None else (None if start is None else _last(start))


def _last(entry: TracebackType) -> TracebackType | None:
    """All of it is machinery: an error inside hamilton. Its last frames say where; ours do not."""
    current: TracebackType | None = entry
    while current is not None and _is_own(current.tb_frame.f_code.co_filename):
        current = current.tb_next
    return current


def _is_own(file: str) -> bool:
    return file.startswith((_OWN_FOLDER, "<frozen importlib")) or f"{os.sep}importlib{os.sep}" in file


def _is_machinery(file: str) -> bool:
    return _is_own(file) or f"{os.sep}hamilton{os.sep}" in file
