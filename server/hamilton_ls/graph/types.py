"""Annotations made canonical: every name replaced by its full path.

Builtins stay bare (``int``, ``dict[str, int]``), ``None`` stays, quoted parts are unquoted, the
arguments of ``Literal`` stay as written. Knows the grammar of annotations; what a name means is
asked of whoever holds the module. Whether two types fit is said by ``compatibility``.
"""

from __future__ import annotations

import ast
import builtins
import typing
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

NameResolver: TypeAlias = Callable[[str], "str | None"]
"""From a dotted name to the canonical type that it stands for, or None."""

BUILTIN_NAMES = frozenset(dir(builtins))

TYPE_MAKERS = frozenset(
    f"{module}.{name}"
    for module in ("typing", "typing_extensions", "collections")
    for name in ("NewType", "TypeVar", "NamedTuple", "namedtuple")
)
"""What is called to make a type; the type is called like the variable that it is assigned to."""

_CLASS_OF_ALIAS = {
    "typing.Dict": "dict",
    "typing.List": "list",
    "typing.Set": "set",
    "typing.FrozenSet": "frozenset",
    "typing.Tuple": "tuple",
    "typing.Type": "type",
    "typing.DefaultDict": "collections.defaultdict",
    "typing.OrderedDict": "collections.OrderedDict",
    "typing.Mapping": "collections.abc.Mapping",
    "typing.MutableMapping": "collections.abc.MutableMapping",
    "typing.Sequence": "collections.abc.Sequence",
    "typing.Iterable": "collections.abc.Iterable",
    "typing.Iterator": "collections.abc.Iterator",
    "typing.Generator": "collections.abc.Generator",
}


def path_in_typing(module: str, name: str) -> str | None:
    """The full path of what ``from typing import *`` binds to a name; None for any other module or name."""
    return f"typing.{name}" if module in ("typing", "typing_extensions") and name in typing.__all__ else None


class _Unresolved(Exception):
    """A part of an annotation names nothing that is known."""


@lru_cache(maxsize=4096)
def _parsed(text: str) -> ast.expr | None:
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def canonical(text: str, resolve: NameResolver) -> str | None:
    """The canonical form of an annotation; None where a name cannot be resolved.

    Args:
        text: the annotation as written.
        resolve: says what a dotted name stands for.
    """
    tree = _parsed(text)
    if tree is None:
        return None
    try:
        return _rendered(tree, resolve)
    except (_Unresolved, RecursionError):
        return None


def _rendered(tree: ast.expr, resolve: NameResolver) -> str:
    if isinstance(tree, ast.Constant):
        return _constant(tree, resolve)
    if isinstance(tree, (ast.Name, ast.Attribute)):
        found = resolve(_dotted(tree))
        if found is None:
            raise _Unresolved
        return found
    if isinstance(tree, ast.Subscript):
        head = _rendered(tree.value, resolve)
        return f"{head}[{', '.join(_arguments(head, tree.slice, resolve))}]"
    if isinstance(tree, ast.BinOp) and isinstance(tree.op, ast.BitOr):
        return f"{_rendered(tree.left, resolve)} | {_rendered(tree.right, resolve)}"
    if isinstance(tree, ast.List):
        return f"[{', '.join(_rendered(item, resolve) for item in tree.elts)}]"
    raise _Unresolved


def _constant(tree: ast.Constant, resolve: NameResolver) -> str:
    if tree.value is None:
        return "None"
    if tree.value is ...:
        return "..."
    quoted = _parsed(tree.value) if isinstance(tree.value, str) else None
    if quoted is None:
        raise _Unresolved
    return _rendered(quoted, resolve)


def _arguments(head: str, inside: ast.expr, resolve: NameResolver) -> list[str]:
    parts = inside.elts if isinstance(inside, ast.Tuple) else [inside]
    if head in ("typing.Literal", "typing_extensions.Literal"):
        return [ast.unparse(part) for part in parts]
    if head in ("typing.Annotated", "typing_extensions.Annotated"):
        return [_rendered(parts[0], resolve), *(_metadata(part, resolve) for part in parts[1:])]
    if not parts:
        return ["()"]
    return [_rendered(part, resolve) for part in parts]


def _metadata(tree: ast.expr, resolve: NameResolver) -> str:
    """What ``Annotated`` carries beside its type: any expression, with its names resolved if they can be."""
    if isinstance(tree, (ast.Name, ast.Attribute)):
        return resolve(_dotted(tree)) or ast.unparse(tree)
    return ast.unparse(tree)


def _dotted(tree: ast.expr) -> str:
    if isinstance(tree, ast.Name):
        return tree.id
    if isinstance(tree, ast.Attribute):
        return f"{_dotted(tree.value)}.{tree.attr}"
    raise _Unresolved


def head_and_arguments(type_text: str) -> tuple[str, tuple[str, ...]]:
    """The head of an annotation and its arguments as text; an empty head for what has none.

    Optional is removed, and an alias of ``typing`` is given as the class that it stands for.
    """
    tree = _parsed(type_text)
    if isinstance(tree, ast.BinOp):
        members = [m for m in _union_members(tree) if not (isinstance(m, ast.Constant) and m.value is None)]
        tree = members[0] if len(members) == 1 else None
    if isinstance(tree, (ast.Name, ast.Attribute)):
        return _class_of(ast.unparse(tree)), ()
    if not isinstance(tree, ast.Subscript):
        return "", ()
    head = ast.unparse(tree.value)
    parts = tree.slice.elts if isinstance(tree.slice, ast.Tuple) else [tree.slice]
    if head.rpartition(".")[2] == "Optional" and len(parts) == 1:
        return head_and_arguments(ast.unparse(parts[0]))
    return _class_of(head), tuple(ast.unparse(part) for part in parts)


def _union_members(tree: ast.expr) -> list[ast.expr]:
    if isinstance(tree, ast.BinOp):
        return [*_union_members(tree.left), *_union_members(tree.right)]
    return [tree]


def _class_of(head: str) -> str:
    return _CLASS_OF_ALIAS.get(head, head)
