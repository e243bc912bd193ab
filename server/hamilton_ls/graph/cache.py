"""What is remembered between two graphs: names of modules, the nodes of functions, and graphs.

A memory with one owner who passes it in, and nothing hidden. It speaks of one state of the workspace
at a time: ``look_at`` moves it to another one, compares what the files say, and forgets what an edit
may have changed. What is left holds, and is served without being looked at again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from posixpath import dirname
from typing import TYPE_CHECKING

from hamilton_ls.facts.model import FileFacts, FunctionFacts, ImportedName
from hamilton_ls.graph.class_bases import WorkspaceClasses
from hamilton_ls.graph.compatibility import TypeRelation
from hamilton_ls.graph.contributions import Contribution, contribution_of
from hamilton_ls.graph.definitions import definitions
from hamilton_ls.graph.drivers import Traced
from hamilton_ls.graph.lookalike import looks_like_hamilton
from hamilton_ls.graph.model import Graph, GraphProblem
from hamilton_ls.graph.modules import WorkspaceFacts, is_package
from hamilton_ls.graph.scopes import ModuleScope, Scopes
from hamilton_ls.graph.tracing import trace
from hamilton_ls.modifiers.sites import Site

if TYPE_CHECKING:
    from hamilton_ls.graph.assembly import Assembly


@dataclass(frozen=True, slots=True)
class ModuleNodes:
    """What one file contributes under one module name, sorted by function name as the runtime goes."""

    contributions: tuple[tuple[str, Contribution], ...]
    """Each with the name that the module has for the function."""
    problems: tuple[GraphProblem, ...]


@dataclass(frozen=True, slots=True)
class _KnownFunction:
    facts: FunctionFacts
    scope: ModuleScope
    contribution: Contribution


@dataclass(frozen=True, slots=True)
class _KnownModule:
    nodes: ModuleNodes
    asking: tuple[Contribution, ...]
    """Those that depend on the configuration in more than whether they are there."""


class GraphCache:
    """Remembers the contributions of modules from graph to graph."""

    def __init__(self) -> None:
        """Nothing was looked at yet."""
        self.scopes = Scopes()
        self.graphs: dict[str, tuple[Assembly, Graph]] = {}
        """The last graph of each dataflow, by its name."""
        self._modules: dict[tuple[str, str], _KnownModule] = {}
        self._modules_of: dict[str, set[str]] = {}
        self._functions: dict[tuple[str, str], dict[tuple[Site, str], _KnownFunction]] = {}
        self._drivers: dict[str, Traced] = {}
        self._looks: dict[str, bool] = {}
        """Whether files look like Hamilton, of those that somebody asked about."""
        self._unjudged: set[str] = set()
        self._judgement: object = object()
        self._workspace: WorkspaceFacts | None = None
        self._classes = WorkspaceClasses(self.scopes)
        self._types = TypeRelation(self._classes.bases_of)

    @property
    def types(self) -> TypeRelation:
        """Compares types of the workspace; another object when some answer may be another."""
        return self._types

    @property
    def judgement(self) -> object:
        """Stays the same object while every file is judged as before, so that the same dataflows are found."""
        for _ in self.judge_step_by_step():
            pass
        return self._judgement

    def judge_step_by_step(self) -> Iterator[None]:
        """Judge the files that are not judged yet, giving way after each."""
        for path in sorted(self._unjudged):
            if path not in self._unjudged:
                continue
            self._unjudged.remove(path)
            file, before = self._facts(path), (self._drivers.get(path), self._looks.get(path))
            # Most files hold no driver code: those of the cache on disk need not even be decoded.
            has_scripts = file.outline.has_scripts
            self._drivers[path] = (
                trace(file, self.scopes.scope(path), self.scopes.index) if has_scripts else Traced()
            )
            if path in self._looks:
                self._looks[path] = looks_like_hamilton(file, self.scopes.scope(path))
            if before != (self._drivers[path], self._looks.get(path)):
                self._judgement = object()
            yield

    def foresee_step_by_step(self) -> Iterator[None]:
        """Find out what the discovery of dataflows will ask about, giving way after each file."""
        yield from self.judge_step_by_step()
        driven = {
            p
            for traced in self._drivers.values()
            for driver in traced.drivers
            for p in driver.dataflow("").paths
        }
        for path in sorted(self.scopes.index.paths - driven):
            self.looks_like_hamilton(path)
            yield

    def look_at(self, workspace: WorkspaceFacts) -> None:
        """Answer for this workspace from now on, forgetting what it may have changed."""
        if workspace is self._workspace:
            return
        self._workspace = workspace
        known = self.scopes.index
        renewed = self.scopes.look_at(workspace)
        for path in renewed:
            for module in self._modules_of.pop(path, ()):
                del self._modules[path, module]
        self._unjudged |= renewed
        if self.scopes.index is not known:
            self._forget_files_that_have_gone()
        if not self._classes.still_hold():
            self._classes = WorkspaceClasses(self.scopes)
            self._types = TypeRelation(self._classes.bases_of)

    def forget_other_graphs(self, dataflows: Collection[str]) -> None:
        """Keep the graphs of these dataflows only."""
        for name in [name for name in self.graphs if name not in dataflows]:
            del self.graphs[name]

    def _forget_files_that_have_gone(self) -> None:
        paths = self.scopes.index.paths
        for path in [path for path in self._modules_of if path not in paths]:
            for module in self._modules_of.pop(path):
                del self._modules[path, module]
        self._functions = {key: value for key, value in self._functions.items() if key[0] in paths}
        self._drivers = {path: drivers for path, drivers in self._drivers.items() if path in paths}
        self._looks = {path: looks for path, looks in self._looks.items() if path in paths}
        self._unjudged &= paths
        self._judgement = object()

    def looks_like_hamilton(self, path: str) -> bool:
        """Whether a file is a module of nodes, judged by itself."""
        _ = self.judgement
        if path not in self._looks:
            self._looks[path] = looks_like_hamilton(self._facts(path), self.scopes.scope(path))
        return self._looks[path]

    def drivers(self, path: str) -> Traced:
        """The drivers that a file builds, and what it asks of those of other files."""
        _ = self.judgement
        return self._drivers[path]

    def module_nodes(self, path: str, module: str, config: Mapping[str, object]) -> ModuleNodes:
        """What a file contributes to a dataflow that imports it as ``module`` under a configuration.

        Raises:
            LookupError: no workspace was given yet.
        """
        known = self._modules.get((path, module))
        if known is not None and (not known.asking or all(c.holds_under(config) for c in known.asking)):
            return known.nodes
        nodes = self._read(self._facts(path), self.scopes.scope(path), module, config)
        if not is_package(path):
            # A package may offer functions of other files, whose changes its own facts do not show.
            asking = tuple(contribution for _, contribution in nodes.contributions if contribution.asked)
            self._modules[path, module] = _KnownModule(nodes, asking)
            self._modules_of.setdefault(path, set()).add(module)
        return nodes

    def _facts(self, path: str) -> FileFacts:
        if self._workspace is None:
            raise LookupError("look at a workspace first")
        return self._workspace.facts(path)

    def _read(
        self, file: FileFacts, scope: ModuleScope, module: str, config: Mapping[str, object]
    ) -> ModuleNodes:
        defined, problems = definitions(file, scope)
        old = self._functions.get((file.path, module), {})
        fresh: dict[tuple[Site, str], _KnownFunction] = {}
        found: dict[str, Contribution] = {}
        for name, definition in defined.items():
            known = old.get((definition.site, name))
            if (
                known is None
                or known.facts is not definition.facts
                or known.scope is not scope
                or not known.contribution.holds_under(config)
            ):
                made = contribution_of(definition.facts, definition.site, scope, module, config)
                known = _KnownFunction(definition.facts, scope, made)
            fresh[definition.site, name] = known
            found[name] = known.contribution
        self._functions[file.path, module] = fresh
        if is_package(file.path):
            for name, contribution in self._offered(file, module, config):
                found.setdefault(name, contribution)
        return ModuleNodes(tuple(sorted(found.items(), key=itemgetter(0))), problems)

    def _offered(
        self, file: FileFacts, module: str, config: Mapping[str, object]
    ) -> Iterator[tuple[str, Contribution]]:
        """Functions of a package's own submodules that its ``__init__`` imports: the runtime takes them in."""
        folder = dirname(file.path)
        for imported in file.imports:
            if (imported.attribute is None and imported.name != "*") or imported.type_checking:
                continue
            path = self.scopes.index.resolve(imported.module, file.path, imported.level)
            if path is None or path == file.path or not path.startswith(f"{folder}/"):
                continue
            inner = ".".join(
                path.removeprefix(f"{folder}/").removesuffix("/__init__.py").removesuffix(".py").split("/")
            )
            for _, contribution in self.module_nodes(path, f"{module}.{inner}", config).contributions:
                name = _name_after(imported, contribution.function)
                if name is not None:
                    yield name, contribution


def _name_after(imported: ImportedName, function: str) -> str | None:
    """The name that an import gives to a function; None where it does not import it."""
    if imported.name == "*":
        return function
    return imported.name if imported.attribute == function else None
