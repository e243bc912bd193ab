"""textDocument/completion."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.ide.completion import Completion, are_all, completions
from hamilton_ls.lsp.session import Session
from hamilton_ls.lsp.view import Cursor
from hamilton_ls.text.edits import Edit

OPTIONS = types.CompletionOptions(trigger_characters=["(", '"', "'"])


def text_document_completion(session: Session, params: types.CompletionParams) -> types.CompletionList | None:
    """Nodes that can be asked for at the cursor."""
    at = session.cursor(params)
    if at is None:
        return None
    found = completions(at.view.snapshot, at.path, at.offset)
    if not found:
        return types.CompletionList(is_incomplete=False, items=[])
    # All offers replace the same characters.
    span = found[0].span
    replaced, own = at.view.range(at.path, span), at.view.edited_uri(at.path, Edit(span, ""))
    is_incomplete = not are_all(at.view.snapshot, at.path)
    return types.CompletionList(is_incomplete, [_item(at, one, replaced, own) for one in found])


def _item(at: Cursor, completion: Completion, replaced: types.Range, own: str) -> types.CompletionItem:
    documentation = completion.documentation
    # An item may change no other document than the cursor's; another cell is one.
    further = [edit for edit in completion.edits if at.view.edited_uri(at.path, edit) == own]
    return types.CompletionItem(
        label=completion.label,
        kind=types.CompletionItemKind.Variable,
        label_details=types.CompletionItemLabelDetails(
            detail=f": {completion.type}" if completion.type else None, description=completion.origin
        ),
        detail=" · ".join(filter(None, (completion.type, completion.origin))),
        documentation=types.MarkupContent(types.MarkupKind.Markdown, documentation)
        if documentation
        else None,
        # Behind the rank, so that other providers' items of the same name come after ours.
        sort_text=f"{completion.rank.value}{completion.label}",
        filter_text=completion.label,
        text_edit=types.TextEdit(replaced, completion.text),
        additional_text_edits=[at.view.text_edit(at.path, edit) for edit in further] or None,
    )
