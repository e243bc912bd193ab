"""The graph of a dataflow: nodes, dependencies, and where each was written. Frozen, deterministic.

A graph holds no absolute position, only anchors, so an edit inside a body leaves it untouched and
the same object can be served again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from hamilton_ls.facts.model import Anchor, Status
from hamilton_ls.modifiers.specs import Condition, Tags
from hamilton_ls.modifiers.specs import Dependency as Dependency
from hamilton_ls.modifiers.specs import TypeRef as TypeRef

ConfigValue: TypeAlias = object
"""A JSON-like configuration value."""


class NodeKind(str, Enum):
    """What provides a node's value."""

    FUNCTION = "function"
    INPUT = "input"
    CONFIG = "config"
    """A dependency that no function provides and that the dataflow's configuration does."""
    OPAQUE = "opaque"
    """Made by a decorator whose arguments are only known when the program runs."""
    MATERIALIZER = "materializer"
    """Made by driver code, to load or to save."""


@dataclass(frozen=True, slots=True)
class Node:
    """One node of a dataflow."""

    name: str
    kind: NodeKind
    type: TypeRef | None
    module: str | None
    """Dotted name of the module that defines it; None for inputs."""
    function: str | None
    """Name of the defining function as written (with its ``__suffix``); None for inputs."""
    anchor: Anchor | None
    """Where the node is named: the function's name, or the string in a decorator."""
    definition: Anchor | None
    """The defining function's name; equals ``anchor`` for a plain function. None for inputs."""
    tags: Tags
    """As the runtime gives them, without ``module``; sorted by key."""
    dependencies: tuple[Dependency, ...]
    documentation: str | None
    status: Status
    reason: str | None = None
    """For an opaque node: what cannot be known statically, in a sentence."""


@dataclass(frozen=True, slots=True)
class GraphProblem:
    """What is wrong with the making of the graph itself, before any check: two functions that
    make one node, a modifier whose arguments cannot work. ``code`` names the rule."""

    code: str
    message: str
    anchor: Anchor
    related: tuple[tuple[Anchor, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """A function with conditions: some configurations keep it, whether or not the graph's does."""

    function: str
    definition: Anchor
    nodes: tuple[Node, ...]
    """What it makes where it is kept."""
    conditions: tuple[Condition, ...]
    open_ended: bool
    """Whether it may make further nodes, of names that are not known."""


class Origin(str, Enum):
    """How a dataflow was found (DESIGN.md section 3)."""

    PYPROJECT = "pyproject"
    DRIVER = "driver"
    MODULE = "module"


@dataclass(frozen=True, slots=True)
class NamedNode:
    """A node's or an input's name in driver code or in pyproject.toml: checked and navigable."""

    name: str
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class Saver:
    """``to.csv(id="saved", dependencies=["a", "b"], combine=..., path=...)`` in driver code."""

    id: str
    anchor: Anchor
    """Of the id."""
    format: str
    dependencies: tuple[NamedNode, ...]
    combined: bool
    """Whether a result builder joins the dependencies."""
    combine: str | None
    """The full path of its class, where that is known."""
    sources: tuple[tuple[str, NamedNode], ...]
    """The arguments that are ``source("node")``."""


@dataclass(frozen=True, slots=True)
class Loader:
    """``from_.csv(target="raw", path=...)`` in driver code."""

    target: str
    anchor: Anchor
    """Of the target."""
    format: str
    sources: tuple[tuple[str, NamedNode], ...]


@dataclass(frozen=True, slots=True)
class DriverCall:
    """One call on a driver: ``execute([...], inputs={...}, overrides={...})`` and its like."""

    method: str
    anchor: Anchor
    outputs: tuple[NamedNode, ...] | None
    """None where the argument is not literal."""
    inputs: tuple[NamedNode, ...] | None
    overrides: tuple[NamedNode, ...] | None
    materializers: tuple[Saver | Loader, ...] = ()
    """What this call alone adds to the graph."""


@dataclass(frozen=True, slots=True)
class Dataflow:
    """Modules that form one graph, with a configuration."""

    name: str
    origin: Origin
    modules: tuple[str, ...]
    """Dotted names, in the order of the driver's arguments."""
    paths: tuple[str, ...]
    """The files of ``modules``, workspace-relative with ``/``, in the same order."""
    config: tuple[tuple[str, ConfigValue], ...]
    config_exact: bool
    """False where the driver's configuration is computed: missing keys are then not reported."""
    inputs: tuple[NamedNode, ...] | None
    """The external inputs that pyproject.toml declares; None where it does not say."""
    outputs: tuple[NamedNode, ...]
    calls: tuple[DriverCall, ...]
    anchor: Anchor | None
    """Where it was declared: the driver's construction, or None."""
    allow_overrides: bool = False
    """Whether a later module may replace the nodes of an earlier one."""
    modules_exact: bool = True
    """False where the driver takes further modules that are computed or outside the workspace."""
    problems: tuple[GraphProblem, ...] = ()
    """What is wrong with the declaration itself."""
    types_exact: bool = True
    """False where an adapter of the driver may accept edges that Hamilton alone refuses."""
    materializers: tuple[Saver | Loader, ...] = ()
    """What the driver's builder adds to the graph of every call."""
    functions: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """For modules that are made of some functions of their file: which. All others hold all of theirs."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit did to a graph: see ``differences``."""

    before: Mapping[str, Node]
    """The nodes of the graph that it was done to: this very object."""
    nodes: frozenset[str]
    """The names whose nodes are others now, new or gone."""
    dependents: frozenset[str]
    """The names that others depend on than before."""


@dataclass(frozen=True, slots=True)
class Graph:
    """The nodes of a dataflow under one configuration, sorted by name."""

    dataflow: Dataflow
    config: tuple[tuple[str, ConfigValue], ...]
    nodes: Mapping[str, Node]
    problems: tuple[GraphProblem, ...] = ()
    dependents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each node the names of the nodes that depend on it, sorted."""
    variants: tuple[Variant, ...] = ()
    """All functions with conditions, in the order of modules and functions."""
    open_ended: bool = False
    """Whether some modifier may make further nodes whose names are only known when the program
    runs; a dependency without a provider may then be one of them."""
    change: Change | None = field(default=None, compare=False, repr=False)
    """What told it from the graph that it was made from; history, and no part of what it says."""
