"""The module-level statements of a tree: functions, imports, assignments and classes.

Looks into the blocks of module-level ``if``, ``try``, ``with``, loops and ``match``, since what
they define belongs to the module too. Does not look into functions or classes.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from hamilton_ls.facts.expressions import Opaque
from hamilton_ls.facts.functions import read_function
from hamilton_ls.facts.model import Assignment, ChunkFacts, ClassFacts, FunctionFacts, ImportedName, TypeText
from hamilton_ls.facts.reading import ExpressionReader
from hamilton_ls.syntax.parsing import Places
from hamilton_ls.text.spans import Span

_TYPE_CHECKING = ("TYPE_CHECKING", "typing.TYPE_CHECKING", "t.TYPE_CHECKING")


class ModuleReader:
    """Collects the module-level facts of one chunk."""

    def __init__(self, text: str, places: Places) -> None:
        self._text = text
        self._places = places
        self._reader = ExpressionReader(places)
        self._functions: list[FunctionFacts] = []
        self._imports: list[ImportedName] = []
        self._assignments: list[Assignment] = []
        self._classes: list[ClassFacts] = []

    def read(self, statements: Sequence[ast.stmt]) -> ChunkFacts:
        """The facts of the chunk's statements, scripts excepted."""
        self._block(statements, ())
        return ChunkFacts(
            tuple(self._functions), tuple(self._imports), tuple(self._assignments), tuple(self._classes)
        )

    def _block(self, body: Sequence[ast.stmt], conditions: tuple[str, ...]) -> None:
        for statement in body:
            match statement:
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    self._functions.append(read_function(statement, self._text, self._reader, conditions))
                case ast.Import() | ast.ImportFrom():
                    type_checking = any(test in _TYPE_CHECKING for test in conditions)
                    self._imports += imported_names(statement, self._places, type_checking=type_checking)
                case ast.Assign() | ast.AnnAssign():
                    self._assignments += self._assigned(statement)
                case ast.AugAssign(target=target, value=value):
                    self._assignments += self._changed(target, value)
                case ast.ClassDef():
                    self._classes.append(self._class(statement))
                case ast.If():
                    test = self._places.text(self._places.span(statement.test))
                    self._block(statement.body, (*conditions, test))
                    self._block(statement.orelse, (*conditions, f"not ({test})"))
                case _:
                    for block in inner_blocks(statement):
                        self._block(block, conditions)

    def _assigned(self, node: ast.Assign | ast.AnnAssign) -> Iterator[Assignment]:
        if node.value is None:
            return
        for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
            if isinstance(target, ast.Name):
                yield Assignment(target.id, self._places.span(target), self._reader.read(node.value))
            elif isinstance(target, ast.Subscript):
                yield from self._changed(target.value, node.value)

    def _changed(self, target: ast.expr, value: ast.expr) -> Iterator[Assignment]:
        """``x += y`` and ``x["a"] = y``: what ``x`` was before is not what it is from now on."""
        if isinstance(target, ast.Name):
            place = self._places.span(target)
            whole = Span(place.start, self._places.span(value).end)
            yield Assignment(target.id, place, Opaque(self._places.text(whole), whole))

    def _class(self, node: ast.ClassDef) -> ClassFacts:
        start = self._places.offset(node.lineno, node.col_offset)
        at = max(start, self._text.find(node.name, start + len("class")))
        fields: list[tuple[str, TypeText]] = [
            (inner.target.id, self._reader.type_text(inner.annotation))
            for inner in node.body
            if isinstance(inner, ast.AnnAssign) and isinstance(inner.target, ast.Name)
        ]
        bases = tuple(self._reader.read(base) for base in node.bases)
        return ClassFacts(node.name, Span(at, at + len(node.name)), bases, tuple(fields))


def inner_blocks(statement: ast.stmt) -> Iterator[Sequence[ast.stmt]]:
    """The blocks of a compound statement in source order; functions and classes have none here."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return
    if isinstance(statement, ast.Match):
        for case in statement.cases:
            yield case.body
        return
    yield getattr(statement, "body", ())
    for handler in getattr(statement, "handlers", ()):
        yield handler.body
    yield getattr(statement, "orelse", ())
    yield getattr(statement, "finalbody", ())


def imported_names(
    node: ast.Import | ast.ImportFrom, places: Places, *, type_checking: bool
) -> Iterator[ImportedName]:
    """The names that an import statement binds."""
    for alias in node.names:
        start = places.span(alias).start
        span = Span(start, start + len(alias.name))
        if isinstance(node, ast.ImportFrom):
            name, module = alias.asname or alias.name, node.module or ""
            yield ImportedName(name, module, alias.name, node.level, span, type_checking)
        elif alias.asname:
            yield ImportedName(alias.asname, alias.name, None, 0, span, type_checking)
        else:
            head = alias.name.partition(".")[0]
            yield ImportedName(head, head, None, 0, span, type_checking)
