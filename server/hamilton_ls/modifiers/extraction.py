"""Modifiers that make a node of each part of a result: ``extract_columns``, ``extract_fields``, ``unpack_fields``."""

from __future__ import annotations

from dataclasses import replace

from hamilton_ls.facts.expressions import Attribute, Collection, Constant, Name, Opaque, dotted
from hamilton_ls.facts.model import Anchor
from hamilton_ls.modifiers.application import Application, Nodes
from hamilton_ls.modifiers.evaluation import Invalid, Unknown, items, literal, pairs, settle, text, text_of
from hamilton_ls.modifiers.frames import COLUMN_OF_FRAME, column_type, is_never_a_frame
from hamilton_ls.modifiers.scope import Located
from hamilton_ls.modifiers.selection import single_sink
from hamilton_ls.modifiers.specs import Dependency, NodeSpec, TypeRef

_SIMPLE = frozenset({"int", "float", "bool", "str", "bytes"})
"""Classes of which none is another's subclass, but for bool and int."""

_WITHOUT_FIELDS = frozenset(
    {"int", "float", "complex", "bool", "str", "bytes", "list", "tuple", "set", "frozenset", "typing.Any"}
)
"""Types that are certainly neither a dict nor a TypedDict; there are more."""


def extract_columns(use: Application, nodes: Nodes) -> Nodes:
    """``@extract_columns("a", ("b", "documentation"))``: the frame's node and one for each column."""
    columns = use.arguments().positional
    if not columns:
        raise Invalid("`@extract_columns` needs the names of the columns.", use.anchor)
    first = settle(columns[0])
    if isinstance(first.expression, Collection) and first.expression.kind == "list":
        raise Invalid("`@extract_columns` takes names, not a list. Unpack the list with `*`.", first.anchor())
    frame = single_sink(use, nodes)
    return _beside(nodes, frame, column_nodes(use, frame, columns))


def column_nodes(use: Application, frame: NodeSpec, columns: tuple[Located, ...]) -> Nodes:
    """The nodes of the columns of the frame that a function returns.

    Raises:
        Invalid: the function returns something that has no columns.
        Unknown: a name is computed.
    """
    returns = use.function.returns
    if returns is not None and is_never_a_frame(use.scope.type_named(returns.text)):
        raise Invalid(
            f"`{use.function.name}` returns `{returns.text}`, which has no columns to extract. "
            f"Annotate it with a frame type such as `pd.DataFrame`.",
            use.anchor,
        )
    return parts_of_frame(use, frame, columns)


def parts_of_frame(use: Application, frame: NodeSpec, columns: tuple[Located, ...]) -> Nodes:
    """The nodes of some columns of a frame, whoever makes it.

    Raises:
        Unknown: a name is computed.
    """
    of_column = column_type(frame.type) if frame.type is not None else None
    made = []
    for column in columns:
        name, documentation = _column(column, frame)
        made.append(_part(use, frame, *_name(name), of_column, documentation))
    return tuple(made)


def _column(column: Located, frame: NodeSpec) -> tuple[Located, str | None]:
    settled = settle(column)
    if isinstance(settled.expression, Collection):
        parts = items(settled)
        if len(parts) != 2:
            raise Invalid("A column is a name, or a pair of a name and a documentation.", settled.anchor())
        return parts[0], str(literal(parts[1]))
    return settled, frame.documentation


def extract_fields(use: Application, nodes: Nodes) -> Nodes:
    """``@extract_fields({"a": int})``, ``(["a", "b"])``, ``("a", "b")``, or nothing for a TypedDict."""
    _check_holds_fields(use)
    sink = single_sink(use, nodes)
    whole = _as_declared(use, sink)
    fields = tuple(_part(use, whole, *field, whole.documentation) for field in _fields(use, whole))
    return _beside(nodes, sink, fields)


def _as_declared(use: Application, sink: NodeSpec) -> NodeSpec:
    """What is taken apart, by the type that the function says: not that of whatever saves or checks it."""
    returns = use.function.returns
    return sink if returns is None else replace(sink, type=use.scope.type_named(returns.text))


def _fields(use: Application, whole: NodeSpec) -> list[tuple[str, Anchor, TypeRef | None]]:
    arguments = use.arguments()
    given = arguments.argument(0, "fields")
    declared = use.scope.typed_dict(whole.type) if whole.type is not None else None
    if given is None:
        if declared is None:
            raise Invalid(
                f"`@extract_fields` needs the names of the fields: only a TypedDict says them itself, and "
                f"`{use.function.name}` returns `{whole.type.text if whole.type else 'something unannotated'}`.",
                use.anchor,
            )
        return [(name, use.anchor, type_) for name, type_ in declared]
    settled = settle(given)
    if not isinstance(settled.expression, (Collection, Constant)):
        typed = [(*_name(key), _type_written(value)) for key, value in pairs(settled)]
        if not typed:
            raise Invalid("`@extract_fields` needs at least one field.", settled.anchor())
        _check_declared(whole, declared, [(name, anchor) for name, anchor, _ in typed])
        _check_declared_types(whole, dict(declared or ()), typed)
        return [*typed]
    named = items(settled) if isinstance(settled.expression, Collection) else (settled,)
    names = [_name(name) for name in (*named, *arguments.positional[1:])]
    if declared is not None:
        types = dict(declared)
        _check_declared(whole, declared, names)
        return [(name, anchor, types[name]) for name, anchor in names]
    value_type = _value_type(use, whole, settled)
    return [(name, anchor, value_type) for name, anchor in names]


def _check_holds_fields(use: Application) -> None:
    """Refuse what is certainly neither a dict nor a TypedDict; a class is given the benefit of the doubt."""
    returns = use.function.returns
    if returns is None:
        return
    head, _ = use.scope.arguments_of(use.scope.type_named(returns.text))
    if head in _WITHOUT_FIELDS or head in COLUMN_OF_FRAME or head.startswith("collections.abc."):
        raise Invalid(
            f"`{use.function.name}` returns `{returns.text}`, which `@extract_fields` cannot take apart. "
            f"Annotate it with `dict`, `dict[str, ...]` or a TypedDict.",
            use.anchor,
        )


def _check_declared(
    whole: NodeSpec, declared: tuple[tuple[str, TypeRef], ...] | None, names: list[tuple[str, Anchor]]
) -> None:
    for name, anchor in names if declared is not None else ():
        if name not in dict(declared or ()):
            raise Invalid(f"`{name}` is no field of `{whole.type.text if whole.type else ''}`.", anchor)


def _check_declared_types(
    whole: NodeSpec, declared: dict[str, TypeRef], fields: list[tuple[str, Anchor, TypeRef]]
) -> None:
    """Refuse a type that a TypedDict certainly does not have; only builtin classes are compared."""
    for name, anchor, type_ in fields:
        expected = declared.get(name)
        if expected is None or {type_.canonical, expected.canonical} == {"bool", "int"}:
            continue
        both = (type_.canonical, expected.canonical)
        if both[0] != both[1] and all(canonical in _SIMPLE for canonical in both):
            raise Invalid(
                f"Field `{name}` of `{whole.type.text if whole.type else ''}` is `{expected.text}`, "
                f"not `{type_.text}`.",
                anchor,
            )


def _name(located: Located) -> tuple[str, Anchor]:
    """The name of a part.

    Raises:
        Invalid: it is a literal, and no text.
        Unknown: it is computed.
    """
    settled = settle(located)
    if isinstance(settled.expression, Constant) and not isinstance(settled.expression.value, str):
        raise Invalid(f"`{text_of(settled.expression)}` is no name: write it as text.", settled.anchor())
    return text(settled)


def _value_type(use: Application, whole: NodeSpec, given: Located) -> TypeRef | None:
    """The type of every value of the function's ``dict[str, T]``, None where it is not known."""
    if whole.type is None:
        return None
    head, arguments = use.scope.arguments_of(whole.type)
    if head == "dict" and len(arguments) == 2:
        return arguments[1]
    if head == "dict":
        raise Invalid(
            f"`{use.function.name}` returns a bare `{whole.type.text}`, so the types of the fields are not known: "
            f"give a dict of names and types, or annotate it like `dict[str, float]`.",
            given.anchor(),
        )
    return None


def _type_written(located: Located) -> TypeRef:
    """A type that stands in an expression.

    Raises:
        Invalid: it is a literal, which is no type.
    """
    expression = located.expression
    if isinstance(expression, (Name, Attribute)):
        return located.scope.type_named(dotted(expression) or "")
    if isinstance(expression, Opaque):
        return located.scope.type_named(expression.text)
    if isinstance(expression, Constant):
        raise Invalid(f"`{text_of(expression)}` is no type. Give each field its type.", located.anchor())
    raise Unknown(f"`{text_of(expression)}` is computed")


def unpack_fields(use: Application, nodes: Nodes) -> Nodes:
    """``@unpack_fields("a", "b")`` on a function that returns ``tuple[A, B]`` or ``tuple[T, ...]``."""
    sink = single_sink(use, nodes)
    whole = _as_declared(use, sink)
    names = [_name(name) for name in use.arguments().positional]
    types = _item_types(use, whole, len(names))
    made = tuple(
        _part(use, whole, name, anchor, type_, whole.documentation)
        for (name, anchor), type_ in zip(names, types, strict=False)
    )
    return _beside(nodes, sink, made)


def _item_types(use: Application, whole: NodeSpec, count: int) -> tuple[TypeRef | None, ...]:
    head, arguments = use.scope.arguments_of(whole.type) if whole.type is not None else ("", ())
    if not head:
        return (None,) * count
    if head != "tuple" or not arguments:
        raise Invalid(
            f"`@unpack_fields` needs a function that returns a tuple with known items, such as `tuple[int, str]`; "
            f"`{use.function.name}` returns `{whole.type.text if whole.type else ''}`.",
            use.anchor,
        )
    if len(arguments) == 2 and arguments[1].text == "...":
        return (arguments[0],) * count
    if len(arguments) < count:
        raise Invalid(
            f"`@unpack_fields` names {count} items, but `{use.function.name}` returns {len(arguments)}.",
            use.anchor,
        )
    return arguments


def _part(
    use: Application,
    whole: NodeSpec,
    name: str,
    anchor: Anchor,
    type_: TypeRef | None,
    documentation: str | None,
) -> NodeSpec:
    dependency = Dependency(
        whole.name, whole.type, False, whole.name, use.site.anchor(use.function.name_span)
    )
    return NodeSpec(
        name, type_, (dependency,), whole.tags, anchor, documentation, whole.opaque, whole.tentative
    )


def _beside(nodes: Nodes, whole: NodeSpec, parts: Nodes) -> Nodes:
    """The runtime's order: the nodes that were not touched, the whole, its parts."""
    return (*(node for node in nodes if node is not whole), whole, *parts)
