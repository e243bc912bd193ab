"""The facts of a file: what later layers may know of it. Immutable, compared by value.

Facts are made chunk by chunk (a chunk is a column-0 statement with its decorators) and their
spans count from the start of the chunk's text. ``FileFacts`` places the chunks. So an edit
inside one function replaces one ``ChunkFacts`` at most, and none where only a body changed.
``facts.files`` makes them, ``FileFacts.anchor`` and ``FileFacts.locate`` turn places into anchors
and back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from hamilton_ls.facts.expressions import Expr
from hamilton_ls.syntax.parsing import SyntaxFault
from hamilton_ls.text.spans import Span


class Status(str, Enum):
    """How far facts can be trusted."""

    EXACT = "exact"
    PARTIAL = "partial"
    """The chunk does not parse, its header was readable: edges are kept, types are not checked."""
    STALE = "stale"
    """The chunk does not parse and its header neither: the last good facts, for navigation only.
    Their spans are those of the version they come from; ``FileFacts.locate`` keeps to the chunk."""


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
    changes_in_place: tuple[str, ...] = ()
    """The parameters whose value the body changes instead of making a new one, sorted; ``x.append``
    where it does if ``append`` changes values of the parameter's type."""
    returned: Expr | None = None
    """What a function that may be a decorator, or make one, gives back; see ``facts.decorating``."""


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
    """A value that begins with ``=`` is no expression: what the name means from here on is not known."""
    conditional: bool = False
    """Inside a block that may not run, so that an earlier value may still hold."""


@dataclass(frozen=True, slots=True)
class ClassFacts:
    """A module-level class: enough to know its bases, the fields of a TypedDict, and constants."""

    name: str
    name_span: Span
    bases: tuple[Expr, ...]
    fields: tuple[tuple[str, TypeText], ...]
    constants: tuple[Assignment, ...] = ()
    methods: tuple[str, ...] = ()
    answers: tuple[tuple[str, Expr], ...] = ()
    """The methods that do nothing but return a literal."""


@dataclass(frozen=True, slots=True)
class Script:
    """Statements that may be driver code, in order: assignments and bare expressions.

    Made only for chunks whose text mentions driver code, so that ordinary nodes carry none.
    ``function`` is the name of the enclosing function (``Class.method`` for a method, ``Class.`` for
    the attributes in its body, ``outer.inner`` for an inner function), None at module level. Names of assignments may be dotted (``self.driver``).
    A value that is outside the algebra, such as ``driver.execute([...])["a"]``, is opaque; the calls
    inside it stand before it as statements of their own. A changed name (``x += y``, ``x["a"] = y``,
    ``for x in y``) is assigned an opaque value.
    """

    function: str | None
    statements: tuple[Assignment | Expr, ...]
    imports: tuple[ImportedName, ...] = ()
    status: Status = Status.EXACT
    """STALE where the chunk does not parse any more: for navigation, never for diagnostics."""


@dataclass(frozen=True, slots=True)
class ChunkFacts:
    """All facts of one chunk, in source order."""

    functions: tuple[FunctionFacts, ...] = ()
    imports: tuple[ImportedName, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    classes: tuple[ClassFacts, ...] = ()
    scripts: tuple[Script, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """The facts of a chunk and where the chunk lies in its file, in characters."""

    start: int
    end: int
    facts: ChunkFacts
    digest: str
    """Of the chunk's text: changes whenever the code does, bodies included."""
    fault: SyntaxFault | None = None
    """Why the chunk does not parse; its span counts from the chunk, too. No part of the facts: what
    is wrong in a body moves with every keystroke, what the function is called does not."""


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


class _FilledLater:
    """Lets fields be filled when one of them is first asked for, as those of files of the cache are."""

    __slots__ = ("_fill",)

    if not TYPE_CHECKING:  # Or every attribute would be known to exist.

        def __getattr__(self, name: str) -> object:
            # Python comes here only for what is not filled in.
            if name == "_fill":
                raise AttributeError(name)
            self._fill()
            return object.__getattribute__(self, name)

    def fill_later(self, fill: Callable[[], None], **known: object) -> None:
        """Set the fields that are known; ``fill`` is to set the others by calling this again."""
        for name, value in {**known, "_fill": fill}.items():
            object.__setattr__(self, name, value)


@dataclass(frozen=True, slots=True)
class Outline(_FilledLater):
    """What the chunks of a file say, wherever they lie.

    Two versions of a file that say the same share one ``Outline`` (the same object), whatever was
    typed inside bodies. Anchors depend on nothing else.
    """

    chunks: tuple[ChunkFacts, ...]
    symbols: tuple[tuple[str, int], ...]
    """Symbol and ordinal of each chunk, as anchors name them."""
    index: Mapping[tuple[str, int], int] = field(compare=False, repr=False, hash=False)
    """The chunk of each symbol and ordinal."""
    has_scripts: bool
    """Whether any chunk has statements that may be driver code; known without reading the others."""


@dataclass(frozen=True, slots=True)
class FileFacts(_FilledLater):
    """The facts of one file. ``chunks`` are in source order and cover the file."""

    path: str
    chunks: tuple[Placed, ...]
    outline: Outline

    @property
    def chunk_facts(self) -> tuple[ChunkFacts, ...]:
        """The facts of all chunks; the same object in two versions of a file that say the same."""
        return self.outline.chunks

    @property
    def functions(self) -> tuple[FunctionFacts, ...]:
        """All functions, in source order."""
        return tuple(f for c in self.outline.chunks for f in c.functions)

    @property
    def imports(self) -> tuple[ImportedName, ...]:
        """All imported names, in source order."""
        return tuple(i for c in self.outline.chunks for i in c.imports)

    @property
    def assignments(self) -> tuple[Assignment, ...]:
        """All module-level assignments, in source order."""
        return tuple(a for c in self.outline.chunks for a in c.assignments)

    def anchor(self, chunk: int, span: Span) -> Anchor:
        """The anchor of a span of the chunk with this index."""
        symbol, ordinal = self.outline.symbols[chunk]
        return Anchor(self.path, symbol, ordinal, span)

    def chunk_of(self, anchor: Anchor) -> Placed | None:
        """The chunk that an anchor speaks of, or None where its symbol has gone."""
        index = self.outline.index.get((anchor.symbol, anchor.ordinal))
        return None if index is None else self.chunks[index]

    def locate(self, anchor: Anchor) -> Span | None:
        """The anchor's span in the file as it is now, cut to its chunk; None where it has gone."""
        chunk = self.chunk_of(anchor)
        if chunk is None:
            return None
        start = min(chunk.start + anchor.span.start, chunk.end)
        return Span(start, max(start, min(chunk.start + anchor.span.end, chunk.end)))

    def chunk_at(self, offset: int) -> int | None:
        """The index of the chunk that holds an offset; None in an empty file."""
        if not self.chunks:
            return None
        return max(0, bisect_right(self.chunks, offset, key=lambda chunk: chunk.start) - 1)
