"""What the client can do, in our words: LSP's nested optional capabilities, read once."""

from __future__ import annotations

from dataclasses import dataclass

from lsprotocol import types
from pygls.capabilities import get_capability


@dataclass(frozen=True, slots=True)
class Client:
    """The capabilities that the server's behaviour depends on."""

    pulls_diagnostics: bool
    refreshes_diagnostics: bool
    refreshes_lenses: bool
    refreshes_hints: bool
    watches_files: bool
    shows_progress: bool
    follows_links: bool
    """Shows Markdown in hovers, with links that can be clicked."""

    @classmethod
    def of(cls, capabilities: types.ClientCapabilities) -> Client:
        """Reads them out of ``initialize``."""

        def has(path: str) -> bool:
            return bool(get_capability(capabilities, path))

        return cls(
            pulls_diagnostics=get_capability(capabilities, "text_document.diagnostic") is not None,
            refreshes_diagnostics=has("workspace.diagnostics.refresh_support"),
            refreshes_lenses=has("workspace.code_lens.refresh_support"),
            refreshes_hints=has("workspace.inlay_hint.refresh_support"),
            watches_files=has("workspace.did_change_watched_files.dynamic_registration"),
            shows_progress=has("window.work_done_progress"),
            follows_links=has("general.markdown.parser"),
        )
