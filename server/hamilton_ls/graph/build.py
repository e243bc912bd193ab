"""Builds the graph of a dataflow under a configuration, as the runtime would.

Knows how nodes of several modules meet: which exist under the configuration, which collide, and
what nobody provides. Does not judge types, names or cycles: that is what checks are for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from hamilton_ls.facts.model import Status
from hamilton_ls.graph.cache import GraphCache
from hamilton_ls.graph.class_bases import WorkspaceClasses
from hamilton_ls.graph.compatibility import Compatibility, TypeRelation
from hamilton_ls.graph.contributions import Contribution
from hamilton_ls.graph.materialized import materialized
from hamilton_ls.graph.model import Dataflow, Graph, GraphProblem, Node, NodeKind, Variant
from hamilton_ls.graph.modules import WorkspaceFacts
from hamilton_ls.modifiers.specs import Dependency, TypeRef

_ANY = TypeRef("Any", "typing.Any")


def build_graph(
    workspace: WorkspaceFacts,
    dataflow: Dataflow,
    config: Mapping[str, object] | None = None,
    cache: GraphCache | None = None,
) -> Graph:
    """The graph of a dataflow.

    Args:
        workspace: the facts of all files.
        dataflow: the modules and their own configuration.
        config: a configuration to use instead of the dataflow's own.
        cache: what earlier graphs left behind; given again, only what changed is worked out.

    Returns:
        The graph, with problems where two functions make one node or a modifier cannot work.
    """
    cache = GraphCache() if cache is None else cache
    cache.look_at(workspace)
    chosen = dict(dataflow.config) if config is None else dict(config)
    assembly = _Assembly(dataflow, chosen, TypeRelation(WorkspaceClasses(workspace).bases_of))
    for module, path in zip(dataflow.modules, dataflow.paths, strict=True):
        read = cache.module_nodes(path, module, chosen)
        assembly.problems.extend(read.problems)
        for contribution in read.contributions:
            assembly.add(contribution)
    return assembly.finish()


class _Assembly:
    """The nodes of a graph while they come together."""

    def __init__(self, dataflow: Dataflow, config: Mapping[str, object], types: TypeRelation) -> None:
        self.dataflow = dataflow
        self.types = types
        self.config = config
        self.nodes: dict[str, Node] = {}
        self.problems: list[GraphProblem] = list(dataflow.problems)
        self.variants: list[Variant] = []
        self.tentative: set[str] = set()
        self.open_ended = not dataflow.modules_exact

    def add(self, contribution: Contribution) -> None:
        """Take in a function's nodes if the configuration keeps it."""
        self.problems.extend(contribution.problems)
        if contribution.conditions and contribution.nodes:
            self.variants.append(_variant(contribution))
        if not all(condition.holds(self.config) for condition in contribution.conditions):
            return
        self.open_ended |= contribution.open_ended
        for node in contribution.nodes:
            if node.name in self.config:
                continue  # The configuration's value takes the node's place.
            other = self.nodes.get(node.name)
            if other is not None and not self._replaces(node, other):
                continue
            self.nodes[node.name] = node
            if node.name in contribution.tentative:
                self.tentative.add(node.name)
            else:
                self.tentative.discard(node.name)

    def _replaces(self, node: Node, other: Node) -> bool:
        """Whether a second node of a name takes the first's place; a collision keeps the first."""
        if self.dataflow.allow_overrides and node.module != other.module:
            return True
        if NodeKind.OPAQUE not in (node.kind, other.kind) and Status.STALE not in (node.status, other.status):
            self.problems.append(_collision(node, other, self.config))
        return False

    def finish(self) -> Graph:
        """Add the inputs, wire everything and freeze it."""
        for node in list(self.nodes.values()):
            if node.name not in self.tentative:
                for dependency in node.dependencies:
                    self._ask(dependency)
        for key in self.config:
            if key not in self.nodes:
                self.nodes[key] = self._provided_from_outside(key, _ANY)
        for name in sorted(self.tentative):
            self.nodes[name] = replace(
                self.nodes[name], dependencies=tuple(self._with_provider(self.nodes[name]))
            )
        nodes = dict(sorted(materialized(self.nodes, self.dataflow, self._provided_from_outside).items()))
        return Graph(
            dataflow=self.dataflow,
            config=tuple(sorted(self.config.items())),
            nodes=nodes,
            problems=tuple(self.problems),
            dependents=_dependents(nodes),
            variants=tuple(self.variants),
            open_ended=self.open_ended,
        )

    def _ask(self, dependency: Dependency) -> None:
        """Make an input of what nobody provides; of several types asked for, the narrowest counts."""
        known = self.nodes.get(dependency.node)
        if known is None:
            self.nodes[dependency.node] = self._provided_from_outside(dependency.node, dependency.type)
        elif (
            known.module is None
            and known.type != dependency.type
            and self._is_narrower(dependency.type, known.type)
        ):
            self.nodes[dependency.node] = replace(known, type=dependency.type)

    def _is_narrower(self, asked: TypeRef | None, before: TypeRef | None) -> bool:
        if asked is None or before is None or asked.canonical is None or before.canonical is None:
            return False
        return (
            self.types.compatible(before.canonical, asked.canonical) is Compatibility.NO
            and self.types.compatible(asked.canonical, before.canonical) is Compatibility.YES
        )

    def _with_provider(self, node: Node) -> Iterator[Dependency]:
        return (dependency for dependency in node.dependencies if dependency.node in self.nodes)

    def _provided_from_outside(self, name: str, type_: TypeRef | None) -> Node:
        kind = NodeKind.CONFIG if name in self.config else NodeKind.INPUT
        return Node(
            name=name,
            kind=kind,
            type=type_,
            module=None,
            function=None,
            anchor=None,
            definition=None,
            tags=(),
            dependencies=(),
            documentation=None,
            status=Status.EXACT,
        )


def _variant(contribution: Contribution) -> Variant:
    definition = contribution.nodes[0].definition
    if definition is None:
        raise ValueError("a node that a function makes has a place")
    return Variant(
        contribution.function,
        definition,
        contribution.nodes,
        contribution.conditions,
        contribution.open_ended,
    )


def _dependents(nodes: Mapping[str, Node]) -> dict[str, tuple[str, ...]]:
    # The nodes are sorted, so each list of dependents comes out sorted.
    found: dict[str, dict[str, None]] = {name: {} for name in nodes}
    for name, node in nodes.items():
        for dependency in node.dependencies:
            found[dependency.node][name] = None
    return {name: tuple(names) for name, names in found.items()}


def _collision(node: Node, other: Node, config: Mapping[str, object]) -> GraphProblem:
    anchor = node.anchor or node.definition
    first = other.anchor or other.definition
    if anchor is None or first is None:
        raise ValueError("a node that a function makes has a place")
    under = f" under the configuration {dict(config)!r}" if config else ""
    if node.module == other.module:
        makers = f"both `{other.function}` and `{node.function}` of `{node.module}`"
    else:
        makers = f"both `{other.module}` and `{node.module}`"
    return GraphProblem(
        "HAM003",
        f"`{node.name}` is made by {makers}{under}. A dataflow has one function for each node: rename one of them, "
        f"or let `@config.when` choose.",
        anchor,
        ((first, f"`{node.name}` is made here, too"),),
    )
