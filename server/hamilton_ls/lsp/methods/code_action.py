"""textDocument/codeAction: the fixes that checks offer."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.ide.actions import QuickFix, quick_fixes
from hamilton_ls.lsp.diagnostics import diagnostic
from hamilton_ls.lsp.session import Session
from hamilton_ls.lsp.view import View

OPTIONS = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])


def text_document_code_action(
    session: Session, params: types.CodeActionParams
) -> list[types.CodeAction] | None:
    """Quick fixes of the problems under the selection."""
    document = session.document(params.text_document)
    only = params.context.only
    if document is None or (only and not any(types.CodeActionKind.QuickFix.startswith(k) for k in only)):
        return None
    view, path = document.view, document.path
    selection = document.span(params.range)
    return [_action(view, fix) for fix in quick_fixes(view.snapshot, path, selection)]


def _action(view: View, fix: QuickFix) -> types.CodeAction:
    solved = diagnostic(view, fix.problem)
    changes: dict[str, list[types.TextEdit]] = {}
    for path, edits in fix.edits:
        for edit in edits:
            changes.setdefault(view.edited_uri(path, edit), []).append(view.text_edit(path, edit))
    return types.CodeAction(
        title=fix.title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[solved] if solved else None,
        is_preferred=fix.preferred,
        edit=types.WorkspaceEdit(changes=changes),
    )
