"""Replacing parts of a text. Knows nothing of where an edit comes from or of what it means."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hamilton_ls.text.spans import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters of ``span`` by ``text``."""

    span: Span
    text: str

    def clamped(self, length: int) -> Edit:
        """The same edit, cut to a text of ``length`` characters."""
        if self.span.end <= length:
            return self
        return Edit(Span(min(self.span.start, length), length), self.text)

    def applied_to(self, source: str) -> str:
        """``source`` after the edit; a span that runs over the end is cut."""
        return source[: self.span.start] + self.text + source[self.span.end :]


def apply_in_turn(source: str, edits: Iterable[Edit]) -> str:
    """Apply edits of which each counts from the text that the one before left, as editors send them."""
    for edit in edits:
        source = edit.applied_to(source)
    return source


def apply_together(source: str, edits: Iterable[Edit]) -> str:
    """Apply edits that all count from ``source``, as fixes and renames make them.

    Raises:
        ValueError: two edits overlap, so that the result would depend on their order.
    """
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.start < done:
            raise ValueError(f"overlapping edits at {edit.span.start}: one ends at {done}")
        pieces += (source[done : edit.span.start], edit.text)
        done = edit.span.end
    return "".join(pieces) + source[done:]


def edit_between(before: str, after: str) -> Edit:
    """The one smallest edit that turns ``before`` into ``after``: what both begin and end with is kept."""
    shorter = min(len(before), len(after))
    prefix = _shared(shorter, lambda n: before[:n] == after[:n])
    suffix = _shared(shorter - prefix, lambda n: before[len(before) - n :] == after[len(after) - n :])
    return Edit(Span(prefix, len(before) - suffix), after[prefix : len(after) - suffix])


def _shared(longest: int, same: Callable[[int], bool]) -> int:
    """The greatest length up to ``longest`` for which ``same`` holds; it holds for all shorter ones.

    By halving, since comparing slices is fast and looping over characters is not.
    """
    low, high = 0, longest
    while low < high:
        middle = (low + high + 1) // 2
        if same(middle):
            low = middle
        else:
            high = middle - 1
    return low
