"""What a parameter is bound to: ``source("node")``, ``value(literal)`` or ``group(...)`` of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from hamilton_ls.facts.expressions import Call, Constant, Opaque, dotted
from hamilton_ls.facts.model import Anchor
from hamilton_ls.modifiers.application import Application
from hamilton_ls.modifiers.evaluation import Invalid, Unknown, arguments, literal, settle, text, text_of
from hamilton_ls.modifiers.scope import Located
from hamilton_ls.modifiers.specs import Dependency, TypeRef

_MODIFIERS = "hamilton.function_modifiers."
_SOURCES = frozenset(
    _MODIFIERS + name
    for name in ("source", "dependencies.source", "UpstreamDependency", "dependencies.UpstreamDependency")
)
_VALUES = frozenset(
    _MODIFIERS + name
    for name in ("value", "dependencies.value", "LiteralDependency", "dependencies.LiteralDependency")
)
_GROUPS = frozenset(_MODIFIERS + name for name in ("group", "dependencies.group"))


class Shape(str, Enum):
    """What arrives at the parameter."""

    SOURCE = "source"
    VALUE = "value"
    LIST = "list"
    DICT = "dict"


@dataclass(frozen=True, slots=True)
class Binding:
    """A parameter's binding: its shape and the nodes that it names, with the places of the names."""

    shape: Shape
    sources: tuple[tuple[str, Anchor], ...]
    shown: str
    """What a documentation template shows for the parameter."""


def source_named(name: str, anchor: Anchor) -> Binding:
    """The binding of ``source(name)``."""
    return Binding(Shape.SOURCE, ((name, anchor),), name)


def literal_value(located: Located) -> Binding:
    """The binding of ``value(...)``, whatever the value is."""
    try:
        shown = str(literal(located))
    except Unknown:
        shown = text_of(located.expression)
    return Binding(Shape.VALUE, (), shown)


def binding_of(use: Application, located: Located) -> Binding:
    """The binding that an argument of ``@parameterize`` or ``@inject`` stands for.

    Raises:
        Invalid: it is a plain literal, which the runtime refuses.
        Unknown: it is computed.
    """
    located = settle(located)
    expression = located.expression
    if isinstance(expression, Constant):
        raise Invalid(
            f"`{use.label}` wants to know where a parameter comes from: "
            f"write `value({expression.value!r})` for a fixed value or `source(...)` for a node.",
            located.anchor(),
        )
    name = dotted(expression.function) if isinstance(expression, Call) else None
    path = located.scope.full_path(name) if name is not None else None
    given = arguments(located)
    if path in _SOURCES:
        return _source(given.argument(0, "dependency_on") or given.keyword("source"), located)
    if path in _VALUES:
        value = given.argument(0, "literal_value") or given.keyword("value")
        return literal_value(value if value is not None else located)
    if path in _GROUPS:
        return _group(use, located)
    raise Unknown(f"`{text_of(expression)}` is computed")


def _source(name: Located | None, located: Located) -> Binding:
    if name is None:
        raise Invalid("`source` needs the name of a node.", located.anchor())
    return source_named(*text(name))


def _group(use: Application, located: Located) -> Binding:
    given = arguments(located)
    if bool(given.positional) == bool(given.keywords):
        raise Invalid(
            "`group` takes either positional arguments, for a list, or keyword arguments, for a dict.",
            located.anchor(),
        )
    members = given.positional or tuple(k.value for k in given.keywords)
    bound = [binding_of(use, member) for member in members]
    if any(binding.shape in (Shape.LIST, Shape.DICT) for binding in bound):
        raise Invalid("`group` cannot hold another `group`, only `source` and `value`.", located.anchor())
    sources = tuple(source for binding in bound for source in binding.sources)
    return Binding(Shape.LIST if given.positional else Shape.DICT, sources, use.function.name)


def rebound(use: Application, dependency: Dependency, binding: Binding) -> tuple[Dependency, ...]:
    """The dependencies that replace one parameter's.

    Raises:
        Invalid: a group for a parameter that is no list or dict of one type.
    """
    if binding.shape is Shape.VALUE:
        return ()
    wanted = dependency.type
    if binding.shape is not Shape.SOURCE:
        wanted = _member_type(use, dependency, binding.shape)
    return tuple(
        replace(dependency, node=name, anchor=anchor, type=wanted) for name, anchor in binding.sources
    )


_GROUP_HEADS = {Shape.LIST: ("list", 1), Shape.DICT: ("dict", 2)}


def _member_type(use: Application, dependency: Dependency, shape: Shape) -> TypeRef | None:
    if dependency.type is None:
        return None
    head, arguments_ = use.scope.arguments_of(dependency.type)
    expected, count = _GROUP_HEADS[shape]
    if not head:
        return None
    if head != expected or len(arguments_) != count:
        example = "list[int]" if shape is Shape.LIST else "dict[str, int]"
        raise Invalid(
            f"`{dependency.parameter}` of `{use.function.name}` receives a group, so it must be annotated like "
            f"`{example}`; it is `{dependency.type.text}`.",
            dependency.anchor,
        )
    return arguments_[-1]


def argument_binding(use: Application, located: Located) -> Binding:
    """What an argument of a step or an adapter stands for; what is neither source nor value is a literal.

    Raises:
        Unknown: it is computed and might be a source.
    """
    try:
        settled = settle(located)
    except Unknown:
        if _names_something(located):
            return literal_value(located)
        raise
    expression = settled.expression
    if isinstance(expression, Opaque):
        if "source" in expression.text:
            raise Unknown(f"`{text_of(expression)}` is computed")
        return literal_value(settled)
    if isinstance(expression, Call):
        path = settled.scope.full_path(dotted(expression.function) or "")
        if path is not None and path.startswith(_MODIFIERS):
            binding = binding_of(use, settled)
            # A group arrives as it is: nobody takes it apart.
            return binding if binding.shape in (Shape.SOURCE, Shape.VALUE) else literal_value(settled)
        if not _is_foreign(settled.beside(expression.function)):
            raise Unknown(f"`{text_of(expression)}` is computed")
    return literal_value(settled)


def _names_something(located: Located) -> bool:
    """Whether a name is that of a function, a class or something of a library: no source."""
    name = dotted(located.expression)
    return name is not None and (
        located.scope.full_path(name) is not None or located.scope.function(name) is not None
    )


def _is_foreign(located: Located) -> bool:
    """Whether what is called is a library's, which knows nothing of sources."""
    name = dotted(located.expression)
    return name is None or (
        located.scope.full_path(name) is not None and located.scope.function(name) is None
    )
