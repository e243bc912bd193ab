"""The pause in the typing, and the ceiling for those who make none."""

from __future__ import annotations

import asyncio

from hamilton_ls.lsp.debounce import Debounce


async def test_one_call_after_a_burst() -> None:
    calls: list[float] = []
    loop = asyncio.get_running_loop()
    debounce = Debounce(lambda: calls.append(loop.time()), delay=0.03, ceiling=1.0)
    for _ in range(5):
        debounce.poke()
        await asyncio.sleep(0.005)
    last = loop.time()
    await asyncio.sleep(0.1)
    assert len(calls) == 1
    assert calls[0] >= last


async def test_a_call_now_and_then_while_the_typing_goes_on() -> None:
    calls: list[int] = []
    debounce = Debounce(lambda: calls.append(1), delay=0.05, ceiling=0.1)
    for _ in range(30):
        debounce.poke()
        await asyncio.sleep(0.01)
    debounce.cancel()
    assert 1 <= len(calls) <= 3


async def test_again_after_the_next_burst() -> None:
    calls: list[int] = []
    debounce = Debounce(lambda: calls.append(1), delay=0.01, ceiling=1.0)
    for count in (1, 2):
        debounce.poke()
        await asyncio.sleep(0.05)
        assert len(calls) == count


async def test_nothing_after_a_cancel() -> None:
    calls: list[int] = []
    debounce = Debounce(lambda: calls.append(1), delay=0.01, ceiling=1.0)
    debounce.poke()
    debounce.cancel()
    await asyncio.sleep(0.05)
    assert calls == []
