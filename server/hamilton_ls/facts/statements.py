"""The module-level statements of a tree: functions, imports, assignments and classes.

Looks into the blocks of module-level ``if``, ``try``, ``with``, loops and ``match``, since what
they define belongs to the module too. Does not look into functions or classes.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hamilton_ls.facts.expressions import Opaque
from hamilton_ls.facts.functions import read_function
from hamilton_ls.facts.model import Assignment, ChunkFacts, ClassFacts, FunctionFacts, ImportedName, TypeText
from hamilton_ls.facts.reading import ExpressionReader
from hamilton_ls.syntax.parsing import Places
from hamilton_ls.text.spans import Span

_CHANGING = frozenset(
    {
        "add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "reverse", "setdefault",
        "sort", "update",
    }
)  # fmt: skip
"""Methods that change a collection; what it was before is not what it is from now on."""
_TYPE_ALIAS = getattr(ast, "TypeAlias", ())
"""``type A = ...``, of Python 3.12."""
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

    def _block(self, body: Sequence[ast.stmt], conditions: tuple[str, ...], *, surely: bool = True) -> None:
        for statement in body:
            match statement:
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    self._functions.append(read_function(statement, self._text, self._reader, conditions))
                case ast.Import() | ast.ImportFrom():
                    type_checking = any(test in _TYPE_CHECKING for test in conditions)
                    self._imports += imported_names(statement, self._places, type_checking=type_checking)
                case ast.ClassDef():
                    self._classes.append(self._class(statement))
                case ast.If():
                    test = self._places.text(self._places.span(statement.test))
                    self._block(statement.body, (*conditions, test), surely=False)
                    self._block(statement.orelse, (*conditions, f"not ({test})"), surely=False)
                case ast.Try():
                    self._try(statement, conditions, surely=surely)
                case _:
                    found = self._bound(statement)
                    self._assignments += found if surely else (replace(a, conditional=True) for a in found)
                    inside = surely and isinstance(statement, ast.With | ast.AsyncWith)
                    for block in inner_blocks(statement):
                        self._block(block, conditions, surely=inside)

    def _try(self, node: ast.Try, conditions: tuple[str, ...], *, surely: bool) -> None:
        """What a handler defines is there if the handler runs."""
        self._block(node.body, conditions, surely=False)
        for handler in node.handlers:
            caught = "" if handler.type is None else f" {self._places.text(self._places.span(handler.type))}"
            self._block(handler.body, (*conditions, f"except{caught}"), surely=False)
        self._block(node.orelse, conditions, surely=False)
        self._block(node.finalbody, conditions, surely=surely)

    def _bound(self, node: ast.stmt) -> Iterator[Assignment]:
        """The names that a simple statement, or the head of a loop or a ``with``, binds or changes."""
        match node:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    yield from self._assigned(target, value)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                yield from self._assigned(target, value)
            case ast.AugAssign(target=target) | ast.For(target=target) | ast.AsyncFor(target=target):
                yield from self._unknown(target)
            case ast.With(items=items) | ast.AsyncWith(items=items):
                for item in items:
                    if item.optional_vars is not None:
                        yield from self._unknown(item.optional_vars)
            case ast.Delete(targets=targets):
                for target in targets:
                    yield from self._unknown(target)
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=owner, attr=method))) if (
                method in _CHANGING
            ):
                yield from self._unknown(owner)
            case _ if isinstance(node, _TYPE_ALIAS):
                yield from self._unknown(node.name)
            case _:
                pass

    def _assigned(self, target: ast.expr, value: ast.expr) -> Iterator[Assignment]:
        if isinstance(target, ast.Name):
            yield Assignment(target.id, self._places.span(target), self._reader.read(value))
        elif (
            isinstance(target, ast.Tuple | ast.List)
            and isinstance(value, ast.Tuple | ast.List)
            and len(target.elts) == len(value.elts)
            and not any(isinstance(part, ast.Starred) for part in (*target.elts, *value.elts))
        ):
            for inner, part in zip(target.elts, value.elts, strict=True):
                yield from self._assigned(inner, part)
        else:
            yield from self._unknown(target)

    def _unknown(self, target: ast.expr) -> Iterator[Assignment]:
        """``x += y``, ``x["a"] = y``, ``del x``: what ``x`` was before is not what it is from now on."""
        match target:
            case ast.Name(id=name):
                place = self._places.span(target)
                yield Assignment(name, place, Opaque(f"= {name}", place))
            case ast.Tuple(elts=inner) | ast.List(elts=inner):
                for part in inner:
                    yield from self._unknown(part)
            case ast.Starred(value=inside) | ast.Subscript(value=inside):
                yield from self._unknown(inside)
            case _:
                pass

    def _class(self, node: ast.ClassDef) -> ClassFacts:
        start = self._places.offset(node.lineno, node.col_offset)
        at = max(start, self._text.find(node.name, start + len("class")))
        fields: list[tuple[str, TypeText]] = [
            (inner.target.id, self._reader.type_text(inner.annotation))
            for inner in node.body
            if isinstance(inner, ast.AnnAssign) and isinstance(inner.target, ast.Name)
        ]
        bases = tuple(self._reader.read(base) for base in node.bases)
        constants = tuple(found for inner in node.body for found in self._bound(inner))
        methods = [inner for inner in node.body if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef)]
        return ClassFacts(
            node.name,
            Span(at, at + len(node.name)),
            bases,
            tuple(fields),
            constants,
            tuple(method.name for method in methods),
            tuple(
                (method.name, self._reader.read(method.body[-1].value))
                for method in methods
                if isinstance(method.body[-1], ast.Return)
                and isinstance(method.body[-1].value, ast.Constant)
                and all(isinstance(statement, ast.Expr) for statement in method.body[:-1])
            ),
        )


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
