"""How far a function reaches in its file, body included: facts hold headers only."""

from __future__ import annotations

from hamilton_ls.facts.model import FunctionFacts, Placed
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot


def function_extent(snapshot: Snapshot, path: str, chunk: Placed, function: FunctionFacts) -> Span:
    """From the first decorator of a function to the last line of its body.

    Comments that follow at the margin belong to what comes next.
    """
    # The spans of a stale function are those of an earlier, perhaps longer text.
    start = min(chunk.start + function.span.start, chunk.end)
    later = [f.span.start for f in chunk.facts.functions if f.span.start > function.span.start]
    end = min(chunk.start + min(later), chunk.end) if later else chunk.end
    lines = snapshot.source(path)[start:end].splitlines(keepends=True)
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].startswith("#")):
        lines.pop()
    length = len("".join(lines).rstrip())
    return Span(start, max(start + length, min(chunk.start + function.span.end, chunk.end)))
