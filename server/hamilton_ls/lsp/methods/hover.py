"""textDocument/hover."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.facts.model import Anchor
from hamilton_ls.ide.hover import hover, plain
from hamilton_ls.lsp.session import Session
from hamilton_ls.lsp.view import View


def text_document_hover(session: Session, params: types.HoverParams) -> types.Hover | None:
    """What is known of the node under the cursor."""
    at = session.cursor(params)
    if at is None:
        return None
    view = at.view
    link = (lambda name, anchor: _link(view, name, anchor)) if session.client.follows_links else plain
    found = hover(view.snapshot, at.path, at.offset, link)
    if found is None:
        return None
    content = types.MarkupContent(types.MarkupKind.Markdown, found.markdown)
    return types.Hover(content, view.range(at.path, found.span))


def _link(view: View, name: str, anchor: Anchor | None) -> str:
    located = view.snapshot.locate(anchor) if anchor else None
    if located is None:
        return plain(name, anchor)
    path, span = located
    line = view.range(path, span).start.line + 1
    return f"[`{name}`]({view.uri(path, span)}#L{line})"
