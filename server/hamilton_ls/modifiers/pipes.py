"""``pipe_input``, ``pipe_output`` and ``mutate``: a value goes through steps, each a node of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from hamilton_ls.facts.expressions import Call, Constant, dotted
from hamilton_ls.facts.model import Anchor
from hamilton_ls.modifiers.application import Application, Nodes
from hamilton_ls.modifiers.bindings import Shape
from hamilton_ls.modifiers.evaluation import Arguments, Invalid, Unknown, arguments, literal, settle
from hamilton_ls.modifiers.scope import Defined, Located
from hamilton_ls.modifiers.selection import named_targets, open_dependencies, sinks
from hamilton_ls.modifiers.specs import Dependency, NodeSpec, TypeRef
from hamilton_ls.modifiers.steps import (
    Chain,
    Namespace,
    Step,
    Written,
    bound,
    function_of,
    names_in,
    namespace_of,
    read,
    steps_of,
)

MUTATE = frozenset({"hamilton.function_modifiers.mutate", "hamilton.function_modifiers.macros.mutate"})
_ANY = TypeRef("Any", "typing.Any")


def pipe_input(use: Application, nodes: Nodes) -> Nodes:
    """``@pipe_input(step(f), step(g))``: a parameter's value goes through the steps first."""
    given = use.arguments()
    _refuse_collapse(use, given)
    namespace = namespace_of(given)
    steps = steps_of(use, given)
    _check_namespaces(use, namespace, steps)
    wanted = given.keyword("on_input")
    target = literal(wanted) if wanted is not None else None
    if target is not None and not isinstance(target, str):
        raise Invalid(f"`{use.label}` works on a single parameter: name one in `on_input`.", use.anchor)
    open_, parameters = open_dependencies(nodes), [parameter.name for parameter in use.function.parameters]
    if target not in open_:
        # The runtime falls back to the first parameter.
        target = parameters[0] if parameters else None
    if target not in open_ or target not in parameters:
        raise Invalid(
            f"`{use.label}` needs a parameter of `{use.function.name}` that a node or an input provides.",
            use.anchor,
        )
    made, last = _chained(use, target, open_[target].anchor, steps, namespace, use.name)
    renamed = tuple(
        replace(
            node,
            dependencies=tuple(replace(d, node=last) if d.node == target else d for d in node.dependencies),
        )
        for node in nodes
    )
    return (*renamed, *made)


def pipe_output(use: Application, nodes: Nodes) -> Nodes:
    """``@pipe_output(step(f))``: the result ``x`` becomes ``x.raw`` and goes through the steps."""
    given = use.arguments()
    _refuse_collapse(use, given)
    namespace = namespace_of(given)
    steps = steps_of(use, given)
    _check_namespaces(use, namespace, steps)
    wanted = given.keyword("on_output")
    targets = names_in(wanted) if wanted is not None else None
    if targets is not None and any(step.targets is not None for step in steps):
        raise Invalid(f"`{use.label}` and a step of it both say `on_output`. Keep one of them.", use.anchor)
    steps = (*steps, *mutations(use))
    if wanted is None or targets is None:
        chosen = sinks(nodes)
    else:
        chosen = named_targets(use, targets, nodes, wanted.anchor())
    return _piped(use, nodes, chosen, steps, namespace)


def mutated(use: Application, nodes: Nodes) -> Nodes:
    """The nodes of a function that ``@mutate`` changes and that has no pipe of its own."""
    steps = tuple(mutations(use))
    return _piped(use, nodes, sinks(nodes), steps, ...) if steps else nodes


def _piped(
    use: Application, nodes: Nodes, chosen: Nodes, steps: tuple[Step, ...], namespace: Namespace
) -> Nodes:
    made = [node for node in nodes if all(node is not other for other in chosen)]
    for node in chosen:
        made += _through(use, node, steps, namespace)
    return tuple(made)


def _through(use: Application, node: NodeSpec, steps: tuple[Step, ...], namespace: Namespace) -> Nodes:
    """The nodes that stand for one node whose value goes through steps."""
    meant = tuple(step for step in steps if step.targets is None or node.name in step.targets)
    where = node.name if namespace is ... else namespace
    raw = replace(node, name=f"{node.name}.raw")
    made, last = _chained(use, raw.name, node.anchor, meant, where, use.name)
    if not made:
        return (node,)
    if use.function.is_async and node.name == use.name:
        raise Invalid(
            f"`{use.label}` cannot send the result of `{use.function.name}` through steps, because it is an "
            f"`async def`: let another function take its result, and put the steps there.",
            use.anchor,
        )
    result = replace(
        node,
        type=made[-1].type,
        dependencies=(Dependency(last, _ANY, False, last, node.anchor),),
        tags=(),
        documentation=None,
    )
    return (raw, *made, result)


def _chained(
    use: Application, start: str, anchor: Anchor, steps: tuple[Step, ...], namespace: Namespace, owner: str
) -> tuple[Nodes, str]:
    """The nodes of the steps that the configuration keeps, and the name of the last."""
    count = Counter[str]()
    made = []
    before = start
    for step in steps:
        if not use.settings.hold(step.conditions):
            continue
        inner = step.namespace if namespace is ... else namespace
        prefix = owner if inner is ... else inner
        function = step.function.facts.name
        name = step.name or _name_after(function, count[function])
        count[function] += 1
        full = name if prefix is None else f"{prefix}.{name}"
        made.append(_node(step, full, before, anchor if before == start else step.anchor))
        before = full
    return tuple(made), before


def _name_after(function: str, times: int) -> str:
    """``add`` makes ``with_add``, then ``with_add_1``; so does ``_add``."""
    separator = "" if function.startswith("_") else "_"
    return f"with{separator}{function}{f'_{times}' if times else ''}"


def _node(step: Step, name: str, before: str, anchor: Anchor) -> NodeSpec:
    facts, scope, site = step.function.facts, step.function.scope, step.function.site
    bindings = dict(step.bindings)
    dependencies = []
    for position, parameter in enumerate(facts.parameters):
        type_ = scope.type_named(parameter.annotation.text) if parameter.annotation else None
        optional = parameter.default is not None
        binding = bindings.get(parameter.name)
        if position == 0:
            dependencies.append(Dependency(before, type_, optional, parameter.name, anchor))
        elif binding is None:
            here = site.anchor(parameter.span)
            dependencies.append(Dependency(parameter.name, type_, optional, parameter.name, here))
        elif binding.shape is Shape.SOURCE:
            ((source, place),) = binding.sources
            dependencies.append(Dependency(source, type_, optional, parameter.name, place))
    return NodeSpec(
        name=name,
        type=scope.type_named(facts.returns.text) if facts.returns else None,
        dependencies=tuple(dependencies),
        tags=(),
        anchor=step.anchor,
        documentation=facts.documentation,
    )


def _refuse_collapse(use: Application, given: Arguments) -> None:
    collapse = given.keyword("collapse")
    if collapse is not None and literal(collapse):
        raise Invalid(
            f"`{use.label}` cannot make one node of its steps yet: leave `collapse` out.", collapse.anchor()
        )


def _check_namespaces(use: Application, namespace: Namespace, steps: tuple[Step, ...]) -> None:
    for step in steps:
        if namespace is not ... and step.namespace is not ...:
            raise Invalid(
                f"`{use.label}` has a namespace for all of its steps, so none of them can have one of its own.",
                step.anchor,
            )


def mutations(use: Application) -> Iterator[Step]:
    """The steps that ``@mutate`` above other functions of the module gives to this one, in source order.

    What is computed there changes nothing that could be known.
    """
    for mutator in use.scope.mutators():
        if mutator.facts is use.function:
            continue
        for decorator in reversed(mutator.facts.decorators):
            call = decorator.expression
            if isinstance(call, Call) and use.scope.full_path(dotted(call.function) or "") in MUTATE:
                located = Located(call, mutator.site, mutator.scope)
                yield from _steps_for(use, mutator, located)


def _steps_for(use: Application, mutator: Defined, located: Located) -> Iterator[Step]:
    try:
        given = arguments(located)
    except Unknown:
        return
    keywords = tuple(keyword for keyword in given.keywords if keyword.name not in ("collapse", "_chain"))
    for target in given.positional:
        try:
            written = _written(use, target)
            if function_of(written.function).facts is not use.function:
                continue
            own = written.given if written.given.keywords else Arguments((), keywords)
            yield bound(use, replace(written, given=own), mutator)
        except Unknown:
            continue


def _written(use: Application, target: Located) -> Written:
    settled = target if _is_function(target) else settle(target)
    if _is_function(settled):
        return Written(settled, Arguments((), ()), None, ..., (), None, settled.anchor())
    if isinstance(settled.expression, Constant):
        raise Unknown("a target is no function")
    return read(use, settled, Chain.APPLY_TO)


def _is_function(located: Located) -> bool:
    name = dotted(located.expression)
    return name is not None and located.scope.function(name) is not None
