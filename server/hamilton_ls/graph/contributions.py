"""What one function contributes to a graph: finished nodes and the conditions under which they exist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hamilton_ls.facts.model import FunctionFacts
from hamilton_ls.graph.model import GraphProblem, Node, NodeKind
from hamilton_ls.modifiers.expansion import expand
from hamilton_ls.modifiers.scope import Scope
from hamilton_ls.modifiers.sites import Site
from hamilton_ls.modifiers.specs import Condition, NodeSpec, Origin


@dataclass(frozen=True, slots=True)
class Contribution:
    """The nodes of one function, if the configuration keeps it."""

    function: str
    nodes: tuple[Node, ...]
    conditions: tuple[Condition, ...]
    problems: tuple[GraphProblem, ...]
    open_ended: bool
    tentative: frozenset[str]
    """Nodes whose parameters may be provided by a modifier: a missing provider makes no input."""
    asked: tuple[tuple[str, object], ...]
    """The keys of the configuration that the nodes themselves depend on, with the values they saw."""
    choices: tuple[Condition, ...]
    """All conditions: the function's own, and those of its parts."""

    def holds_under(self, config: Mapping[str, object]) -> bool:
        """Whether the nodes are the same under another configuration."""
        return all(_is_same(config.get(key), value) for key, value in self.asked)


def contribution_of(
    function: FunctionFacts, site: Site, scope: Scope, module: str, config: Mapping[str, object]
) -> Contribution:
    """Expand a function and finish its nodes.

    Args:
        function: the function.
        site: its chunk.
        scope: the names of its module.
        module: the dotted name under which the dataflow imports its module.
        config: the configuration.
    """
    expansion = expand(function, site, scope, config)
    return Contribution(
        function=function.name,
        nodes=tuple(_node(spec, function, site, module) for spec in expansion.nodes),
        conditions=expansion.conditions,
        problems=tuple(GraphProblem("HAM010", misuse.message, misuse.anchor) for misuse in expansion.misuses),
        open_ended=expansion.open_ended,
        tentative=frozenset(spec.name for spec in expansion.nodes if spec.tentative),
        asked=expansion.asked,
        choices=(*expansion.conditions, *expansion.choices),
    )


def _is_same(value: object, other: object) -> bool:
    return value is other or (type(value) is type(other) and value == other)


def _node(spec: NodeSpec, function: FunctionFacts, site: Site, module: str) -> Node:
    made_by = spec.origin or Origin(function.name, module, site.anchor(function.name_span), function.status)
    return Node(
        name=spec.name,
        kind=NodeKind.FUNCTION if spec.opaque is None else NodeKind.OPAQUE,
        type=spec.type,
        module=made_by.module,
        function=made_by.function,
        anchor=spec.anchor,
        definition=made_by.definition,
        tags=spec.tags,
        dependencies=spec.dependencies,
        documentation=spec.documentation,
        status=made_by.status,
        reason=spec.opaque,
    )
