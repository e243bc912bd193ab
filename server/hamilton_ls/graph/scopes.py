"""Names of modules resolved across the files of a workspace, remembered until a file that was asked changes.

The implementation of ``modifiers.scope.Scope``. A scope notes every other file that an answer
came from; so an edit renews the scopes that looked at its file, and no others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from posixpath import dirname
from typing import TypeAlias

from hamilton_ls.facts.expressions import Attribute, Call, Constant, Expr, Name, Opaque, dotted
from hamilton_ls.facts.model import ClassFacts, FileFacts, FunctionFacts, ImportedName, Outline
from hamilton_ls.graph.class_constants import KnownClass
from hamilton_ls.graph.environment import (
    Assigned,
    Class,
    Environment,
    Imported,
    environment_of,
)
from hamilton_ls.graph.modules import ModuleIndex, WorkspaceFacts, is_package
from hamilton_ls.graph.typed_dicts import is_typed_dict_call, typed_dict_fields
from hamilton_ls.graph.types import (
    BUILTIN_NAMES,
    TYPE_MAKERS,
    canonical,
    head_and_arguments,
    path_in_typing,
)
from hamilton_ls.modifiers.catalogue import star_path
from hamilton_ls.modifiers.scope import Defined, Located
from hamilton_ls.modifiers.sites import Site, sites_of
from hamilton_ls.modifiers.specs import TypeRef
from hamilton_ls.modifiers.values import Unknown, literal

_DEEPEST = 20

_Definition: TypeAlias = "tuple[FunctionFacts, Site]"


class Scopes:
    """All scopes of a workspace; the owner of what they remember."""

    def __init__(self) -> None:
        self._workspace: WorkspaceFacts | None = None
        self._index = ModuleIndex(frozenset())
        self._paths: tuple[str, ...] = ()
        self._environments: dict[str, tuple[FileFacts, Environment]] = {}
        self._functions: dict[str, tuple[Outline, dict[str, _Definition]]] = {}
        self._scopes: dict[str, ModuleScope] = {}
        self._outlines: dict[str, Outline] = {}

    @property
    def index(self) -> ModuleIndex:
        """Where the modules of the workspace are."""
        return self._index

    def look_at(self, workspace: WorkspaceFacts) -> frozenset[str]:
        """Answer for this workspace from now on, keeping what still holds.

        Returns:
            The files that say something else than before, or whose scope may answer something else.
        """
        self._workspace = workspace
        paths = workspace.paths()
        before, self._outlines = self._outlines, {path: workspace.facts(path).outline for path in paths}
        if paths != self._paths:
            self._paths = paths
            self._index = ModuleIndex(frozenset(paths))
            self._scopes.clear()
            self._environments = {p: e for p, e in self._environments.items() if p in self._index.paths}
            self._functions = {p: f for p, f in self._functions.items() if p in self._index.paths}
            return self._index.paths
        changed = [path for path, outline in self._outlines.items() if outline is not before[path]]
        return frozenset(changed).union(self._without_what_these_changed(changed))

    def environment(self, path: str) -> Environment:
        """The module-level bindings of a file; the same object while they stay the same."""
        if self._workspace is None:
            raise LookupError("look at a workspace first")
        facts = self._workspace.facts(path)
        known = self._environments.get(path)
        if known is not None and known[0].outline is facts.outline:
            return known[1]
        fresh = environment_of(facts)
        if known is not None and known[1] == fresh:
            fresh = known[1]
        self._environments[path] = (facts, fresh)
        return fresh

    def functions(self, path: str) -> dict[str, _Definition]:
        """All functions of a file by name, private ones too, the last definition of each."""
        if self._workspace is None:
            raise LookupError("look at a workspace first")
        facts = self._workspace.facts(path)
        known = self._functions.get(path)
        if known is None or known[0] is not facts.outline:
            found = {f.name: (f, site) for site, chunk in sites_of(facts) for f in chunk.functions}
            known = self._functions[path] = (facts.outline, found)
        return known[1]

    def scope(self, path: str) -> ModuleScope:
        """The scope of a file; the same object while no answer of it can have changed."""
        known = self._scopes.get(path)
        if known is None:
            known = ModuleScope(self, self.environment(path), self._index.dotted_name(path))
            self._scopes[path] = known
        return known

    def _without_what_these_changed(self, changed: Iterable[str]) -> set[str]:
        """Forget the scopes that answer something else now, and all that consulted them."""
        waiting = [path for path in changed if path in self._scopes and not self._holds(self._scopes[path])]
        gone = set(waiting)
        consulting: dict[str, list[str]] = defaultdict(list)
        for path, scope in self._scopes.items() if waiting else ():
            for consulted in scope.consulted:
                consulting[consulted].append(path)
        while waiting:
            fresh = set(consulting[waiting.pop()]) - gone
            gone |= fresh
            waiting.extend(fresh)
        for path in gone:
            del self._scopes[path]
        return gone

    def _holds(self, scope: ModuleScope) -> bool:
        """Whether a scope's own file says what the scope knows of it."""
        return (
            self.environment(scope.path) is scope.environment
            and (not scope.asked or scope.asked == self._answers(scope))
            and (scope.listed is None or scope.listed == self.functions(scope.path))
        )

    def _answers(self, scope: ModuleScope) -> dict[str, _Definition | None]:
        functions = self.functions(scope.path)
        return {name: functions.get(name) for name in scope.asked}


@dataclass(slots=True)
class ModuleScope:
    """The names of one module; see ``modifiers.scope.Scope`` for what it answers."""

    scopes: Scopes
    environment: Environment
    module: str
    consulted: dict[str, ModuleScope] = field(default_factory=dict)
    asked: dict[str, _Definition | None] = field(default_factory=dict)
    """The functions of this module that some decorator was found to be given."""
    listed: dict[str, _Definition] | None = None
    """All functions of this module, where some decorator is given the module."""
    _paths: dict[str, str | None] = field(default_factory=dict)
    _types: dict[str, TypeRef] = field(default_factory=dict)
    _depth: int = 0

    @property
    def path(self) -> str:
        """The module's file."""
        return self.environment.path

    @property
    def module_name(self) -> str:
        """See ``Scope.module_name``."""
        return self.module

    def full_path(self, name: str) -> str | None:
        """See ``Scope.full_path``."""
        if name not in self._paths:
            if self._depth > _DEEPEST:
                return None
            self._depth += 1
            self._paths[name] = None  # A circle of imports or aliases ends here.
            self._paths[name] = self._full_path(name)
            self._depth -= 1
        return self._paths[name]

    def _full_path(self, name: str) -> str | None:
        head, _, rest = name.partition(".")
        binding = self.environment.bindings.get(head)
        if isinstance(binding, Imported):
            return self._imported_path(binding.statement, rest)
        if isinstance(binding, Assigned):
            target = dotted(binding.assignment.value)
            if target is not None and target.partition(".")[0] != head:
                return self.full_path(_joined(target, rest))
        if binding is not None:
            return _joined(self.module, name)
        for star in self.environment.stars:
            found = self._offering(star, head)
            if found is not None and (path := found.full_path(name)) is not None and "." in path:
                return path
            if not star.level and (exported := _exported(star.module, head)) is not None:
                return _joined(exported, rest)
        return name if head in BUILTIN_NAMES else None

    def _imported_path(self, imported: ImportedName, rest: str) -> str | None:
        found = self._file_and_rest(imported, rest)
        if found is not None:
            path, inner = found
            if not inner:
                # The module itself: what it holds is not read, since a driver may name hundreds.
                return self.scopes.index.dotted_name(path)
            scope = self._other(path)
            return scope.full_path(inner) or _joined(scope.module, inner)
        if imported.level:
            return None
        return _joined(_joined(imported.module, imported.attribute or ""), rest)

    def _module_and_rest(self, imported: ImportedName, rest: str) -> tuple[ModuleScope, str] | None:
        """The workspace module that an imported name leads into, and the name to look for there."""
        found = self._file_and_rest(imported, rest)
        return None if found is None else (self._other(found[0]), found[1])

    def _file_and_rest(self, imported: ImportedName, rest: str) -> tuple[str, str] | None:
        """As ``_module_and_rest``, with the file of the module."""
        wanted = [*([imported.attribute] if imported.attribute else []), *(rest.split(".") if rest else [])]
        for taken in range(len(wanted), -1, -1):
            module = ".".join(part for part in (imported.module, *wanted[:taken]) if part)
            path = self.scopes.index.resolve(module, self.path, imported.level)
            if path is not None and path != self.path:
                return path, ".".join(wanted[taken:])
        return None

    def _starred(self, star: ImportedName) -> ModuleScope | None:
        path = self.scopes.index.resolve(star.module, self.path, star.level)
        return None if path is None or path == self.path else self._other(path)

    def _offering(self, star: ImportedName, name: str) -> ModuleScope | None:
        """The workspace module whose ``*`` binds a name."""
        other = self._starred(star)
        return other if other is not None and other.offers(name) else None

    def offers(self, name: str) -> bool:
        """Whether ``from module import *`` binds a name of this module."""
        exported = self.environment.bindings.get("__all__")
        if isinstance(exported, Assigned):
            try:
                names = literal(Located(exported.assignment.value, exported.site, self))
            except Unknown:
                return True
            return isinstance(names, (list, tuple)) and name in names
        return not name.startswith("_")

    def _other(self, path: str) -> ModuleScope:
        other = self.scopes.scope(path)
        self.consulted[path] = other
        return other

    def constant(self, name: str) -> Located | None:
        """See ``Scope.constant``."""
        if self._depth > _DEEPEST:
            return None
        self._depth += 1
        try:
            return self._constant(name)
        finally:
            self._depth -= 1

    def _constant(self, name: str) -> Located | None:
        head, _, rest = name.partition(".")
        binding = self.environment.bindings.get(head)
        if isinstance(binding, Class) and rest:
            return KnownClass(binding.facts, binding.site, self).constant(rest)
        if isinstance(binding, Assigned) and rest:
            return self._of_instance(Located(binding.assignment.value, binding.site, self), rest)
        if isinstance(binding, Assigned):
            return Located(binding.assignment.value, binding.site, self)
        if isinstance(binding, Imported):
            found = self._module_and_rest(binding.statement, rest)
            return found[0].constant(found[1]) if found is not None and found[1] else None
        if binding is None:
            others = (self._offering(star, head) for star in self.environment.stars)
            values = (other.constant(name) for other in others if other is not None)
            return next((value for value in values if value is not None), None)
        return None

    def _of_instance(self, value: Located, name: str) -> Located | None:
        """A field of an instance of a class of the workspace."""
        made = value.expression
        called = dotted(made.function) if isinstance(made, Call) else None
        found = self.known_class(called) if called is not None else None
        if found is None or not isinstance(made, Call):
            return None
        given = found.of_instance(made, name)
        return value.beside(given) if given is not None else found.default(name)

    def import_of(self, name: str) -> ImportedName | None:
        """The import statement that binds a name at module level."""
        binding = self.environment.bindings.get(name)
        return binding.statement if isinstance(binding, Imported) else None

    def imported_constant(self, imported: ImportedName, name: str) -> Located | None:
        """The constant that a dotted name means through an import inside a function."""
        found = self._module_and_rest(imported, name.partition(".")[2])
        return found[0].constant(found[1]) if found is not None and found[1] else None

    def type_named(self, text: str) -> TypeRef:
        """See ``Scope.type_named``."""
        found = self._types.get(text)
        if found is None:
            found = self._types[text] = TypeRef(text, canonical(text, self._named_type))
        return found

    def _named_type(self, name: str) -> str | None:
        """The canonical type that a name stands for, type aliases followed."""
        value = self.constant(name)
        if value is not None and isinstance(value.scope, ModuleScope):
            return value.scope._aliased(value.expression, name)
        return self.full_path(name)

    def _aliased(self, expression: Expr, name: str) -> str | None:
        if self._depth > _DEEPEST:
            return None
        self._depth += 1
        try:
            if isinstance(expression, (Name, Attribute)):
                return self._named_type(dotted(expression) or "")
            if isinstance(expression, Opaque):
                return canonical(expression.text, self._named_type)
            if isinstance(expression, Constant) and expression.value is None:
                return "None"
            if isinstance(expression, Call) and self._makes_a_type(expression):
                return _joined(self.module, name.rpartition(".")[2])
            return None
        finally:
            self._depth -= 1

    def _makes_a_type(self, call: Call) -> bool:
        if is_typed_dict_call(self, call):
            return True
        called = dotted(call.function)
        return called is not None and self.full_path(called) in TYPE_MAKERS

    def arguments_of(self, type_: TypeRef) -> tuple[str, tuple[TypeRef, ...]]:
        """See ``Scope.arguments_of``."""
        if type_.canonical is None:
            return "", ()
        head, resolved = head_and_arguments(type_.canonical)
        _, written = head_and_arguments(type_.text)
        if len(written) != len(resolved):
            written = resolved
        return head, tuple(TypeRef(text, path) for text, path in zip(written, resolved, strict=True))

    def typed_dict(self, type_: TypeRef) -> tuple[tuple[str, TypeRef], ...] | None:
        """See ``Scope.typed_dict``."""
        fields = typed_dict_fields(self, type_.text)
        return None if fields is None else tuple(fields.items())

    def function(self, name: str) -> Defined | None:
        """See ``Scope.function``."""
        if self._depth > _DEEPEST:
            return None
        self._depth += 1
        try:
            return self._function(name)
        finally:
            self._depth -= 1

    def _function(self, name: str) -> Defined | None:
        head, _, rest = name.partition(".")
        binding = self.environment.bindings.get(head)
        if isinstance(binding, Imported):
            found = self._module_and_rest(binding.statement, rest)
            return found[0].function(found[1]) if found is not None and found[1] else None
        if isinstance(binding, Assigned):
            target = dotted(binding.assignment.value)
            return self.function(_joined(target, rest)) if target is not None and target != name else None
        if rest or isinstance(binding, Class):
            return None
        here = self.asked[name] = self.scopes.functions(self.path).get(name)
        if here is not None:
            return Defined(*here, self)
        others = (self._offering(star, name) for star in self.environment.stars)
        values = (other.function(name) for other in others if other is not None)
        return next((value for value in values if value is not None), None)

    def functions_of_module(self, name: str) -> tuple[Defined, ...] | None:
        """See ``Scope.functions_of_module``."""
        head, _, rest = name.partition(".")
        binding = self.environment.bindings.get(head)
        if isinstance(binding, Assigned):
            target = dotted(binding.assignment.value)
            return None if target in (None, name) else self.functions_of_module(_joined(target or "", rest))
        if not isinstance(binding, Imported):
            return None
        found = self._module_and_rest(binding.statement, rest)
        if found is None:
            return None
        return found[0].public_functions() if not found[1] else found[0].functions_of_module(found[1])

    def public_functions(self) -> tuple[Defined, ...]:
        """The public functions of this module, a package's own that it imports among them, sorted by name."""
        self.listed = self.scopes.functions(self.path)
        found = {name: Defined(*one, self) for name, one in self.listed.items()}
        folder = f"{dirname(self.path)}/"
        for name, binding in self.environment.bindings.items() if is_package(self.path) else ():
            imported = self.function(name) if isinstance(binding, Imported) else None
            if imported is not None and imported.site.path.startswith(folder):
                found[name] = imported
        return tuple(found[name] for name in sorted(found) if not found[name].facts.name.startswith("_"))

    def mutators(self) -> tuple[Defined, ...]:
        """See ``Scope.mutators``."""
        return tuple(Defined(facts, site, self) for facts, site in self.environment.mutators)

    def owner_of(self, value: Located) -> ModuleScope | None:
        """The scope that a constant was written in."""
        return value.scope if isinstance(value.scope, ModuleScope) else None

    def class_named(self, name: str) -> tuple[ClassFacts, ModuleScope] | None:
        """A class of the workspace and the scope that it was written in."""
        found = self.known_class(name)
        return (
            (found.facts, found.scope) if found is not None and isinstance(found.scope, ModuleScope) else None
        )

    def answer(self, name: str, method: str) -> object:
        """See ``Scope.answer``."""
        for found in self._lineage(name):
            if isinstance(found, KnownClass):
                try:
                    return found.answer(method)
                except LookupError:
                    continue
        raise LookupError(method)

    def origins(self, name: str) -> tuple[str, ...]:
        """See ``Scope.origins``."""
        return tuple(found for found in self._lineage(name) if isinstance(found, str))

    def _lineage(self, name: str) -> list[KnownClass | str]:
        """A class and its ancestors, the nearest first; those outside the workspace by their full paths."""
        found: list[KnownClass | str] = []
        waiting: list[tuple[ModuleScope, str]] = [(self, name)]
        while waiting and len(found) < _DEEPEST:
            scope, wanted = waiting.pop(0)
            known = scope.known_class(wanted)
            if known is None:
                found.append(scope.full_path(wanted) or wanted)
                continue
            found.append(known)
            if isinstance(known.scope, ModuleScope):
                waiting += [(known.scope, dotted(base) or "") for base in known.facts.bases]
        return found

    def known_class(self, name: str) -> KnownClass | None:
        """A class of the workspace."""
        head, _, rest = name.partition(".")
        binding = self.environment.bindings.get(head)
        if isinstance(binding, Class) and not rest:
            return KnownClass(binding.facts, binding.site, self)
        if isinstance(binding, Imported):
            found = self._module_and_rest(binding.statement, rest)
            return found[0].known_class(found[1]) if found is not None and found[1] else None
        return None


def _joined(module: str, name: str) -> str:
    return f"{module}.{name}" if module and name else module or name


def _exported(module: str, name: str) -> str | None:
    """The path of a name that ``from module import *`` binds, of the modules that are known without their source."""
    return star_path(module, name) or path_in_typing(module, name)
