"""HAM006: a node function without an annotation on its result or on a parameter.

The annotations are the types of the nodes; Hamilton refuses to build a dataflow without them.

Wrong:

    def total_spend(spend): ...

Right:

    def total_spend(spend: pd.Series) -> float: ...

A function that is no node: begin its name with an underscore, or move it to another module.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Fix, Problem, Replacement, Severity
from hamilton_ls.facts.model import Anchor, FunctionFacts, Parameter, Status
from hamilton_ls.graph.model import Node

CODE = "HAM006"
SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    """Report every function that makes a node under this configuration and lacks an annotation."""
    incomplete = {
        (path, function.name, function.name_span): function
        for path in dict.fromkeys(context.graph.dataflow.paths)
        for chunk in context.workspace.facts(path).outline.chunks
        for function in chunk.functions
        if not _is_complete(function) and function.status is Status.EXACT
    }
    if not incomplete:
        return
    # Not every function of a module makes a node: some are private, excluded or not configured.
    for node in context.graph.nodes.values():
        if node.definition is not None and node.function is not None:
            key = (node.definition.path, node.function, node.definition.span)
            function = incomplete.pop(key, None)
            if function is not None:
                yield from _in_function(context, function, node.definition)


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
        fixes=_fixes(context.graph.nodes.get(parameter.name), parameter, place),
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
