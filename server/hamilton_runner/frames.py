"""Frames: ``Content-Length`` headers and JSON, over two file descriptors. Knows no message.

Writing is safe from several threads, and silent in a forked child: only the process that opened
the channel may speak on it.
"""

from __future__ import annotations

import json
import os
import threading
from typing import Any, BinaryIO

Message = dict[str, Any]


def read_frame(stream: BinaryIO) -> Message | None:
    """Read one message.

    Parameters:
        stream: a blocking binary stream.

    Returns:
        The message, or None at the end of the stream.
    """
    length: int | None = None
    while True:
        header = stream.readline()
        if not header:
            return None
        if header in (b"\r\n", b"\n"):
            break
        name, _, value = header.partition(b":")
        if name.strip().lower() == b"content-length":
            length = int(value)
    if length is None:
        return None
    body = stream.read(length)
    if len(body) < length:
        return None
    message: Message = json.loads(body)
    return message


class Channel:
    """The writing end."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = threading.Lock()
        self._owner = os.getpid()

    def send(self, message: Message) -> None:
        """Write one message whole. In a forked child, or once the reader has gone, do nothing."""
        if os.getpid() != self._owner:
            return
        body = json.dumps(message, ensure_ascii=False).encode("utf-8", "backslashreplace")
        frame = memoryview(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        with self._lock:
            while frame:
                try:
                    frame = frame[os.write(self._descriptor, frame) :]
                except BrokenPipeError:
                    return

    def close_in_child(self) -> None:
        """Let go of the descriptor in a forked child, so that its end does not hide the owner's."""
        os.close(self._descriptor)
