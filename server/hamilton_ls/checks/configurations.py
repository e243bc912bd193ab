"""The configurations that a dataflow names, and which of its functions exist under them.

Knows the values that somebody wrote for a key: in a ``@config`` above a function, in driver code, in
pyproject.toml. Only single values and single combinations are looked at: that two keys go together
in some way is the project's secret, and nothing is concluded from it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice, product

from hamilton_ls.graph.model import Graph, Variant
from hamilton_ls.modifiers.specs import Condition

_MOST = 256
"""Combinations that are gone through; a space that is larger is not judged as a whole."""


class Space:
    """The values of each key, and the variants of each node."""

    def __init__(self, graph: Graph) -> None:
        self.values: Mapping[str, tuple[object, ...]] = _values(graph)
        """For each key the values that are named, in the order of their first mention."""
        self.variants: Mapping[str, tuple[Variant, ...]] = _variants(graph)
        """For each node the functions that make it under some configuration."""

    def combinations(self, keys: frozenset[str]) -> Iterator[dict[str, object]]:
        """The configurations that named values of these keys make, a bounded number of them."""
        order = sorted(keys)
        chosen = product(*(self.values[key] for key in order))
        return (dict(zip(order, values, strict=True)) for values in islice(chosen, _MOST))


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


def _values(graph: Graph) -> dict[str, tuple[object, ...]]:
    found: dict[str, list[object]] = defaultdict(list)
    pairs = [
        pair for variant in graph.variants for condition in variant.conditions for pair in condition.pairs
    ]
    for key, value in pairs:
        known = found[key]
        for member in _members(value):
            _note(known, member)
    for key, value in graph.dataflow.config:
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


def _variants(graph: Graph) -> dict[str, tuple[Variant, ...]]:
    found: dict[str, list[Variant]] = defaultdict(list)
    for variant in graph.variants:
        for node in variant.nodes:
            found[node.name].append(variant)
    return {name: tuple(variants) for name, variants in sorted(found.items())}
