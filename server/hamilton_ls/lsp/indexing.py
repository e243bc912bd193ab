"""Reads the folders of the workspace, in slices, while the client is served.

Until a folder is read, a dependency on what was not reached yet looks like an input. So what would
say so without being asked (diagnostics, hints, lenses, graphs) waits for ``finished``; what the user
asks for at a cursor is answered at once, from what was read so far.
"""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from collections.abc import Callable, Coroutine, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from hamilton_ls.lsp.boundary import boundary
from hamilton_ls.lsp.slices import Slices

if TYPE_CHECKING:
    from hamilton_ls.lsp.folders import Folder
    from hamilton_ls.lsp.session import Session

UNNOTICED = 0.5
"""Seconds of reading that nobody needs to be told about."""
PROGRESS_INTERVAL = 0.25


class Indexing:
    """The folders that are being read."""

    def __init__(self, session: Session) -> None:
        """Nothing is read."""
        self._session = session
        self._tasks: dict[Folder, asyncio.Task[None]] = {}
        self._keeping: set[asyncio.Task[None]] = set()
        self._read = 0

    @property
    def going_on(self) -> bool:
        """Whether some folder is not read yet."""
        return bool(self._tasks)

    def start(self, folder: Folder) -> None:
        """Begins to read a folder."""
        self._begin(folder, self._index(folder))

    def reread(self, folder: Folder, paths: tuple[str, ...]) -> None:
        """Begins to read files again of which many changed at once, after what goes on for the folder."""
        self._begin(folder, self._read_again(folder, paths, self._tasks.get(folder)))

    def _begin(self, folder: Folder, work: Coroutine[Any, Any, None]) -> None:
        self._tasks[folder] = asyncio.get_running_loop().create_task(work)

    def cancel(self, folder: Folder) -> None:
        """The folder has gone."""
        # Taken out here: a task that is cancelled before its first step does not clean up.
        task = self._tasks.pop(folder, None)
        if task is not None:
            task.cancel()

    async def finished(self) -> None:
        """Waits until all folders are read; does not even give way where they are."""
        while self._tasks:
            # Not awaited themselves: a request that is cancelled must not cancel the reading.
            await asyncio.wait(list(self._tasks.values()))

    def stop(self) -> None:
        """The client says goodbye."""
        for folder in list(self._tasks):
            self.cancel(folder)
        for task in self._keeping:
            task.cancel()

    async def _index(self, folder: Folder) -> None:
        await self._step_by_step(folder, folder.host.index_step_by_step)
        # Only now: nobody waits for it.
        keeping = asyncio.get_running_loop().create_task(self._keep(folder))
        self._keeping.add(keeping)
        keeping.add_done_callback(self._keeping.discard)

    async def _read_again(
        self, folder: Folder, paths: tuple[str, ...], before: asyncio.Task[None] | None
    ) -> None:
        if before is not None:
            await asyncio.wait([before])
        await self._step_by_step(folder, partial(folder.host.reread_step_by_step, paths))

    async def _step_by_step(self, folder: Folder, begin: Callable[[], Iterator[str]]) -> None:
        progress = asyncio.get_running_loop().create_task(self._show_progress(folder))
        slices = Slices()
        try:
            with contextlib.suppress(JsonRpcException), boundary(f"reading {folder.root}"):
                for path in begin():
                    self._read += bool(path)
                    if slices.used_up:
                        await slices.give_way()
        finally:
            progress.cancel()
            if self._tasks.get(folder) is asyncio.current_task():
                del self._tasks[folder]
        self._session.changed()

    async def _keep(self, folder: Folder) -> None:
        slices = Slices()
        with contextlib.suppress(JsonRpcException), boundary(f"keeping what was read of {folder.root}"):
            for _ in folder.host.keep_step_by_step():
                if slices.used_up:
                    await slices.give_way()

    async def _show_progress(self, folder: Folder) -> None:
        await asyncio.sleep(UNNOTICED)
        if not self._session.client.shows_progress:
            return
        shown, token = self._session.server.work_done_progress, str(uuid.uuid4())
        with contextlib.suppress(JsonRpcException):
            await shown.create_async(token)
            title = f"Hamilton: reading {folder.name}"
            shown.begin(token, types.WorkDoneProgressBegin(title=title))
            try:
                while True:
                    await asyncio.sleep(PROGRESS_INTERVAL)
                    shown.report(token, types.WorkDoneProgressReport(message=f"{self._read:,} files"))
            finally:
                shown.end(token, types.WorkDoneProgressEnd())
                shown.tokens.pop(token, None)
