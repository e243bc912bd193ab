"""The facts of a file: what later layers may know of it. Immutable, compared by value.

Facts are made chunk by chunk (a chunk is a column-0 statement with its decorators) and their
spans count from the start of the chunk's text. ``FileFacts`` places the chunks. So an edit
inside one function replaces one ``ChunkFacts`` at most, and none where only a body changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from hamilton_ls.facts.expressions import Expr
from hamilton_ls.text.spans import Span


class Status(str, Enum):
    """How far facts can be trusted."""

    EXACT = "exact"
    PARTIAL = "partial"
    """The chunk does not parse, its header was readable: edges are kept, types are not checked."""
    STALE = "stale"
    """The chunk does not parse and its header neither: the last good facts, for navigation only."""


class ParameterKind(str, Enum):
    """Python's kinds of parameters."""

    POSITIONAL_ONLY = "positional-only"
    NORMAL = "normal"
    VARARGS = "varargs"
    KEYWORD_ONLY = "keyword-only"
    KWARGS = "kwargs"


@dataclass(frozen=True, slots=True)
class TypeText:
    """An annotation as written, with the quotes of a string annotation removed."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a function."""

    name: str
    span: Span
    """Of the name only."""
    annotation: TypeText | None
    default: Expr | None
    kind: ParameterKind


@dataclass(frozen=True, slots=True)
class Decorator:
    """``@expression`` above a function; ``span`` covers the expression without the ``@``."""

    expression: Expr
    span: Span


@dataclass(frozen=True, slots=True)
class FunctionFacts:
    """A module-level function (also inside a module-level ``if`` or ``try``)."""

    name: str
    name_span: Span
    span: Span
    """From its first decorator to the end of its header (the colon), so that body edits keep it."""
    parameters: tuple[Parameter, ...]
    returns: TypeText | None
    decorators: tuple[Decorator, ...]
    documentation: str | None
    """The cleaned docstring (``inspect.cleandoc``)."""
    is_async: bool
    is_generator: bool
    status: Status
    conditions: tuple[str, ...] = ()
    """Source text of the ``if`` tests around the definition, outermost first."""


@dataclass(frozen=True, slots=True)
class ImportedName:
    """One name that an import statement binds.

    ``import a.b`` binds ``a`` to module ``a`` (attribute None); ``import a.b as c`` binds ``c``
    to module ``a.b``; ``from .m import f as g`` binds ``g`` to attribute ``f`` of module ``m``
    with level 1; ``from m import *`` binds ``*``.
    """

    name: str
    module: str
    attribute: str | None
    level: int
    span: Span
    """Of the imported name as written (the attribute, or the module where there is none)."""
    type_checking: bool = False
    """Inside ``if TYPE_CHECKING:``: it names types but binds nothing when the module runs."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """``name = value`` (also annotated) at module level or, in a Script, inside its function."""

    name: str
    name_span: Span
    value: Expr


@dataclass(frozen=True, slots=True)
class ClassFacts:
    """A module-level class: enough to know its bases and, for a TypedDict, its fields."""

    name: str
    name_span: Span
    bases: tuple[Expr, ...]
    fields: tuple[tuple[str, TypeText], ...]


@dataclass(frozen=True, slots=True)
class Script:
    """Statements that may be driver code, in order: assignments and bare expressions.

    Made only for chunks whose text mentions driver code, so that ordinary nodes carry none.
    ``function`` is the name of the enclosing function, None at module level.
    """

    function: str | None
    statements: tuple[Assignment | Expr, ...]
    imports: tuple[ImportedName, ...] = ()


@dataclass(frozen=True, slots=True)
class SyntaxProblem:
    """What Python says of a chunk that does not parse."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class ChunkFacts:
    """All facts of one chunk, in source order."""

    functions: tuple[FunctionFacts, ...] = ()
    imports: tuple[ImportedName, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    classes: tuple[ClassFacts, ...] = ()
    scripts: tuple[Script, ...] = ()
    problems: tuple[SyntaxProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """The facts of a chunk and where the chunk lies in its file, in characters."""

    start: int
    end: int
    facts: ChunkFacts
    digest: str
    """Of the chunk's text: changes whenever the code does, bodies included."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a workspace that survives edits elsewhere: a span inside a named chunk.

    ``symbol`` is the function, class or constant whose chunk holds the span, ``""`` for other
    chunks; ``ordinal`` counts chunks of the same symbol in a file from 0. ``Analysis.locate``
    turns an anchor into offsets of the file as it is now.
    """

    path: str
    symbol: str
    ordinal: int
    span: Span


@dataclass(frozen=True, slots=True)
class FileFacts:
    """The facts of one file. ``chunks`` are in source order and cover the file.

    ``header`` is what all chunks but their positions say; two versions of a file with equal
    ``chunk_facts`` tuples have the same nodes.
    """

    path: str
    chunks: tuple[Placed, ...]

    @property
    def functions(self) -> tuple[FunctionFacts, ...]:
        """All functions, in source order."""
        return tuple(f for c in self.chunks for f in c.facts.functions)

    @property
    def imports(self) -> tuple[ImportedName, ...]:
        """All imported names, in source order."""
        return tuple(i for c in self.chunks for i in c.facts.imports)

    @property
    def assignments(self) -> tuple[Assignment, ...]:
        """All module-level assignments, in source order."""
        return tuple(a for c in self.chunks for a in c.facts.assignments)
