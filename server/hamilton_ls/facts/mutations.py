"""Which parameters a function's body changes in place, as far as its text shows.

Gives names and no places, so that typing in a body replaces no facts unless it begins or ends to
change a parameter. Knows nothing of types: ``x["a"] = 1`` may be a frame or a dictionary.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

_CHANGED_ITEM = re.compile(r"\][ \t]*[-+*/%&|^@<>]{0,2}=(?!=)")
"""Most bodies have neither this nor the words, and then their trees need not be walked."""
_INDEXERS = frozenset({"loc", "iloc", "at", "iat"})
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


def changed_in_place(node: ast.FunctionDef | ast.AsyncFunctionDef, text: str) -> tuple[str, ...]:
    """The parameters that a function changes in place.

    Args:
        node: the function.
        text: of its chunk.

    Returns:
        The names of parameters with ``x[...] = ``, ``x.loc[...] = ``, ``del x[...]`` or
        ``x.method(inplace=True)`` in the body, sorted; none that the body binds anew, as in
        ``x = x.copy()``, wherever it does.
    """
    if not ("inplace" in text or "del" in text or _CHANGED_ITEM.search(text)):
        return ()
    parts = list(_parts(node))
    changed = {name for part in parts for name in _changed(part)}
    bound = {part.id for part in parts if isinstance(part, ast.Name) and not isinstance(part.ctx, ast.Load)}
    arguments = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
    return tuple(sorted((changed - bound).intersection(argument.arg for argument in arguments)))


def _parts(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[ast.AST]:
    """The body's trees without those of inner functions, which may never run."""
    waiting: list[ast.AST] = list(node.body)
    while waiting:
        part = waiting.pop()
        if not isinstance(part, _SCOPES):
            yield part
            waiting.extend(ast.iter_child_nodes(part))


def _changed(part: ast.AST) -> Iterator[str]:
    match part:
        case ast.Subscript(ctx=ast.Store() | ast.Del(), value=ast.Name(id=name)):
            yield name
        case ast.Subscript(
            ctx=ast.Store() | ast.Del(), value=ast.Attribute(value=ast.Name(id=name), attr=indexer)
        ) if indexer in _INDEXERS:
            yield name
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name)), keywords=keywords):
            if any(
                k.arg == "inplace" and isinstance(k.value, ast.Constant) and k.value.value is True
                for k in keywords
            ):
                yield name
        case _:
            pass
