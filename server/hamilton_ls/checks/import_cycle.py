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

from collections.abc import Iterator
from itertools import pairwise

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity

CODE = "HAM019"
SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Problem]:
    """Report each circle once, at the import of its first module."""
    for circle in context.module_imports.circles:
        yield _problem(context, circle)


def _problem(context: Context, circle: tuple[str, ...]) -> Problem:
    imports = context.module_imports.imports
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
