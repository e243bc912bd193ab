"""HAM019: modules of a dataflow that import each other in a circle.

Python runs one of them while the other has not defined its functions yet. Whether that works depends
on which is imported first. The modules of a dataflow need not import each other at all: Hamilton
wires their nodes by name.

Wrong:

    #- /costs.py
    from prices import price


    def cost(amount: int) -> float:
        return amount * price(1.0)
    #- /prices.py
    import costs


    def price(base: float) -> float:
        return 2 * base
    #- /run.py
    import costs
    import prices
    from hamilton import driver

    dr = driver.Builder().with_modules(costs, prices).build()

Right:

    #- /costs.py
    def cost(amount: int, price: float) -> float:
        return amount * price
    #- /prices.py
    def price(base: float) -> float:
        return 2 * base
    #- /run.py
    import costs
    import prices
    from hamilton import driver

    dr = driver.Builder().with_modules(costs, prices).build()

Imports inside of functions and below ``if TYPE_CHECKING:`` do not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count, pairwise

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.facts.model import Anchor, FileFacts, ImportedName
from hamilton_ls.graph.modules import is_package

CODE = "HAM019"
SEVERITY = Severity.WARNING

_Imports = Mapping[str, Mapping[str, Anchor]]
"""For each module those that it imports, with the place where it does."""


def check(context: Context) -> Iterator[Problem]:
    """Report each circle once, at the import of its first module."""
    modules = dict(zip(context.graph.dataflow.modules, context.graph.dataflow.paths, strict=True))
    if len(modules) < 2:
        return
    imports = {
        module: dict(_imported(context.workspace.facts(path), module, modules))
        for module, path in modules.items()
    }
    reported: set[frozenset[str]] = set()
    for module in sorted(modules):
        circle = _circle(imports, module)
        if circle is not None and frozenset(circle) not in reported:
            reported.add(frozenset(circle))
            yield _problem(context, imports, circle)


def _imported(file: FileFacts, module: str, modules: Mapping[str, str]) -> Iterator[tuple[str, Anchor]]:
    package = module if is_package(file.path) else module.rpartition(".")[0]
    for index in _unnamed_chunks(file):
        for imported in file.outline.chunks[index].imports:
            if not imported.type_checking:
                for name in _meant(imported, package):
                    if name in modules and name != module:
                        yield name, file.anchor(index, imported.span)


def _unnamed_chunks(file: FileFacts) -> Iterator[int]:
    """The chunks that define nothing: plain imports are among them, and of others there are few."""
    for ordinal in count():
        index = file.outline.index.get(("", ordinal))
        if index is None:
            return
        yield index


def _meant(imported: ImportedName, package: str) -> tuple[str, ...]:
    """The modules that an import may mean: what it is from, or what it takes of that."""
    base = imported.module
    if imported.level:
        parts = package.split(".")
        above = parts[: len(parts) - imported.level + 1]
        base = ".".join((*above, *filter(None, (imported.module,))))
    return (base,) if imported.attribute is None else (f"{base}.{imported.attribute}", base)


def _circle(imports: _Imports, start: str) -> tuple[str, ...] | None:
    """The shortest way from a module back to itself."""
    came_from: dict[str, str] = {}
    waiting = [start]
    for module in waiting:
        for other in imports[module]:
            if other == start:
                way = [module]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return tuple(reversed(way))
            if other not in came_from:
                came_from[other] = module
                waiting.append(other)
    return None


def _problem(context: Context, imports: _Imports, circle: tuple[str, ...]) -> Problem:
    steps = [(imports[one][other], one, other) for one, other in pairwise((*circle, circle[0]))]
    written = " → ".join(f"`{module}`" for module in (*circle, circle[0]))
    return Problem(
        CODE,
        SEVERITY,
        f"These modules of the dataflow import each other: {written}. Whether that works depends on which is "
        "imported first. Hamilton wires nodes by name: let the functions take parameters instead.",
        steps[0][0],
        context.name,
        related=tuple((place, f"`{one}` imports `{other}` here") for place, one, other in steps[1:]),
    )
