"""Which function serves which method. One table, read top to bottom."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import partial
from typing import Any

from lsprotocol import types

from hamilton_ls.lsp.boundary import guarded
from hamilton_ls.lsp.methods import (
    code_action,
    code_lens,
    completion,
    configuration,
    dataflows,
    definition,
    diagnostic,
    document_highlight,
    document_symbol,
    graph,
    hover,
    inlay_hint,
    lifecycle,
    notebook_sync,
    references,
    rename,
    run,
    text_sync,
    verify,
    watched_files,
    workspace_folders,
    workspace_symbol,
)
from hamilton_ls.lsp.session import Session

Handler = Callable[[Session, Any], Any]

LIFECYCLE: dict[str, Handler] = {
    types.INITIALIZED: lifecycle.initialized,
    types.SHUTDOWN: lifecycle.shutdown,
}

NOTIFICATIONS: dict[str, Handler] = {
    types.TEXT_DOCUMENT_DID_OPEN: text_sync.text_document_did_open,
    types.TEXT_DOCUMENT_DID_CHANGE: text_sync.text_document_did_change,
    types.TEXT_DOCUMENT_DID_CLOSE: text_sync.text_document_did_close,
    types.TEXT_DOCUMENT_DID_SAVE: text_sync.text_document_did_save,
    types.NOTEBOOK_DOCUMENT_DID_OPEN: notebook_sync.notebook_document_did_open,
    types.NOTEBOOK_DOCUMENT_DID_CHANGE: notebook_sync.notebook_document_did_change,
    types.NOTEBOOK_DOCUMENT_DID_CLOSE: notebook_sync.notebook_document_did_close,
    types.NOTEBOOK_DOCUMENT_DID_SAVE: notebook_sync.notebook_document_did_save,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: watched_files.workspace_did_change_watched_files,
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: workspace_folders.workspace_did_change_workspace_folders,
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: configuration.workspace_did_change_configuration,
}

REQUESTS: dict[str, Handler] = {
    types.TEXT_DOCUMENT_DEFINITION: definition.text_document_definition,
    types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT: document_highlight.text_document_document_highlight,
    types.TEXT_DOCUMENT_HOVER: hover.text_document_hover,
    types.TEXT_DOCUMENT_COMPLETION: completion.text_document_completion,
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: document_symbol.text_document_document_symbol,
    types.TEXT_DOCUMENT_CODE_ACTION: code_action.text_document_code_action,
}
"""Answered at once, while the workspace is still being read, too."""

WHEN_INDEXED: dict[str, Handler] = {
    types.TEXT_DOCUMENT_REFERENCES: references.text_document_references,
    types.TEXT_DOCUMENT_PREPARE_RENAME: rename.text_document_prepare_rename,
    types.TEXT_DOCUMENT_RENAME: rename.text_document_rename,
    types.TEXT_DOCUMENT_CODE_LENS: code_lens.text_document_code_lens,
    types.TEXT_DOCUMENT_INLAY_HINT: inlay_hint.text_document_inlay_hint,
    types.WORKSPACE_SYMBOL: workspace_symbol.workspace_symbol,
}
"""Would say something wrong as long as a part of the workspace is not known."""

PULL: dict[str, Handler] = {
    types.TEXT_DOCUMENT_DIAGNOSTIC: diagnostic.text_document_diagnostic,
    types.WORKSPACE_DIAGNOSTIC: diagnostic.workspace_diagnostic,
}
"""Only for clients that pull: to announce it to the others would make them wait for nothing."""

OUR_OWN: dict[str, Handler] = {
    "hamilton/dataflows": dataflows.hamilton_dataflows,
    "hamilton/configure": dataflows.hamilton_configure,
    "hamilton/graph/open": graph.hamilton_graph_open,
    "hamilton/graph/close": graph.hamilton_graph_close,
    "hamilton/variants": graph.hamilton_variants,
    "hamilton/page": graph.hamilton_page,
    "hamilton/verify": verify.hamilton_verify,
    "hamilton/describe": graph.hamilton_describe,
    "hamilton/locate": graph.hamilton_locate,
    "hamilton/nodeAt": graph.hamilton_node_at,
    "hamilton/dependents": code_lens.hamilton_dependents,
    "hamilton/run/plan": run.hamilton_run_plan,
    "hamilton/run/start": run.hamilton_run_start,
    "hamilton/run/debug": run.hamilton_run_debug,
    "hamilton/run/cancel": run.hamilton_run_cancel,
    "hamilton/run/restart": run.hamilton_run_restart,
    "hamilton/run/result": run.hamilton_run_result,
    "hamilton/run/states": run.hamilton_run_states,
}

OPTIONS: dict[str, object] = {
    types.TEXT_DOCUMENT_COMPLETION: completion.OPTIONS,
    types.TEXT_DOCUMENT_CODE_LENS: code_lens.OPTIONS,
    types.TEXT_DOCUMENT_CODE_ACTION: code_action.OPTIONS,
    types.TEXT_DOCUMENT_RENAME: rename.OPTIONS,
    types.TEXT_DOCUMENT_DIAGNOSTIC: diagnostic.OPTIONS,
}


def register(session: Session) -> None:
    """Registers everything with the session's server; what depends on the client when it is known."""

    def initialize(session: Session, params: types.InitializeParams) -> None:
        lifecycle.initialize(session, params)
        if session.client.pulls_diagnostics:
            _register(session, _when_indexed(PULL))

    at_once = {types.INITIALIZE: initialize} | LIFECYCLE | NOTIFICATIONS | REQUESTS
    _register(session, at_once | _when_indexed(WHEN_INDEXED | OUR_OWN))


def _when_indexed(handlers: dict[str, Handler]) -> dict[str, Handler]:
    return {method: partial(_wait_then, handler) for method, handler in handlers.items()}


async def _wait_then(handler: Handler, session: Session, params: Any) -> Any:
    await session.indexing.finished()
    answer = handler(session, params)
    return await answer if inspect.isawaitable(answer) else answer


def _register(session: Session, handlers: dict[str, Handler]) -> None:
    for method, handler in handlers.items():
        bound = guarded(method, partial(handler, session))
        session.server.feature(method, OPTIONS.get(method))(bound)
