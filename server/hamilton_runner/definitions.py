"""What the source of a module defines and what each definition refers to. Reads text, runs nothing.

A definition is every top-level statement that has to do with a name. ``digest_of`` follows the
names that a definition mentions, within its module and through imports into other modules of the
workspace, so that a node's digest changes when a constant or a function that it uses does, and
stays when anything else in the file changes. Comments and layout do not count.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

_CONFIG_READERS = frozenset({"resolve", "resolve_from_config", "subdag", "parameterized_subdag"})


@dataclass(frozen=True)
class Import:
    """A name bound by an import: a module, or an attribute of one."""

    module: str
    attribute: str | None


@dataclass
class Definition:
    """All top-level statements that have to do with one name."""

    text: str = ""
    mentions: set[tuple[str, str | None]] = field(default_factory=set)
    """Names with the attribute asked of them, if any: ``helper.f`` is ``("helper", "f")``."""
    is_class: bool = False
    reads_config: bool = False
    """A decorator computes from the configuration as a whole."""


@dataclass(frozen=True)
class ModuleCode:
    """The definitions of one module."""

    name: str
    definitions: Mapping[str, Definition]
    bindings: Mapping[str, Import]
    stars: tuple[str, ...]
    """Modules imported with ``*``."""
    imports: frozenset[str]
    """All modules that it imports, also inside functions, also those that may be attributes."""
    digest: str


Modules = Callable[[str], ModuleCode | None]
"""The code of a workspace module by its name; None for any other module."""


def read_module(name: str, source: bytes, *, is_package: bool) -> ModuleCode:
    """Read the definitions of a module that Python could import.

    Parameters:
        name: its dotted name.
        source: its text.
        is_package: whether it is an ``__init__``; relative imports count from there.

    Returns:
        Its definitions.
    """
    tree = ast.parse(source)
    definitions: dict[str, Definition] = {}
    for statement in tree.body:
        if not isinstance(statement, (ast.Import, ast.ImportFrom)):
            _add(definitions, statement)
    bindings: dict[str, Import] = {}
    stars: list[str] = []
    imports: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                imports.update(_prefixes(alias.name))
                bindings[alias.asname or alias.name.partition(".")[0]] = Import(alias.name, None)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(name, node, is_package)
            imports.update(_prefixes(base))
            for alias in node.names:
                imports.add(f"{base}.{alias.name}")
                if alias.name == "*":
                    stars.append(base)
                else:
                    bindings[alias.asname or alias.name] = Import(base, alias.name)
    digest = hashlib.sha256(ast.dump(tree).encode()).hexdigest()
    return ModuleCode(name, definitions, bindings, tuple(stars), frozenset(imports), digest)


def digest_of(start: tuple[str, str], modules: Modules, generation: Callable[[str], int]) -> str | None:
    """The digest of a definition and of everything in the workspace that it refers to.

    Parameters:
        start: the module's name and the name defined in it.
        modules: the modules of the workspace.
        generation: how often a module was imported. It counts where a class is reached: an
            object made by the class of an earlier import is no instance of the present one.

    Returns:
        A digest, or None where the module has no such definition.
    """
    first = modules(start[0])
    if first is None or start[1] not in first.definitions:
        return None
    seen: set[tuple[str, str | None]] = set()
    pending: list[tuple[str, str | None]] = [start]
    lines: list[str] = []
    while pending:
        place = pending.pop()
        if place in seen:
            continue
        seen.add(place)
        module_name, name = place
        code = modules(module_name)
        if code is None:
            continue
        if name is None:
            lines.append(f"module {module_name} {code.digest} {generation(module_name)}")
            continue
        definition = code.definitions.get(name)
        if definition is None:
            pending.extend(_follow(code, name, None, modules))
            continue
        epoch = generation(module_name) if definition.is_class else 0
        lines.append(f"{module_name} {name} {epoch} {definition.text}")
        for mentioned, attribute in definition.mentions:
            pending.extend(_follow(code, mentioned, attribute, modules))
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def _follow(
    code: ModuleCode, name: str, attribute: str | None, modules: Modules
) -> list[tuple[str, str | None]]:
    """Where a name that a module mentions leads to, as far as the workspace goes."""
    places: list[tuple[str, str | None]] = []
    if name in code.definitions:
        places.append((code.name, name))
    bound = code.bindings.get(name)
    if bound is not None and bound.attribute is not None:
        submodule = f"{bound.module}.{bound.attribute}"
        if modules(submodule) is not None:
            places.append((submodule, attribute))
        else:
            places.append((bound.module, bound.attribute))
    elif bound is not None:
        whole = attribute is None or "." in bound.module
        places.append((bound.module, None if whole else attribute))
    if not places:
        for star in code.stars:
            starred = modules(star)
            if starred is not None and (name in starred.definitions or name in starred.bindings):
                places.append((star, name))
    return places


def _add(definitions: dict[str, Definition], statement: ast.stmt) -> None:
    mentions: set[tuple[str, str | None]] = set()
    bases: set[ast.Name] = set()
    makes_class = isinstance(statement, ast.ClassDef)
    for node in ast.walk(statement):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            mentions.add((node.value.id, node.attr))
            bases.add(node.value)
        elif isinstance(node, ast.Name) and node not in bases:
            mentions.add((node.id, None))
        elif isinstance(node, ast.ClassDef):
            makes_class = True
    text = ast.dump(statement)
    for name in _defined(statement, {name for name, _ in mentions}):
        definition = definitions.setdefault(name, Definition())
        definition.text += text
        definition.mentions |= mentions - {(name, None)}
        definition.is_class = definition.is_class or makes_class
        definition.reads_config = definition.reads_config or _reads_config(statement)


def _defined(statement: ast.stmt, names: set[str]) -> list[str]:
    """The names that a statement has to do with: what it defines, else whatever it mentions."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return [statement.name]
    if isinstance(statement, (ast.Assign, ast.AnnAssign)):
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        return sorted({n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name)})
    inner = {
        node.name
        for node in ast.walk(statement)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
    }
    return sorted(names | inner)


def _reads_config(statement: ast.stmt) -> bool:
    if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return False
    for decorator in statement.decorator_list:
        for node in ast.walk(decorator):
            called = node.id if isinstance(node, ast.Name) else getattr(node, "attr", None)
            if isinstance(node, ast.Lambda) or called in _CONFIG_READERS:
                return True
    return False


def _prefixes(module: str) -> list[str]:
    """``a.b.c`` imports ``a`` and ``a.b`` on the way."""
    parts = module.split(".")
    return [".".join(parts[: n + 1]) for n in range(len(parts))]


def _absolute(name: str, node: ast.ImportFrom, is_package: bool) -> str:
    if node.level == 0:
        return node.module or ""
    parts = name.split(".")
    package = parts if is_package else parts[:-1]
    base = package[: len(package) - (node.level - 1)]
    return ".".join([*base, *([node.module] if node.module else [])])
