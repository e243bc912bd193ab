"""HAM006: a node function without an annotation on its result or on a parameter.

The annotations are the types of the nodes; Hamilton refuses to build a dataflow without them.

Wrong:

    from hamilton.function_modifiers import tag


    @tag(owner="finance")
    def total_spend(spend: list[float]):
        return sum(spend)

Right:

    from hamilton.function_modifiers import tag


    @tag(owner="finance")
    def total_spend(spend: list[float]) -> float:
        return sum(spend)

A function that is no node: begin its name with an underscore, or move it to another module.

A file that builds a driver itself, and is no module of it as far as can be seen, may hold other
functions: there only those are reported that carry a modifier or that another node asks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Fix, Problem, Replacement, Severity
from hamilton_ls.facts.model import Anchor, FunctionFacts, Parameter, Status
from hamilton_ls.graph.model import Node, NodeKind, Origin

CODE = "HAM006"
SEVERITY = Severity.ERROR

_BUILDING = frozenset({"hamilton.driver", "hamilton.async_driver", "hamilton.ad_hoc_utils"})
"""What a file imports that builds drivers or their modules."""


def check_node(context: Context, node: Node) -> Iterator[Problem]:
    """Report what the function that makes a node lacks of annotations."""
    if node.definition is None:
        return
    function = context.function_of(node)
    if function is None or _is_complete(function) or function.status is not Status.EXACT:
        return
    if not _builds_a_driver_itself(context) or _is_meant_as_node(context, node, function):
        yield from _in_function(context, function, node.definition)


def _builds_a_driver_itself(context: Context) -> bool:
    """Whether the dataflow is our guess, and its file imports what builds drivers."""
    return context.graph.dataflow.origin is Origin.MODULE and not _BUILDING.isdisjoint(context.imports)


def _is_meant_as_node(context: Context, node: Node, function: FunctionFacts) -> bool:
    has_modifier = bool(function.decorators) and node.kind is not NodeKind.OPAQUE
    return has_modifier or bool(context.graph.dependents[node.name])


def _is_complete(function: FunctionFacts) -> bool:
    return function.returns is not None and None not in [p.annotation for p in function.parameters]


def _in_function(context: Context, function: FunctionFacts, definition: Anchor) -> Iterator[Problem]:
    if function.returns is None:
        yield Problem(
            CODE,
            SEVERITY,
            f"`{function.name}` does not say what it returns, so its node has no type and Hamilton refuses "
            "to build it. Add `-> type`, or begin the name with `_` if it is no node.",
            definition,
            context.name,
        )
    for parameter in function.parameters:
        if parameter.annotation is None:
            yield _on_parameter(context, function, parameter, replace(definition, span=parameter.span))


def _on_parameter(context: Context, function: FunctionFacts, parameter: Parameter, place: Anchor) -> Problem:
    return Problem(
        CODE,
        SEVERITY,
        f"The parameter `{parameter.name}` of `{function.name}` has no type, so Hamilton refuses to build "
        "its node. Annotate it with the type of the node or input that it names.",
        place,
        context.name,
        fixes=_fixes(context.node_named(parameter.name), parameter, place),
    )


def _fixes(provider: Node | None, parameter: Parameter, place: Anchor) -> tuple[Fix, ...]:
    """Takes over the type of the node of this name, where its text means the same in this module."""
    if (
        provider is None
        or provider.type is None
        or provider.anchor is None
        or provider.status is not Status.EXACT
    ):
        return ()
    type_ = provider.type
    if provider.anchor.path != place.path and type_.text != type_.canonical:
        return ()
    title = f"Annotate with `{type_.text}`, the type of node `{provider.name}`"
    return (Fix(title, (Replacement(place, f"{parameter.name}: {type_.text}"),), preferred=True),)
