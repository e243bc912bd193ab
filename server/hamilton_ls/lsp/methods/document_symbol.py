"""textDocument/documentSymbol."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.ide.symbols import Symbol, document_symbols
from hamilton_ls.lsp.session import Session
from hamilton_ls.lsp.view import Document


def text_document_document_symbol(
    session: Session, params: types.DocumentSymbolParams
) -> list[types.DocumentSymbol] | None:
    """The functions of a file and the nodes that they make."""
    document = session.document(params.text_document)
    if document is None:
        return None
    found = document_symbols(document.view.snapshot, document.path)
    return [
        _symbol(document, symbol, types.SymbolKind.Function)
        for symbol in found
        if document.holds(symbol.selection)
    ]


def _symbol(document: Document, symbol: Symbol, kind: types.SymbolKind) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        name=symbol.name,
        detail=symbol.detail or None,
        kind=kind,
        range=document.view.range(document.path, symbol.span),
        selection_range=document.view.range(document.path, symbol.selection),
        children=[_symbol(document, child, types.SymbolKind.Variable) for child in symbol.children],
    )
