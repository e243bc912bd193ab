"""Where a function's body uses a parameter, for the fix that renames it.

Knows Python's rules of scope as far as they hide a parameter: a nested function, lambda or
comprehension that binds the name again. Knows nothing of Hamilton.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from hamilton_ls.text.lines import LineIndex
from hamilton_ls.text.spans import Span

_Scope = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
_Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp


def uses_of_parameter(chunk: str, parameter: Span) -> tuple[Span, ...]:
    """The uses of a parameter in the body of its function.

    Args:
        chunk: The text of the chunk that holds the function.
        parameter: The parameter's name in it.

    Returns:
        The spans of all names in the body that mean the parameter, in order; none where the
        chunk does not parse.
    """
    try:
        tree = ast.parse(chunk)
    except (SyntaxError, ValueError, RecursionError):
        return ()
    lines = LineIndex(chunk)
    for function in ast.walk(tree):
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        for argument in _arguments(function.args):
            if _start(argument, lines) == parameter.start:
                names = (name for statement in function.body for name in _names(statement, argument.arg))
                starts = sorted(_start(name, lines) for name in names)
                return tuple(Span(start, start + len(argument.arg)) for start in starts)
    return ()


def _names(tree: ast.AST, name: str) -> Iterator[ast.Name]:
    """The names in a tree that mean the parameter ``name`` of the function around it."""
    if isinstance(tree, _Scope | _Comprehension) and _binds(tree, name):
        return
    if isinstance(tree, ast.Name) and tree.id == name:
        yield tree
    for child in ast.iter_child_nodes(tree):
        yield from _names(child, name)


def _binds(scope: ast.AST, name: str) -> bool:
    if isinstance(scope, _Scope):
        return any(argument.arg == name for argument in _arguments(scope.args))
    generators = scope.generators if isinstance(scope, _Comprehension) else []
    targets = (target for generator in generators for target in ast.walk(generator.target))
    return any(isinstance(target, ast.Name) and target.id == name for target in targets)


def _arguments(arguments: ast.arguments) -> list[ast.arg]:
    starred = [argument for argument in (arguments.vararg, arguments.kwarg) if argument is not None]
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *starred]


def _start(node: ast.arg | ast.Name, lines: LineIndex) -> int:
    """Python counts columns in UTF-8 bytes."""
    return lines.offset(node.lineno - 1, node.col_offset, "utf-8")
