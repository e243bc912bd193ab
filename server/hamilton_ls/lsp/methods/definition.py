"""textDocument/definition."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.ide.definition import definition
from hamilton_ls.lsp.session import Session


def text_document_definition(session: Session, params: types.DefinitionParams) -> list[types.Location] | None:
    """Where the name under the cursor is made."""
    at = session.cursor(params)
    if at is None:
        return None
    return [at.view.location(place) for place in definition(at.view.snapshot, at.path, at.offset)]
