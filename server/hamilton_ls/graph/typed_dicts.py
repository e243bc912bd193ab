"""The fields of TypedDicts of the workspace, written as a class or as a call, with those of their bases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hamilton_ls.facts.expressions import Call, Constant, Dictionary, Opaque, dotted
from hamilton_ls.graph.types import head_and_arguments
from hamilton_ls.modifiers.specs import TypeRef

if TYPE_CHECKING:
    from hamilton_ls.graph.scopes import ModuleScope

_TYPED_DICTS = frozenset({"typing.TypedDict", "typing_extensions.TypedDict"})
_MARKS = frozenset({"Required", "NotRequired", "ReadOnly"})
_DEEPEST = 20


def typed_dict_fields(scope: ModuleScope, name: str, depth: int = _DEEPEST) -> dict[str, TypeRef] | None:
    """The fields of a TypedDict by name, inherited ones first.

    Args:
        scope: the names of the module that mentions it.
        name: what it is called there.
        depth: how many bases may still be followed.

    Returns:
        The fields; None for anything that is no TypedDict of the workspace.
    """
    if depth == 0 or not all(part.isidentifier() for part in name.split(".")):
        return None
    value = scope.constant(name)
    if value is not None:
        called = value.expression
        owner = scope.owner_of(value)
        return _called_fields(owner, called) if owner is not None and isinstance(called, Call) else None
    found = scope.class_named(name)
    if found is None:
        return None
    facts, home = found
    fields: dict[str, TypeRef] = {}
    is_typed_dict = False
    for base in filter(None, map(dotted, facts.bases)):
        inherited = {} if home.full_path(base) in _TYPED_DICTS else typed_dict_fields(home, base, depth - 1)
        if inherited is not None:
            is_typed_dict = True
            fields.update(inherited)
    fields.update((name, _field_type(home, text.text)) for name, text in facts.fields)
    return fields if is_typed_dict else None


def is_typed_dict_call(scope: ModuleScope, call: Call) -> bool:
    """Whether a call is ``TypedDict("Name", {...})``."""
    name = dotted(call.function)
    return name is not None and scope.full_path(name) in _TYPED_DICTS


def _called_fields(scope: ModuleScope, call: Call) -> dict[str, TypeRef] | None:
    if not is_typed_dict_call(scope, call) or len(call.arguments) < 2:
        return None
    table = call.arguments[1]
    fields: dict[str, TypeRef] = {}
    for key, value in table.items if isinstance(table, Dictionary) else ():
        written = value.text if isinstance(value, Opaque) else dotted(value)
        if isinstance(key, Constant) and isinstance(key.value, str) and written is not None:
            fields[key.value] = _field_type(scope, written)
    return fields


def _field_type(scope: ModuleScope, text: str) -> TypeRef:
    """The type of a field without the marks that say whether it must be there."""
    head, arguments = head_and_arguments(text)
    if head.rpartition(".")[2] in _MARKS and len(arguments) == 1:
        return _field_type(scope, arguments[0])
    return scope.type_named(text)
