"""Statements that may be driver code: what is assigned and called, in order, wherever it stands.

Knows no driver: it keeps assignments and calls of chunks that mention driver words, flattened over
``if``, ``for``, ``with`` and ``try``, one ``Script`` for the module level and one for each function
or method. What they mean is worked out in ``graph/``.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence

from hamilton_ls.facts.expressions import Call, Expr, Opaque, dotted
from hamilton_ls.facts.model import Assignment, ImportedName, Script
from hamilton_ls.facts.reading import ExpressionReader
from hamilton_ls.facts.statements import imported_names, inner_blocks
from hamilton_ls.syntax.parsing import Places
from hamilton_ls.text.spans import Span

_DRIVER_WORDS = re.compile(
    r"\b(?:Driver|Builder|AsyncDriver|AsyncBuilder|driver|async_driver|with_modules|with_config|importlib|"
    r"import_module|materialize|visualize_\w+|display_\w+|execute|raw_execute|validate_\w+|"
    r"list_available_variables|what_is_\w+|has_cycles|export_execution)\b"
)
_PARTS_OF_DRIVER_WORDS = (
    *("river", "uilder", "with_modules", "with_config", "import", "materialize", "visualize_", "display_"),
    *("execut", "validate_", "list_available_variables", "what_is_", "has_cycles"),
)

_ATTRIBUTES = (ast.Assign, ast.AnnAssign)
"""What of a class body may hold a driver."""

_FAILURE_IS_EXPECTED = frozenset({"raises", "assertRaises", "assertRaisesRegex"})


def scripts_of(body: Sequence[ast.stmt], text: str, places: Places) -> tuple[Script, ...]:
    """The scripts of a chunk, the module level first, then its functions in source order."""
    if not _mentions_driver(text) and not _may_prepare_a_driver(body):
        return ()
    scripts: list[Script] = []
    waiting: list[tuple[str | None, Sequence[ast.stmt]]] = [(None, body)]
    while waiting:
        function, body = waiting.pop(0)
        reader = _ScriptReader(places)
        reader.block(body)
        if reader.statements:
            scripts.append(Script(function, tuple(reader.statements), tuple(reader.imports)))
        waiting += (
            (name if function is None else f"{function}.{name}", inner) for name, inner in reader.scopes
        )
    return tuple(scripts)


def _mentions_driver(text: str) -> bool:
    # Most chunks have none of the parts either, which is found out far sooner.
    for part in _PARTS_OF_DRIVER_WORDS:
        if part in text:
            return bool(_DRIVER_WORDS.search(text))
    return False


def _may_prepare_a_driver(body: Sequence[ast.stmt]) -> bool:
    """A statement that stands alone at module level and may hand a driver on or change a list or a dict."""
    match body:
        case [ast.Expr(value=ast.Call())]:
            return True
        case [ast.Assign(targets=[ast.Subscript(value=ast.Name(), slice=ast.Constant(value=str()))])]:
            return True
        case [ast.AugAssign(target=ast.Name(), op=ast.Add() | ast.BitOr())]:
            return True
        case _:
            return False


def _expects_failure(node: ast.stmt) -> bool:
    """``with pytest.raises(...)`` and ``with self.assertRaises(...)``: what stands there is wrong on purpose."""
    if not isinstance(node, ast.With | ast.AsyncWith):
        return False
    made_by = [item.context_expr.func for item in node.items if isinstance(item.context_expr, ast.Call)]
    names = [
        maker.attr if isinstance(maker, ast.Attribute) else getattr(maker, "id", "") for maker in made_by
    ]
    return not _FAILURE_IS_EXPECTED.isdisjoint(names)


class _ScriptReader:
    """Flattens the statements of one scope; the bodies of inner scopes are left in ``scopes``."""

    def __init__(self, places: Places) -> None:
        self.statements: list[Assignment | Expr] = []
        self.imports: list[ImportedName] = []
        self.scopes: list[tuple[str, Sequence[ast.stmt]]] = []
        self._places = places
        self._reader = ExpressionReader(places, self._look_inside)
        self._hidden: list[Expr] = []

    def block(self, body: Sequence[ast.stmt]) -> None:
        for statement in body:
            if _expects_failure(statement):
                continue
            self._statement(statement)
            for inner in inner_blocks(statement):
                self.block(inner)

    def _statement(self, node: ast.stmt) -> None:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self.scopes.append((node.name, node.body))
            case ast.ClassDef():
                self.scopes.append((f"{node.name}.", [s for s in node.body if isinstance(s, _ATTRIBUTES)]))
                self.scopes += (
                    (f"{node.name}.{method.name}", method.body)
                    for method in node.body
                    if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef)
                )
            case ast.Import() | ast.ImportFrom():
                self.imports += imported_names(node, self._places, type_checking=False)
            case ast.Assign():
                for target in node.targets:
                    self._assign(target, node.value)
            case ast.AnnAssign(value=ast.expr() as value):
                self._assign(node.target, value)
            case ast.AugAssign():
                self._assign_unknown(node.target, node.value)
            case ast.For() | ast.AsyncFor():
                self._assign_unknown(node.target, node.iter)
            case ast.With() | ast.AsyncWith():
                for item in node.items:
                    if item.optional_vars is None:
                        self._expression(item.context_expr)
                    else:
                        self._assign(item.optional_vars, item.context_expr)
            case ast.Return(value=ast.Name() as value):
                # The last expression of a function is what it returns, if that is a driver.
                self.statements.append(self._read(value))
            case ast.Expr(value=value) | ast.Return(value=ast.expr() as value):
                self._expression(value)
            case ast.If(test=test) | ast.While(test=test) | ast.Assert(test=test):
                self._expression(test)
            case _:
                pass

    def _assign(self, target: ast.expr, value: ast.expr) -> None:
        """``target = value``; a tuple is taken apart, one that cannot be gets unknown values."""
        if isinstance(target, ast.Tuple | ast.List):
            pairs = _pairs(target.elts, value)
            if not pairs:
                self._assign_unknown(target, value)
            for inner, item in pairs:
                self._assign(inner, item)
        elif isinstance(target, ast.Name | ast.Attribute):
            read = self._read(value)
            self.statements += self._assignments(target, read)
        else:
            self._assign_unknown(target, value)

    def _assign_unknown(self, target: ast.expr, value: ast.expr) -> None:
        """Targets whose value is not known, after the calls that make it.

        Their value begins with ``=``, as no expression does: the text of the iterable of a loop would
        read as a literal that the target has. What follows says how a list or a dict was changed.
        """
        self._expression(value)
        # In ``with value as target`` the target comes second.
        spans = (self._places.span(target), self._places.span(value))
        span = Span(min(s.start for s in spans), max(s.end for s in spans))
        self.statements += self._assignments(target, Opaque(f"= {self._places.text(span)}", span))

    def _assignments(self, target: ast.expr, value: Expr) -> Iterator[Assignment]:
        """One assignment for each name of a target: ``x``, ``self.x``, and ``x`` of ``x[0]``."""
        match target:
            case ast.Tuple() | ast.List():
                for inner in target.elts:
                    yield from self._assignments(inner, value)
            case ast.Subscript():
                yield from self._assignments(target.value, value)
            case ast.Starred():
                span = self._places.span(target.value)
                yield from self._assignments(target.value, Opaque(self._places.text(span), span))
            case ast.Name() | ast.Attribute():
                read = self._reader.read(target)
                if name := dotted(read):
                    yield Assignment(name, self._places.span(target), value)
            case _:
                pass

    def _expression(self, node: ast.expr) -> None:
        read = self._read(node)
        if isinstance(read, Call):
            self.statements.append(read)

    def _read(self, node: ast.expr) -> Expr:
        """The expression; calls inside what is opaque become statements before it."""
        if isinstance(node, ast.Await):
            node = node.value
        read = self._reader.read(node)
        self.statements += self._hidden
        self._hidden.clear()
        return read

    def _look_inside(self, node: ast.expr) -> None:
        """Keep the outermost calls inside an expression that is outside the algebra."""
        waiting: list[ast.AST] = [node]
        while waiting:
            inner = waiting.pop()
            if isinstance(inner, ast.Call):
                self._hidden.append(self._reader.read(inner))
            else:
                waiting.extend(reversed(list(ast.iter_child_nodes(inner))))


def _pairs(targets: list[ast.expr], value: ast.expr) -> list[tuple[ast.expr, ast.expr]]:
    """Target and value of each name in ``a, b = x, y``; nothing where they cannot be told apart."""
    if not isinstance(value, ast.Tuple | ast.List) or len(value.elts) != len(targets):
        return []
    if any(isinstance(item, ast.Starred) for item in (*targets, *value.elts)):
        return []
    return list(zip(targets, value.elts, strict=True))
