"""The configurations that a dataflow names, and which of its functions exist under them.

Knows the values that somebody wrote for a key: in a ``@config`` above a function, in driver code, in
pyproject.toml. Only single values and single combinations are looked at: that two keys go together
in some way is the project's secret, and nothing is concluded from it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice, product

from hamilton_ls.graph.model import ConfigValue, Graph, Variant
from hamilton_ls.modifiers.specs import Condition

_MOST = 256
"""Combinations that are gone through; a space that is larger is not judged as a whole."""
_ANY_OTHER = object()
"""Stands for a value that nobody named."""


class Space:
    """The values of each key, and the variants of each node."""

    def __init__(self, functions: tuple[Variant, ...], config: tuple[tuple[str, ConfigValue], ...]) -> None:
        """
        Args:
            functions: all variants of a graph.
            config: the dataflow's own configuration.
        """
        self.functions = functions
        self.config = config

    @cached_property
    def values(self) -> Mapping[str, tuple[object, ...]]:
        """For each key the values that are named, in the order of their first mention."""
        return _values(self.functions, self.config)

    @cached_property
    def variants(self) -> Mapping[str, tuple[Variant, ...]]:
        """For each node the functions that make it under some configuration."""
        return _variants(self.functions)

    @cached_property
    def contested(self) -> Mapping[str, tuple[Variant, ...]]:
        """Of ``variants`` those nodes that several functions make."""
        return {name: variants for name, variants in self.variants.items() if len(variants) > 1}

    @cached_property
    def impossible(self) -> tuple[tuple[Variant, str], ...]:
        """The functions that no configuration keeps, with the key that can have no value for them."""
        keys = ((variant, self._impossible_key(variant)) for variant in self.functions)
        return tuple((variant, key) for variant, key in keys if key is not None)

    def _impossible_key(self, variant: Variant) -> str | None:
        return next((key for key in sorted(keys_of(variant)) if not self._can_be(variant, key)), None)

    def _can_be(self, variant: Variant, key: str) -> bool:
        # An absent key counts as None.
        possible = (*self.values[key], None, _ANY_OTHER)
        return any(may_exist_with(variant, key, value) for value in possible)

    def combinations(self, keys: frozenset[str]) -> Iterator[dict[str, object]]:
        """The configurations that named values of these keys make, a bounded number of them."""
        order = sorted(keys)
        chosen = product(*(self.values[key] for key in order))
        return (dict(zip(order, values, strict=True)) for values in islice(chosen, _MOST))


def space_after(graph: Graph, before: Space | None) -> Space:
    """The space of a graph; the one before where its functions and configuration did not change."""
    config = graph.dataflow.config
    if before is None or before.config is not config or not _are_same(before.functions, graph.variants):
        return Space(graph.variants, config)
    return before


def keys_of(variant: Variant) -> frozenset[str]:
    """The keys that decide whether a variant exists."""
    return frozenset(key for condition in variant.conditions for key, _ in condition.pairs)


def exists_under(variant: Variant, config: Mapping[str, object]) -> bool:
    """Whether a variant exists under a configuration."""
    return all(condition.holds(config) for condition in variant.conditions)


def may_exist_with(variant: Variant, key: str, value: object) -> bool:
    """Whether some configuration in which ``key`` is ``value`` keeps a variant."""
    about_key = (
        Condition(condition.comparison, tuple(pair for pair in condition.pairs if pair[0] == key))
        for condition in variant.conditions
    )
    return all(condition.holds({key: value}) for condition in about_key)


def written(config: Mapping[str, object]) -> str:
    """A configuration as ``@config`` would take it: ``region='UK', year=2024``."""
    return ", ".join(f"{key}={value!r}" for key, value in config.items())


def _are_same(some: tuple[Variant, ...], others: tuple[Variant, ...]) -> bool:
    return len(some) == len(others) and all(map(_is_same, some, others))


def _is_same(one: Variant, other: Variant) -> bool:
    # Not by value: True is no 1 here.
    return one is other or (
        one.nodes is other.nodes
        and one.conditions is other.conditions
        and (one.function, one.definition, one.open_ended)
        == (other.function, other.definition, other.open_ended)
    )


def _values(
    functions: tuple[Variant, ...], config: tuple[tuple[str, ConfigValue], ...]
) -> dict[str, tuple[object, ...]]:
    found: dict[str, list[object]] = defaultdict(list)
    pairs = [pair for variant in functions for condition in variant.conditions for pair in condition.pairs]
    for key, value in pairs:
        known = found[key]
        for member in _members(value):
            _note(known, member)
    for key, value in config:
        if key in found:
            _note(found[key], value)
    return {key: tuple(values) for key, values in found.items()}


def _members(value: object) -> tuple[object, ...]:
    """The values that are compared one by one: those of a group, else the value."""
    if isinstance(value, frozenset):
        return tuple(sorted(value, key=repr))
    return tuple(value) if isinstance(value, (list, tuple)) else (value,)


def _note(values: list[object], value: object) -> None:
    # Not a set: a value may be a list, and True is not meant where 1 is written.
    if not any(value == known and type(value) is type(known) for known in values):
        values.append(value)


def _variants(functions: tuple[Variant, ...]) -> dict[str, tuple[Variant, ...]]:
    found: dict[str, list[Variant]] = defaultdict(list)
    for variant in functions:
        for node in variant.nodes:
            found[node.name].append(variant)
    return {name: tuple(variants) for name, variants in sorted(found.items())}
