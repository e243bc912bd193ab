"""The pause in the typing, and the ceiling for those who make none. On a clock of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from hamilton_ls.lsp.debounce import Debounce


class Timer:
    def __init__(self, when: float, call: Callable[[], None]) -> None:
        self.when, self.call = when, call
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class Clock:
    """As much of an event loop as a timer needs; time passes when the test says so."""

    def __init__(self) -> None:
        self.now = 0.0
        self.timers: list[Timer] = []

    def time(self) -> float:
        return self.now

    def call_at(self, when: float, call: Callable[[], None]) -> Timer:
        self.timers.append(Timer(when, call))
        return self.timers[-1]

    def wait(self, seconds: float) -> None:
        self.now += seconds
        due = [timer for timer in self.timers if timer.when <= self.now]
        self.timers = [timer for timer in self.timers if timer.when > self.now]
        for timer in due:
            if not timer.cancelled:
                timer.call()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(asyncio, "get_running_loop", lambda: made)
    return made


# Times in ms: poke, then wait this long, and so on; then how many calls there were.
TYPING = {
    "one call after a burst": ([50, 50, 50, 151], 1),
    "none before the pause": ([50, 50, 149], 0),
    "one call for each burst": ([50, 200, 50, 200], 2),
    "now and then while the typing goes on": ([100] * 29, 4),
    "at the ceiling, not after it": ([140, 140, 140, 140, 41], 1),
}


@pytest.mark.parametrize("waits, calls", TYPING.values(), ids=TYPING.keys())
def test_typing(clock: Clock, waits: list[int], calls: int) -> None:
    called: list[float] = []
    debounce = Debounce(lambda: called.append(clock.now), delay=0.150, ceiling=0.600)
    for wait in waits:
        debounce.poke()
        clock.wait(wait / 1000)
    assert len(called) == calls


def test_nothing_after_a_cancel(clock: Clock) -> None:
    called: list[float] = []
    debounce = Debounce(lambda: called.append(clock.now), delay=0.150, ceiling=0.600)
    debounce.poke()
    debounce.cancel()
    clock.wait(10)
    assert called == []
