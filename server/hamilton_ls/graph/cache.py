"""What is remembered between two graphs: names of modules and the nodes of functions.

A memory with one owner who passes it in, and nothing hidden: it holds entries for the files of
the last workspace only. An entry serves again while its function and every binding that was
consulted for it are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname

from hamilton_ls.facts.model import FileFacts, FunctionFacts, ImportedName, Outline
from hamilton_ls.graph.contributions import Contribution, contribution_of
from hamilton_ls.graph.definitions import definitions
from hamilton_ls.graph.drivers import Driver
from hamilton_ls.graph.lookalike import looks_like_hamilton
from hamilton_ls.graph.model import GraphProblem
from hamilton_ls.graph.modules import WorkspaceFacts, is_package
from hamilton_ls.graph.scopes import ModuleScope, Scopes
from hamilton_ls.graph.tracing import trace
from hamilton_ls.modifiers.sites import Site


@dataclass(frozen=True, slots=True)
class ModuleNodes:
    """What one file contributes under one module name, sorted by function name as the runtime goes."""

    contributions: tuple[Contribution, ...]
    problems: tuple[GraphProblem, ...]


@dataclass(frozen=True, slots=True)
class _KnownFunction:
    facts: FunctionFacts
    scope: ModuleScope
    contribution: Contribution


@dataclass(frozen=True, slots=True)
class _KnownModule:
    chunks: Outline
    scope: ModuleScope
    nodes: ModuleNodes
    asking: tuple[Contribution, ...]
    """Those that depend on the configuration in more than whether they are there."""


@dataclass(frozen=True, slots=True)
class _Judged:
    """What a file is, judged by itself."""

    chunks: Outline
    scope: ModuleScope
    looks_like_hamilton: bool
    drivers: tuple[Driver, ...]


class GraphCache:
    """Remembers the contributions of modules from graph to graph."""

    def __init__(self) -> None:
        self.scopes = Scopes()
        self._modules: dict[tuple[str, str], _KnownModule] = {}
        self._functions: dict[tuple[str, str], dict[tuple[Site, str], _KnownFunction]] = {}
        self._judged: dict[str, _Judged] = {}
        self._paths: tuple[str, ...] = ()
        self._workspace: WorkspaceFacts | None = None

    def look_at(self, workspace: WorkspaceFacts) -> None:
        """Answer for this workspace from now on, forgetting files that have gone."""
        self.scopes.look_at(workspace)
        self._workspace = workspace
        paths = workspace.paths()
        if paths != self._paths:
            self._paths = paths
            kept = frozenset(paths)
            self._modules = {key: value for key, value in self._modules.items() if key[0] in kept}
            self._functions = {key: value for key, value in self._functions.items() if key[0] in kept}
            self._judged = {path: value for path, value in self._judged.items() if path in kept}

    def looks_like_hamilton(self, path: str) -> bool:
        """Whether a file is a module of nodes, judged by itself."""
        return self._judge(path).looks_like_hamilton

    def drivers(self, path: str) -> tuple[Driver, ...]:
        """The drivers that a file builds."""
        return self._judge(path).drivers

    def _judge(self, path: str) -> _Judged:
        file, scope = self._facts(path), self.scopes.scope(path)
        known = self._judged.get(path)
        if known is None or known.chunks is not file.outline or known.scope is not scope:
            drivers = trace(file, scope, self.scopes.index)
            known = _Judged(file.outline, scope, looks_like_hamilton(file, scope), drivers)
            self._judged[path] = known
        return known

    def module_nodes(self, path: str, module: str, config: Mapping[str, object]) -> ModuleNodes:
        """What a file contributes to a dataflow that imports it as ``module`` under a configuration.

        Raises:
            LookupError: no workspace was given yet.
        """
        file, scope = self._facts(path), self.scopes.scope(path)
        known = self._modules.get((path, module))
        if (
            known is not None
            and known.chunks is file.outline
            and known.scope is scope
            and all(contribution.holds_under(config) for contribution in known.asking)
        ):
            return known.nodes
        nodes = self._read(file, scope, module, config)
        if not is_package(path):
            # A package may offer functions of other files, whose changes its own facts do not show.
            asking = tuple(contribution for contribution in nodes.contributions if contribution.asked)
            self._modules[path, module] = _KnownModule(file.outline, scope, nodes, asking)
        return nodes

    def _facts(self, path: str) -> FileFacts:
        if self._workspace is None:
            raise LookupError("look at a workspace first")
        return self._workspace.facts(path)

    def _read(
        self, file: FileFacts, scope: ModuleScope, module: str, config: Mapping[str, object]
    ) -> ModuleNodes:
        defined, problems = definitions(file)
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
        return ModuleNodes(tuple(found[name] for name in sorted(found)), problems)

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
            for contribution in self.module_nodes(path, f"{module}.{inner}", config).contributions:
                name = _name_after(imported, contribution.function)
                if name is not None:
                    yield name, contribution


def _name_after(imported: ImportedName, function: str) -> str | None:
    """The name that an import gives to a function; None where it does not import it."""
    if imported.name == "*":
        return function
    return imported.name if imported.attribute == function else None
