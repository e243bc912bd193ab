"""``with_columns`` of pandas and polars: functions compute columns that a frame receives before a parameter takes it.

Knows the names that the columns get and the node that puts them into the frame. Frames of Spark go
another way: ``spark``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from hamilton_ls.modifiers.application import Application, Nodes
from hamilton_ls.modifiers.evaluation import Arguments, Invalid, Unknown, items, literal, settle, text
from hamilton_ls.modifiers.extraction import parts_of_frame
from hamilton_ls.modifiers.frames import COLUMN_OF_FRAME
from hamilton_ls.modifiers.metadata import with_tags
from hamilton_ls.modifiers.scope import Located
from hamilton_ls.modifiers.selection import NON_FINAL, open_dependencies
from hamilton_ls.modifiers.specs import Dependency, NodeSpec, TypeRef
from hamilton_ls.modifiers.subdags import functions_given

_APPEND = "_append"
_SAME_CLASS = {
    "pandas.core.series.Series": "pandas.Series",
    "pandas.core.frame.DataFrame": "pandas.DataFrame",
}


def appending(frame: str) -> Callable[[Application, Nodes], Nodes]:
    """The rewriting of ``with_columns`` for a library.

    Args:
        frame: the full path of the library's frame type.
    """

    def rewrite(use: Application, nodes: Nodes) -> Nodes:
        return _with_columns(use, nodes, TypeRef(frame, frame))

    return rewrite


def _with_columns(use: Application, nodes: Nodes, frame: TypeRef) -> Nodes:
    given = use.arguments()
    parameter, taken = _taken(use, given, nodes)
    columns = _columns(use, given, parameter, taken)
    made = (*columns, *functions_inside(use, given))
    refuse_repeated(use, made)
    wanted = chosen_columns(given)
    made = needed_for(use, made, wanted)
    of_frame = COLUMN_OF_FRAME[frame.canonical or ""]
    names = wanted if wanted is not None else _columns_among(made, of_frame)
    type_ = TypeRef(of_frame, of_frame)
    append = NodeSpec(
        name=_APPEND,
        type=frame,
        dependencies=(
            *(Dependency(name, type_, False, name, use.anchor) for name in names if name != parameter),
            Dependency(parameter, frame, False, parameter, taken.anchor),
        ),
        tags=(),
        anchor=use.anchor,
        documentation=None,
    )
    prefix = namespace_given(use, given)
    return handed_on(nodes, parameter, f"{prefix}.{_APPEND}", in_namespace((*made, append), prefix))


def _taken(use: Application, given: Arguments, nodes: Nodes) -> tuple[str, Dependency]:
    """The parameter whose frame receives the columns, and what it asks for."""
    if (wanted := given.keyword("pass_dataframe_as")) is not None and literal(wanted) is not None:
        raise Invalid(
            f"`{use.label}` has no `pass_dataframe_as` here: name the parameter in `on_input`.",
            wanted.anchor(),
        )
    chosen = optional_text(given.keyword("on_input"))
    parameters = use.function.parameters
    if chosen is None and not parameters:
        raise Invalid(
            f"`{use.label}` needs a parameter that holds the frame, but `{use.function.name}` has none.",
            use.anchor,
        )
    name = parameters[0].name if chosen is None else chosen
    open_ = open_dependencies(nodes)
    if name not in open_:
        raise Invalid(
            f"`{use.function.name}` has no parameter `{name}` that a node or an input provides, so `{use.label}` has "
            f"no frame to add columns to.",
            use.anchor,
        )
    return name, open_[name]


def _columns(use: Application, given: Arguments, parameter: str, taken: Dependency) -> Nodes:
    """The nodes of the columns that are taken out of the frame; none with ``on_input``."""
    passed, on_input = given_columns(given), optional_text(given.keyword("on_input"))
    if on_input is not None:
        if passed is not None:
            raise Invalid(
                f"`{use.label}` takes either `columns_to_pass` or `on_input`, not both.", use.anchor
            )
        return ()
    if not passed:
        raise Invalid(
            f"`{use.label}` needs the columns that its functions take from the frame, in `columns_to_pass`, or the "
            f"parameter that they take the frame from, in `on_input`.",
            use.anchor,
        )
    whole = NodeSpec(parameter, taken.type, (), (), taken.anchor, None)
    parts = parts_of_frame(use, whole, passed)
    # The columns come from a parameter: that is where their edges lead.
    return tuple(
        replace(part, dependencies=tuple(replace(d, anchor=taken.anchor) for d in part.dependencies))
        for part in parts
    )


def given_columns(given: Arguments) -> tuple[Located, ...] | None:
    """The items of ``columns_to_pass``; None where it is not given."""
    passed = given.keyword("columns_to_pass")
    return None if passed is None or _is_none(passed) else items(passed)


def chosen_columns(given: Arguments, argument: str = "select") -> tuple[str, ...] | None:
    """The columns that are kept; None for all."""
    selected = given.keyword(argument)
    return (
        None if selected is None or _is_none(selected) else tuple(text(name)[0] for name in items(selected))
    )


def namespace_given(use: Application, given: Arguments) -> str:
    """The namespace of the nodes that are made: the function's name if none is given."""
    name = optional_text(given.keyword("namespace"))
    return use.name if name is None else name


def optional_text(given: Located | None) -> str | None:
    """A text, or None where it is not given or None."""
    return None if given is None or _is_none(given) else text(given)[0]


def _is_none(given: Located) -> bool:
    return getattr(settle(given).expression, "value", ...) is None


def functions_inside(use: Application, given: Arguments) -> Nodes:
    """The nodes of the functions and modules that compute the columns, before they get their namespace."""
    own: Mapping[str, object] = {}
    required = given.keyword("config_required")
    if required is not None and not _is_none(required):
        # Functions inside see these keys only: for them the others are as if they were absent.
        seen = {text(name)[0] for name in items(required)}
        own = {key: None for key in use.settings.config if key not in seen}
    functions = functions_given(use, given) if given.positional else ()
    found = (node for function in functions for node in use.expanded(function, own))
    return tuple(with_tags(node, {NON_FINAL: True}) for node in found)


def refuse_repeated(use: Application, nodes: Nodes) -> None:
    names = [node.name for node in nodes]
    repeated = sorted({name for name in names if names.count(name) > 1})
    if repeated:
        raise Invalid(
            f"`{use.label}` makes `{repeated[0]}` twice. A column of `columns_to_pass` cannot be computed anew: take "
            f"the frame with `on_input` and the column out of it by a function.",
            use.anchor,
        )


def needed_for(use: Application, nodes: Nodes, wanted: tuple[str, ...] | None) -> Nodes:
    """The nodes that the wanted columns come from; all of them where none are named.

    Raises:
        Invalid: a wanted column is not made.
        Unknown: it may be made by a function whose nodes are not known.
    """
    if wanted is None:
        kept = nodes
    else:
        by_name = {node.name: node for node in nodes}
        _check_wanted(use, wanted, by_name)
        kept = _upstream(by_name, wanted)
    if not kept:
        raise Invalid(f"`{use.label}` makes no columns: give it functions or modules.", use.anchor)
    return kept


def _upstream(by_name: Mapping[str, NodeSpec], wanted: tuple[str, ...]) -> Nodes:
    """The wanted nodes and what they need, in the order in which the runtime meets them."""
    found, seen, waiting = [], set(wanted), list(dict.fromkeys(wanted))
    while waiting:
        node = by_name[waiting.pop()]
        found.append(node)
        for dependency in node.dependencies:
            if dependency.node in by_name and dependency.node not in seen:
                seen.add(dependency.node)
                waiting.append(dependency.node)
    return tuple(found)


def _check_wanted(use: Application, wanted: tuple[str, ...], made: Mapping[str, NodeSpec]) -> None:
    missing = [name for name in wanted if name not in made]
    if missing and use.settings.open_ended:
        raise Unknown(f"`{missing[0]}` may be made by a function whose nodes are not known")
    if missing:
        choices = ", ".join(f"`{name}`" for name in sorted(made)) or "nothing"
        raise Invalid(f"`{use.label}` selects `{missing[0]}`, but its functions make {choices}.", use.anchor)


def _columns_among(nodes: Nodes, of_frame: str) -> tuple[str, ...]:
    """The names of the nodes that are columns by their type."""
    names = []
    for node in nodes:
        type_ = None if node.type is None or node.opaque is not None else node.type.canonical
        if type_ is None:
            raise Unknown(f"whether `{node.name}` is a column is not known")
        if _SAME_CLASS.get(type_, type_) == of_frame:
            names.append(node.name)
    return tuple(names)


def in_namespace(nodes: Nodes, prefix: str) -> Nodes:
    """The nodes with the namespace before their names and before each other's in their dependencies."""
    own = {node.name for node in nodes}
    return tuple(
        replace(
            node,
            name=f"{prefix}.{node.name}",
            dependencies=tuple(
                replace(d, node=f"{prefix}.{d.node}") if d.node in own else d for d in node.dependencies
            ),
        )
        for node in nodes
    )


def handed_on(nodes: Nodes, parameter: str, last: str, made: Nodes) -> Nodes:
    """The nodes with the new frame instead of the one that their parameter names, then those that make it."""
    renamed = (
        replace(
            node,
            dependencies=tuple(
                replace(d, node=last) if d.node == parameter else d for d in node.dependencies
            ),
        )
        for node in nodes
    )
    return (*renamed, *made)
