"""All variants of a dataflow at once: every node that some configuration brings about, as one card.

A node that several functions make is shown once, with its variants and the conditions under which each
is chosen. Its dependencies are those of all of them. Which combination of conditions can hold together
is not judged here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from hamilton_ls.facts.model import Anchor, Status
from hamilton_ls.graph.model import Graph, Node, NodeKind
from hamilton_ls.modifiers.specs import Comparison, Condition, Dependency

_SIGNS = {
    Comparison.WHEN: "=",
    Comparison.WHEN_NOT: " is not ",
    Comparison.WHEN_IN: " in ",
    Comparison.WHEN_NOT_IN: " not in ",
}


@dataclass(frozen=True, slots=True)
class NodeVariant:
    """One of the functions that make a node."""

    function: str
    definition: Anchor
    when: tuple[str, ...]
    """The conditions that must hold, all of them, as text; none for a function that is always there."""
    chosen: bool
    """Whether the graph's own configuration keeps it."""
    node: Node
    """The node as this function makes it."""
    keeping: Mapping[str, object] | None
    """The graph's own configuration, changed as little as it takes to keep it; None where nothing would."""


@dataclass(frozen=True, slots=True)
class VariantGraph:
    """The nodes of all configurations."""

    graph: Graph
    """Each node with the dependencies of all its variants; what is asked for and never made is an input."""
    variants: Mapping[str, tuple[NodeVariant, ...]]
    """For each node that depends on the configuration: the functions that make it, in source order."""


def all_variants(graph: Graph) -> VariantGraph:
    """The nodes of a dataflow under all configurations.

    Args:
        graph: the dataflow's graph under some configuration.
    """
    variants: dict[str, list[NodeVariant]] = {}
    named = _named_values(graph)
    for variant in graph.variants:
        when = tuple(text for condition in variant.conditions for text in shown(condition))
        chosen = all(condition.holds(dict(graph.config)) for condition in variant.conditions)
        keeping = _keeping(variant.conditions, dict(graph.config), named)
        for node in variant.nodes:
            made = NodeVariant(variant.function, variant.definition, when, chosen, node, keeping)
            variants.setdefault(node.name, []).append(made)
    nodes = dict(graph.nodes)
    for name, made_by in variants.items():
        nodes[name] = _united(nodes.get(name), [variant.node for variant in made_by])
    for name, dependency in _asked(nodes[name] for name in variants):
        if name not in nodes:
            nodes[name] = _input(dependency)
    ordered = dict(sorted(nodes.items()))
    whole = replace(graph, nodes=ordered, dependents=_dependents(ordered))
    return VariantGraph(whole, {name: tuple(found) for name, found in sorted(variants.items())})


def shown(condition: Condition) -> Iterator[str]:
    """A condition as text: ``region='UK'``, ``year in [2023, 2024]``."""
    for key, value in condition.pairs:
        members = sorted(value, key=repr) if isinstance(value, frozenset) else value
        written = list(members) if isinstance(members, tuple) else members
        yield f"{key}{_SIGNS[condition.comparison]}{written!r}"


def notes(found: VariantGraph) -> dict[str, tuple[str, ...]]:
    """What a drawing says below the name of each node that depends on the configuration."""
    return {
        name: tuple(f"{', '.join(variant.when)}: {variant.function}" for variant in variants)
        for name, variants in found.variants.items()
    }


def _named_values(graph: Graph) -> dict[str, list[object]]:
    """For each key the values that some condition names."""
    named: dict[str, list[object]] = {}
    for variant in graph.variants:
        for condition in variant.conditions:
            for key, value in condition.pairs:
                grouped = condition.comparison in (Comparison.WHEN_IN, Comparison.WHEN_NOT_IN)
                named.setdefault(key, []).extend(_members(value) if grouped else [value])
    return named


def _members(group: object) -> list[object]:
    if isinstance(group, frozenset):
        return sorted(group, key=repr)
    return list(group) if isinstance(group, (tuple, list)) else [group]


def _keeping(
    conditions: tuple[Condition, ...], config: Mapping[str, object], named: Mapping[str, list[object]]
) -> Mapping[str, object] | None:
    wanted = dict(config)
    for key in dict.fromkeys(key for condition in conditions for key, _ in condition.pairs):
        asked = [
            Condition(condition.comparison, ((key, value),))
            for condition in conditions
            for name, value in condition.pairs
            if name == key
        ]
        for value in (config.get(key), *named[key], None):
            if all(condition.holds({key: value}) for condition in asked):
                wanted[key] = value
                break
        else:
            return None
        # To a condition a key that is absent is None.
        if wanted[key] is None:
            del wanted[key]
    return wanted


def _dependents(nodes: Mapping[str, Node]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {name: {} for name in nodes}
    for name, node in nodes.items():
        for dependency in node.dependencies:
            found[dependency.node][name] = None
    return {name: tuple(names) for name, names in found.items()}


def _united(present: Node | None, others: list[Node]) -> Node:
    """One node for all; it looks like the one that the graph has, else like the first."""
    made = present is not None and present.kind not in (NodeKind.INPUT, NodeKind.CONFIG)
    first = present if present is not None and made else others[0]
    united: dict[tuple[str, str], Dependency] = {}
    for node in (first, *others):
        for dependency in node.dependencies:
            united.setdefault((dependency.node, dependency.parameter), dependency)
    return replace(first, dependencies=tuple(united.values()))


def _asked(nodes: Iterable[Node]) -> Iterator[tuple[str, Dependency]]:
    found: dict[str, Dependency] = {}
    for node in nodes:
        for dependency in node.dependencies:
            found.setdefault(dependency.node, dependency)
    return iter(found.items())


def _input(dependency: Dependency) -> Node:
    return Node(
        name=dependency.node,
        kind=NodeKind.INPUT,
        type=dependency.type,
        module=None,
        function=None,
        anchor=None,
        definition=None,
        tags=(),
        dependencies=(),
        documentation=None,
        status=Status.EXACT,
    )
