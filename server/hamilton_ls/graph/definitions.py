"""Which functions a module offers as nodes once it has run: the public ones, the last of each name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hamilton_ls.facts.expressions import Call, Expr, Name, dotted
from hamilton_ls.facts.model import Anchor, Assignment, ChunkFacts, Decorator, FileFacts, FunctionFacts
from hamilton_ls.graph.conditions import never_runs
from hamilton_ls.graph.model import GraphProblem
from hamilton_ls.modifiers.scope import Scope
from hamilton_ls.modifiers.sites import Site, sites_of
from hamilton_ls.text.spans import Span


@dataclass(frozen=True, slots=True)
class Defined:
    """A function of a module: the definition that its name means when the module has run."""

    facts: FunctionFacts
    site: Site


def definitions(file: FileFacts, scope: Scope) -> tuple[dict[str, Defined], tuple[GraphProblem, ...]]:
    """The public functions of a file by name, the last definition of each.

    Args:
        file: its facts.
        scope: the names of its module, for the tests around definitions.

    Returns:
        The functions, and a problem for each that an unconditional later one replaces.
    """
    found: dict[str, Defined] = {}
    problems = []
    for site, chunk in sites_of(file):
        for facts in chunk.functions:
            if facts.name.startswith("_") or never_runs(facts, site, scope):
                continue
            before = found.get(facts.name)
            if before is not None and _is_fallback(facts):
                continue
            if (
                before is not None
                and not facts.conditions
                and not before.facts.conditions
                and not _is_overload(before)
            ):
                problems.append(_replaced(before, facts, site.anchor(facts.name_span)))
            found[facts.name] = Defined(facts, site)
        if found and (chunk.assignments or chunk.classes or chunk.imports):
            _rebind(found, site, chunk)
    return found, tuple(problems)


def _is_fallback(facts: FunctionFacts) -> bool:
    """Whether a function is defined only where something fails, such as an import, which is the exception."""
    return any(test.startswith("except") for test in facts.conditions)


def _rebind(found: dict[str, Defined], site: Site, chunk: ChunkFacts) -> None:
    """Take away the functions whose names mean something else after a chunk."""
    for assignment in chunk.assignments:
        before = found.get(assignment.name)
        if before is None or assignment.conditional or _comes_later(before, site, assignment.name_span):
            continue
        decorator = _applied(assignment)
        if decorator is None:
            del found[assignment.name]
        else:
            decorators = (Decorator(decorator, decorator.span), *before.facts.decorators)
            found[assignment.name] = Defined(replace(before.facts, decorators=decorators), before.site)
    for bound in (*((c.name, c.name_span) for c in chunk.classes), *_imported(chunk)):
        name, span = bound
        if name in found and not _comes_later(found[name], site, span):
            del found[name]


def _imported(chunk: ChunkFacts) -> Iterator[tuple[str, Span]]:
    return ((i.name, i.span) for i in chunk.imports if not i.type_checking)


def _comes_later(defined: Defined, site: Site, span: Span) -> bool:
    """Whether a function is defined behind a place of the same chunk."""
    return defined.site == site and defined.facts.name_span.start > span.start


def _applied(assignment: Assignment) -> Expr | None:
    """The decorator in ``f = decorator(f)``; None for all else."""
    value = assignment.value
    if isinstance(value, Call) and not value.keywords and len(value.arguments) == 1:
        (argument,) = value.arguments
        if isinstance(argument, Name) and argument.id == assignment.name:
            return value.function
    return None


def _is_overload(defined: Defined) -> bool:
    names = (dotted(decorator.expression) or "" for decorator in defined.facts.decorators)
    return any(name.rpartition(".")[2] == "overload" for name in names)


def _replaced(before: Defined, after: FunctionFacts, anchor: Anchor) -> GraphProblem:
    first = before.site.anchor(before.facts.name_span)
    return GraphProblem(
        "HAM003",
        f"`{after.name}` is defined twice in this module; only this definition makes a node. "
        f"Rename one of them, or give variants a suffix such as `{after.name}__a` and `@config.when`.",
        anchor,
        ((first, f"`{after.name}` is first defined here"),),
    )
