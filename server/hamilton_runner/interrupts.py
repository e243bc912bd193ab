"""When a cancel may raise: only while user code runs, never inside the runner's own code."""

from __future__ import annotations

import _thread
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interrupts:
    """Turns SIGINT into ``KeyboardInterrupt`` inside ``allowed()`` and into a note elsewhere."""

    def __init__(self) -> None:
        self.requested = False
        self._allowed = False

    def arm(self) -> None:
        """Forget earlier requests and take SIGINT (back, where user code took it). Main thread."""
        self.requested = False
        self._allowed = False
        signal.signal(signal.SIGINT, self._handle)

    def request(self) -> None:
        """Interrupt the main thread, also out of a blocking system call. Any other thread."""
        if sys.platform == "win32":
            _thread.interrupt_main()
        else:
            main = threading.main_thread().ident
            assert main is not None
            signal.pthread_kill(main, signal.SIGINT)

    @contextmanager
    def allowed(self) -> Iterator[None]:
        """Around user code.

        Raises:
            KeyboardInterrupt: a cancel arrived, before or inside.
        """
        self._allowed = True
        try:
            if self.requested:
                raise KeyboardInterrupt
            yield
        finally:
            self._allowed = False

    def _handle(self, signum: int, frame: FrameType | None) -> None:
        self.requested = True
        if self._allowed:
            raise KeyboardInterrupt
