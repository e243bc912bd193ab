"""What all rules look at: one graph, the facts behind it, and answers shared between rules.

Knows how to get from a node to the facts of its function. Judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from hamilton_ls.checks.configurations import Space
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.checks.near_misses import NameIndex, index_of
from hamilton_ls.facts.model import Anchor, FunctionFacts, Parameter, Status
from hamilton_ls.graph.compatibility import TypeRelation
from hamilton_ls.graph.model import Dependency, Graph, NamedNode, Node, NodeKind
from hamilton_ls.graph.modules import WorkspaceFacts


class Request(NamedTuple):
    """A dependency together with the node that asks for it. A tuple, for there are thousands."""

    node: Node
    dependency: Dependency

    @property
    def place(self) -> tuple[Anchor, str]:
        """Where the name is written; a function that makes several nodes asks for each at one place."""
        return self.dependency.anchor, self.dependency.node


@dataclass
class Context:
    """One graph under examination. Made anew for every graph; rules only read it."""

    workspace: WorkspaceFacts
    graph: Graph
    types: TypeRelation

    @property
    def name(self) -> str:
        """The dataflow's name."""
        return self.graph.dataflow.name

    @property
    def names_are_known(self) -> bool:
        """Whether a name that the graph does not have is certainly no node."""
        return not self.graph.open_ended

    @cached_property
    def unprovided(self) -> tuple[Request, ...]:
        """The requests that no function and no configuration answers, of nodes whose facts are current."""
        nodes = self.graph.nodes
        inputs = [name for name, node in nodes.items() if node.kind is NodeKind.INPUT]
        return tuple(
            Request(nodes[asking], dependency)
            for name in inputs
            for asking in self.graph.dependents[name]
            if nodes[asking].status is not Status.STALE
            for dependency in nodes[asking].dependencies
            if dependency.node == name
        )

    @cached_property
    def given(self) -> frozenset[str]:
        """The inputs that are declared, or given at some call of the driver, and all configuration keys."""
        dataflow = self.graph.dataflow
        names = {named.name for named in dataflow.inputs or ()}
        for call in dataflow.calls:
            names.update(named.name for named in (*(call.inputs or ()), *(call.overrides or ())))
        return frozenset(names.union(key for key, _ in self.graph.config))

    @cached_property
    def near_misses(self) -> NameIndex:
        """An index of the names that a dependency may have meant."""
        made = {name for name, node in self.graph.nodes.items() if node.kind is not NodeKind.INPUT}
        return index_of(tuple(sorted(made | self.given)))

    @cached_property
    def space(self) -> Space:
        """The configurations that the dataflow names."""
        return Space(self.graph)

    def function_of(self, node: Node) -> FunctionFacts | None:
        """The facts of the function that makes the node."""
        definition = node.definition
        if definition is None:
            return None
        outline = self.workspace.facts(definition.path).outline
        index = outline.index.get((definition.symbol, definition.ordinal))
        functions = () if index is None else outline.chunks[index].functions
        return next((f for f in functions if f.name_span == definition.span), None)

    def parameter_at(self, request: Request) -> Parameter | None:
        """The parameter whose name is the place of the request; None where that is a string."""
        function = self.function_of(request.node)
        parameters = function.parameters if function is not None else ()
        return next((p for p in parameters if p.span == request.dependency.anchor.span), None)

    def found_while_building(self, code: str, severity: Severity) -> Iterator[Problem]:
        """What ``graph/`` reports under ``code``, because it showed while the graph was made."""
        for found in (*self.graph.dataflow.problems, *self.graph.problems):
            if found.code == code:
                yield Problem(code, severity, found.message, found.anchor, self.name, related=found.related)

    def driver_names(self) -> Iterator[tuple[str, NamedNode]]:
        """Every name that driver code or pyproject.toml mentions, with the role that it has there."""
        dataflow = self.graph.dataflow
        yield from (("output", named) for named in dataflow.outputs)
        yield from (("input", named) for named in dataflow.inputs or ())
        for call in dataflow.calls:
            yield from (("output", named) for named in call.outputs or ())
            yield from (("input", named) for named in call.inputs or ())
            yield from (("override", named) for named in call.overrides or ())
