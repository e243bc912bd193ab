"""Frames survive being cut anywhere, and what is no frame is noticed."""

from __future__ import annotations

import io

import pytest
from hamilton_ls.execution.wire import Decoder, encode
from hamilton_runner.frames import read_frame
from hypothesis import given
from hypothesis import strategies as st

messages = st.lists(st.dictionaries(st.text(), st.text() | st.integers() | st.none()), max_size=5)


@given(messages, st.integers(1, 50))
def test_messages_arrive_whole_however_the_stream_is_cut(sent: list[dict], size: int) -> None:
    stream = b"".join(encode(message) for message in sent)
    decoder = Decoder()
    assert [m for n in range(0, len(stream), size) for m in decoder.feed(stream[n : n + size])] == sent


@given(messages)
def test_the_runner_reads_what_the_server_writes(sent: list[dict]) -> None:
    stream = io.BytesIO(b"".join(encode(message) for message in sent))
    read = []
    while (message := read_frame(stream)) is not None:
        read.append(message)
    assert read == sent


@pytest.mark.parametrize("data", [b"hello\n", b"Content-Width: 3\r\n\r\n", b"\n"])
def test_what_is_no_frame_is_an_error_at_once(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a frame"):
        Decoder().feed(data)
