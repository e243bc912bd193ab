"""Names while driver code runs: a script's own, above those of its module.

Flow goes one way, from the first statement to the last. Branches were flattened, so a name that
is assigned twice is not trusted where a value must be certain.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from hamilton_ls.facts.expressions import (
    Call,
    Collection,
    Constant,
    Dictionary,
    Expr,
    Opaque,
    Starred,
    dotted,
)
from hamilton_ls.facts.model import Assignment, ImportedName, Script
from hamilton_ls.graph.conditions import never_runs
from hamilton_ls.graph.modules import ModuleIndex
from hamilton_ls.graph.scopes import ModuleScope
from hamilton_ls.modifiers.scope import Defined, Located
from hamilton_ls.modifiers.specs import TypeRef
from hamilton_ls.text.spans import Span

_IDENTIFIER = re.compile(r"[^\W\d]\w*")
_ADDING = ("+=", "|=")


@dataclass(frozen=True, slots=True)
class Module:
    """A module that driver code names. ``path`` is None where it is not of the workspace."""

    name: str
    path: str | None
    functions: tuple[str, ...] | None = None
    """Of a module that is made of some functions of the file; None for all of them."""


def names_in(expression: Expr) -> Iterator[str]:
    """The names that an expression mentions, dotted as far as they are written so."""
    name = dotted(expression)
    if name is not None:
        yield name
    elif isinstance(expression, Opaque):
        yield from _IDENTIFIER.findall(expression.text)
    elif isinstance(expression, Starred):
        yield from names_in(expression.value)
    elif isinstance(expression, Collection):
        for item in expression.items:
            yield from names_in(item)
    elif isinstance(expression, Dictionary):
        for key, value in expression.items:
            # What stands under a key is judged by itself, for the key is there in any case.
            yield from names_in(value) if key is None else ()
    elif isinstance(expression, Call):
        for argument in (*expression.arguments, *(k.value for k in expression.keywords if k.name is None)):
            yield from names_in(argument)


def is_none(expression: Expr) -> bool:
    """Whether an expression is the literal None."""
    return isinstance(expression, Constant) and expression.value is None


@dataclass(frozen=True, slots=True)
class Changed:
    """What a statement does to the list or dict of a name, beside what it was before."""

    added: Opaque | None = None
    """``name += added``."""
    item: tuple[str, object] | None = None
    """``name["key"] = value``, both literal."""


def change_by(statement: Assignment) -> Changed | None:
    """The change that an assignment stands for; None where it binds the name anew."""
    value = statement.value
    if not isinstance(value, Opaque) or not value.text.startswith("= "):
        return None
    text = value.text.removeprefix("= ")
    rest = text.removeprefix(statement.name)
    if rest == text or not rest or rest.startswith("["):
        return Changed(item=_item(text)) if rest != text else None
    for operator in _ADDING:
        before, found, added = rest.partition(operator)
        if found and not before.strip():
            added = added.lstrip()
            return Changed(Opaque(added, Span(value.span.end - len(added), value.span.end)))
    return None


def _item(text: str) -> tuple[str, object] | None:
    try:
        (parsed,) = ast.parse(text).body
        if isinstance(parsed, ast.Assign) and isinstance(parsed.targets[0], ast.Subscript):
            key = ast.literal_eval(parsed.targets[0].slice)
            return (key, ast.literal_eval(parsed.value)) if isinstance(key, str) else None
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None
    return None


@dataclass(slots=True)
class ScriptScope:
    """What names mean at one point of a script; implements ``modifiers.scope.Scope``."""

    module: ModuleScope
    index: ModuleIndex
    outer: ScriptScope | None = None
    expressions: dict[str, Located] = field(default_factory=dict)
    imports: dict[str, ImportedName] = field(default_factory=dict)
    objects: dict[str, object] = field(default_factory=dict)
    """Builders and drivers, by the names that they were assigned to."""
    written: Counter[str] = field(default_factory=Counter)
    added: dict[str, list[Located]] = field(default_factory=dict)
    items: dict[str, dict[str, object]] = field(default_factory=dict)
    """What `name["key"] = value` put into the dict of a name, as far as it is literal."""
    _paths: dict[str, str | None] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The script's file."""
        return self.module.path

    def enter(self, script: Script) -> None:
        """Take in the imports of a script before its statements run."""
        self.imports.update((imported.name, imported) for imported in script.imports)
        self.written.update(s.name for s in script.statements if isinstance(s, Assignment))

    def assign(self, name: str, value: Located) -> None:
        """Bind a name to an expression."""
        target = dotted(value.expression)
        self._paths[name] = self.full_path(target) if target is not None else None
        self.objects.pop(name, None)
        self.expressions[name] = value

    def bind(self, name: str, made: object) -> None:
        """Bind a name to a builder or a driver."""
        self.expressions.pop(name, None)
        self.objects[name] = made
        if self.outer is not None and self.outer.is_none(name):
            # A module-level `dr = None` is filled by a function that says `global dr`.
            self.outer.bind(name, made)

    def is_none(self, name: str) -> bool:
        """Whether this scope itself assigned None to a name."""
        value = self.expressions.get(name)
        return value is not None and is_none(value.expression)

    def change(self, name: str, more: tuple[Located, ...]) -> None:
        """Something changed the value of a name in place, perhaps by adding items to it."""
        if name not in self.expressions and self.outer is not None:
            self.outer.change(name, more)
        self.written[name] += 2
        self.added.setdefault(name, []).extend(more)

    def put(self, name: str, key: str, value: object) -> None:
        """``name["key"] = value``."""
        if name not in self.expressions and self.outer is not None:
            self.outer.put(name, key, value)
            return
        self.items.setdefault(name, {})[key] = value

    def items_of(self, name: str) -> dict[str, object]:
        """What was put into the dict of a name."""
        if name in self.expressions or self.outer is None:
            return self.items.get(name, {})
        return self.outer.items_of(name)

    def added_to(self, name: str) -> tuple[Located, ...]:
        """What was appended to the list of a name."""
        if name in self.expressions or self.outer is None:
            return tuple(self.added.get(name, ()))
        return self.outer.added_to(name)

    def object_named(self, name: str) -> object | None:
        """The builder or driver of a name."""
        if name in self.objects:
            return self.objects[name]
        if name in self.expressions or name in self.imports or self.outer is None:
            return None
        return self.outer.object_named(name)

    def is_certain(self, expression: Expr) -> bool:
        """Whether the value of an expression cannot depend on a branch: no name in it is assigned twice or changed in place."""
        return all(self._is_written_once(name) for name in names_in(expression))

    def _is_written_once(self, name: str) -> bool:
        if name in self.written or self.outer is None:
            return self.written[name] < 2
        return self.outer._is_written_once(name)

    def full_path(self, name: str) -> str | None:
        """See ``Scope.full_path``."""
        head, _, rest = name.partition(".")
        if head in self.imports:
            imported = self.imports[head]
            path = ".".join(part for part in (imported.module, imported.attribute, rest) if part)
            return path if not imported.level else None
        if head in self.expressions:
            known = self._paths.get(head)
            return f"{known}.{rest}" if known is not None and rest else known
        return self.outer.full_path(name) if self.outer is not None else self.module.full_path(name)

    def constant(self, name: str) -> Located | None:
        """See ``Scope.constant``."""
        if name in self.expressions:
            return self.expressions[name]
        head = name.partition(".")[0]
        if head in self.expressions or head in self.objects:
            return None
        if head in self.imports:
            return self.module.imported_constant(self.imports[head], name)
        return self.outer.constant(name) if self.outer is not None else self.module.constant(name)

    def module_named(self, name: str) -> Module | None:
        """The module that a dotted name means, None for anything else."""
        head, _, rest = name.partition(".")
        if head in self.expressions or head in self.objects:
            return None
        imported = self.imports.get(head)
        if imported is None:
            if self.outer is not None:
                return self.outer.module_named(name)
            imported = self.module.import_of(head)
        return None if imported is None else self._imported_module(imported, rest)

    def _imported_module(self, imported: ImportedName, rest: str) -> Module | None:
        name = ".".join(part for part in (imported.module, imported.attribute, rest) if part)
        path = self.index.resolve(name, self.path, imported.level)
        if path is not None:
            return Module(self.index.dotted_name(path) if imported.level else name, path)
        parent = ".".join(part for part in (imported.module, imported.attribute) if part).rpartition(".")[0]
        if (
            imported.attribute is not None
            and self.index.resolve(parent, self.path, imported.level) is not None
        ):
            return None  # A function or a constant of a module of the workspace.
        return None if imported.level else Module(name, None)

    def function_named(self, name: str) -> tuple[str, str] | None:
        """The file and the name of the workspace's function that a dotted name means.

        None for one of this file that does not exist when the file is imported.
        """
        head = name.partition(".")[0]
        if head in self.expressions or head in self.objects:
            return None
        if head in self.imports:
            return None if self.module_named(name) else self.imported_object(name)
        if self.outer is not None:
            return self.outer.function_named(name)
        found = self.module.function(name)
        if found is None or never_runs(found.facts, found.site, self.module):
            return None
        return found.site.path, found.facts.name

    def imported_object(self, name: str) -> tuple[str, str] | None:
        """The file of the workspace that a dotted name is imported from, and what it is called there."""
        head, _, rest = name.partition(".")
        if head in self.objects:
            return None
        imported = self.imports.get(head)
        if imported is None:
            if self.outer is not None:
                return self.outer.imported_object(name)
            imported = self.module.import_of(head)
        if imported is None:
            return None
        parts = [part for part in (imported.module, imported.attribute, *rest.split(".")) if part]
        path = self.index.resolve(".".join(parts[:-1]), self.path, imported.level)
        return (path, parts[-1]) if path is not None and parts else None

    def type_named(self, text: str) -> TypeRef:
        """See ``Scope.type_named``."""
        return self.module.type_named(text)

    def arguments_of(self, type_: TypeRef) -> tuple[str, tuple[TypeRef, ...]]:
        """See ``Scope.arguments_of``."""
        return self.module.arguments_of(type_)

    def typed_dict(self, type_: TypeRef) -> tuple[tuple[str, TypeRef], ...] | None:
        """See ``Scope.typed_dict``."""
        return self.module.typed_dict(type_)

    def function(self, name: str) -> Defined | None:
        """See ``Scope.function``."""
        return self.module.function(name)

    @property
    def module_name(self) -> str:
        """See ``Scope.module_name``."""
        return self.module.module_name

    def functions_of_module(self, name: str) -> tuple[Defined, ...] | None:
        """See ``Scope.functions_of_module``."""
        return self.module.functions_of_module(name)

    def mutators(self) -> tuple[Defined, ...]:
        """See ``Scope.mutators``."""
        return self.module.mutators()

    def answer(self, name: str, method: str) -> object:
        """See ``Scope.answer``."""
        return self.module.answer(name, method)

    def origins(self, name: str) -> tuple[str, ...]:
        """See ``Scope.origins``."""
        return self.module.origins(name)
