"""What the module level of one file binds: imports, constants and classes, with their places.

Functions are left out unless they hide such a binding or a decorator names them, so that writing
functions leaves the environment, and everything that was worked out in it, as it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from hamilton_ls.facts.expressions import Call, Constant, Name
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
    """A function that hides another binding of its name, or that a decorator of the file is given."""

    name: str
    facts: FunctionFacts | None
    """None for one that is only there to hide."""


Binding: TypeAlias = "Imported | Assigned | Class | Function"


@dataclass(frozen=True, slots=True)
class Environment:
    """The bindings of one file, the last of each name, and its star imports."""

    path: str
    bindings: dict[str, Binding]
    stars: tuple[ImportedName, ...]


def environment_of(file: FileFacts) -> Environment:
    """The module-level bindings of a file."""
    bindings: dict[str, Binding] = {}
    stars: list[ImportedName] = []
    functions: list[FunctionFacts] = []
    for site, facts in sites_of(file):
        if facts.functions:
            functions.extend(facts.functions)
        if facts.imports or facts.assignments or facts.classes:
            _bind(site, facts, bindings, stars)
    given = _given_to_decorators(functions)
    for function in functions:
        if function.name in given:
            bindings[function.name] = Function(function.name, function)
        elif function.name in bindings:
            bindings[function.name] = Function(function.name, None)
    return Environment(file.path, bindings, tuple(stars))


def _given_to_decorators(functions: Iterable[FunctionFacts]) -> set[str]:
    """The names that decorators take as arguments: ``scale`` in ``@does(scale)``."""
    calls = (d.expression for f in functions for d in f.decorators if isinstance(d.expression, Call))
    values = (v for call in calls for v in (*call.arguments, *(k.value for k in call.keywords)))
    return {value.id for value in values if isinstance(value, Name)}


def _bind(site: Site, facts: ChunkFacts, bindings: dict[str, Binding], stars: list[ImportedName]) -> None:
    for imported in facts.imports:
        if imported.name == "*":
            stars.append(imported)
        else:
            bindings[imported.name] = Imported(imported)
    for assignment in facts.assignments:
        # `except ImportError: pandas = None` does not take the meaning of the import away.
        is_fallback = isinstance(assignment.value, Constant) and assignment.value.value is None
        if not (is_fallback and isinstance(bindings.get(assignment.name), Imported)):
            bindings[assignment.name] = Assigned(assignment, site)
    for facts_of_class in facts.classes:
        bindings[facts_of_class.name] = Class(facts_of_class, site)
