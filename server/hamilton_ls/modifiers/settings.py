"""The configuration as modifiers see it: it notes what it was asked, so that answers can be kept.

Nodes that were made while some keys were asked are the same under every configuration that answers
these keys alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hamilton_ls.facts.model import Anchor
from hamilton_ls.modifiers.specs import Condition


@dataclass(slots=True)
class Settings:
    """One configuration, and what was asked of it."""

    config: Mapping[str, object]
    asked: dict[str, object] = field(default_factory=dict)
    conditions: list[Condition] = field(default_factory=list)
    open_ended: bool = False
    """Whether a function of a subdag may make further nodes whose names are not known."""
    around: frozenset[Anchor] = frozenset()
    """The functions whose subdags are around."""

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

    def within(self, owner: Anchor, own: Mapping[str, object]) -> Settings:
        """The configuration inside the subdag of a function, which has some values of its own."""
        return Settings({**self.config, **own}, around=self.around | {owner})

    def take_over(self, inner: Settings, own: Mapping[str, object]) -> None:
        """Note what was asked inside a subdag, except for its own values."""
        self.asked.update((key, value) for key, value in inner.asked.items() if key not in own)
        self.open_ended |= inner.open_ended
        self.conditions += [c for c in inner.conditions if not any(key in own for key, _ in c.pairs)]
