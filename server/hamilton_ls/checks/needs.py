"""Which nodes are needed under one value of the configuration, whatever is run there.

Knows what is asked for under the value: by a declaration, by calls of drivers that may use it. Else
it takes the functions that the value chooses for its purpose: what all ends of the dataflow below
them need is needed. Hamilton runs only what is asked for, so that some node needs another proves
nothing: it may be meant for other values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from hamilton_ls.checks.configurations import exists_under, keys_of, may_exist_with
from hamilton_ls.checks.context import Context, Request
from hamilton_ls.facts.model import Status
from hamilton_ls.graph.calls import METHODS
from hamilton_ls.graph.model import Dataflow, Node, NodeKind, Variant

_ANY_OTHER = object()
"""Stands for a value that nobody named."""


class Needs:
    """The dataflow where ``key`` is ``value``, and nothing is said of other keys."""

    def __init__(self, context: Context, key: str, value: object) -> None:
        """
        Args:
            context: the graph under examination, whatever its own configuration.
            key: a key of the configuration.
            value: one of its values.
        """
        variants = context.graph.variants
        conditional = {variant.definition for variant in variants}
        always = [n for n in context.graph.nodes.values() if n.definition not in conditional]
        certain = [v for v in variants if keys_of(v) <= {key} and exists_under(v, {key: value})]
        possible = [v for v in variants if may_exist_with(v, key, value)]
        self._certain = _by_name([*always, *_made_by(certain)])
        self._possible = [*always, *_made_by(possible)]
        self._dependents = _dependents(self._possible)
        requested = frozenset(_requested(context.graph.dataflow, key, value))
        self._requested = [node for node in self._possible if node.name in requested]
        is_in_use = dict(context.graph.dataflow.config).get(key) == value
        chosen = [v for v in possible if not may_exist_with(v, key, _ANY_OTHER)]
        self._purpose = self._possible if is_in_use else list(_made_by(chosen))

    def request_for(self, name: str) -> Request | None:
        """A request for a node that is certain to be made when something is run; None where there is none."""
        for node in self._requested:
            if (request := self._on_the_way(node, name)) is not None:
                return request
        found = [self._on_the_way(end, name) for end in self._ends()]
        return found[0] if found and None not in found else None

    def _ends(self) -> list[Node]:
        """The nodes at or below those of the purpose that nothing else needs."""
        waiting, seen = list(self._purpose), set[tuple[str, str | None]]()
        ends = []
        while waiting:
            node = waiting.pop(0)
            if node.function is None or (node.name, node.function) in seen:
                continue
            seen.add((node.name, node.function))
            below = self._dependents.get(node.name, ())
            waiting += below
            if not below:
                ends.append(node)
        return ends

    def _on_the_way(self, node: Node, name: str) -> Request | None:
        """The request for ``name`` of a node, or of what it certainly needs."""
        waiting, seen = [node], {node.name}
        while waiting:
            asking = waiting.pop(0)
            if asking.kind is not NodeKind.FUNCTION or asking.status is not Status.EXACT:
                continue
            for dependency in asking.dependencies:
                if dependency.optional or dependency.node in seen:
                    continue
                if dependency.node == name:
                    return Request(asking, dependency)
                seen.add(dependency.node)
                if dependency.node in self._certain:
                    waiting.append(self._certain[dependency.node])
        return None


def _made_by(variants: Iterable[Variant]) -> Iterator[Node]:
    return (node for variant in variants for node in variant.nodes)


def _by_name(nodes: Iterable[Node]) -> Mapping[str, Node]:
    return {node.name: node for node in nodes if node.function is not None}


def _dependents(nodes: Iterable[Node]) -> Mapping[str, list[Node]]:
    found: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        for dependency in node.dependencies:
            found[dependency.node].append(node)
    return found


def _requested(dataflow: Dataflow, key: str, value: object) -> Iterator[str]:
    """What is asked for where the configuration may hold the value."""
    known = dict(dataflow.config)
    if known.get(key) != value and (dataflow.config_exact or key in known):
        return
    yield from (named.name for named in dataflow.outputs)
    for call in dataflow.calls:
        if METHODS[call.method].runs and not call.overrides:
            yield from (named.name for named in call.outputs or ())
