"""textDocument/codeLens and hamilton/dependents.

Lenses are whole at once: one that waits for ``codeLens/resolve`` flickers on every scroll. The
places behind "dependents" are looked up when the lens is clicked.
"""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.ide.lenses import Lens, LensKind, lenses
from hamilton_ls.ide.references import dependents
from hamilton_ls.lsp.methods.graph import wire_range
from hamilton_ls.lsp.session import Session
from hamilton_ls.lsp.view import Document
from hamilton_ls.protocol.messages import NodeParams
from hamilton_ls.protocol.methods import WireLocation

OPTIONS = types.CodeLensOptions(resolve_provider=False)
RUN_NODE = "hamilton.runNode"
SHOW_REFERENCES = "hamilton.showReferences"


def text_document_code_lens(session: Session, params: types.CodeLensParams) -> list[types.CodeLens] | None:
    """Run and dependents, above each place that makes a node; nothing to run in an untrusted workspace."""
    document = session.document(params.text_document)
    if document is None:
        return None
    uri = params.text_document.uri
    offered = lenses(document.view.snapshot, document.path)
    return [
        _lens(document, uri, lens)
        for lens in offered
        if (session.trusted or lens.kind is not LensKind.RUN) and document.holds(lens.span)
    ]


def _lens(document: Document, uri: str, lens: Lens) -> types.CodeLens:
    range_ = document.view.range(document.path, lens.span)
    if lens.kind is LensKind.RUN:
        command = types.Command(lens.title, RUN_NODE, arguments=[lens.dataflow, lens.node])
    else:
        arguments = [uri, range_.start, lens.dataflow, lens.node]
        command = types.Command(lens.title, SHOW_REFERENCES, arguments=arguments)
    return types.CodeLens(range_, command)


def hamilton_dependents(session: Session, params: NodeParams) -> list[WireLocation]:
    """The places that ask for a node; none for a node or dataflow that has gone."""
    view = session.dataflow(params["dataflow"])
    if view is None:
        return []
    places = dependents(view.snapshot, params["dataflow"], params["node"])
    return [
        WireLocation(
            uri=view.uri(place.path, place.span), range=wire_range(view.range(place.path, place.span))
        )
        for place in places
    ]
