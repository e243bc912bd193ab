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
    for variant in graph.variants:
        when = tuple(text for condition in variant.conditions for text in shown(condition))
        chosen = all(condition.holds(dict(graph.config)) for condition in variant.conditions)
        for node in variant.nodes:
            made = NodeVariant(variant.function, variant.definition, when, chosen, node)
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
