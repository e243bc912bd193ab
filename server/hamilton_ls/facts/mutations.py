"""Which parameters a function's body changes in place, as far as its text shows.

Gives names and no places, so that typing in a body replaces no facts unless it begins or ends to
change a parameter. Knows nothing of types: ``x["a"] = 1`` may be a frame or a dictionary.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

METHODS = frozenset(
    {
        "add", "append", "clear", "discard", "extend", "fill", "insert", "pop", "popitem", "put", "remove", "reverse",
        "setdefault", "sort", "update",
    }
)  # fmt: skip
"""Methods that change a value of some type; of which, the type says."""
_SIGNS = tuple(
    re.compile(sign)
    for sign in (
        r"\][ \t]*[-+*/%&|^@<>]{0,2}=(?!=)",
        r"[-+*/%&|^@<>]=",
        rf"\.(?:(?:columns|index|name)[ \t]*=(?!=)|(?:{'|'.join(sorted(METHODS))})[ \t]*\()",
    )
)
_WORDS = ("inplace", "del")
"""Most bodies have none of these, and then their trees need not be walked. Each sign begins with a
character that is looked for at once: as one expression they would take five times as long."""
_INDEXERS = frozenset({"loc", "iloc", "at", "iat"})
_LABELS = frozenset({"columns", "index", "name"})
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


def changed_in_place(node: ast.FunctionDef | ast.AsyncFunctionDef, text: str) -> tuple[str, ...]:
    """The parameters that a function changes in place.

    Args:
        node: the function.
        text: of its chunk.

    Returns:
        The names of parameters with ``x[...] = ``, ``x.loc[...] = ``, ``x += ...``, ``x.columns = ...``,
        ``del x[...]`` or ``x.method(inplace=True)`` in the body, and ``x.append`` where the body calls
        that or another of ``METHODS``; sorted. Also through another name (``y = x``). None that the
        body binds anew, as in ``x = x.copy()``, wherever it does.
    """
    if not (any(word in text for word in _WORDS) or any(sign.search(text) for sign in _SIGNS)):
        return ()
    parts = list(_parts(node))
    augmented = {id(part.target) for part in parts if isinstance(part, ast.AugAssign)}
    bound = Counter(
        part.id
        for part in parts
        if isinstance(part, ast.Name) and not isinstance(part.ctx, ast.Load) and id(part) not in augmented
    )
    arguments = {a.arg for a in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)}
    meaning = {name: name for name in arguments - bound.keys()}
    for part in parts:
        match part:
            case ast.Assign(targets=[ast.Name(id=other)], value=ast.Name(id=name)) if name in meaning:
                if bound[other] == 1 and other not in arguments:
                    meaning[other] = name
            case _:
                pass
    changed = {change for part in parts for change in _changed(part)}
    return tuple(sorted({meaning[name] + method for name, method in changed if name in meaning}))


def _parts(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[ast.AST]:
    """The body's trees without those of inner functions, which may never run."""
    waiting: list[ast.AST] = list(node.body)
    while waiting:
        part = waiting.pop()
        if not isinstance(part, _SCOPES):
            yield part
            waiting.extend(ast.iter_child_nodes(part))


def _changed(part: ast.AST) -> Iterator[tuple[str, str]]:
    """The names that a part changes; with ``.method`` where the type decides whether it does."""
    match part:
        case ast.Subscript(ctx=ast.Store() | ast.Del(), value=ast.Name(id=name)):
            yield name, ""
        case ast.Subscript(
            ctx=ast.Store() | ast.Del(), value=ast.Attribute(value=ast.Name(id=name), attr=indexer)
        ) if indexer in _INDEXERS:
            yield name, ""
        case ast.Attribute(ctx=ast.Store(), value=ast.Name(id=name), attr=label) if label in _LABELS:
            yield name, ""
        case ast.AugAssign(target=ast.Name(id=name)):
            yield name, ""
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method), keywords=keywords):
            if method in METHODS:
                yield name, f".{method}"
            if any(
                k.arg == "inplace" and isinstance(k.value, ast.Constant) and k.value.value is True
                for k in keywords
            ):
                yield name, ""
        case _:
            pass
