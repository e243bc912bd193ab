"""A static graph beside the one that the framework built: node by node, the same or how they differ.

Pure: takes the graph and the runner's description of the real one. What is opaque statically is
never called different; neither is what driver code adds, for the runner does not run the driver's script.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

from hamilton_ls.execution.wire import Message
from hamilton_ls.graph.model import Graph, Node, NodeKind

_OF_DRIVER = "Driver code adds it, and verifying does not run the driver's script."


_BY_OPAQUE = "A decorator makes it whose arguments are computed."


class Verdict(str, Enum):
    """What came of one node."""

    SAME = "same"
    DIFFERS = "differs"
    NOT_BUILT = "could not be built"
    """The framework could not make the function's nodes; the reason says why."""
    NOT_KNOWN = "not known statically"
    NOT_COMPARED = "not compared"
    """Driver code adds it, and verifying runs no driver code."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which a node differs."""

    what: str
    """``type``, ``tags``, ``dependencies``, ``optional``, ``input``, ``missing`` or ``extra``."""
    static: str
    runtime: str


@dataclass(frozen=True, slots=True)
class NodeVerdict:
    """One node of either graph."""

    name: str
    verdict: Verdict
    differences: tuple[Difference, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """A dataflow verified."""

    nodes: tuple[NodeVerdict, ...]
    """Sorted by name."""
    hamilton: str
    """Version and origin of the framework that was asked."""
    failure: str | None
    """Why the dataflow as a whole cannot be built; its functions were then compared one by one."""

    def count(self, verdict: Verdict) -> int:
        """The number of nodes with a verdict."""
        return sum(node.verdict is verdict for node in self.nodes)


def verify(graph: Graph, description: Message) -> Verification:
    """Compare.

    Args:
        graph: the static graph.
        description: the runner's answer to a ``DescribeRequest`` for it.

    Returns:
        A verdict for each node that either graph has.
    """
    comparison = _Comparison(graph, description)
    names = sorted(graph.nodes.keys() | comparison.built.keys())
    failure = description["failure"]
    return Verification(
        tuple(comparison.verdict(name) for name in names),
        description["hamilton"],
        None if failure is None else _said(failure),
    )


class _Comparison:
    """Both graphs, and what is known of their making."""

    def __init__(self, graph: Graph, description: Message) -> None:
        self.graph = graph
        self.built: Mapping[str, Message] = description["nodes"]
        self._spellings: Mapping[str, list[str]] = description["types"]
        self._failures = {(f["module"], f["function"]): f["error"] for f in description["failures"]}
        self._opaque = {node.function for node in graph.nodes.values() if node.kind is NodeKind.OPAQUE}

    @cached_property
    def _asked_by(self) -> Mapping[str, set[str]]:
        """For each name the nodes of the built graph that depend on it."""
        found: dict[str, set[str]] = {name: set() for name in self.built}
        for name, node in self.built.items():
            for dependency in (*node["required"], *node["optional"]):
                found.setdefault(dependency, set()).add(name)
        return found

    def verdict(self, name: str) -> NodeVerdict:
        static, built = self.graph.nodes.get(name), self.built.get(name)
        if static is None:
            return self._only_built(name)
        if self._is_of_driver(static):
            return NodeVerdict(name, Verdict.NOT_COMPARED, reason=_OF_DRIVER)
        if static.kind is NodeKind.OPAQUE:
            return NodeVerdict(name, Verdict.NOT_KNOWN, reason=static.reason)
        if built is None or self._why_not_built(static) is not None:
            return self._only_static(static)
        if static.kind is NodeKind.INPUT and self._is_made_by_opaque(name):
            return NodeVerdict(name, Verdict.NOT_KNOWN, reason=_BY_OPAQUE)
        differences = tuple(self._differences(static, built))
        return NodeVerdict(name, Verdict.DIFFERS if differences else Verdict.SAME, differences)

    def _is_of_driver(self, node: Node) -> bool:
        """Whether driver code makes a node, or only what it makes asks for it."""
        if node.module is not None or node.kind is NodeKind.CONFIG:
            return False
        if node.kind is not NodeKind.INPUT:
            return True
        asking = [self.graph.nodes[name] for name in self.graph.dependents.get(node.name, ())]
        return bool(asking) and all(self._is_of_driver(other) for other in asking)

    def _only_built(self, name: str) -> NodeVerdict:
        if self._is_made_by_opaque(name):
            return NodeVerdict(name, Verdict.NOT_KNOWN, reason=_BY_OPAQUE)
        made = ", ".join(self.built[name]["functions"]) or "the framework"
        return NodeVerdict(name, Verdict.DIFFERS, (Difference("extra", "no such node", f"made by {made}"),))

    def _is_made_by_opaque(self, name: str) -> bool:
        """Whether an opaque function makes a node, or only the nodes of such functions ask for it."""
        node = self.built[name]
        if not node["input"]:
            return bool(self._opaque.intersection(node["functions"]))
        asking = self._asked_by[name]
        return bool(asking) and all(self._is_unknown(other) for other in asking)

    def _is_unknown(self, name: str) -> bool:
        static = self.graph.nodes.get(name)
        if static is not None and static.kind is not NodeKind.INPUT:
            return static.kind is NodeKind.OPAQUE
        return not self.built[name]["input"] and self._is_made_by_opaque(name)

    def _only_static(self, node: Node) -> NodeVerdict:
        reason = self._why_not_built(node)
        if reason is not None:
            return NodeVerdict(node.name, Verdict.NOT_BUILT, reason=reason)
        if node.module is None:
            asking = [self.graph.nodes[name] for name in self.graph.dependents.get(node.name, ())]
            reasons = [self._why_not_built(other) for other in asking]
            if asking and all(reasons):
                return NodeVerdict(
                    node.name, Verdict.NOT_BUILT, reason=f"Only asked for by what failed. {reasons[0]}"
                )
            if asking and all(other.kind is NodeKind.OPAQUE for other in asking):
                return NodeVerdict(node.name, Verdict.NOT_KNOWN, reason="Only opaque nodes ask for it.")
        missing = Difference("missing", f"{node.kind.value} of {node.module or 'no module'}", "no such node")
        return NodeVerdict(node.name, Verdict.DIFFERS, (missing,))

    def _lost_an_asker(self, node: Node) -> bool:
        """Whether an input's type may be another because a function that asks for it was not built."""
        asking = (self.graph.nodes[name] for name in self.graph.dependents.get(node.name, ()))
        return any(self._why_not_built(other) is not None for other in asking)

    def _why_not_built(self, node: Node) -> str | None:
        """What the framework, or the import of the module, said of a node's function."""
        error = (
            self._failures.get((node.module, node.function))
            or self._failures.get((node.module, None))
            or self._failure_around(node.name)
        )
        return None if error is None else _said(error)

    def _failure_around(self, name: str) -> Message | None:
        """What was said of the function whose namespace holds a node: a subdag's, say."""
        if name in self.built:
            return None
        namespaces = {name[:end] for end, letter in enumerate(name) if letter == "."}
        return next(
            (
                error
                for (_, function), error in self._failures.items()
                if function is not None and function.partition("__")[0] in namespaces
            ),
            None,
        )

    def _differences(self, static: Node, built: Message) -> list[Difference]:
        found: list[Difference] = []
        is_input = static.kind in (NodeKind.INPUT, NodeKind.CONFIG)
        if is_input != built["input"]:
            words = {True: "given from outside", False: "made by a function"}
            found.append(Difference("input", words[is_input], words[built["input"]]))
        spellings = self._spellings.get(static.name, [])
        is_judged = static.type is not None and not (is_input and self._lost_an_asker(static))
        if is_judged and spellings and built["type"] not in spellings:
            found.append(Difference("type", static.type.text if static.type else "", built["type"]))
        tags = {key: list(value) if isinstance(value, tuple) else value for key, value in static.tags}
        if tags != built["tags"]:
            found.append(Difference("tags", _shown(tags), _shown(built["tags"])))
        optional: dict[str, bool] = {}
        for dependency in static.dependencies:
            optional[dependency.node] = optional.get(dependency.node, True) and dependency.optional
        real = {**dict.fromkeys(built["required"], False), **dict.fromkeys(built["optional"], True)}
        if optional.keys() != real.keys():
            found.append(Difference("dependencies", _listed(optional), _listed(real)))
        elif optional != real:
            found.append(
                Difference(
                    "optional",
                    _listed(name for name, is_optional in optional.items() if is_optional),
                    _listed(name for name, is_optional in real.items() if is_optional),
                )
            )
        return found


def _said(error: Message) -> str:
    """An error with the line of the user's that it came from, where there is one."""
    lines = [frame for frame in error["frames"] if frame["isUser"]]
    where = f" ({lines[-1]['file']}:{lines[-1]['line']}: {lines[-1]['code']})" if lines else ""
    message = " ".join(str(error["message"]).split())
    return f"{error['type']}: {message}{where}"


def _shown(tags: Mapping[str, Any]) -> str:
    return ", ".join(f"{key}={value!r}" for key, value in sorted(tags.items())) or "none"


def _listed(names: Any) -> str:
    return ", ".join(sorted(names)) or "none"
