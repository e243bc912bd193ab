"""A server and a client in one event loop, joined by two stream readers: no process, no thread.

Everything else is as over stdio: the same messages, as bytes.
"""

from __future__ import annotations

import asyncio
import threading
from collections import defaultdict
from pathlib import Path
from typing import Any

from hamilton_ls.lsp.compat import converter
from hamilton_ls.lsp.server import make_session
from hamilton_ls.lsp.session import Session
from hamilton_ls.text.uris import uri_of_path
from lsprotocol import types
from pygls.io_ import run_async
from pygls.lsp.client import LanguageClient

DELAY = 0.01
"""Seconds that the server under test waits for a pause in the typing."""

PULLING = types.ClientCapabilities(
    text_document=types.TextDocumentClientCapabilities(diagnostic=types.DiagnosticClientCapabilities()),
    workspace=types.WorkspaceClientCapabilities(
        diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True),
        code_lens=types.CodeLensWorkspaceClientCapabilities(refresh_support=True),
        inlay_hint=types.InlayHintWorkspaceClientCapabilities(refresh_support=True),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
    ),
)
"""A client like VS Code."""
PUSHED = types.ClientCapabilities()
"""A client that can do nothing but the minimum."""


class _Pipe:
    def __init__(self, reader: asyncio.StreamReader) -> None:
        self._reader = reader

    def write(self, data: bytes) -> None:
        self._reader.feed_data(data)

    def close(self) -> None:
        self._reader.feed_eof()


class Connection:
    """A running server with a client. ``async with`` starts and ends both."""

    def __init__(
        self,
        root: Path | None = None,
        *,
        capabilities: types.ClientCapabilities = PUSHED,
        options: dict[str, Any] | None = None,
        folders: list[Path] | None = None,
        indexed: bool = True,
    ) -> None:
        """A client of this kind.

        Parameters:
            root: the first folder of the workspace.
            indexed: whether to wait until the workspace is read.
        """
        self.root = root
        self.folders = folders if folders is not None else ([root] if root else [])
        self.session: Session = make_session(delay=DELAY)
        self.client = LanguageClient("test", "0", converter_factory=converter)
        self.heard: dict[str, list[Any]] = defaultdict(list)
        self._arrived = asyncio.Event()
        self._capabilities = capabilities
        self._options = options
        self._indexed = indexed
        self._versions: dict[str, int] = defaultdict(int)
        self._listen()

    def _listen(self) -> None:
        for method in (
            types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS,
            types.WORKSPACE_DIAGNOSTIC_REFRESH,
            types.WORKSPACE_CODE_LENS_REFRESH,
            types.WORKSPACE_INLAY_HINT_REFRESH,
            types.CLIENT_REGISTER_CAPABILITY,
            types.WINDOW_SHOW_MESSAGE,
            "hamilton/dataflowsChanged",
            "hamilton/graph/patch",
            "hamilton/run/event",
            "hamilton/run/states",
        ):
            self._listen_to(method)

    def _listen_to(self, method: str) -> None:
        @self.client.feature(method)
        def heard(params: Any) -> None:
            self.heard[method].append(params)
            self._arrived.set()

    async def __aenter__(self) -> Connection:
        to_server, to_client = asyncio.StreamReader(), asyncio.StreamReader()
        server = self.session.server
        server.protocol.set_writer(_Pipe(to_client))  # type: ignore[arg-type]
        self.client.protocol.set_writer(_Pipe(to_server))  # type: ignore[arg-type]
        stop = threading.Event()
        self._tasks = [
            asyncio.create_task(run_async(stop, to_server, server.protocol)),  # type: ignore[arg-type]
            asyncio.create_task(run_async(stop, to_client, self.client.protocol)),  # type: ignore[arg-type]
        ]
        self.initialized = await self.client.initialize_async(
            types.InitializeParams(
                capabilities=self._capabilities,
                initialization_options=self._options,
                workspace_folders=[
                    types.WorkspaceFolder(uri_of_path(str(folder)), folder.name) for folder in self.folders
                ],
            )
        )
        self.client.initialized(types.InitializedParams())
        if self._indexed:
            await self.client.workspace_symbol_async(types.WorkspaceSymbolParams("no such symbol"))
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.client.shutdown_async(None)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def uri(self, path: str) -> str:
        """The URI of a file of the first folder."""
        assert self.root is not None
        return uri_of_path(str(self.root / path))

    def identifier(self, path: str) -> types.TextDocumentIdentifier:
        """Names a file of the first folder."""
        return types.TextDocumentIdentifier(self.uri(path))

    def open(self, path: str, text: str | None = None) -> None:
        """Opens a file as it is on the disk, or with another text."""
        assert self.root is not None
        text = (self.root / path).read_text() if text is None else text
        item = types.TextDocumentItem(self.uri(path), "python", self._next_version(path), text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, path: str, *changes: types.TextDocumentContentChangeEvent) -> None:
        """Changes an open file."""
        document = types.VersionedTextDocumentIdentifier(self._next_version(path), self.uri(path))
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, list(changes)))

    def replace(self, path: str, text: str) -> None:
        """Gives an open file another text."""
        self.change(path, types.TextDocumentContentChangeWholeDocument(text))

    def close(self, path: str) -> None:
        """Closes a file."""
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(self.identifier(path)))

    async def ask(self, method: str, params: Any) -> Any:
        """One of our own requests."""
        return await asyncio.wait_for(self.client.protocol.send_request_async(method, params), 10)

    async def hears(self, method: str, count: int = 1) -> Any:
        """Waits until ``count`` messages of a method have come in all; returns the last."""
        while len(self.heard[method]) < count:
            self._arrived.clear()
            await asyncio.wait_for(self._arrived.wait(), 10)
        return self.heard[method][count - 1]

    async def pause(self) -> None:
        """Waits until the server has told whatever it wants to tell."""
        # What was sent is taken in before the pause begins, and what came of it has arrived after it.
        await self.ask("hamilton/dataflows", {})
        await asyncio.sleep(5 * DELAY)
        await self.ask("hamilton/dataflows", {})

    def _next_version(self, path: str) -> int:
        self._versions[path] += 1
        return self._versions[path]
