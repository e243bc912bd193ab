"""Which modules an argument of driver code stands for: names, lists of them, ``importlib``, the script itself.

What is computed is given as a module without a file.
"""

from __future__ import annotations

from hamilton_ls.facts.expressions import Call, Collection, Opaque, Starred, dotted
from hamilton_ls.graph.scripts import Module, ScriptScope
from hamilton_ls.modifiers.evaluation import Unknown, arguments, settle, text
from hamilton_ls.modifiers.scope import Located

_COMPUTED = (Module("", None),)
_OWN_MODULE = ("sys.modules[__name__]", "sys.modules['__main__']", 'sys.modules["__main__"]')
_TEMPORARY = "hamilton.ad_hoc_utils.create_temporary_module"
_DEEPEST = 20


def modules_of(located: Located, scope: ScriptScope, followed: int = 0) -> tuple[Module, ...]:
    """The modules of one argument.

    Args:
        located: the argument; ``*names`` stands for all of a list.
        scope: the names of the script at this point.
        followed: how many names led here.
    """
    expression = located.expression
    if followed > _DEEPEST:
        return _COMPUTED
    if isinstance(expression, Starred):
        return modules_of(located.beside(expression.value), scope, followed + 1)
    if isinstance(expression, Collection):
        return _all(tuple(located.beside(item) for item in expression.items), scope, followed + 1)
    if isinstance(expression, Opaque) and "".join(expression.text.split()) in _OWN_MODULE:
        return (_own(scope),)
    if isinstance(expression, Call):
        return _called(located, scope, followed)
    name = dotted(expression)
    if name is None:
        return _reduced(located, scope, followed)
    if name == "__main__" or scope.full_path(name) == "__main__":
        return (_own(scope),)
    module = scope.module_named(name)
    if module is not None:
        return (module,)
    value = located.scope.constant(name)
    if value is None:
        return _COMPUTED
    return _all((value, *scope.added_to(name)), scope, followed + 1)


def _all(parts: tuple[Located, ...], scope: ScriptScope, followed: int) -> tuple[Module, ...]:
    return tuple(module for part in parts for module in modules_of(part, scope, followed))


def _own(scope: ScriptScope) -> Module:
    return Module(scope.module.module, scope.path)


def _reduced(located: Located, scope: ScriptScope, followed: int) -> tuple[Module, ...]:
    """An expression that is simple to compute: ``[a] + [b]``, a comprehension."""
    try:
        settled = settle(located)
    except Unknown:
        return _COMPUTED
    if settled.expression is located.expression:
        return _COMPUTED
    return modules_of(settled, scope, followed + 1)


def _called(located: Located, scope: ScriptScope, followed: int) -> tuple[Module, ...]:
    """``importlib.import_module("name")``, ``create_temporary_module(f, g)``, ``list(modules)``."""
    call = located.expression
    function = dotted(call.function) if isinstance(call, Call) else None
    path = located.scope.full_path(function) if function is not None else None
    if path == "importlib.import_module":
        return _imported_by_name(located, scope)
    if path == _TEMPORARY:
        return _temporary(located, scope)
    return _reduced(located, scope, followed)


def _imported_by_name(located: Located, scope: ScriptScope) -> tuple[Module, ...]:
    try:
        given = arguments(located).argument(0, "name")
        if given is not None and dotted(given.expression) == "__name__":
            return (_own(scope),)
        name = text(given)[0] if given is not None else ""
    except Unknown:
        return _COMPUTED
    return (Module(name, scope.index.resolve(name, scope.path)),) if name else _COMPUTED


def _temporary(located: Located, scope: ScriptScope) -> tuple[Module, ...]:
    """A module of some functions of one file, which may be this one."""
    try:
        given = arguments(located)
        named = given.keyword("module_name")
        name = text(named)[0] if named is not None else "temporary_module"
    except Unknown:
        return _COMPUTED
    homes: set[str] = set()
    functions: list[str] = []
    for argument in given.positional:
        found = scope.function_named(dotted(argument.expression) or "")
        if found is None:
            return _COMPUTED
        homes.add(found[0])
        functions.append(found[1])
    if len(homes) != 1:
        return _COMPUTED
    return (Module(name, homes.pop(), tuple(functions)),)
