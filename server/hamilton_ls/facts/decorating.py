"""What functions give back that may be decorators, or make decorators: enough to follow modifiers through them.

    def daily(owner):            tag(schedule="daily", owner=owner)
        return tag(schedule="daily", owner=owner)

    def logged(function):        function: the wrapper keeps its name and signature
        @functools.wraps(function)
        def wrapper(*args): ...
        return wrapper

Also of private functions, which may make arguments of modifiers. Nodes have none, whose bodies change with
every keystroke: they are public and say which type they return.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from hamilton_ls.facts.expressions import Expr, Name, Opaque
from hamilton_ls.facts.reading import ExpressionReader

_WRAPS = ("wraps", "functools.wraps")


def returned_by(node: ast.FunctionDef | ast.AsyncFunctionDef, reader: ExpressionReader) -> Expr | None:
    """The expression that a call of the function comes to.

    Args:
        node: the function.
        reader: of the chunk's expressions.

    Returns:
        The expression, in which the function's parameters may stand; the name of a parameter where that
        is given back, also in a wrapper with its signature; a ``lambda`` for an inner decorator. None for
        what is no decorator, or does more than that.
    """
    if isinstance(node, ast.AsyncFunctionDef) or node.decorator_list or not _may_decorate(node, reader):
        return None
    body = _without_documentation(node.body)
    if not body or not isinstance(body[-1], ast.Return) or body[-1].value is None:
        return None
    value = body[-1].value
    parameters = [
        argument.arg for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
    ]
    if isinstance(value, ast.Name):
        return _named(value.id, body[:-1], parameters, node, reader)
    return reader.read(value) if len(body) == 1 else None


def _may_decorate(node: ast.FunctionDef, reader: ExpressionReader) -> bool:
    """Whether it is private, or its annotations leave room for a function to be returned; no node is that."""
    if node.name.startswith("_") or not isinstance(node.returns, ast.expr):
        return True
    places = reader.places
    written = places.text(places.span(node.returns))
    if "Callable" in written or not (written.isidentifier() and written[0].isupper()):
        return "Callable" in written
    first = next(iter((*node.args.posonlyargs, *node.args.args)), None)
    return first is not None and isinstance(first.annotation, ast.Name) and first.annotation.id == written


def _without_documentation(body: Sequence[ast.stmt]) -> list[ast.stmt]:
    is_text = body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    return list(body[1:] if is_text else body)


def _named(
    name: str,
    before: Sequence[ast.stmt],
    parameters: Sequence[str],
    node: ast.FunctionDef,
    reader: ExpressionReader,
) -> Expr | None:
    """What a function gives back that ends in ``return name``."""
    place = reader.places.span(node.args.args[0]) if node.args.args else reader.places.span(node)
    if name in parameters:
        return Name(name, place) if _leave_alone(before, name) else None
    inner = before[-1] if before else None
    if not isinstance(inner, ast.FunctionDef) or inner.name != name or len(before) > 1:
        return None
    wrapped = _wrapped(inner)
    if wrapped in parameters:
        return Name(wrapped, place)
    if inner.decorator_list or len(inner.args.args) != 1:
        return None
    given = returned_by(inner, reader)
    if given is None:
        return None
    taken = inner.args.args[0].arg
    text = given.id if isinstance(given, Name) else reader.places.text(given.span)
    return Opaque(f"lambda {taken}: {text}", place)


def _wrapped(inner: ast.FunctionDef) -> str:
    """The function whose signature a wrapper takes over; empty if it takes over none."""
    for decorator in inner.decorator_list:
        if (
            isinstance(decorator, ast.Call)
            and ast.unparse(decorator.func) in _WRAPS
            and len(decorator.args) == 1
            and isinstance(decorator.args[0], ast.Name)
        ):
            return decorator.args[0].id
    return ""


def _leave_alone(body: Sequence[ast.stmt], name: str) -> bool:
    """Whether statements neither bind a name anew nor put decorators on what it holds."""
    for statement in body:
        for part in ast.walk(statement):
            if isinstance(part, ast.Name) and part.id == name and not isinstance(part.ctx, ast.Load):
                return False
            if isinstance(part, ast.Return):
                return False
            if isinstance(part, ast.Attribute) and not isinstance(part.ctx, ast.Load):
                return False
            if isinstance(part, ast.Call) and isinstance(part.func, ast.Call):
                return False
    return True
