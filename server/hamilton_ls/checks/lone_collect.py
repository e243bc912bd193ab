"""HAM014: ``Collect`` of a node that does not come from a ``Parallelizable``.

What is collected are the results of a block that runs once for each item of a ``Parallelizable``;
without one there is no block, and no executor of Hamilton can run the node.

Wrong:

    #- /squares.py
    from hamilton.htypes import Collect


    def number(count: int) -> int:
        return count


    def total(number: Collect[int]) -> int:
        return sum(number)
    #- /run.py
    import squares
    from hamilton import driver

    dr = driver.Builder().with_modules(squares).build()

Right:

    #- /squares.py
    from hamilton.htypes import Collect, Parallelizable


    def number(count: int) -> Parallelizable[int]:
        yield from range(count)


    def square(number: int) -> int:
        return number**2


    def total(square: Collect[int]) -> int:
        return sum(square)
    #- /run.py
    import squares
    from hamilton import driver

    dr = driver.Builder().with_modules(squares).build()

Nothing is said where the block may begin in a module that is not known.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.checks.parallel_types import PARALLELIZABLE, collects, is_parallelizable
from hamilton_ls.facts.model import Status
from hamilton_ls.graph.compatibility import Compatibility
from hamilton_ls.graph.model import Node, NodeKind, Origin

CODE = "HAM014"
SEVERITY = Severity.ERROR


def check_node(context: Context, node: Node) -> Iterator[Problem]:
    """Report each ``Collect`` of a node above which no node is ``Parallelizable``."""
    if node.status is not Status.EXACT or not context.names_are_known:
        return
    for dependency in node.dependencies:
        if collects(dependency.type) and not _may_be_in_a_block(context, dependency.node):
            yield Problem(
                CODE,
                SEVERITY,
                f"`{node.function}` collects `{dependency.node}`, but neither that nor anything before it is "
                "`Parallelizable`, so there is nothing to collect. Ask for the value itself, or make a node "
                "before it `Parallelizable`.",
                dependency.anchor,
                context.name,
            )


def _may_be_in_a_block(context: Context, name: str) -> bool:
    return any(_may_begin_a_block(context, each) for each in context.at_or_above(name))


def _may_begin_a_block(context: Context, node: Node) -> bool:
    if node.kind is NodeKind.CONFIG:
        return False
    if node.kind is NodeKind.INPUT:
        # A module by itself may be one of several.
        return context.graph.dataflow.origin is Origin.MODULE
    is_known = node.kind is NodeKind.FUNCTION and node.status is Status.EXACT
    if not is_known or node.type is None or node.type.canonical is None:
        return True
    canonical = node.type.canonical
    if is_parallelizable(node.type):
        return True
    # A name from elsewhere may stand for `Parallelizable[int]`.
    return context.types.compatible(canonical, PARALLELIZABLE) is not Compatibility.NO
