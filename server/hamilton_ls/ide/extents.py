"""How far a function reaches in its file, body included: facts hold headers only."""

from __future__ import annotations

from hamilton_ls.facts.model import FunctionFacts, Placed
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot


def function_extent(snapshot: Snapshot, path: str, chunk: Placed, function: FunctionFacts) -> Span:
    """From the first decorator of a function to the last line of its body.

    Comments that follow at the margin belong to what comes next.
    """
    start = chunk.start + function.span.start
    later = [f.span.start for f in chunk.facts.functions if f.span.start > function.span.start]
    end = chunk.start + min(later) if later else chunk.end
    lines = snapshot.source(path)[start:end].splitlines(keepends=True)
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].startswith("#")):
        lines.pop()
    length = len("".join(lines).rstrip())
    return Span(start, max(start + length, chunk.start + function.span.end))
