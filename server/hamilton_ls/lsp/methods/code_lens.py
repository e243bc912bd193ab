"""textDocument/codeLens and codeLens/resolve.

Titles are cheap and made at once; the places behind "dependents" are looked up when a lens is seen.
"""

from __future__ import annotations

from typing import Any

from lsprotocol import types

from hamilton_ls.ide.lenses import Lens, LensKind, lenses
from hamilton_ls.ide.references import dependents
from hamilton_ls.lsp.session import Session
from hamilton_ls.lsp.view import Document

OPTIONS = types.CodeLensOptions(resolve_provider=True)
RUN_NODE = "hamilton.runNode"
SHOW_REFERENCES = "hamilton.showReferences"


def text_document_code_lens(session: Session, params: types.CodeLensParams) -> list[types.CodeLens] | None:
    """Run and dependents, above each place that makes a node."""
    document = session.document(params.text_document)
    if document is None:
        return None
    uri = params.text_document.uri
    return [_lens(document, uri, lens) for lens in lenses(document.view.snapshot, document.path)]


def _lens(document: Document, uri: str, lens: Lens) -> types.CodeLens:
    range_ = document.view.range(document.path, lens.span)
    if lens.kind is LensKind.RUN:
        return types.CodeLens(
            range_, types.Command(lens.title, RUN_NODE, arguments=[lens.dataflow, lens.node])
        )
    data = {"uri": uri, "title": lens.title, "dataflow": lens.dataflow, "node": lens.node}
    return types.CodeLens(range_, data=data)


def code_lens_resolve(session: Session, lens: types.CodeLens) -> types.CodeLens:
    """Fills in where the dependents of a node are."""
    data: dict[str, Any] = lens.data if isinstance(lens.data, dict) else {}
    view = session.dataflow(data.get("dataflow", ""))
    found = dependents(view.snapshot, data["dataflow"], data["node"]) if view else ()
    locations = [view.location(place) for place in found] if view else []
    arguments = [data.get("uri", ""), lens.range.start, locations]
    lens.command = types.Command(data.get("title", ""), SHOW_REFERENCES, arguments=arguments)
    return lens
