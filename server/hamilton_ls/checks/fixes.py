"""What a fix changes in the files as they are now.

Turns the anchors of a fix into edits and adds the uses of a renamed parameter, which facts do not
hold. Looks at texts only when a fix is really asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from hamilton_ls.checks.model import Fix, ParameterRename, Replacement
from hamilton_ls.checks.parameter_uses import uses_of_parameter
from hamilton_ls.facts.model import FileFacts
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span


class Sources(Protocol):
    """The files of a workspace with their texts; an analysis is one."""

    def source(self, path: str) -> str:
        """The text of a file."""

    def facts(self, path: str) -> FileFacts:
        """The facts of a file."""


def edits_of(sources: Sources, fix: Fix) -> tuple[tuple[str, tuple[Edit, ...]], ...]:
    """The edits that carry out a fix.

    Args:
        sources: The files as they are now.
        fix: A fix of one of their problems.

    Returns:
        Edits by path, both in order; none where one of its places has gone, for half a fix is
        worse than none.
    """
    by_path: dict[str, set[Edit]] = {}
    for replacement in fix.replacements:
        facts = sources.facts(replacement.anchor.path)
        chunk = facts.chunk_of(replacement.anchor)
        if chunk is None:
            return ()
        text = sources.source(facts.path)[chunk.start : chunk.end]
        spans = (span.shifted(chunk.start) for span in _spans(replacement, text))
        by_path.setdefault(facts.path, set()).update(Edit(span, replacement.text) for span in spans)
    return tuple(
        (path, tuple(sorted(edits, key=lambda edit: edit.span))) for path, edits in sorted(by_path.items())
    )


def _spans(replacement: Replacement, chunk: str) -> Iterator[Span]:
    yield replacement.anchor.span
    if isinstance(replacement, ParameterRename):
        yield from uses_of_parameter(chunk, replacement.anchor.span)
