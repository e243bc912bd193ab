"""workspace/didChangeConfiguration: trust, the interpreter, files to leave out."""

from __future__ import annotations

from lsprotocol import types

from hamilton_ls.lsp.session import Session

SECTION = "hamilton"


def workspace_did_change_configuration(session: Session, params: types.DidChangeConfigurationParams) -> None:
    """Takes over the settings of our section; other sections and other shapes are not ours."""
    settings = params.settings if isinstance(params.settings, dict) else {}
    ours = settings.get(SECTION)
    if isinstance(ours, dict):
        session.configure(ours)
        session.changed()
