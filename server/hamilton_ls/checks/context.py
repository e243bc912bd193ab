"""What all rules look at: one graph, the facts behind it, and answers shared between rules.

Knows how to get from a node to the facts of its function and to nodes far away, and notes for the
latter what was gone through, so that a rule is asked again when that changes. Judges nothing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from hamilton_ls.checks.configurations import Space
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.checks.module_imports import ModuleImports
from hamilton_ls.checks.near_misses import NameIndex
from hamilton_ls.facts.model import FunctionFacts, Parameter, Status
from hamilton_ls.graph.compatibility import TypeRelation
from hamilton_ls.graph.model import Dataflow, Dependency, Graph, NamedNode, Node, NodeKind, Origin
from hamilton_ls.graph.modules import WorkspaceFacts
from hamilton_ls.graph.queries import way_up


class Request(NamedTuple):
    """A dependency together with the node that asks for it. A tuple, for there are thousands."""

    node: Node
    dependency: Dependency


@dataclass
class Context:
    """One graph under examination. Made anew for every graph; rules only read it."""

    workspace: WorkspaceFacts
    graph: Graph
    types: TypeRelation
    names: NameIndex
    """All names that mean something: of nodes, external inputs among them, and those ``given``."""
    needed: tuple[frozenset[str], ...]
    """For each call of the driver the nodes that it needs; none for a call that does not say or run them."""
    knots: tuple[frozenset[str], ...]
    """The nodes that need each other."""
    module_imports: ModuleImports
    """Which modules of the dataflow import each other."""
    space: Space
    """The configurations that the dataflow names."""
    gone_through: set[str] = field(default_factory=set)
    """The names that the questions below went through, until somebody clears it."""

    @property
    def name(self) -> str:
        """The dataflow's name."""
        return self.graph.dataflow.name

    @property
    def names_are_known(self) -> bool:
        """Whether a name that the graph does not have is certainly no node."""
        return not self.graph.open_ended

    @cached_property
    def given(self) -> frozenset[str]:
        """The inputs that are declared, or given at some call of the driver, and all configuration keys."""
        return given_names(self.graph)

    @cached_property
    def imports(self) -> frozenset[str]:
        """What the one file of a dataflow that is our guess imports, inside of functions, too."""
        if self.graph.dataflow.origin is not Origin.MODULE:
            return frozenset()
        files = (self.workspace.facts(path) for path in self.graph.dataflow.paths)
        chunks = [chunk for file in files for chunk in file.outline.chunks]
        imports = (i for c in chunks for i in (*c.imports, *(i for s in c.scripts for i in s.imports)))
        return frozenset(path for i in imports for path in (i.module, f"{i.module}.{i.attribute}"))

    @cached_property
    def background(self) -> tuple[object, ...]:
        """What holds for the whole dataflow: all that a rule may look at besides nodes, files and calls."""
        graph, dataflow = self.graph, self.graph.dataflow
        exact = (dataflow.config_exact, dataflow.modules_exact, dataflow.types_exact)
        asked = (dataflow.name, dataflow.origin, dataflow.paths, dataflow.allow_overrides, exact)
        # As text too, since 1 equals True.
        return (
            *asked,
            graph.config,
            repr(graph.config),
            graph.open_ended,
            dataflow.inputs is None,
            self.imports,
        )

    def means_something(self, name: str) -> bool:
        """Whether a name is among ``names``."""
        return name in self.graph.nodes or name in self.given

    def requests_for(self, name: str) -> Iterator[Request]:
        """The requests for a node, of nodes whose facts are current, sorted by the asking node."""
        nodes = self.graph.nodes
        for asking in self.graph.dependents.get(name, ()):
            node = nodes[asking]
            if node.status is not Status.STALE:
                yield from (Request(node, d) for d in node.dependencies if d.node == name)

    def node_named(self, name: str) -> Node | None:
        """The node of a name, however far away."""
        self.gone_through.add(name)
        return self.graph.nodes.get(name)

    def near(self, name: str) -> tuple[str, ...]:
        """The nodes and given names that an unknown name is a likely slip of, the likeliest first."""
        self.gone_through.add(name)
        return tuple(other for other in self.names.near(name) if self.is_provided(other))

    def is_provided(self, name: str) -> bool:
        """Whether a function, the configuration, or somebody who runs the dataflow provides a name."""
        node = self.graph.nodes.get(name)
        return name in self.given or (node is not None and node.kind is not NodeKind.INPUT)

    def at_or_above(self, name: str) -> Iterator[Node]:
        """A node and all that it depends on, the nearest first; stop as soon as the answer is clear."""
        waiting, seen = deque([name]), {name}
        while waiting:
            name = waiting.popleft()
            self.gone_through.add(name)
            node = self.graph.nodes.get(name)
            if node is None:
                continue
            yield node
            fresh = {d.node for d in node.dependencies} - seen
            seen |= fresh
            waiting.extend(sorted(fresh))

    def depends_on(self, name: str, other: str) -> bool:
        """Whether a node needs another one, over however many nodes between; a node needs itself."""
        answer, between = way_up(self.graph, (name,), other)
        self.gone_through |= between
        return answer

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


def given_names(graph: Graph) -> frozenset[str]:
    """See ``Context.given``."""
    dataflow: Dataflow = graph.dataflow
    names = {named.name for named in dataflow.inputs or ()}
    for call in dataflow.calls:
        names.update(named.name for named in (*(call.inputs or ()), *(call.overrides or ())))
    return frozenset(names.union(key for key, _ in graph.config))
