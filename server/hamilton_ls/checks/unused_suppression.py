"""HAM016: a comment that silences nothing.

What it was written for has been mended, or never was there. Off by default; a severity in
``[tool.hamilton.lint]`` or in the editor's settings puts it on.

Wrong, where it is put on:

    #- /pyproject.toml
    [tool.hamilton.lint]
    severity = { HAM016 = "hint" }
    #- /budget.py
    def spend(marketing: list[float]) -> float:
        return sum(marketing)


    def budget(spend: float) -> float:  # hamilton: ignore[HAM005]
        return 1.1 * spend

Right:

    #- /pyproject.toml
    [tool.hamilton.lint]
    severity = { HAM016 = "hint" }
    #- /budget.py
    def spend(marketing: list[float]) -> float:
        return sum(marketing)


    def budget(spend: float) -> float:
        return 1.1 * spend
"""

from __future__ import annotations

from collections.abc import Collection

from hamilton_ls.checks.comments import Comment
from hamilton_ls.checks.model import Severity

CODE = "HAM016"
SEVERITY = Severity.HINT
OFF_BY_DEFAULT = True


def check_comment(comment: Comment, silenced: Collection[str], known: Collection[str]) -> str | None:
    """What to say of a comment that does not do what it says; None where it is of use.

    Args:
        comment: of a Hamilton module.
        silenced: the codes of the problems that it silences.
        known: all codes; unknown ones are another rule's business.
    """
    if comment.codes is None:
        return None if silenced else "This comment silences nothing."
    idle = [code for code, _ in comment.codes if code in known and code not in silenced]
    if not idle:
        return None
    return f"Nothing here is reported as {', '.join(f'`{code}`' for code in idle)}, so this comment silences nothing."
