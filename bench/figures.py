"""What a benchmark says: a value, the reference beside it, and whether the goal is met.

Machines differ and are noisy, so a goal is a bound on a ratio wherever there is something to compare with;
a few goals are milliseconds, because that is what a user feels.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measurement.

    ``reference`` is in the same unit as ``value`` and was measured in the same run; ``ratio`` is
    ``reference / value`` where more is better and the goal says "at least" a ratio, or
    ``value / reference`` where the goal says "at most". ``goal`` is a sentence, ``met`` its verdict;
    both are None where the figure is only for information.
    """

    name: str
    value: float
    unit: str
    reference: float | None
    reference_name: str | None
    ratio: float | None
    goal: str | None
    met: bool | None

    def as_json(self) -> dict[str, object]:
        """The figure as the documented JSON object."""
        return asdict(self)


def faster(
    name: str, value: float, unit: str, reference: float, reference_name: str, at_least: float
) -> Figure:
    """A figure that must be ``at_least`` times smaller than its reference."""
    ratio = reference / value
    goal = f"at least {at_least:g} times faster than {reference_name}"
    return Figure(name, value, unit, reference, reference_name, ratio, goal, ratio >= at_least)


def within(
    name: str, value: float, unit: str, reference: float, reference_name: str, at_most: float
) -> Figure:
    """A figure that may be at most ``at_most`` times its reference."""
    ratio = value / reference
    goal = f"within {at_most:g} times of {reference_name}"
    return Figure(name, value, unit, reference, reference_name, ratio, goal, ratio <= at_most)


def under(name: str, value: float, unit: str, limit: float, reference: float, reference_name: str) -> Figure:
    """A figure with an absolute limit; the reference tells how fast this machine is."""
    ratio = value / reference
    return Figure(
        name, value, unit, reference, reference_name, ratio, f"under {limit:g} {unit}", value < limit
    )


def informative(name: str, value: float, unit: str, reference: float, reference_name: str) -> Figure:
    """A figure without a goal."""
    return Figure(name, value, unit, reference, reference_name, value / reference, None, None)


def milliseconds(work: Callable[[], object], times: int) -> list[float]:
    """How long ``work`` takes, ``times`` times, after one run to warm up."""
    work()
    gc.collect()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def p95(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=20, method="inclusive")[18]


median = statistics.median
