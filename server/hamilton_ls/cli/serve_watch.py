"""Notices changed files by looking at them again and again: it needs nothing of the operating system.

Knows times and sizes. What a change means is for whoever is told of it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from hamilton_ls.workspace.disk import Disk
from hamilton_ls.workspace.ignored import GITIGNORE

_PAUSE = 0.4
_MOST_OF_THE_TIME = 20
"""A pause is at least so many times as long as the look before it: large folders are looked at less often."""

Stamp = tuple[int, int]


class Watch:
    """The files of a folder."""

    def __init__(self, root: Path, changed: Callable[[tuple[str, ...]], None]) -> None:
        """
        Args:
            root: the folder.
            changed: called with the paths, relative to the folder, that were created, changed or deleted.
        """
        self._root = root
        self._changed = changed
        self._stamps = self._look()
        self._stopped = threading.Event()

    def keep_looking(self) -> None:
        """Look until ``stop`` is called, from another thread."""
        pause = _PAUSE
        while not self._stopped.wait(pause):
            began = time.monotonic()
            self.look()
            pause = max(_PAUSE, _MOST_OF_THE_TIME * (time.monotonic() - began))

    def stop(self) -> None:
        """Look no more."""
        self._stopped.set()

    def look(self) -> None:
        """Tell what has changed since the last look."""
        before, now = self._stamps, self._look()
        self._stamps = now
        changed = sorted(path for path in {*before, *now} if before.get(path) != now.get(path))
        if changed:
            self._changed(tuple(changed))

    def _look(self) -> Mapping[str, Stamp]:
        stamps: dict[str, Stamp] = {}
        for path in (GITIGNORE, *Disk(self._root).files()):
            try:
                found = (self._root / path).stat()
            except OSError:
                # It has gone since the folder was listed.
                continue
            stamps[path] = found.st_mtime_ns, found.st_size
        return stamps
