"""textDocument/references."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.ide.occurrences import Role
from hamilton_ls.ide.references import references
from hamilton_ls.lsp.session import Session

USES = frozenset({Role.DEPENDENCY, Role.DRIVER})


def text_document_references(session: Session, params: types.ReferenceParams) -> list[types.Location] | None:
    """Every place that names the node under the cursor."""
    at = session.cursor(params)
    if at is None:
        return None
    roles = frozenset(Role) if params.context.include_declaration else USES
    found = references(at.view.snapshot, at.path, at.offset, roles=roles)
    return [at.view.location(place) for place in found]
