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

    def __init__(self, folder: Folder, encoding: Encoding, documentation: str = "") -> None:
        """Takes the snapshot.

        Parameters:
            documentation: the URI of the folder with the pages of diagnostics, where there is one.
        """
        self.documentation = documentation
        self.folder = folder
        self.snapshot = folder.snapshot
        self._encoding = encoding

    def positions(self, path: str) -> Positions:
        """The positions of a file."""
        return Positions(self.snapshot.lines(path), self._encoding)

    def range(self, path: str, span: Span) -> types.Range:
        """A span of a file as a range, or as one of the cell that it begins in, cut to the cell."""
        whole = self.positions(path).range(span)
        notebook = self.snapshot.notebook(path)
        if notebook is None:
            return whole
        lines = notebook.lines_of(notebook.cell_at(whole.start.line))
        if whole.end.line not in lines:
            line = self.snapshot.lines(path)
            last = Span(span.start, line.line_end(lines.stop - 1))
            whole = self.positions(path).range(last)
        return types.Range(_moved(whole.start, -lines.start), _moved(whole.end, -lines.start))

    def uri(self, path: str, span: Span) -> str:
        """The document that a span of a file lies in: the file, or a cell."""
        notebook = self.snapshot.notebook(path)
        if notebook is None:
            return self.folder.uri(path)
        cell = notebook.cell_at(self.snapshot.lines(path).line_of(span.start))
        return self.folder.cell_uri(notebook.path, cell)

    def location(self, place: Place) -> types.Location:
        """A place as a location."""
        return types.Location(self.uri(place.path, place.span), self.range(place.path, place.span))

    def text_edit(self, path: str, edit: Edit) -> types.TextEdit:
        """An edit of a file."""
        return types.TextEdit(self.range(path, self._editable(path, edit.span)), edit.text)

    def edited_uri(self, path: str, edit: Edit) -> str:
        """The document that an edit of a file changes."""
        return self.uri(path, self._editable(path, edit.span))

    def _editable(self, path: str, span: Span) -> Span:
        """The span; for an insertion above a file's cells the place below the magic of the first."""
        notebook = self.snapshot.notebook(path)
        if notebook is None or len(span):
            return span
        lines = self.snapshot.lines(path)
        line = lines.line_of(span.start)
        wanted = notebook.line_for(path, line)
        return span if wanted == line else Span(lines.line_start(wanted), lines.line_start(wanted))


def _moved(position: types.Position, lines: int) -> types.Position:
    return types.Position(position.line + lines, position.character)


@dataclass(frozen=True, slots=True)
class Document:
    """A file that a request is about, or a cell, of which the path is that of the file it is part of."""

    view: View
    path: str
    cell: int | None
    """The number of the cell among the notebook's code cells; None for a file of its own."""

    def span(self, range_: types.Range) -> Span:
        """The characters of a range of the document."""
        first = self._first_line()
        moved = types.Range(_moved(range_.start, first), _moved(range_.end, first))
        return self.view.positions(self.path).span(moved)

    def holds(self, span: Span) -> bool:
        """Whether a span of the file begins in this document."""
        notebook = self.view.snapshot.notebook(self.path)
        line = self.view.snapshot.lines(self.path).line_of(span.start)
        return notebook is None or notebook.cell_at(line) == self.cell

    def at(self, position: types.Position) -> Cursor:
        """A place in the document."""
        span = self.span(types.Range(position, position))
        return Cursor(self.view, self.path, self.cell, span.start)

    def _first_line(self) -> int:
        notebook = self.view.snapshot.notebook(self.path)
        return 0 if notebook is None or self.cell is None else notebook.starts[self.cell]


@dataclass(frozen=True, slots=True)
class Cursor(Document):
    """A place in a document that a request is about."""

    offset: int
