"""Half-open ranges of character offsets. Knows nothing of lines or encodings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters ``text[start:end]``, offsets in Unicode code points.

    Whether offsets count from the file or from a chunk is said by whoever holds the span:
    facts count from their chunk (so that an edit above does not change them), answers of
    ``ide/`` count from the file.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def shifted(self, by: int) -> Span:
        """The same span counted from an origin ``by`` characters earlier."""
        return Span(self.start + by, self.end + by)

    def contains(self, offset: int) -> bool:
        """Whether a cursor at ``offset`` touches the span; both ends count, as in editors."""
        return self.start <= offset <= self.end

    def __len__(self) -> int:
        return self.end - self.start
