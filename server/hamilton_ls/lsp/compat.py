"""Repairs of pygls 2.1.1, each tested under the name of its defect, and what it cannot be told otherwise.

The version is pinned in pyproject.toml: whoever raises it reads ``tests/server/lsp/test_compat.py``
first. Defects that are avoided by how handlers are written, rather than by code here: notification
handlers are plain functions (``async`` ones run out of order), nothing uses ``@server.thread()``
(it shares its pool with the reader of stdin), dear requests are ``async`` (others cannot be
cancelled).
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import threading
from collections.abc import Callable, Generator
from concurrent.futures import Future
from typing import Any, BinaryIO
from urllib.parse import unquote

import cattrs
from lsprotocol import types
from pygls.exceptions import FeatureRequestError
from pygls.io_ import StdinAsyncReader, StdoutWriter, run_async
from pygls.lsp.server import LanguageServer
from pygls.protocol import (
    JsonRPCNotification,
    JsonRPCRequestMessage,
    JsonRPCResponseMessage,
    LanguageServerProtocol,
    default_converter,
)
from pygls.protocol.language_server import lsp_method
from pygls.workspace import Workspace

from hamilton_ls.lsp.encoding import Positions, encoding_of
from hamilton_ls.protocol.messages import PROTOCOL_VERSION
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.lines import LineIndex
from hamilton_ls.text.spans import Span

log = logging.getLogger(__name__)


class Protocol(LanguageServerProtocol):
    """Forgets finished notifications; pygls keeps a future for each, for ever. Names its own protocol."""

    documents: Documents

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(self, params: types.InitializeParams) -> Generator[Any, Any, types.InitializeResult]:
        """Answers as pygls does, and says which version of our own messages is spoken here."""
        result = yield from super().lsp_initialize(params)
        result.capabilities.experimental = {"hamiltonProtocol": PROTOCOL_VERSION}
        return result

    def _execute_handler(
        self,
        msg_id: str | int,
        handler: Callable[..., Any],
        callback: Callable[[Future[Any]], None],
        args: tuple[Any, ...] | None = None,
        kwargs: dict[str, Any] | None = None,
    ) -> None:
        def done(future: Future[Any]) -> None:
            self._request_futures.pop(msg_id, None)
            callback(future)

        super()._execute_handler(msg_id, handler, done, args, kwargs)

    def use_own_documents(self) -> None:
        """Puts ``Documents`` in the place of pygls' workspace; to be called while initializing."""
        self._workspace = self.documents = Documents(self.workspace)


class Documents(Workspace):
    """Open documents, edited by our own notion of lines.

    pygls splits lines as ``str.splitlines`` does, which also breaks at form feeds, U+2028 and
    ``\\x85``. An editor does not, so incremental edits below such a character hit the wrong line.
    """

    def __init__(self, original: Workspace) -> None:
        """Takes over what pygls learnt from ``initialize``."""
        super().__init__(
            original.root_uri,
            types.TextDocumentSyncKind.Incremental,
            list(original.folders.values()),
            original.position_encoding,
        )
        self._edits: dict[str, list[Edit]] = {}

    def update_text_document(
        self,
        text_doc: types.VersionedTextDocumentIdentifier,
        change: types.TextDocumentContentChangeEvent,
    ) -> None:
        """Applies one change of a ``didChange``, and notes it as an edit in characters.

        An edit of a file that is not open is dropped; pygls would read the file, if there is one,
        and edit that.
        """
        if unquote(text_doc.uri) not in self.text_documents:
            return
        document = self.get_text_document(text_doc.uri)
        edit = self._edit(document.source, change)
        document._source = edit.applied_to(document.source)
        document.version = text_doc.version
        self._edits.setdefault(text_doc.uri, []).append(edit)

    def update_notebook_document(self, params: types.DidChangeNotebookDocumentParams) -> None:
        """Applies a ``didChange`` of a notebook; one of a notebook that is not open is dropped."""
        if unquote(params.notebook_document.uri) in self.notebook_documents:
            super().update_notebook_document(params)

    def take_edits(self, uri: str) -> tuple[Edit, ...]:
        """The edits since the last call, each counting from the text that the one before left."""
        return tuple(self._edits.pop(uri, ()))

    def _edit(self, source: str, change: types.TextDocumentContentChangeEvent) -> Edit:
        if isinstance(change, types.TextDocumentContentChangeWholeDocument):
            return Edit(Span(0, len(source)), change.text)
        positions = Positions(LineIndex(source), encoding_of(self.position_encoding))
        return Edit(positions.span(change.range), change.text)


def converter() -> cattrs.Converter:
    """pygls' converter, except that parameters and results of our own methods stay plain data.

    pygls turns them into named tuples, which renames keys that are no Python names: a node called
    ``class`` or an input called ``spend-rate`` would be lost.
    """
    made: cattrs.Converter = default_converter()  # type: ignore[no-untyped-call]
    for message in (JsonRPCRequestMessage, JsonRPCNotification):
        made.register_structure_hook(message, lambda data, cls: cls(**{"params": None, **data}))
    made.register_structure_hook(JsonRPCResponseMessage, lambda data, cls: cls(**{"result": None, **data}))
    return made


class Server(LanguageServer):
    """A pygls server with the repairs in place."""

    protocol: Protocol

    def __init__(
        self, name: str, version: str, notebooks: types.NotebookDocumentSyncOptions | None = None
    ) -> None:
        """``name`` and ``version`` are what the client shows, ``notebooks`` those it tells us about."""
        super().__init__(
            name,
            version,
            protocol_cls=Protocol,
            converter_factory=converter,
            notebook_document_sync=notebooks,
        )

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """Logs, and never sends: pygls sends a message to the client, which fails in its turn
        once the connection has gone, and so for ever."""
        # What a request failed of was answered, and is logged where it is not expected.
        level = logging.DEBUG if source is FeatureRequestError else logging.ERROR
        log.log(level, "%s: %s", source.__name__, error)


def claim_stdout() -> BinaryIO:
    """The protocol's own copy of stdout; whatever else prints writes to stderr from now on.

    To be called before anything else runs, because one stray ``print`` breaks the stream.
    """
    sys.stdout.flush()
    protocol = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return protocol


def serve(server: Server, stdin: BinaryIO, stdout: BinaryIO) -> int:
    """Serves until the client says ``exit`` or hangs up.

    Returns:
        The exit status of the process: 0 after ``shutdown`` and ``exit``, else 1. pygls swallows
        the status, and ends with 0 always.
    """
    server.protocol.set_writer(StdoutWriter(stdout))
    try:
        asyncio.run(
            run_async(
                threading.Event(),
                StdinAsyncReader(stdin, server.thread_pool),
                server.protocol,
                log,
                server.report_server_error,
            )
        )
    except SystemExit as exit:
        return exit.code if isinstance(exit.code, int) else 1
    except (BrokenPipeError, KeyboardInterrupt):
        log.error("The connection to the client was lost.")
    finally:
        server.shutdown()  # type: ignore[no-untyped-call]
    return 1
