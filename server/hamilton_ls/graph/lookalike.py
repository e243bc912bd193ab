"""Modules that look like Hamilton though nothing declares them (DESIGN.md section 3, third way).

Strict on purpose: an ordinary Python file must stay silent. Reads facts only, so it can be asked
of every file of a workspace.
"""

from __future__ import annotations

from collections.abc import Mapping

from hamilton_ls.facts.model import FileFacts, FunctionFacts, ParameterKind, Status
from hamilton_ls.graph.definitions import Defined, definitions
from hamilton_ls.graph.modules import is_script, notebook_of
from hamilton_ls.graph.scopes import ModuleScope
from hamilton_ls.modifiers.expansion import applications
from hamilton_ls.modifiers.sites import Site

_DEFINING = ("hamilton.function_modifiers", "hamilton.htypes")
"""What only modules of nodes import; drivers, adapters and plugins import the rest."""

_EXTENDING = (
    "hamilton.function_modifiers.base",
    "hamilton.graph",
    "hamilton.lifecycle",
    "hamilton.node",
    "hamilton.registry",
)
"""What code imports that adds to Hamilton itself; its functions are no nodes unless a modifier says so."""

_SHARE_OF_WIRED = 3
"""Without an import of Hamilton, one function or class in so many must be wired; chance meetings are rarer."""

_NO_VALUE = frozenset({"None", "NoReturn", "Never", "typing.NoReturn", "typing.Never"})


def looks_like_hamilton(file: FileFacts, scope: ModuleScope) -> bool:
    """Whether a file is a module of nodes, judged by itself.

    Args:
        file: its facts.
        scope: the names of its module.

    Returns:
        True where a function carries a modifier, wherever it was imported from, where it imports Hamilton's
        modifiers and has a function that can be a node, or where fully annotated functions are wired by
        name and by type, a third of all that it defines at least. Tests are never taken: their fixtures are
        wired by name, too. A cell of a notebook says itself whether it is one.
    """
    if notebook_of(file.path) is not None:
        return bool(file.functions) and not is_script(file.path)
    if _is_test(file.path) or scope.module.partition(".")[0] == "hamilton":
        return False
    if not file.functions:
        return False
    defined, _ = definitions(file, scope)
    nodes = _possible_nodes(defined, scope)
    if any(_is_modified(definition, scope) for definition in defined.values()):
        return True
    if _imports(file, _DEFINING) and not _imports(file, _EXTENDING):
        return bool(nodes)
    wired = {name for function in nodes.values() for name in _wired_with(function, nodes, scope)}
    classes = sum(len(placed.facts.classes) for placed in file.chunks)
    return len(wired) >= max(2, (len(defined) + classes) / _SHARE_OF_WIRED)


def _is_test(path: str) -> bool:
    name = path.rpartition("/")[2]
    return name.startswith("test_") or name.endswith("_test.py") or name in ("conftest.py", "setup.py")


def _imports(file: FileFacts, modules: tuple[str, ...]) -> bool:
    """Whether one of the modules is imported, as a whole or in part."""
    for imported in file.imports:
        if imported.level:
            continue
        full = f"{imported.module}.{imported.attribute}" if imported.attribute else imported.module
        if any(
            f"{full}.".startswith(f"{name}.") or f"{imported.module}.".startswith(f"{name}.")
            for name in modules
        ):
            return True
    return False


def _possible_nodes(defined: Mapping[str, Defined], scope: ModuleScope) -> dict[str, FunctionFacts]:
    """Public functions that are fully annotated and carry no foreign decorator."""
    return {
        name: definition.facts
        for name, definition in defined.items()
        if _can_be_a_node(definition.facts) and _only_modifiers(definition.facts, definition.site, scope)
    }


def _can_be_a_node(function: FunctionFacts) -> bool:
    return (
        function.status is not Status.STALE
        and function.returns is not None
        and function.returns.text not in _NO_VALUE
        and all(parameter.annotation is not None for parameter in function.parameters)
    )


def _is_modified(definition: Defined, scope: ModuleScope) -> bool:
    """Whether a modifier stands above it, so that it is meant to be a node whatever it lacks."""
    return any(modifier is not None for _, modifier in applications(definition.facts, definition.site, scope))


def _only_modifiers(function: FunctionFacts, site: Site, scope: ModuleScope) -> bool:
    return not function.decorators or all(
        modifier is not None for _, modifier in applications(function, site, scope)
    )


def _wired_with(function: FunctionFacts, nodes: dict[str, FunctionFacts], scope: ModuleScope) -> set[str]:
    """The function and those that provide a required parameter of it in the type that it asks for."""
    found = set()
    for parameter in function.parameters:
        provider = nodes.get(parameter.name)
        if provider is None or provider is function or parameter.default is not None:
            continue
        if parameter.kind not in (ParameterKind.NORMAL, ParameterKind.KEYWORD_ONLY):
            continue
        if parameter.annotation is None or provider.returns is None:
            continue
        asked, given = scope.type_named(parameter.annotation.text), scope.type_named(provider.returns.text)
        if asked.text == given.text or (asked.canonical is not None and asked.canonical == given.canonical):
            found |= {function.name, provider.name}
    return found
