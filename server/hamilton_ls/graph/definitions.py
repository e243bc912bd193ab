"""Which functions a module offers as nodes once it has run: the public ones, the last of each name."""

from __future__ import annotations

from dataclasses import dataclass

from hamilton_ls.facts.expressions import dotted
from hamilton_ls.facts.model import Anchor, FileFacts, FunctionFacts
from hamilton_ls.graph.model import GraphProblem
from hamilton_ls.modifiers.sites import Site, sites_of


@dataclass(frozen=True, slots=True)
class Defined:
    """A function of a module: the definition that its name means when the module has run."""

    facts: FunctionFacts
    site: Site


def definitions(file: FileFacts) -> tuple[dict[str, Defined], tuple[GraphProblem, ...]]:
    """The public functions of a file by name, the last definition of each.

    Returns:
        The functions, and a problem for each that an unconditional later one replaces.
    """
    found: dict[str, Defined] = {}
    problems = []
    for site, chunk in sites_of(file):
        for facts in chunk.functions:
            if facts.name.startswith("_") or any("TYPE_CHECKING" in test for test in facts.conditions):
                continue
            before = found.get(facts.name)
            if (
                before is not None
                and not facts.conditions
                and not before.facts.conditions
                and not _is_overload(before)
            ):
                problems.append(_replaced(before, facts, site.anchor(facts.name_span)))
            found[facts.name] = Defined(facts, site)
    return found, tuple(problems)


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
