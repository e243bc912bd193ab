"""The frames between the server and the runner: ``Content-Length`` headers and JSON.

The runner has its own copy of this (``hamilton_runner.frames``): it shares no code with the
server, so that nothing of the server gets into the user's interpreter.
"""

from __future__ import annotations

import json
from typing import Any

PROTOCOL_VERSION = 2
"""Must be the runner's; a test compares the two."""

Message = dict[str, Any]

_HEADER = b"content-length:"


def encode(message: Message) -> bytes:
    """The frame of a message."""
    body = json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


class Decoder:
    """Turns pieces of a stream into messages."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[Message]:
        """Take the next piece.

        Returns:
            The messages that it completed.

        Raises:
            ValueError: the stream is not one of frames.
        """
        self._buffer += data
        begun = bytes(self._buffer[: len(_HEADER)])
        if begun.lower() != _HEADER[: len(begun)]:
            raise ValueError(f"not a frame: {bytes(self._buffer[:80])!r}")
        messages: list[Message] = []
        while True:
            header, separator, _ = self._buffer.partition(b"\r\n\r\n")
            if not separator:
                return messages
            start = len(header) + len(separator)
            end = start + int(header[len(_HEADER) :])
            if len(self._buffer) < end:
                return messages
            messages.append(json.loads(bytes(self._buffer[start:end])))
            del self._buffer[:end]
