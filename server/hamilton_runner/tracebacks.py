"""Exceptions as the client shows them: the user's frames, without ours and the framework's on top."""

from __future__ import annotations

import importlib
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from hamilton_runner.user_code import Failure, attempt

_FIRST, _LAST = 10, 40
"""Frames shown of a deep recursion."""
_MESSAGE = 2_000
_TEXT = 20_000


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
    frames = [
        _frame(entry.filename, entry.lineno, entry.name, entry.line or "", owns)
        for entry in traceback.extract_tb(trimmed)
    ]
    if isinstance(error, SyntaxError) and error.filename is not None:
        frames.append(_frame(error.filename, error.lineno, "<module>", (error.text or "").strip(), owns))
    if len(frames) > _FIRST + _LAST:
        frames = frames[:_FIRST] + frames[-_LAST:]
    return {
        "type": type(error).__name__,
        "message": _message(error)[:_MESSAGE],
        "node": node,
        "frames": frames,
        "text": _text(error, trimmed),
    }


def _frame(
    file: str, line: int | None, function: str, code: str, owns: Callable[[str], bool]
) -> dict[str, Any]:
    return {"file": file, "line": line or 0, "function": function, "code": code, "isUser": owns(file)}


def _message(error: BaseException) -> str:
    if isinstance(error, SystemExit):
        return f"The code called sys.exit({'' if error.code is None else repr(error.code)})."
    if isinstance(error, SyntaxError):
        return error.msg
    said = attempt(lambda: str(error))
    return f"its text cannot be had: {said.error!r}" if isinstance(said, Failure) else said.value


def _text(error: BaseException, trimmed: TracebackType | None) -> str:
    """Python's account; of a huge one the end, which names the error."""
    formatted = traceback.TracebackException(type(error), error, trimmed, compact=True).format()
    return "".join(formatted)[-_TEXT:]


def _below_machinery(entry: TracebackType | None) -> TracebackType | None:
    """The traceback from the first frame that is neither ours, nor importlib's, nor hamilton's.
    An error inside hamilton has none such: there its own frames say where."""
    own = _folders(__file__, importlib.__file__)
    framework = _folders(getattr(sys.modules.get("hamilton"), "__file__", None))
    return _below(entry, own + framework) or _below(entry, own)


def _below(entry: TracebackType | None, folders: tuple[str, ...]) -> TracebackType | None:
    while entry is not None and entry.tb_frame.f_code.co_filename.startswith(("<frozen importlib", *folders)):
        entry = entry.tb_next
    return entry


def _folders(*files: str | None) -> tuple[str, ...]:
    return tuple(f"{Path(file).parent}{os.sep}" for file in files if file is not None)
