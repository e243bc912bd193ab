"""Which names of a module mean the same thing: Python's scopes, for renaming.

Knows functions, lambdas, classes and comprehensions as scopes and what binds a name in each. Knows
nothing of other files, and nothing of Hamilton: what an import means is said by who asks.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hamilton_ls.syntax.parsing import Places, parse
from hamilton_ls.text.spans import Span

_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
_Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp


@dataclass(eq=False, slots=True)
class Scope:
    """A part of a module in which names are bound."""

    parent: Scope | None
    is_class: bool = False
    is_comprehension: bool = False
    bound: set[str] = field(default_factory=set)

    def and_around(self) -> Iterator[Scope]:
        """The scope and those that it lies in, innermost first."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.parent


@dataclass(frozen=True, slots=True)
class Use:
    """A name where it stands: where it is read, assigned, defined, imported or a parameter."""

    name: str
    span: Span
    scope: Scope


@dataclass(frozen=True, slots=True)
class AttributeUse:
    """``base.name``, where the base is a dotted name; the span is that of the last name."""

    base: str
    name: str
    span: Span
    scope: Scope


@dataclass(frozen=True, slots=True)
class Import:
    """One name of an import statement, wherever it stands; ``attribute`` is None for ``import m``."""

    bound: str
    module: str
    attribute: str | None
    level: int
    renamed: bool
    span: Span
    """Of the imported name."""
    scope: Scope


class ModuleNames:
    """All names of one module."""

    def __init__(self, text: str, tree: ast.Module) -> None:
        """Reads the tree of a text; ``read_names`` makes it of the text alone."""
        self.module = Scope(None)
        self.uses: list[Use] = []
        self.attributes: list[AttributeUse] = []
        self.imports: list[Import] = []
        self.exported: list[tuple[str, Span]] = []
        """The texts in ``__all__``."""
        self.beyond: set[str] = set()
        """Names bound by statements that tell no place, or declared global or nonlocal."""
        _Reader(self, text).read(tree, self.module)

    def meaning(self, use: Use | AttributeUse) -> Scope | None:
        """The scope that binds a name where it stands; None for a builtin."""
        name = use.name if isinstance(use, Use) else use.base.partition(".")[0]
        return next((s for s in use.scope.and_around() if _sees(use.scope, s) and name in s.bound), None)

    def named(self, name: str, scope: Scope) -> tuple[Span, ...]:
        """All places of a name that a scope binds, in order."""
        return tuple(sorted(u.span for u in self.uses if u.name == name and self.meaning(u) is scope))

    def unbound(self, name: str) -> tuple[Span, ...]:
        """All places of a name that nothing in the module binds, in order."""
        return tuple(sorted(u.span for u in self.uses if u.name == name and self.meaning(u) is None))

    def scope_of_parameter(self, parameter: Span) -> Scope | None:
        """The scope of the function that has a parameter here."""
        return next((use.scope for use in self.uses if use.span == parameter), None)

    def can_become(self, name: str, scope: Scope, new: str) -> bool:
        """Whether a name of a scope can be called otherwise without meaning something else anywhere."""
        if new in scope.bound or self.beyond & {name, new}:
            return False
        for use in self.uses:
            meaning = self.meaning(use) if use.name in (name, new) else None
            inside = scope in use.scope.and_around()
            if use.name == name and meaning is scope and _hides(use.scope, scope, new):
                return False
            if use.name == new and inside and (meaning is None or meaning in _around(scope)):
                return False
        return True


def read_names(text: str) -> ModuleNames | None:
    """The names of a module's text; None where it does not parse, or is nested too deeply."""
    tree = parse(text).tree
    try:
        return None if tree is None else ModuleNames(text, tree)
    except RecursionError:
        return None


def _sees(start: Scope, scope: Scope) -> bool:
    """Whether names that a scope around binds are seen: those of a class are in its own statements only."""
    return scope is start or not scope.is_class


def _hides(start: Scope, target: Scope, name: str) -> bool:
    for scope in start.and_around():
        if scope is target:
            return False
        if name in scope.bound and _sees(start, scope):
            return True
    return False


def _around(scope: Scope) -> list[Scope]:
    return list(scope.and_around())[1:]


class _Reader:
    """Walks a tree once and notes what binds and what uses a name."""

    def __init__(self, names: ModuleNames, text: str) -> None:
        self._names = names
        self._text = text
        self._places = Places(text)

    def read(self, node: ast.AST, scope: Scope) -> None:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
                self._function(node, scope)
            case ast.ClassDef():
                self._class(node, scope)
            case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                self._comprehension(node, scope)
            case ast.NamedExpr():
                self._bind(node.target, next(s for s in scope.and_around() if not s.is_comprehension))
                self.read(node.value, scope)
            case ast.Name():
                self._name(node, scope)
            case ast.Attribute():
                self._attribute(node, scope)
            case ast.Import() | ast.ImportFrom():
                self._import(node, scope)
            case _:
                self._other(node, scope)

    def _read_all(self, nodes: list[ast.AST], scope: Scope) -> None:
        for node in nodes:
            self.read(node, scope)

    def _other(self, node: ast.AST, scope: Scope) -> None:
        match node:
            case ast.Global(names=names) | ast.Nonlocal(names=names):
                self._names.beyond.update(names)
            case (
                ast.ExceptHandler(name=str(name))
                | ast.MatchAs(name=str(name))
                | ast.MatchStar(name=str(name))
            ):
                self._bind_somewhere(name, scope)
            case ast.MatchMapping(rest=str(name)):
                self._bind_somewhere(name, scope)
            case ast.Assign(
                targets=[ast.Name(id="__all__")], value=ast.List(elts=items) | ast.Tuple(elts=items)
            ):
                self._exports(items)
        self._read_all(list(ast.iter_child_nodes(node)), scope)

    def _exports(self, items: list[ast.expr]) -> None:
        for item in items:
            if isinstance(item, ast.Constant) and isinstance(item.value, str):
                start = self._places.offset(item.lineno, item.col_offset) + 1
                span = Span(start, start + len(item.value))
                if self._text[span.start : span.end] == item.value:
                    self._names.exported.append((item.value, span))

    def _bind_somewhere(self, name: str, scope: Scope) -> None:
        scope.bound.add(name)
        self._names.beyond.add(name)

    def _function(self, node: _Function, scope: Scope) -> None:
        inner = Scope(scope)
        arguments = node.args
        starred = [argument for argument in (arguments.vararg, arguments.kwarg) if argument is not None]
        every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *starred]
        around: list[ast.AST | None] = [*arguments.defaults, *arguments.kw_defaults]
        around += [argument.annotation for argument in every]
        if not isinstance(node, ast.Lambda):
            self._define(node, scope)
            around += [*node.decorator_list, node.returns]
        self._read_all([part for part in around if part is not None], scope)
        for argument in every:
            inner.bound.add(argument.arg)
            self._use(argument.arg, self._places.offset(argument.lineno, argument.col_offset), inner)
        body: list[ast.AST] = [node.body] if isinstance(node, ast.Lambda) else [*node.body]
        self._read_all(body, inner)

    def _class(self, node: ast.ClassDef, scope: Scope) -> None:
        self._define(node, scope)
        self._read_all([*node.decorator_list, *node.bases, *node.keywords], scope)
        self._read_all([*node.body], Scope(scope, is_class=True))

    def _define(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef, scope: Scope) -> None:
        start = self._places.offset(node.lineno, node.col_offset)
        named = re.compile(rf"(?:async\s+)?(?:def|class)\s+(?={re.escape(node.name)})").match(
            self._text, start
        )
        scope.bound.add(node.name)
        if named is None:
            self._names.beyond.add(node.name)
        else:
            self._use(node.name, named.end(), scope)

    def _comprehension(self, node: _Comprehension, scope: Scope) -> None:
        inner = Scope(scope, is_comprehension=True)
        self.read(node.generators[0].iter, scope)
        for number, generator in enumerate(node.generators):
            self.read(generator.target, inner)
            self._read_all([*([generator.iter] if number else []), *generator.ifs], inner)
        results = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        self._read_all([*results], inner)

    def _name(self, node: ast.Name, scope: Scope) -> None:
        if isinstance(node.ctx, ast.Load):
            self._use(node.id, self._places.offset(node.lineno, node.col_offset), scope)
        else:
            self._bind(node, scope)

    def _bind(self, node: ast.Name, scope: Scope) -> None:
        scope.bound.add(node.id)
        self._use(node.id, self._places.offset(node.lineno, node.col_offset), scope)

    def _use(self, name: str, start: int, scope: Scope) -> None:
        if self._text[start : start + len(name)] == name:
            self._names.uses.append(Use(name, Span(start, start + len(name)), scope))
        else:
            self._names.beyond.add(name)

    def _attribute(self, node: ast.Attribute, scope: Scope) -> None:
        base = _dotted(node.value)
        end = self._places.offset(node.end_lineno or node.lineno, node.end_col_offset or 0)
        if base is not None and self._text[end - len(node.attr) : end] == node.attr:
            span = Span(end - len(node.attr), end)
            self._names.attributes.append(AttributeUse(base, node.attr, span, scope))
        self.read(node.value, scope)

    def _import(self, node: ast.Import | ast.ImportFrom, scope: Scope) -> None:
        for alias in node.names:
            start = self._places.offset(alias.lineno, alias.col_offset)
            end = self._places.offset(alias.end_lineno or alias.lineno, alias.end_col_offset or 0)
            bound = alias.asname or alias.name.partition(".")[0]
            of_module = isinstance(node, ast.Import)
            module = alias.name if isinstance(node, ast.Import) else node.module or ""
            level = 0 if isinstance(node, ast.Import) else node.level
            attribute = None if of_module else alias.name
            span = Span(start, start + len(alias.name))
            renamed = alias.asname is not None
            self._names.imports.append(Import(bound, module, attribute, level, renamed, span, scope))
            if bound != "*":
                scope.bound.add(bound)
                self._use(bound, end - len(bound) if renamed else start, scope)


def _dotted(node: ast.expr) -> str | None:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        base = _dotted(node.value)
        return None if base is None else f"{base}.{node.attr}"
    return None
