"""HAM018: an annotation with a name that means nothing when the module runs.

Hamilton reads the annotations of a node's function as types, and refuses to build the dataflow where
it cannot. That an editor knows the name is not enough: what is imported below ``if TYPE_CHECKING:``
is not there.

Wrong:

    from __future__ import annotations

    from typing import TYPE_CHECKING

    from hamilton.function_modifiers import tag

    if TYPE_CHECKING:
        from decimal import Decimal


    @tag(unit="euro")
    def total_spend(spend: list[float]) -> Decimal:
        return sum(spend)

Right:

    from __future__ import annotations

    from decimal import Decimal

    from hamilton.function_modifiers import tag


    @tag(unit="euro")
    def total_spend(spend: list[float]) -> Decimal:
        return sum(spend)

Nothing is said in modules with ``from ... import *``, which may bind any name.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import lru_cache

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.facts.expressions import Call, dotted
from hamilton_ls.facts.model import Anchor, FileFacts, FunctionFacts, Status, TypeText
from hamilton_ls.graph.model import Origin
from hamilton_ls.graph.types import BUILTIN_NAMES

CODE = "HAM018"
SEVERITY = Severity.ERROR

_BUILDING = frozenset({"hamilton.driver", "hamilton.async_driver", "hamilton.ad_hoc_utils"})
"""What a file imports that builds drivers or their modules."""
_OF_NODES = ("hamilton.function_modifiers", "hamilton.htypes")
"""What a file imports that defines nodes."""
_MODULE_NAMES = frozenset({"__name__", "__file__", "__doc__"})


def check_module(context: Context, file: FileFacts) -> Iterator[Problem]:
    """Report names in annotations that nothing binds when the module runs."""
    chunks = file.outline.chunks
    imports = [(index, imported) for index, chunk in enumerate(chunks) for imported in chunk.imports]
    if any(imported.name == "*" for _, imported in imports):
        return
    only_checked = {i.name: file.anchor(index, i.span) for index, i in imports if i.type_checking}
    bound = {imported.name for _, imported in imports if not imported.type_checking}
    for chunk in chunks:
        bound.update(function.name for function in chunk.functions)
        bound.update(assignment.name for assignment in chunk.assignments)
        bound.update(class_.name for class_ in chunk.classes)
    for index, chunk in enumerate(chunks):
        for function in chunk.functions:
            if not _is_node(context, function):
                continue
            for type_ in _annotations(function):
                for name in sorted(_names(type_.text) - bound - BUILTIN_NAMES - _MODULE_NAMES):
                    imported = only_checked.get(name)
                    if imported is None or _is_certainly_node(context, function):
                        yield _problem(context, function, name, file.anchor(index, type_.span), imported)


def _is_node(context: Context, function: FunctionFacts) -> bool:
    """Whether Hamilton reads the annotations of a function, as far as its own text tells."""
    if function.name.startswith("_") or function.status is not Status.EXACT:
        return False
    used = (
        d.expression.function if isinstance(d.expression, Call) else d.expression for d in function.decorators
    )
    return not any((dotted(expression) or "?").rpartition(".")[2] in _EXCLUDING for expression in used)


_EXCLUDING = frozenset({"?", "hamilton_exclude", "overload", "mutate"})
"""Decorators below which a function is no node."""


def _is_certainly_node(context: Context, function: FunctionFacts) -> bool:
    """A module that nobody declares may hold functions besides its nodes, the more so one with a driver."""
    if context.graph.dataflow.origin is not Origin.MODULE or function.decorators:
        return True
    imports = context.imports
    return _BUILDING.isdisjoint(imports) and any(path.startswith(_OF_NODES) for path in imports)


def _annotations(function: FunctionFacts) -> Iterator[TypeText]:
    yield from (p.annotation for p in function.parameters if p.annotation is not None)
    if function.returns is not None:
        yield function.returns


@lru_cache(maxsize=4096)
def _names(text: str) -> frozenset[str]:
    """The names that an annotation begins its parts with; none of those inside of strings.

    A single letter may be a parameter of the function's type, which facts do not hold.
    """
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError):
        return frozenset()
    return frozenset(part.id for part in ast.walk(tree) if isinstance(part, ast.Name) and len(part.id) > 1)


def _problem(
    context: Context, function: FunctionFacts, name: str, place: Anchor, imported: Anchor | None
) -> Problem:
    why = (
        f"Nothing in this module defines or imports `{name}`. Import it."
        if imported is None
        else f"`{name}` is imported for type checkers only, so it is not there when the module runs. Import it "
        "outside of `if TYPE_CHECKING:`."
    )
    return Problem(
        CODE,
        SEVERITY,
        f"Hamilton cannot read this annotation of `{function.name}` and refuses to build its node. {why}",
        place,
        context.name,
        related=((imported, f"`{name}` is imported here"),) if imported is not None else (),
    )
