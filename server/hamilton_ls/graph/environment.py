"""What the module level of one file binds: imports, constants and classes, with their places.

Functions are left out unless they hide such a binding or change other functions, so that writing
functions leaves the environment, and everything that was worked out in it, as it was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from hamilton_ls.facts.expressions import Attribute, Call, Constant, Expr, Name, Opaque
from hamilton_ls.facts.model import Assignment, ChunkFacts, ClassFacts, FileFacts, FunctionFacts, ImportedName
from hamilton_ls.modifiers.sites import Site, sites_of


@dataclass(frozen=True, slots=True)
class Imported:
    """A name that an import binds."""

    statement: ImportedName


@dataclass(frozen=True, slots=True)
class Assigned:
    """A name that is assigned at module level."""

    assignment: Assignment
    site: Site


@dataclass(frozen=True, slots=True)
class Class:
    """A class of the module."""

    facts: ClassFacts
    site: Site


@dataclass(frozen=True, slots=True)
class Function:
    """A function that hides another binding of its name."""

    name: str


_MUTATE = "mutate"

Binding: TypeAlias = "Imported | Assigned | Class | Function"


@dataclass(frozen=True, slots=True)
class Environment:
    """The bindings of one file, the last of each name, and its star imports."""

    path: str
    bindings: dict[str, Binding]
    stars: tuple[ImportedName, ...]
    mutators: tuple[tuple[FunctionFacts, Site], ...] = ()
    """The functions below a decorator that is called ``mutate``, or was before an import renamed it."""


def environment_of(file: FileFacts) -> Environment:
    """The module-level bindings of a file."""
    bindings: dict[str, Binding] = {}
    stars: list[ImportedName] = []
    functions: list[tuple[FunctionFacts, Site]] = []
    for site, facts in sites_of(file):
        if facts.functions:
            functions.extend((function, site) for function in facts.functions)
        if facts.imports or facts.assignments or facts.classes:
            _bind(site, facts, bindings, stars)
    for function, _ in functions:
        if function.name in bindings:
            bindings[function.name] = Function(function.name)
    mutators = tuple((f, site) for f, site in functions if f.decorators and _mutates(f, bindings))
    return Environment(file.path, bindings, tuple(stars), mutators)


def _mutates(function: FunctionFacts, bindings: dict[str, Binding]) -> bool:
    for decorator in function.decorators:
        called = decorator.expression.function if isinstance(decorator.expression, Call) else None
        if isinstance(called, Attribute) and called.attribute == _MUTATE:
            return True
        if isinstance(called, Name):
            binding = bindings.get(called.id)
            imported = binding.statement.attribute if isinstance(binding, Imported) else None
            if _MUTATE in (called.id, imported):
                return True
    return False


def _bind(site: Site, facts: ChunkFacts, bindings: dict[str, Binding], stars: list[ImportedName]) -> None:
    for imported in facts.imports:
        if imported.name == "*":
            stars.append(imported)
        else:
            bindings[imported.name] = Imported(imported)
    for assignment in facts.assignments:
        before = bindings.get(assignment.name)
        if not _leaves_alone(assignment, before):
            bindings[assignment.name] = Assigned(_perhaps(assignment, before), site)
    for facts_of_class in facts.classes:
        bindings[facts_of_class.name] = Class(facts_of_class, site)


def _leaves_alone(assignment: Assignment, before: Binding | None) -> bool:
    """Whether an import keeps its meaning although its name is assigned or changed."""
    if not isinstance(before, Imported):
        return False
    # `except ImportError: pandas = None` does not take the meaning of the import away.
    is_fallback = isinstance(assignment.value, Constant) and assignment.value.value is None
    # `pd.update(...)` calls a module's function, it changes no collection.
    return is_fallback or (is_unknown(assignment.value) and before.statement.attribute is None)


def _perhaps(assignment: Assignment, before: Binding | None) -> Assignment:
    """An assignment in a block that may not run leaves two values to choose from."""
    if (
        not assignment.conditional
        or not isinstance(before, Assigned)
        or before.assignment.value == assignment.value
    ):
        return assignment
    return replace(assignment, value=Opaque(f"= {assignment.name}", assignment.name_span))


def is_unknown(value: Expr) -> bool:
    """Whether an assigned value is none: the name was changed or deleted."""
    return isinstance(value, Opaque) and value.text.startswith("=")
