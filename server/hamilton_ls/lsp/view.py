"""One request's look at the workspace: a snapshot, and its places in the client's terms.

The third and fourth step of every handler work on a view. It belongs to one request, so everything
in an answer speaks of the same revision.
"""

from __future__ import annotations

from dataclasses import dataclass

from lsprotocol import types

from hamilton_ls.ide.occurrences import Place
from hamilton_ls.lsp.encoding import Positions
from hamilton_ls.lsp.folders import Folder
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.lines import Encoding
from hamilton_ls.text.spans import Span


class View:
    """A folder as it was when the request came."""

    def __init__(self, folder: Folder, encoding: Encoding) -> None:
        """Takes the snapshot."""
        self.folder = folder
        self.snapshot = folder.snapshot
        self._encoding = encoding

    def positions(self, path: str) -> Positions:
        """The positions of a file."""
        return Positions(self.snapshot.lines(path), self._encoding)

    def range(self, path: str, span: Span) -> types.Range:
        """A span of a file as a range."""
        return self.positions(path).range(span)

    def location(self, place: Place) -> types.Location:
        """A place as a location."""
        return types.Location(self.folder.uri(place.path), self.range(place.path, place.span))

    def text_edit(self, path: str, edit: Edit) -> types.TextEdit:
        """An edit of a file."""
        return types.TextEdit(self.range(path, edit.span), edit.text)


@dataclass(frozen=True, slots=True)
class Document:
    """A file that a request is about."""

    view: View
    path: str


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in a file that a request is about."""

    view: View
    path: str
    offset: int
