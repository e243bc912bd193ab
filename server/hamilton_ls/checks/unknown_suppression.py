"""HAM008: a comment that is to silence a code which no rule has.

It silences nothing, so what it was written for is still reported.

Wrong:

    def spend(marketing: list[float]) -> float:
        return sum(marketing)


    def budget(spend: float) -> float:  # hamilton: ignore[HAM5]
        return 1.1 * spend

Right:

    def spend(marketing: list[float]) -> float:
        return sum(marketing)


    def budget(spend: float) -> float:  # hamilton: ignore[HAM005]
        return 1.1 * spend
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from hamilton_ls.checks.comments import Comment
from hamilton_ls.checks.model import Severity
from hamilton_ls.text.spans import Span

CODE = "HAM008"
SEVERITY = Severity.WARNING


def check_comment(comment: Comment, known: tuple[str, ...]) -> Iterator[tuple[Span, str, str | None]]:
    """The unknown codes of a comment.

    Args:
        comment: of a Hamilton module.
        known: all codes.

    Yields:
        The place of a code, what to say of it, and the code that was probably meant.
    """
    for code, span in comment.codes or ():
        if code not in known:
            meant = meant_code(code, known)
            way_out = f"Did you mean `{meant}`?" if meant else "docs/DIAGNOSTICS.md lists the codes."
            yield span, f"No rule has the code `{code}`, so this comment silences nothing. {way_out}", meant


def meant_code(code: str, known: tuple[str, ...]) -> str | None:
    """The code that an unknown one is probably a slip of."""
    return next(iter(get_close_matches(code.upper(), known, n=1, cutoff=0.8)), None)
