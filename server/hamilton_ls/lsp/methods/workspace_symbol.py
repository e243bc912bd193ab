"""workspace/symbol."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.ide.symbols import workspace_symbols
from hamilton_ls.lsp.session import Session


def workspace_symbol(session: Session, params: types.WorkspaceSymbolParams) -> list[types.WorkspaceSymbol]:
    """The nodes of all folders that match a query."""
    return [
        types.WorkspaceSymbol(
            name=node.name,
            kind=types.SymbolKind.Function,
            container_name=node.container,
            location=view.location(node.place),
        )
        for view in map(session.view, session.folders)
        for node in workspace_symbols(view.snapshot, params.query)
    ]
