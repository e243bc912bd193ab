"""textDocument/inlayHint: external inputs."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.ide.hints import hints
from hamilton_ls.lsp.session import Session


def text_document_inlay_hint(session: Session, params: types.InlayHintParams) -> list[types.InlayHint] | None:
    """Marks the names that come from outside the dataflow."""
    document = session.document(params.text_document)
    if document is None:
        return None
    positions = document.view.positions(document.path)
    found = hints(document.view.snapshot, document.path, positions.span(params.range))
    return [
        types.InlayHint(
            position=positions.position(hint.offset),
            label=hint.label,
            tooltip=hint.tooltip,
            padding_left=True,
        )
        for hint in found
    ]
