"""``subdag`` and ``parameterized_subdag``: functions and modules become nodes in a namespace of their own.

Knows which names get the namespace, and the extra nodes that bring inputs and configuration in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from hamilton_ls.facts.expressions import Call, dotted
from hamilton_ls.facts.model import Anchor
from hamilton_ls.modifiers.application import Application, Nodes
from hamilton_ls.modifiers.bindings import Shape, binding_of
from hamilton_ls.modifiers.evaluation import (
    Arguments,
    Invalid,
    Named,
    Unknown,
    arguments,
    entries,
    items,
    literal,
    refuse_no_dictionary,
    settle,
    text,
    text_of,
)
from hamilton_ls.modifiers.metadata import with_tags
from hamilton_ls.modifiers.scope import Defined, Located
from hamilton_ls.modifiers.selection import NON_FINAL
from hamilton_ls.modifiers.specs import Dependency, NodeSpec, TypeRef

_DEPENDENCIES = "hamilton.function_modifiers.dependencies."
_SHORT = "hamilton.function_modifiers."
_OWN_ARGUMENTS = ("inputs", "config", "external_inputs")


@dataclass(frozen=True, slots=True)
class Setting:
    """One entry of ``config``: the value inside, and the type of the node that holds it."""

    name: str
    anchor: Anchor
    value: object
    type: TypeRef


@dataclass(frozen=True, slots=True)
class Subdag:
    """What one subdag is made of."""

    inputs: Mapping[str, Named]
    config: Mapping[str, Setting]
    external: frozenset[str]
    namespace: str
    final: str
    anchor: Anchor
    """Where its final node is named."""


def subdag(use: Application, nodes: Nodes) -> Nodes:
    """``@subdag(module, inputs={...}, config={...})``: everything of the module, then the function itself."""
    given = use.arguments()
    (final,) = nodes
    namespace, name = given.keyword("namespace"), given.keyword("final_node_name")
    made = Subdag(
        inputs=_entries(given.keyword("inputs")),
        config=_settings(use, _entries(given.keyword("config"))),
        external=_names(given.keyword("external_inputs")),
        namespace=use.name if namespace is None else _name(namespace) or use.name,
        final=use.name if name is None else _name(name) or use.name,
        anchor=final.anchor,
    )
    return _made(use, final, functions_given(use, given), made)


def parameterized_subdag(use: Application, nodes: Nodes) -> Nodes:
    """``@parameterized_subdag(module, one={"inputs": {...}}, two={...})``: a subdag for each keyword."""
    given = use.arguments()
    (final,) = nodes
    functions = functions_given(use, given)
    inputs, config = _entries(given.keyword("inputs")), _entries(given.keyword("config"))
    made: list[NodeSpec] = []
    for one in given.others(*_OWN_ARGUMENTS):
        refuse_no_dictionary(one.value, use.label)
        own = {entry.name: entry.value for entry in entries(one.value)}
        part = Subdag(
            inputs={**inputs, **_entries(own.get("inputs"))},
            config=_settings(use, {**config, **_entries(own.get("config"))}),
            external=_names(own.get("external_inputs", given.keyword("external_inputs"))),
            namespace=one.name,
            final=one.name,
            anchor=one.anchor,
        )
        made += _made(use, final, functions, part)
    return tuple(made)


def _entries(given: Located | None) -> dict[str, Named]:
    if given is None or _is_none(given):
        return {}
    return {entry.name: entry for entry in entries(given)}


def _names(given: Located | None) -> frozenset[str]:
    if given is None or _is_none(given):
        return frozenset()
    return frozenset(text(name)[0] for name in items(given))


def _is_none(given: Located) -> bool:
    return getattr(settle(given).expression, "value", ...) is None


def _name(given: Located) -> str | None:
    value = literal(given)
    if value is None or isinstance(value, str):
        return value
    raise Unknown(f"`{text_of(given.expression)}` is no name")


def functions_given(use: Application, given: Arguments) -> tuple[Defined, ...]:
    """The functions of a subdag, modules taken apart.

    Raises:
        Invalid: there are none.
        Unknown: one is computed, or not of the workspace.
    """
    if not given.positional:
        raise Invalid(f"`{use.label}` needs modules or functions to take its nodes from.", use.anchor)
    found: list[Defined] = []
    for located in given.positional:
        name = dotted(located.expression)
        one = located.scope.function(name) if name is not None else None
        several = located.scope.functions_of_module(name) if name is not None and one is None else None
        if one is None and several is None:
            raise Unknown(f"`{text_of(located.expression)}` is no function or module of the workspace")
        found += (one,) if one is not None else several or ()
    return tuple(found)


def _settings(use: Application, given: Mapping[str, Named]) -> dict[str, Setting]:
    return {name: _setting(use, entry) for name, entry in given.items()}


def _setting(use: Application, entry: Named) -> Setting:
    """One entry of a configuration: a plain value, ``value(...)`` or ``configuration("key")``."""
    settled = settle(entry.value)
    call = settled.expression
    path = settled.scope.full_path(dotted(call.function) or "") if isinstance(call, Call) else None
    kind = (path or "").removeprefix(_DEPENDENCIES).removeprefix(_SHORT)
    if path is None or not path.startswith(_SHORT):
        value = literal(settled)
        return Setting(entry.name, entry.anchor, value, _type_of(value))
    inner = arguments(settled)
    first = inner.positional[0] if inner.positional else next((k.value for k in inner.keywords), None)
    if first is None or kind not in ("value", "configuration"):
        raise Invalid(
            f"The configuration of `{use.label}` takes plain values, `value(...)` and `configuration(...)`.",
            entry.anchor,
        )
    if kind == "value":
        # The runtime's node holds the wrapper; the functions inside see the value.
        return Setting(entry.name, entry.anchor, literal(first), _wrapper("LiteralDependency"))
    return Setting(entry.name, entry.anchor, use.settings.value(text(first)[0]), _wrapper("ConfigDependency"))


def _wrapper(name: str) -> TypeRef:
    return TypeRef(name, f"{_DEPENDENCIES}{name}")


def _type_of(value: object) -> TypeRef:
    name = "None" if value is None else type(value).__name__
    return TypeRef(name, name)


def _made(use: Application, final: NodeSpec, functions: tuple[Defined, ...], part: Subdag) -> Nodes:
    own = {name: setting.value for name, setting in part.config.items()}
    inner = [node for function in functions for node in use.expanded(function, own)]
    known = {node.name for node in inner} | part.inputs.keys() | part.config.keys()
    prefix = part.namespace
    inside = [
        with_tags(
            replace(
                node,
                name=f"{prefix}.{node.name}",
                dependencies=tuple(_moved(d, prefix) if d.node in known else d for d in node.dependencies),
            ),
            {NON_FINAL: True},
        )
        for node in inner
    ]
    brought = [*_inputs(use, part, inside), *_config(part)]
    last = replace(
        final,
        name=part.final,
        anchor=part.anchor,
        dependencies=tuple(d if d.node in part.external else _moved(d, prefix) for d in final.dependencies),
    )
    return (*inside, *brought, last)


def _moved(dependency: Dependency, prefix: str) -> Dependency:
    return replace(dependency, node=f"{prefix}.{dependency.node}")


def _inputs(use: Application, part: Subdag, inside: list[NodeSpec]) -> list[NodeSpec]:
    """The nodes that bring inputs in: one for each value, one for each source that is needed inside."""
    asked = {d.node: d.type for node in inside for d in node.dependencies}
    made = []
    for name, entry in part.inputs.items():
        full = f"{part.namespace}.{name}"
        binding = binding_of(use, entry.value)
        if binding.shape is Shape.VALUE:
            made.append(_brought(full, _type_of_value(entry.value), entry.anchor, ()))
        elif binding.shape is Shape.SOURCE and full in asked:
            ((source, anchor),) = binding.sources
            type_ = asked[full]
            made.append(
                _brought(full, type_, entry.anchor, (Dependency(source, type_, False, name, anchor),))
            )
    return made


def _type_of_value(located: Located) -> TypeRef | None:
    """The type of what ``value(...)`` holds; None where it is computed."""
    inner = arguments(settle(located))
    given = inner.argument(0, "literal_value") or inner.keyword("value")
    try:
        return None if given is None else _type_of(literal(given))
    except Unknown:
        return None


def _config(part: Subdag) -> list[NodeSpec]:
    return [
        _brought(f"{part.namespace}.{setting.name}", setting.type, setting.anchor, ())
        for setting in part.config.values()
    ]


def _brought(
    name: str, type_: TypeRef | None, anchor: Anchor, dependencies: tuple[Dependency, ...]
) -> NodeSpec:
    return NodeSpec(name, type_, dependencies, ((NON_FINAL, True),), anchor, None)
