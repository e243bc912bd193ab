"""All checks of one graph, and which of them an edit calls again.

Each node's problems are kept with what its rules went through; the contract of the rules, in
``registry``, says what they may depend on. A graph that has none before it is checked as one all of
whose nodes changed, so there is one way to check both, and they say the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from hamilton_ls.checks.absence import needed_by_calls
from hamilton_ls.checks.configurations import space_after
from hamilton_ls.checks.context import Context, given_names
from hamilton_ls.checks.model import Problem
from hamilton_ls.checks.module_imports import imports_after
from hamilton_ls.checks.near_misses import NameIndex
from hamilton_ls.checks.registry import GRAPH_CHECKS, MODULE_CHECKS, NODE_CHECKS
from hamilton_ls.checks.touched import nodes_touched
from hamilton_ls.facts.model import Anchor, Outline
from hamilton_ls.graph.class_bases import WorkspaceClasses
from hamilton_ls.graph.compatibility import TypeRelation
from hamilton_ls.graph.differences import Difference, difference
from hamilton_ls.graph.model import Graph, Node
from hamilton_ls.graph.modules import WorkspaceFacts
from hamilton_ls.graph.queries import knots_after
from hamilton_ls.graph.scopes import Scopes


@dataclass(frozen=True, slots=True)
class _OfNode:
    """What the rules said of a node."""

    problems: tuple[Problem, ...]
    gone_through: frozenset[str]
    """The names of nodes that this depends on besides its neighbours."""


@dataclass(frozen=True, slots=True)
class _OfModule:
    outline: Outline
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A graph with its problems, and with what makes the next check cheap."""

    context: Context
    of_nodes: Mapping[str, _OfNode]
    """Of those nodes only that have a problem or are not decided by their neighbours."""
    far: Mapping[str, frozenset[str]]
    """For each of the latter what it depends on besides."""
    of_modules: Mapping[str, _OfModule]
    of_graph: Mapping[str, tuple[Problem, ...]]
    """By file."""
    nodes_at: Mapping[str, frozenset[str]]
    """For each file the nodes that have a problem there."""
    by_path: Mapping[str, tuple[Problem, ...]]
    """All problems of each file that has some, sorted; the same tuple while they are the same."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, sorted by file and place, then code."""
        return tuple(chain.from_iterable(self.by_path[path] for path in sorted(self.by_path)))


def check_graph(workspace: WorkspaceFacts, graph: Graph) -> tuple[Problem, ...]:
    """Find all problems of a dataflow.

    Args:
        workspace: The facts that the graph was made of.
        graph: The dataflow's graph under the configuration to check.

    Returns:
        The problems, sorted by file and place, then code; the same for the same facts.
    """
    scopes = Scopes()
    scopes.look_at(workspace)
    return check_again(workspace, graph, TypeRelation(WorkspaceClasses(scopes).bases_of), None).problems


def check_again(
    workspace: WorkspaceFacts, graph: Graph, types: TypeRelation, before: Checked | None
) -> Checked:
    """Find all problems of a dataflow, at the cost of what changed.

    Args:
        workspace: The facts that the graph was made of.
        graph: The dataflow's graph under the configuration to check.
        types: Compares types of the workspace.
        before: The result for an earlier graph of the dataflow; what did not change since is not looked at.

    Returns:
        The problems; the same for the same facts, whatever came before.
    """
    if before is not None and before.context.types is not types:
        before = None
    changes = difference(before.context.graph if before is not None else None, graph)
    context = _context(workspace, graph, types, before, changes)
    if before is not None and before.context.background != context.background:
        before, changes = None, difference(None, graph)
    return _Check(context, before, changes).done()


def _context(
    workspace: WorkspaceFacts,
    graph: Graph,
    types: TypeRelation,
    before: Checked | None,
    changes: Difference,
) -> Context:
    known = before.context if before is not None else None
    given = given_names(graph)
    if known is None:
        names = NameIndex(graph.nodes.keys() | given)
    else:
        maybe = changes.changed | (known.given ^ given)
        added = [n for n in maybe if (n in graph.nodes or n in given) and not known.means_something(n)]
        removed = [n for n in maybe if n not in graph.nodes and n not in given and known.means_something(n)]
        names = known.names.changed(added, removed) if added or removed else known.names
    return Context(
        workspace,
        graph,
        types,
        names,
        needed_by_calls(graph, known, changes.changed),
        knots_after(graph, known.knots if known is not None else (), changes.changed),
        imports_after(workspace, graph.dataflow, known.module_imports if known is not None else None),
        space_after(graph, known.space if known is not None else None),
    )


class _Check:
    """One check of a graph."""

    def __init__(self, context: Context, before: Checked | None, changes: Difference) -> None:
        self._context = context
        self._before = before
        self._changes = changes
        self._of_nodes: dict[str, _OfNode] = dict(before.of_nodes) if before is not None else {}
        self._far: dict[str, frozenset[str]] = dict(before.far) if before is not None else {}
        self._nodes_at: dict[str, frozenset[str]] = dict(before.nodes_at) if before is not None else {}
        self._paths: set[str] = set()
        """The files whose problems may be others now."""

    def done(self) -> Checked:
        """The result."""
        self._ask_nodes()
        of_modules = self._of_modules()
        of_graph = self._of_graph()
        by_path = dict(self._before.by_path) if self._before is not None else {}
        for path in self._paths:
            at = self._nodes_at.get(path, frozenset())
            of_module = of_modules[path].problems if path in of_modules else ()
            found = (*of_graph.get(path, ()), *of_module, *self._once(path, at))
            if found:
                by_path[path] = tuple(sorted(found, key=_order))
            else:
                by_path.pop(path, None)
        return Checked(
            self._context, self._of_nodes, self._far, of_modules, of_graph, self._nodes_at, by_path
        )

    def _ask_nodes(self) -> None:
        before, nodes = self._before, self._context.graph.nodes
        asked: Iterable[str] = nodes
        if before is not None:
            asked = nodes_touched(self._changes, before.context, self._context, before.far)
        moved: dict[str, dict[str, bool]] = defaultdict(dict)
        for name in asked:
            known = self._of_nodes.pop(name, None)
            self._far.pop(name, None)
            for problem in known.problems if known is not None else ():
                moved[problem.anchor.path][name] = False
            if name not in nodes:
                continue
            said = self._ask(nodes[name])
            if said.problems or said.gone_through:
                self._of_nodes[name] = said
            if said.gone_through:
                self._far[name] = said.gone_through
            for problem in said.problems:
                moved[problem.anchor.path][name] = True
        for path, names in moved.items():
            known_at = self._nodes_at.get(path, frozenset())
            self._nodes_at[path] = (known_at - names.keys()).union(
                n for n, is_there in names.items() if is_there
            )
        self._paths.update(moved)

    def _ask(self, node: Node) -> _OfNode:
        context = self._context
        context.gone_through.clear()
        found = [problem for check in NODE_CHECKS for problem in check(context, node)]
        if not found and not context.gone_through:
            return _NOTHING
        # Of one node's problems of one place the first of each message counts.
        once = {(p.code, p.anchor, p.message): p for p in reversed(found)}
        return _OfNode(tuple(reversed(once.values())), frozenset(context.gone_through - {node.name}))

    def _once(self, path: str, names: Iterable[str]) -> Iterator[Problem]:
        """The problems of these nodes in a file; of several nodes' at one place those of the first."""
        reported: dict[tuple[str, Anchor], str] = {}
        for name in sorted(names):
            for problem in self._of_nodes[name].problems:
                at_place = (problem.code, problem.anchor)
                if problem.anchor.path == path and reported.setdefault(at_place, name) == name:
                    yield problem

    def _of_modules(self) -> Mapping[str, _OfModule]:
        context = self._context
        known = self._before.of_modules if self._before is not None else {}
        found: dict[str, _OfModule] = {}
        for path in dict.fromkeys(context.graph.dataflow.paths) if MODULE_CHECKS else ():
            facts = context.workspace.facts(path)
            said = known.get(path)
            if said is None or said.outline is not facts.outline:
                problems = tuple(problem for check in MODULE_CHECKS for problem in check(context, facts))
                said = _OfModule(facts.outline, problems)
                self._paths.add(path)
            found[path] = said
        return found

    def _of_graph(self) -> Mapping[str, tuple[Problem, ...]]:
        found: dict[str, list[Problem]] = defaultdict(list)
        for check in GRAPH_CHECKS:
            for problem in check(self._context):
                found[problem.anchor.path].append(problem)
        now = {path: tuple(problems) for path, problems in found.items()}
        known = self._before.of_graph if self._before is not None else {}
        self._paths.update(path for path in {**known, **now} if known.get(path) != now.get(path))
        return now


_NOTHING = _OfNode((), frozenset())


def _order(problem: Problem) -> tuple[str, str, int, int, str, str]:
    anchor = problem.anchor
    return (anchor.path, anchor.symbol, anchor.ordinal, anchor.span.start, problem.code, problem.message)
