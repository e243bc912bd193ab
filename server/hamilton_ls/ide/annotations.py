"""Spells a type as a module would write it, given what the module imports.

``pandas.Series`` is ``pd.Series`` below ``import pandas as pd`` and ``Series`` below
``from pandas import Series``. Knows imports only; what a type means is the graph's business.
"""

from __future__ import annotations

import builtins
import re
from dataclasses import dataclass

from hamilton_ls.facts.model import FileFacts
from hamilton_ls.graph.model import TypeRef

DOTTED = re.compile(r"(?<![\w.\"'])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")


@dataclass(frozen=True, slots=True)
class Spelling:
    """An annotation for a module, and the import statements that it lacks."""

    text: str
    imports: tuple[str, ...] = ()


def spell(type_: TypeRef, user: FileFacts, definer: FileFacts | None) -> Spelling:
    """How the module ``user`` writes a type.

    Parameters:
        type_: the type, as its definer wrote it and as it was resolved.
        user: the facts of the module that wants to write it.
        definer: the facts of the module that wrote it; the same module spells it the same way.

    Returns:
        The text, with the imports that the definer has and the user lacks.
    """
    if definer is None or definer.path == user.path or type_.canonical is None:
        return Spelling(type_.text)
    bound = _bindings(user)
    missing: dict[str, None] = {}

    def respell(match: re.Match[str]) -> str:
        dotted = match.group()
        if "." not in dotted and hasattr(builtins, dotted):
            return dotted
        known = _shortest(dotted, bound)
        if known is not None:
            return known
        statement, spelled = _import_of(dotted, definer)
        if statement:
            missing[statement] = None
        return spelled

    text = DOTTED.sub(respell, type_.canonical)
    return Spelling(text, tuple(missing))


def _bindings(facts: FileFacts) -> dict[str, str]:
    """Full path -> the name that the module binds to it."""
    bound: dict[str, str] = {}
    for imported in facts.imports:
        if imported.level or imported.name == "*":
            continue
        full = f"{imported.module}.{imported.attribute}" if imported.attribute else imported.module
        if imported.attribute is None and "." not in imported.name and imported.name == full.split(".")[0]:
            # "import a.b" binds "a", through which everything below is reached.
            bound[imported.name] = imported.name
        bound[full] = imported.name if imported.attribute or imported.name != full.split(".")[0] else full
    return bound


def _shortest(dotted: str, bound: dict[str, str]) -> str | None:
    parts = dotted.split(".")
    for length in range(len(parts), 0, -1):
        name = bound.get(".".join(parts[:length]))
        if name is not None:
            return ".".join([name, *parts[length:]])
    return None


def _import_of(dotted: str, definer: FileFacts) -> tuple[str, str]:
    """The import statement that the definer uses for a path, and how it then writes the path."""
    parts = dotted.split(".")
    spelled = _shortest(dotted, _bindings(definer))
    if spelled is None:
        module, _, name = dotted.rpartition(".")
        return (f"from {module} import {name}", name) if module else ("", dotted)
    for imported in definer.imports:
        if imported.level or imported.name != spelled.split(".")[0]:
            continue
        if imported.attribute is None:
            renamed = imported.name != imported.module.split(".")[0]
            return f"import {imported.module}" + (f" as {imported.name}" if renamed else ""), spelled
        renamed = imported.name != imported.attribute
        tail = f" as {imported.name}" if renamed else ""
        return f"from {imported.module} import {imported.attribute}{tail}", spelled
    return f"import {parts[0]}", dotted
