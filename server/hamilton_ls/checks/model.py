"""What a check says: a problem with its place, its relatives and its fixes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from hamilton_ls.facts.model import Anchor


class Severity(str, Enum):
    """LSP's four severities."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Replacement:
    """Replace the text at ``anchor`` by ``text``."""

    anchor: Anchor
    text: str


@dataclass(frozen=True, slots=True)
class ParameterRename(Replacement):
    """Replace a parameter's name at ``anchor``; its uses in the function's body follow.

    Facts hold no bodies, so ``checks.fixes.edits_of`` finds the uses when the fix is applied.
    """


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that solves a problem; ``preferred`` where no other is as likely to be meant."""

    title: str
    replacements: tuple[Replacement, ...]
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """One diagnostic. ``code`` is stable (``HAM001``); ``dataflow`` says which graph it speaks of.

    It is empty for a problem of no graph: a syntax error, a setting.
    """

    code: str
    severity: Severity
    message: str
    anchor: Anchor
    dataflow: str
    related: tuple[tuple[Anchor, str], ...] = ()
    fixes: tuple[Fix, ...] = ()
    unnecessary: bool = False
    """Whether the place is of no use, which editors show by fading it."""
    everywhere: bool = False
    """Whether it is a problem only if every dataflow that the file belongs to has it."""
