"""textDocument/documentHighlight."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.ide.references import Access, highlights
from hamilton_ls.lsp.session import Session

KINDS = {Access.WRITE: types.DocumentHighlightKind.Write, Access.READ: types.DocumentHighlightKind.Read}


def text_document_document_highlight(
    session: Session, params: types.DocumentHighlightParams
) -> list[types.DocumentHighlight] | None:
    """The places of this file that name the node under the cursor."""
    at = session.cursor(params)
    if at is None:
        return None
    return [
        types.DocumentHighlight(at.view.range(at.path, highlight.span), KINDS[highlight.access])
        for highlight in highlights(at.view.snapshot, at.path, at.offset)
        if at.holds(highlight.span)
    ]
