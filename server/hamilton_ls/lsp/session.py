"""The state of one connection: who the client is, its folders, what it was last told.

The only mutable thing in ``lsp/``. Handlers get it as their first argument; what they ask of it are
the steps "gate" and "resolve".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol, cast

from lsprotocol import types

from hamilton_ls.checks.settings import levels_of
from hamilton_ls.lsp.boundary import attempt
from hamilton_ls.lsp.client import Client
from hamilton_ls.lsp.compat import Server
from hamilton_ls.lsp.debounce import Debounce
from hamilton_ls.lsp.diagnostics import Diagnostics
from hamilton_ls.lsp.encoding import encoding_of
from hamilton_ls.lsp.folders import Folder, Folders
from hamilton_ls.lsp.indexing import Indexing
from hamilton_ls.lsp.open_files import OpenFiles
from hamilton_ls.lsp.open_notebooks import OpenNotebooks
from hamilton_ls.lsp.panels import Panels
from hamilton_ls.lsp.refresh import Refresh
from hamilton_ls.lsp.running import Running
from hamilton_ls.lsp.view import Cursor, Document, View
from hamilton_ls.protocol.messages import InitializationOptions
from hamilton_ls.text.lines import Encoding
from hamilton_ls.workspace.changes import Excluded, LevelsChosen
from hamilton_ls.workspace.store import cache_folder


class AtPosition(Protocol):
    """The parameters of every request that is made at a cursor."""

    @property
    def text_document(self) -> types.TextDocumentIdentifier:
        """The file."""

    @property
    def position(self) -> types.Position:
        """The cursor."""


class Session:
    """Everything that outlives a request."""

    def __init__(self, server: Server, *, delay: float = 0.15, ceiling: float = 0.6) -> None:
        """Nothing is known of the client before ``initialize``.

        Parameters:
            delay: the pause in the typing after which the client is told what changed.
            ceiling: how long it is left untold while the typing goes on.
        """
        self.server = server
        self.client = Client.of(types.ClientCapabilities())
        self.encoding: Encoding = "utf-16"
        self.options = InitializationOptions()
        self.folders = Folders()
        self.open_files = OpenFiles(self.folders)
        self.open_notebooks = OpenNotebooks(self.folders)
        self.indexing = Indexing(self)
        self.diagnostics = Diagnostics(self)
        self.panels = Panels(self)
        self.refresh = Refresh(self)
        self.running = Running(self)
        self._debounce = Debounce(self._tell, delay, ceiling)

    def start(self, params: types.InitializeParams) -> None:
        """Learns who the client is."""
        self.client = Client.of(params.capabilities)
        self.encoding = encoding_of(self.server.workspace.position_encoding)
        options = params.initialization_options
        self.configure(options if isinstance(options, dict) else {})

    def configure(self, settings: dict[str, Any]) -> None:
        """Takes over those settings that we know; null takes one back, but never the distrust."""
        known = {key: settings[key] for key in InitializationOptions.__annotations__ if key in settings}
        if not isinstance(known.get("trusted"), bool):
            known.pop("trusted", None)
        merged = {key: value for key, value in {**self.options, **known}.items() if value is not None}
        self.options = cast("InitializationOptions", merged)
        chosen = self.options.get("cache")
        self.folders.cache = cache_folder(chosen if isinstance(chosen, str) else None)
        self._hand_settings_on()

    def _hand_settings_on(self) -> None:
        """Hands the user's severities and exclusions to the folders that do not have them yet."""
        patterns = self.options.get("exclude")
        wished = [p for p in patterns if isinstance(p, str)] if isinstance(patterns, list) else []
        wanted = self.options.get("diagnostics")
        levels = levels_of(wanted.get("severity")) if isinstance(wanted, dict) else {}
        for folder in self.folders:
            folder.choose(LevelsChosen(tuple(sorted(levels.items()))))
            folder.exclude(Excluded(tuple(wished)))

    @property
    def trusted(self) -> bool:
        """Whether user code may be run. Clients that know no trust do not ask for runs by themselves."""
        return self.options.get("trusted", True)

    async def stop(self) -> None:
        """The client says goodbye: nothing is sent any more, and nothing runs."""
        self.indexing.stop()
        self._debounce.cancel()
        await self.running.close()

    def changed(self) -> None:
        """Something that answers depend on has changed: tells the client after a pause."""
        self._debounce.poke()

    def add_folder(self, uri: str) -> None:
        """Begins to read a folder."""
        folder = self.folders.add(uri)
        if folder is not None:
            self._hand_settings_on()
            self.indexing.start(folder)

    def remove_folder(self, uri: str) -> None:
        """Forgets a folder, and ends what goes on for it."""
        folder = self.folders.remove(uri)
        if folder is not None:
            self.indexing.cancel(folder)
            self.running.forget(folder)

    def folders_changed(self) -> None:
        """Gives the open files to the folders that they lie in now."""
        documents = self.server.protocol.documents
        self.open_files.move(lambda uri: documents.get_text_document(uri).source)
        self.open_notebooks.move()
        self.changed()

    def _tell(self) -> None:
        if self.indexing.going_on:
            return
        # Apart from each other, so that a defect in one does not silence the rest.
        for part in (self.panels, self.diagnostics, self.refresh, self.running):
            attempt(f"{type(part).__name__}.update", part.update)

    def view(self, folder: Folder) -> View:
        """A look at a folder as it is now."""
        return View(folder, self.encoding, self.options.get("documentation") or "")

    def document(self, identifier: types.TextDocumentIdentifier) -> Document | None:
        """The file or cell that a request is about; None for one outside the workspace."""
        cell = self.open_notebooks.cell(identifier.uri)
        if cell is not None:
            return self._cell(*cell)
        found = self.folders.of(identifier.uri)
        if found is None:
            return None
        folder, path = found
        return Document(self.view(folder), path, None)

    def _cell(self, folder: Folder, notebook: str, cell: int) -> Document | None:
        view = self.view(folder)
        known = view.snapshot.notebook(notebook)
        return None if known is None else Document(view, known.homes[cell], cell)

    def open_documents(self) -> Iterator[tuple[str, Document]]:
        """The files and cells that the client has open, with their URIs."""
        for folder in self.folders:
            view = self.view(folder)
            for path in folder.open_paths():
                yield folder.uri(path), Document(view, path, None)
        for uri in self.open_notebooks.cells():
            document = self.document(types.TextDocumentIdentifier(uri))
            if document is not None:
                yield uri, document

    def cursor(self, params: AtPosition) -> Cursor | None:
        """The place that a request is about; None in a file outside the workspace."""
        document = self.document(params.text_document)
        return None if document is None else document.at(params.position)

    def dataflow(self, name: str) -> View | None:
        """A look at the folder that has the dataflow; None where there is no such dataflow."""
        folder = self.folders.with_dataflow(name)
        return self.view(folder) if folder else None
