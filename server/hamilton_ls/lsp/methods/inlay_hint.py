"""textDocument/inlayHint: external inputs."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.ide.hints import hints
from hamilton_ls.lsp.session import Session
from hamilton_ls.text.spans import Span


def text_document_inlay_hint(session: Session, params: types.InlayHintParams) -> list[types.InlayHint] | None:
    """Marks the names that come from outside the dataflow."""
    document = session.document(params.text_document)
    if document is None:
        return None
    view, path = document.view, document.path
    found = hints(view.snapshot, path, document.span(params.range))
    return [
        types.InlayHint(
            position=view.range(path, Span(hint.offset, hint.offset)).start,
            label=hint.label,
            tooltip=hint.tooltip,
            padding_left=True,
        )
        for hint in found
    ]
