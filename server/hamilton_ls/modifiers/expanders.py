"""Modifiers that make one node of a function for each set of arguments: the ``parameterize`` family and ``inject``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from hamilton_ls.facts.expressions import Call, Collection, Constant, Dictionary, dotted
from hamilton_ls.facts.model import Anchor
from hamilton_ls.modifiers.application import Application, Nodes
from hamilton_ls.modifiers.bindings import Binding, binding_of, literal_value, rebound, source_named
from hamilton_ls.modifiers.evaluation import (
    Invalid,
    Named,
    Unknown,
    arguments,
    entries,
    items,
    literal,
    pairs,
    refuse_no_dictionary,
    settle,
    text,
    text_of,
)
from hamilton_ls.modifiers.extraction import column_nodes
from hamilton_ls.modifiers.scope import Located
from hamilton_ls.modifiers.specs import NodeSpec

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Variant:
    """One node to make: its name, what its parameters are bound to, its own documentation if any."""

    name: str
    anchor: Anchor
    bindings: Mapping[str, Binding]
    documentation: str | None = None


def parameterize(use: Application, nodes: Nodes) -> Nodes:
    """``@parameterize(output={"parameter": source("node")})``, each entry with its documentation or without."""
    variants = []
    for keyword in use.arguments().keywords:
        mapping, documentation = _with_documentation(keyword.value)
        refuse_no_dictionary(mapping, use.label)
        bindings = {entry.name: binding_of(use, entry.value) for entry in _known(use, entries(mapping))}
        variants.append(Variant(keyword.name, keyword.anchor, bindings, documentation))
    return _expanded(use, nodes, variants)


def parameterize_sources(use: Application, nodes: Nodes) -> Nodes:
    """``@parameterize_sources(output={"parameter": "node"})``."""
    keywords = use.arguments().keywords
    if not keywords:
        raise Invalid(f"`{use.label}` needs at least one output.", use.anchor)
    variants = []
    for keyword in keywords:
        refuse_no_dictionary(keyword.value, use.label)
        mapping = _known(use, entries(keyword.value))
        if not mapping:
            raise Invalid(
                f"`{keyword.name}` maps no parameter. Name the node that each one takes.", keyword.anchor
            )
        bindings = {entry.name: source_named(*text(entry.value)) for entry in mapping}
        variants.append(Variant(keyword.name, keyword.anchor, bindings))
    return _expanded(use, nodes, variants)


def parameterize_values(use: Application, nodes: Nodes) -> Nodes:
    """``@parameterize_values("parameter", {("output", "documentation"): value})``."""
    given = use.arguments()
    parameter, table = _parameter(use, given.argument(0, "parameter")), given.argument(1, "assigned_output")
    variants = []
    for key, value in pairs(required(use, table, "assigned_output")):
        name, documentation = _name_and_documentation(use, key)
        variants.append(Variant(*text(name), {parameter: literal_value(value)}, documentation))
    return _expanded(use, nodes, variants)


def parametrized_input(use: Application, nodes: Nodes) -> Nodes:
    """The deprecated ``@parametrized_input("parameter", {"node": ("output", "documentation")})``."""
    given = use.arguments()
    parameter, table = _parameter(use, given.argument(0, "parameter")), given.argument(1, "variable_inputs")
    variants = []
    for entry in entries(required(use, table, "variable_inputs")):
        name, documentation = _name_and_documentation(use, entry.value)
        variants.append(
            Variant(*text(name), {parameter: source_named(entry.name, entry.anchor)}, documentation)
        )
    return _expanded(use, nodes, variants)


def inject(use: Application, nodes: Nodes) -> Nodes:
    """``@inject(parameter=source("node"))``: one node under the function's own name."""
    bindings = {k.name: binding_of(use, k.value) for k in _known(use, use.arguments().keywords)}
    return _expanded(use, nodes, [Variant(nodes[0].name, nodes[0].anchor, bindings)])


def parameterize_extract_columns(use: Application, nodes: Nodes) -> Nodes:
    """``@parameterize_extract_columns(ParameterizedExtract(columns, bindings), ...)``: frames ``name__0``, ``name__1``."""
    extracts = []
    for extract in use.arguments().positional:
        settled = settle(extract)
        if isinstance(settled.expression, (Constant, Collection, Dictionary)):
            raise Invalid(f"`{use.label}` takes `ParameterizedExtract(...)` only.", settled.anchor())
        if not _is_extract(settled):
            raise Unknown(f"`{text_of(settled.expression)}` is computed")
        given = arguments(settled)
        columns = items(required(use, given.argument(0, "outputs"), "outputs"))
        mapping = entries(required(use, given.argument(1, "input_mapping"), "input_mapping"))
        bindings = {entry.name: binding_of(use, entry.value) for entry in _known(use, mapping)}
        extracts.append(Extract(columns, bindings, settled.anchor()))
    return frames_with_columns(use, nodes, extracts)


@dataclass(frozen=True, slots=True)
class Extract:
    """One frame to make and the columns to take out of it."""

    columns: tuple[Located, ...]
    bindings: Mapping[str, Binding]
    anchor: Anchor


def frames_with_columns(use: Application, nodes: Nodes, extracts: list[Extract]) -> Nodes:
    """A frame for each set of bindings, each with the nodes of its columns."""
    made: list[NodeSpec] = []
    for index, extract in enumerate(extracts):
        variant = Variant(f"{nodes[0].name}__{index}", extract.anchor, extract.bindings)
        (frame,) = _expanded(use, nodes, [variant])
        made += [frame, *column_nodes(use, frame, extract.columns)]
    return tuple(made)


def _is_extract(located: Located) -> bool:
    expression = located.expression
    name = dotted(expression.function) if isinstance(expression, Call) else None
    path = located.scope.full_path(name) if name is not None else None
    return path is not None and path.startswith("hamilton.") and path.endswith(".ParameterizedExtract")


def _expanded(use: Application, nodes: Nodes, variants: list[Variant]) -> Nodes:
    (base,) = nodes
    made = {}
    for variant in variants:
        dependencies = tuple(
            kept
            for dependency in base.dependencies
            for kept in (
                rebound(use, dependency, variant.bindings[dependency.parameter])
                if dependency.parameter in variant.bindings
                else (dependency,)
            )
        )
        made[variant.name] = replace(
            base,
            name=variant.name,
            anchor=variant.anchor,
            dependencies=dependencies,
            documentation=variant.documentation or _documentation(base.documentation, variant),
        )
    return tuple(made.values())


def _documentation(template: str | None, variant: Variant) -> str | None:
    """The template with ``{parameter}`` and ``{output_name}`` filled; other names stand for themselves."""
    if template is None:
        return None
    shown = {name: binding.shown for name, binding in variant.bindings.items()}
    shown["output_name"] = variant.name
    return _PLACEHOLDER.sub(lambda match: shown.get(match[1], match[1]), template)


def _with_documentation(value: Located) -> tuple[Located, str | None]:
    settled = settle(value)
    if isinstance(settled.expression, Collection) and settled.expression.kind == "tuple":
        parts = items(settled)
        if len(parts) != 2:
            raise Invalid(
                "Write the bindings, or a pair of the bindings and a documentation.", settled.anchor()
            )
        return parts[0], str(literal(parts[1]))
    return settled, None


def _name_and_documentation(use: Application, key: Located) -> tuple[Located, str | None]:
    settled = settle(key)
    parts = items(settled) if isinstance(settled.expression, Collection) else ()
    if len(parts) != 2:
        raise Invalid(
            f"`{use.label}` wants a pair of a node's name and its documentation here.", settled.anchor()
        )
    return parts[0], str(literal(parts[1]))


def _known(use: Application, mapping: tuple[Named, ...]) -> tuple[Named, ...]:
    for entry in mapping:
        check_parameter(use, entry.name, entry.anchor)
    return mapping


def _parameter(use: Application, given: Located | None) -> str:
    name, anchor = text(required(use, given, "parameter"))
    check_parameter(use, name, anchor)
    return name


def check_parameter(use: Application, name: str, anchor: Anchor) -> None:
    """Refuse a name that is no parameter of the function."""
    parameters = [parameter.name for parameter in use.function.parameters]
    if name not in parameters:
        choices = ", ".join(f"`{parameter}`" for parameter in parameters) or "none"
        raise Invalid(
            f"`{use.function.name}` has no parameter `{name}`, which `{use.label}` binds. Its parameters: {choices}.",
            anchor,
        )


def required(use: Application, given: Located | None, name: str) -> Located:
    """An argument that must be given."""
    if given is None:
        raise Invalid(f"`{use.label}` needs its argument `{name}`.", use.anchor)
    return given
