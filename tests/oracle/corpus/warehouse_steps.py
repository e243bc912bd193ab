"""Functions that other modules use as steps; nodes of their own, too."""

from __future__ import annotations

from typing import Optional

Amount = Optional[float]
FALLBACK = 1.0


def without_gaps(amount: Amount, fallback: float = 0.0) -> float:
    """No gaps."""
    return fallback if amount is None else amount


def rounded(amount: float, digits: int = 2) -> float:
    return round(amount, digits)
