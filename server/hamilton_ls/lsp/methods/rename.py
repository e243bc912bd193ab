"""textDocument/prepareRename and textDocument/rename."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from lsprotocol import types

from hamilton_ls.ide.rename import RenameRefused, renamable, rename
from hamilton_ls.lsp.running import RequestFailed
from hamilton_ls.lsp.session import Session

OPTIONS = types.RenameOptions(prepare_provider=True)


def text_document_prepare_rename(
    session: Session, params: types.PrepareRenameParams
) -> types.PrepareRenamePlaceholder | None:
    """The node's name under the cursor; None leaves the cursor to other servers."""
    at = session.cursor(params)
    if at is None:
        return None
    with _refusals_told():
        found = renamable(at.view.snapshot, at.path, at.offset)
    if found is None:
        return None
    return types.PrepareRenamePlaceholder(at.view.range(at.path, found.span), found.name)


def text_document_rename(session: Session, params: types.RenameParams) -> types.WorkspaceEdit | None:
    """All that changes with the name of a node."""
    at = session.cursor(params)
    if at is None:
        return None
    changes: dict[str, list[types.TextEdit]] = {}
    with _refusals_told():
        for path, edits in rename(at.view.snapshot, at.path, at.offset, params.new_name):
            notebook = at.view.snapshot.notebook(path)
            if notebook is not None and not at.view.folder.shows(notebook.path):
                raise RenameRefused(
                    f"A cell of {notebook.path} has the name, too: open the notebook, then rename."
                )
            for edit in edits:
                changes.setdefault(at.view.edited_uri(path, edit), []).append(at.view.text_edit(path, edit))
    return types.WorkspaceEdit(changes=changes)


@contextmanager
def _refusals_told() -> Iterator[None]:
    try:
        yield
    except RenameRefused as refusal:
        raise RequestFailed(str(refusal)) from refusal
