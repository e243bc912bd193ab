"""Waits for a pause in the typing before telling the client what changed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Debounce:
    """Calls ``action`` once, ``delay`` seconds after the last ``poke``.

    While pokes keep coming it is called every ``ceiling`` seconds, so that the graph stays alive
    under somebody who types without a pause.
    """

    def __init__(self, action: Callable[[], None], delay: float, ceiling: float) -> None:
        """Nothing is scheduled before the first poke."""
        self._action = action
        self._delay = delay
        self._ceiling = ceiling
        self._timer: asyncio.TimerHandle | None = None
        self._deadline = 0.0

    def poke(self) -> None:
        """Something changed."""
        loop = asyncio.get_running_loop()
        now = loop.time()
        if self._timer is None:
            self._deadline = now + self._ceiling
        else:
            self._timer.cancel()
        self._timer = loop.call_at(min(now + self._delay, self._deadline), self._fire)

    def cancel(self) -> None:
        """Forgets what was scheduled."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _fire(self) -> None:
        self._timer = None
        self._action()
