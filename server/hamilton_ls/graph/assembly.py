"""How the nodes of several modules come together in a graph, and how a graph follows an edit.

A graph is made from the one before it: modules that say the same keep their part, and of the others
only the names are looked at whose makers changed, and the names that these ask for. A graph that has
none before it starts from the empty one, so there is one way to make both, and they are equal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import NamedTuple, TypeVar

from hamilton_ls.facts.model import Status
from hamilton_ls.graph.cache import ModuleNodes
from hamilton_ls.graph.compatibility import Compatibility, TypeRelation
from hamilton_ls.graph.contributions import Contribution
from hamilton_ls.graph.dependents import rewired
from hamilton_ls.graph.materialized import materialized
from hamilton_ls.graph.model import Change, Dataflow, Graph, GraphProblem, Node, NodeKind, Variant
from hamilton_ls.modifiers.specs import TypeRef

T = TypeVar("T")

_ANY = TypeRef("Any", "typing.Any")


class _Made(NamedTuple):
    """A node as a function makes it, before it is wired."""

    order: tuple[int, str, int]
    """The module's position, the function's name, the position among its nodes: as the runtime goes."""
    node: Node
    tentative: bool
    """Whether a dependency without a provider is no input."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What one module gives under the configuration."""

    read: ModuleNodes
    made: Mapping[str, tuple[_Made, ...]]
    """By the node's name."""
    problems: tuple[GraphProblem, ...]
    variants: tuple[Variant, ...]
    open_ended: bool


@dataclass(frozen=True, slots=True)
class Assembly:
    """A graph with what the next one is made from."""

    dataflow: Dataflow
    config: Mapping[str, object]
    types: TypeRelation
    parts: tuple[_Part, ...] = ()
    makers: Mapping[str, tuple[_Made, ...]] = field(default_factory=dict)
    """All that make a node of a name, in the runtime's order."""
    tentative: frozenset[str] = frozenset()
    collisions: Mapping[str, tuple[GraphProblem, ...]] = field(default_factory=dict)
    nodes: Mapping[str, Node] = field(default_factory=dict)
    """Those of the modules, inputs included; what driver code adds comes on top in the graph."""
    dependents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    change: Change | None = None

    def follows(self, dataflow: Dataflow, config: Mapping[str, object], types: TypeRelation) -> bool:
        """Whether a graph of these can be made from this one."""
        return (
            self.dataflow.modules == dataflow.modules
            and self.dataflow.paths == dataflow.paths
            and self.dataflow.allow_overrides == dataflow.allow_overrides
            and self.types is types
            and _is_same_config(self.config, config)
        )

    def followed_by(self, dataflow: Dataflow, reads: tuple[ModuleNodes, ...]) -> Assembly:
        """The assembly of the same modules as they are now.

        Args:
            dataflow: the dataflow as it is now.
            reads: what its modules contribute now, in their order.
        """
        known = self.parts or (None,) * len(reads)
        parts = tuple(
            part if part is not None and part.read is read else _part(index, read, self.config)
            for index, (part, read) in enumerate(zip(known, reads, strict=True))
        )
        if self.parts and all(new is old for new, old in zip(parts, self.parts, strict=True)):
            return self if dataflow == self.dataflow else replace(self, dataflow=dataflow)
        return _Step(self, dataflow, parts).taken()

    def graph(self) -> Graph:
        """The graph, what driver code adds to it included."""
        nodes, dependents, change = self.nodes, self.dependents, self.change
        if self.dataflow.materializers or any(call.materializers for call in self.dataflow.calls):
            whole = materialized(nodes, self.dataflow, self.provided_from_outside)
            changed = [name for name, node in whole.items() if node is not nodes.get(name)]
            rewiring, _ = rewired(dependents, ((nodes.get(name), whole[name]) for name in changed))
            nodes, dependents, change = _sorted(whole), _sorted(rewiring), None
        problems = chain.from_iterable(part.problems for part in self.parts if part.problems)
        collisions = chain.from_iterable(self.collisions[name] for name in sorted(self.collisions))
        return Graph(
            dataflow=self.dataflow,
            config=tuple(sorted(self.config.items())),
            nodes=nodes,
            problems=(*self.dataflow.problems, *problems, *collisions),
            dependents=dependents,
            variants=tuple(chain.from_iterable(part.variants for part in self.parts if part.variants)),
            open_ended=not self.dataflow.modules_exact or any(part.open_ended for part in self.parts),
            change=change,
        )

    def provided_from_outside(self, name: str, type_: TypeRef | None) -> Node:
        """The node of a value that no function makes."""
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


def _is_same_config(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    # True is no 1 here.
    return one == other and all(type(one[key]) is type(other[key]) for key in one)


class _Step:
    """One step from an assembly to the next."""

    def __init__(self, before: Assembly, dataflow: Dataflow, parts: tuple[_Part, ...]) -> None:
        self.before = before
        self.dataflow = dataflow
        self.parts = parts
        self.makers = dict(before.makers)
        self.touched = self._remake()
        self.tentative = self._tentative()
        self.askers = self._askers_among_touched()

    def taken(self) -> Assembly:
        """The next assembly."""
        before, changes = self.before, dict[str, Node | None]()
        for name in self._affected():
            changes[name] = self._node(name)
        exist: Mapping[str, Node | None] = {**before.nodes, **changes} if self.tentative else {}
        for name in sorted(self.tentative):
            changes[name] = self._as_far_as_provided(name, exist)
        nodes, dependents, change = self._wired(changes)
        return Assembly(
            dataflow=self.dataflow,
            config=before.config,
            types=before.types,
            parts=self.parts,
            makers=self.makers,
            tentative=self.tentative,
            collisions=self._collisions(),
            nodes=nodes,
            dependents=dependents,
            change=change,
        )

    def _remake(self) -> frozenset[str]:
        """Bring the makers up to date; the names whose makers changed."""
        touched: set[str] = set()
        gone: dict[str, set[int]] = defaultdict(set)
        come: dict[str, list[_Made]] = defaultdict(list)
        known = self.before.parts or (None,) * len(self.parts)
        for index, (old, new) in enumerate(zip(known, self.parts, strict=True)):
            if old is new:
                continue
            made_before = old.made if old is not None else {}
            for name in {**made_before, **new.made}:
                if not _are_same(made_before.get(name, ()), new.made.get(name, ())):
                    gone[name].add(index)
                    come[name].extend(new.made.get(name, ()))
                    touched.add(name)
        for name in touched:
            kept = [made for made in self.makers.get(name, ()) if made.order[0] not in gone[name]]
            made = sorted((*kept, *come[name]), key=_order)
            if made:
                self.makers[name] = tuple(made)
            else:
                del self.makers[name]
        return frozenset(touched)

    def _tentative(self) -> frozenset[str]:
        found = (name for name in self.touched if name in self.makers and self._winner(name).tentative)
        return (self.before.tentative - self.touched).union(found)

    def _winner(self, name: str) -> _Made:
        made = self.makers[name]
        return made[0] if len(made) == 1 else _met(made, self.dataflow, self.before.config)[0]

    def _askers_among_touched(self) -> Mapping[str, list[str]]:
        """The touched nodes that make an input of what nobody provides, by what they ask for."""
        askers: dict[str, list[str]] = defaultdict(list)
        for name in self.touched:
            if name in self.makers and name not in self.tentative:
                for asked in {dependency.node for dependency in self._winner(name).node.dependencies}:
                    askers[asked].append(name)
        return askers

    def _affected(self) -> Iterable[str]:
        """The names whose nodes may be others now, but for what tentative ones have left."""
        before = self.before.nodes
        affected = dict.fromkeys(sorted(self.touched))
        for name in sorted(self.touched):
            if name in before:
                affected.update(dict.fromkeys(d.node for d in before[name].dependencies))
        affected.update(dict.fromkeys(self.askers))
        if not self.before.parts:
            affected.update(dict.fromkeys(self.before.config))
        return affected

    def _node(self, name: str) -> Node | None:
        """The node of a name; None where nothing provides it and nobody makes an input of it."""
        if name in self.makers:
            return self._winner(name).node
        known, dependents = self.before.nodes.get(name), self.before.dependents.get(name, ())
        others = (a for a in dependents if a not in self.touched and a not in self.before.tentative)
        asking = sorted((*others, *self.askers.get(name, ())), key=lambda asker: self.makers[asker][0].order)
        if not asking and name not in self.before.config:
            return None
        node = self.before.provided_from_outside(name, self._asked_type(name, asking))
        return known if known == node else node

    def _asked_type(self, name: str, asking: Iterable[str]) -> TypeRef | None:
        """Of several types that are asked for, the narrowest counts."""
        dependencies = (
            d for asker in asking for d in self._winner(asker).node.dependencies if d.node == name
        )
        first = next(dependencies, None)
        if first is None:
            return _ANY
        type_ = first.type
        for dependency in dependencies:
            if dependency.type != type_ and _is_narrower(self.before.types, dependency.type, type_):
                type_ = dependency.type
        return type_

    def _as_far_as_provided(self, name: str, exist: Mapping[str, Node | None]) -> Node:
        """A tentative node with those of its dependencies that something provides."""
        node = self._winner(name).node
        provided = tuple(d for d in node.dependencies if exist.get(d.node) is not None)
        if provided == node.dependencies:
            return node
        known = self.before.nodes.get(name)
        node = replace(node, dependencies=provided)
        return known if known is not None and name not in self.touched and known == node else node

    def _wired(
        self, changes: Mapping[str, Node | None]
    ) -> tuple[Mapping[str, Node], Mapping[str, tuple[str, ...]], Change | None]:
        """The nodes after the changes, who depends on them, and what that means for a graph."""
        before = self.before.nodes
        real = {name: node for name, node in changes.items() if node is not before.get(name)}
        if not real:
            return before, self.before.dependents, None
        nodes = dict(before)
        for name, node in real.items():
            if node is None:
                del nodes[name]
            else:
                nodes[name] = node
        changed = ((before.get(name), node) for name, node in real.items())
        dependents, relinked = rewired(self.before.dependents, changed)
        if any(name not in before for name in real):
            nodes, dependents = _sorted(nodes), _sorted(dependents)
        return nodes, dependents, Change(before, frozenset(real), relinked)

    def _collisions(self) -> Mapping[str, tuple[GraphProblem, ...]]:
        found = {name: told for name, told in self.before.collisions.items() if name not in self.touched}
        for name in self.touched:
            made = self.makers.get(name, ())
            if len(made) > 1 and (told := _met(made, self.dataflow, self.before.config)[1]):
                found[name] = told
        return found


def _sorted(found: Mapping[str, T]) -> dict[str, T]:
    # Nearly in order already, so this costs next to nothing; pairs would keep the collector busy.
    names = sorted(found)
    return dict(zip(names, map(found.__getitem__, names), strict=True))


def _order(made: _Made) -> tuple[int, str, int]:
    return made.order


def _are_same(some: tuple[_Made, ...], others: tuple[_Made, ...]) -> bool:
    """Whether they are the same objects: facts that no node shows may differ where nodes are equal."""
    return len(some) == len(others) and all(
        one.node is other.node and one.order == other.order for one, other in zip(some, others, strict=True)
    )


def _part(index: int, read: ModuleNodes, config: Mapping[str, object]) -> _Part:
    made: dict[str, tuple[_Made, ...]] = {}
    open_ended = False
    for name, contribution in read.contributions:
        if not all(condition.holds(config) for condition in contribution.conditions):
            continue
        open_ended |= contribution.open_ended
        for position, node in enumerate(contribution.nodes):
            if node.name not in config:  # The configuration's value takes the node's place.
                one = _Made((index, name, position), node, node.name in contribution.tentative)
                made[node.name] = (*made.get(node.name, ()), one)
    contributions = [contribution for _, contribution in read.contributions]
    return _Part(
        read,
        made,
        (*read.problems, *(problem for c in contributions for problem in c.problems)),
        tuple(_variant(c) for c in contributions if c.conditions and c.nodes),
        open_ended,
    )


def _met(
    made: tuple[_Made, ...], dataflow: Dataflow, config: Mapping[str, object]
) -> tuple[_Made, tuple[GraphProblem, ...]]:
    """Which of several nodes of a name counts, and what is wrong with that; a collision keeps the first."""
    first, problems = made[0], []
    for other in made[1:]:
        if dataflow.allow_overrides and other.node.module != first.node.module:
            first = other
        elif NodeKind.OPAQUE not in (first.node.kind, other.node.kind) and Status.STALE not in (
            first.node.status,
            other.node.status,
        ):
            problems.append(_collision(other.node, first.node, config))
    return first, tuple(problems)


def _is_narrower(types: TypeRelation, asked: TypeRef | None, before: TypeRef | None) -> bool:
    if asked is None or before is None or asked.canonical is None or before.canonical is None:
        return False
    return (
        types.compatible(before.canonical, asked.canonical) is Compatibility.NO
        and types.compatible(asked.canonical, before.canonical) is Compatibility.YES
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
