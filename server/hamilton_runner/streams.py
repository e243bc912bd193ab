"""Who owns which file descriptor: the protocol gets private copies, user code gets the rest.

User code reads nothing (its standard input is empty) and writes to descriptors 1 and 2, which
lead straight to the client. So the output of C code and of subprocesses arrives too, and the last
words before a crash are not lost in a thread of a process that no longer exists.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from dataclasses import dataclass
from typing import BinaryIO, TextIO

from hamilton_runner.frames import Channel


@dataclass(frozen=True)
class Streams:
    """The protocol's two ends, and the text streams that user code finds in ``sys``."""

    requests: BinaryIO
    replies: Channel
    stdout: TextIO
    stderr: TextIO

    def give_to_user(self) -> None:
        """Put back ``sys.stdout`` and ``sys.stderr``, which user code may have replaced."""
        sys.stdout = self.stdout
        sys.stderr = self.stderr

    def flush(self) -> None:
        """Flush what user code wrote. A stream that it closed has nothing more to say."""
        for stream in (self.stdout, self.stderr):
            with contextlib.suppress(OSError, ValueError):
                stream.flush()


def take_over(user_stdout: int | None) -> Streams:
    """Move the protocol off descriptors 0 and 1 and give these to user code.

    Parameters:
        user_stdout: the descriptor (on Windows the handle) that the client reads as standard
            output; None lets standard output join standard error.

    Returns:
        The streams.
    """
    requests = os.fdopen(os.dup(0), "rb")
    replies = Channel(os.dup(1))
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    if user_stdout is None:
        os.dup2(2, 1)
    else:
        descriptor = _descriptor(user_stdout)
        os.dup2(descriptor, 1)
        os.close(descriptor)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - it lives as long as the process.
    streams = Streams(requests, replies, _text_stream(1), _text_stream(2))
    streams.give_to_user()
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=replies.close_in_child)
    return streams


def _descriptor(handle: int) -> int:
    if sys.platform == "win32":
        import msvcrt

        return msvcrt.open_osfhandle(handle, 0)
    return handle


def _text_stream(descriptor: int) -> TextIO:
    raw = io.FileIO(descriptor, "wb", closefd=False)
    return io.TextIOWrapper(
        io.BufferedWriter(raw), encoding="utf-8", errors="backslashreplace", line_buffering=True
    )
