"""HAM021: blocks of ``Parallelizable`` and ``Collect`` that Hamilton cannot run.

What lies between a ``Parallelizable`` and its ``Collect`` runs once for each item. Such a block
cannot begin inside of another, and ends in one ``Collect``.

Wrong:

    from hamilton.htypes import Collect, Parallelizable


    def year(first: int, last: int) -> Parallelizable[int]:
        yield from range(first, last)


    def month(year: int) -> Parallelizable[str]:
        yield from (f"{year}-{month}" for month in range(1, 13))


    def sales(month: str) -> float:
        return len(month)


    def total(sales: Collect[float]) -> float:
        return sum(sales)

Right: one block over all items.

    from hamilton.htypes import Collect, Parallelizable


    def month(first: int, last: int) -> Parallelizable[str]:
        yield from (f"{year}-{month}" for year in range(first, last) for month in range(1, 13))


    def sales(month: str) -> float:
        return len(month)


    def total(sales: Collect[float]) -> float:
        return sum(sales)
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.checks.parallel_types import collects, is_parallelizable
from hamilton_ls.facts.model import Status
from hamilton_ls.graph.model import Node, NodeKind

CODE = "HAM021"
SEVERITY = Severity.ERROR


def check_node(context: Context, node: Node) -> Iterator[Problem]:
    """Report a block inside of a block, and a node that collects several results."""
    if node.kind is not NodeKind.FUNCTION or node.status is not Status.EXACT or node.anchor is None:
        return
    outer = _block_around(context, node) if is_parallelizable(node.type) else None
    if outer is not None:
        yield Problem(
            CODE,
            SEVERITY,
            f"`{node.name}` begins a parallel block inside of that of `{outer.name}`, and Hamilton runs no block "
            f"in a block. Collect first, or let one `Parallelizable` go through all items.",
            node.anchor,
            context.name,
            related=((outer.anchor, f"`{outer.name}` begins the outer block"),) if outer.anchor else (),
        )
    asked = [d for d in node.dependencies if collects(d.type)]
    ends = [d for d in asked if (p := context.graph.nodes.get(d.node)) is not None and _ends_a_block(p)]
    for dependency in ends[1:]:
        yield Problem(
            CODE,
            SEVERITY,
            f"`{node.function}` collects `{ends[0].node}` and `{dependency.node}`, but Hamilton hands a node the "
            "results of one block only. Make one node of both before they are collected.",
            dependency.anchor,
            context.name,
            related=((ends[0].anchor, f"`{ends[0].node}` is collected here"),),
        )


def _ends_a_block(provider: Node) -> bool:
    """Whether it is certainly inside of a block; a ``Parallelizable`` itself may be collected beside it."""
    exact = provider.kind is NodeKind.FUNCTION and provider.status is Status.EXACT
    return exact and provider.type is not None and not is_parallelizable(provider.type)


def _block_around(context: Context, node: Node) -> Node | None:
    """The node that begins the block which a node lies in."""
    waiting, seen = [node], {node.name}
    for inner in waiting:
        for dependency in inner.dependencies:
            if collects(dependency.type) or dependency.node in seen:
                continue
            seen.add(dependency.node)
            provider = context.node_named(dependency.node)
            if provider is not None and is_parallelizable(provider.type):
                return provider
            if provider is not None:
                waiting.append(provider)
    return None
