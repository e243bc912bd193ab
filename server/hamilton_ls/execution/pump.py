"""Reads a process's channels at once: the protocol, standard output, standard error.

Order matters: what user code printed before it finished must arrive before the news that it
finished. Where the system can wait for several pipes (POSIX), one thread reads the protocol first
and drains the outputs before it hands the protocol's bytes on: whatever was written before a frame
is then already there; output may come early, never late. Elsewhere a thread a channel reads, and
only the order within one is kept.
"""

from __future__ import annotations

import os
import selectors
import sys
import threading
import time
from collections.abc import Callable, Mapping

Deliver = Callable[[str, bytes], None]
"""Gets the channel's name and what was read."""

_PIECE = 65_536
_FLOOD = 32_768
"""More than this at once, and the reader rests a moment: the pipe fills and slows the writer,
who would else keep the server busy with nothing but its output."""
_REST = 0.01
_ROUNDS = 4


def pump(channels: Mapping[str, int], first: str, is_alive: Callable[[], bool], deliver: Deliver) -> None:
    """Read until the channel ``first`` ends or the process does, then what is left of the others.

    Parameters:
        channels: descriptors by name.
        first: the channel whose end is the end; children of the process may hold the others open.
        is_alive: whether the process still is.
        deliver: called on this thread (on Windows also on others, never at the same time).
    """
    if sys.platform == "win32":
        _pump_with_threads(channels, first, deliver)
    else:
        _pump_with_selector(channels, first, is_alive, deliver)


def _pump_with_selector(
    channels: Mapping[str, int], first: str, is_alive: Callable[[], bool], deliver: Deliver
) -> None:
    others = {name: channel for name, channel in channels.items() if name != first}
    for channel in others.values():
        os.set_blocking(channel, False)
    with selectors.DefaultSelector() as selector:
        for name, channel in channels.items():
            selector.register(channel, selectors.EVENT_READ, name)
        ended = False
        while not ended:
            ready = {key.data for key, _ in selector.select(timeout=0.5)}
            data = os.read(channels[first], _PIECE) if first in ready else b""
            ended = not data and (first in ready or not (ready or is_alive()))
            amount = 0
            for name, channel in list(others.items()):
                read, closed = _drain(name, channel, deliver)
                amount += read
                if closed:
                    selector.unregister(channel)
                    del others[name]
            if data:
                deliver(first, data)
            if amount > _FLOOD:
                time.sleep(_REST)


def _drain(name: str, channel: int, deliver: Deliver) -> tuple[int, bool]:
    """Read what is there: how many bytes it was, and whether the channel has ended."""
    amount = 0
    for _ in range(_ROUNDS):
        try:
            data = os.read(channel, _PIECE)
        except BlockingIOError:
            break
        if not data:
            return amount, True
        deliver(name, data)
        amount += len(data)
    return amount, False


def _pump_with_threads(channels: Mapping[str, int], first: str, deliver: Deliver) -> None:
    lock = threading.Lock()

    def read(name: str) -> None:
        while data := os.read(channels[name], _PIECE):
            with lock:
                deliver(name, data)

    readers = [threading.Thread(target=read, args=(name,), daemon=True) for name in channels if name != first]
    for reader in readers:
        reader.start()
    read(first)
    for reader in readers:
        reader.join(timeout=0.5)
