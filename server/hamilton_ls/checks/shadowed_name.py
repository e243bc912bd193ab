"""HAM017: a node that takes the name of something else.

A function is a node under its own name, so it is tempting to call it ``max`` or ``list``. From there
on the name means the node's function in the whole module, and no longer what Python means by it.

Wrong:

    def max(spend: list[float]) -> float:
        return sorted(spend)[-1]


    def highest_share(max: float, total: float) -> float:
        return max / total

Right:

    def highest_spend(spend: list[float]) -> float:
        return max(spend)


    def highest_share(highest_spend: float, total: float) -> float:
        return highest_spend / total

A function of which the configuration has a value by the same name is told, too: the value takes the
place of the node, and the function never runs.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.facts.model import FileFacts, Status
from hamilton_ls.graph.model import Node, NodeKind
from hamilton_ls.graph.types import BUILTIN_NAMES

CODE = "HAM017"
SEVERITY = Severity.HINT

_OF_THE_PROMPT = frozenset({"copyright", "credits", "exit", "help", "license", "quit"})
"""Names that Python binds for those who type at it, not for programs."""


def check_node(context: Context, node: Node) -> Iterator[Problem]:
    """Report a node whose function hides a builtin of Python."""
    if node.kind is NodeKind.INPUT or node.status is not Status.EXACT or node.definition is None:
        return
    name = node.function
    if name in BUILTIN_NAMES and name not in _OF_THE_PROMPT:
        yield Problem(
            CODE,
            SEVERITY,
            f"`{name}` is a builtin of Python, which this function hides in the whole module. Give the node a "
            "name of its own.",
            node.definition,
            context.name,
        )


def check_module(context: Context, file: FileFacts) -> Iterator[Problem]:
    """Report functions whose node a value of the configuration replaces."""
    keys = {key for key, _ in context.graph.config}
    if not keys:
        return
    for index, chunk in enumerate(file.outline.chunks):
        for function in chunk.functions:
            if function.name in keys and not function.decorators and function.status is Status.EXACT:
                yield Problem(
                    CODE,
                    Severity.INFORMATION,
                    f"The configuration has a value `{function.name}`, which takes the place of this node: the "
                    "function never runs. Rename one of the two.",
                    file.anchor(index, function.name_span),
                    context.name,
                    everywhere=True,
                )
