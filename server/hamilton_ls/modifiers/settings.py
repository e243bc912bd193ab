"""The configuration as modifiers see it: it notes what it was asked, so that answers can be kept.

Nodes that were made while some keys were asked are the same under every configuration that answers
these keys alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hamilton_ls.modifiers.specs import Condition


@dataclass(slots=True)
class Settings:
    """One configuration, and what was asked of it."""

    config: Mapping[str, object]
    asked: dict[str, object] = field(default_factory=dict)
    conditions: list[Condition] = field(default_factory=list)

    def value(self, key: str) -> object:
        """The value of a key; an absent key counts as None."""
        value = self.asked[key] = self.config.get(key)
        return value

    def hold(self, conditions: Iterable[Condition]) -> bool:
        """Whether all conditions hold; each is noted, whether or not an earlier one decides."""
        held = True
        for condition in conditions:
            for key, _ in condition.pairs:
                self.value(key)
            self.conditions.append(condition)
            held &= condition.holds(self.config)
        return held
