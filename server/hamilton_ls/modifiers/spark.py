"""``with_columns``, ``select`` and ``require_columns`` of Spark: one frame is handed from column to column.

Knows how the nodes of a group are put in a line: each takes the frame that the one before it made,
and keeps its edges to the columns that it uses.
"""

from __future__ import annotations

import itertools
from collections import deque
from dataclasses import replace

from hamilton_ls.modifiers.annotations import refuse_annotations_as_texts
from hamilton_ls.modifiers.application import Application, Nodes
from hamilton_ls.modifiers.columns import (
    chosen_columns,
    functions_inside,
    given_columns,
    handed_on,
    in_namespace,
    namespace_given,
    needed_for,
    optional_text,
    refuse_repeated,
)
from hamilton_ls.modifiers.evaluation import Arguments, Invalid, Unknown, literal, text
from hamilton_ls.modifiers.selection import open_dependencies, targets
from hamilton_ls.modifiers.specs import Dependency, NodeSpec, TypeRef

_FRAME = TypeRef("pyspark.sql.DataFrame", "pyspark.sql.DataFrame")
_FRAMES = frozenset(
    {
        "pyspark.sql.DataFrame",
        "pyspark.sql.dataframe.DataFrame",
        "pyspark.sql.classic.dataframe.DataFrame",
        "pyspark.sql.connect.dataframe.DataFrame",
    }
)
_COLUMNS = frozenset({"pyspark.sql.Column", "pyspark.sql.column.Column"})
_TARGET_TAG = "hamilton.spark.target"
_COLUMNS_TAG = "hamilton.spark.columns"
_SELECT = "_select"
_PLAIN = frozenset(
    {"bool", "bytes", "dict", "float", "int", "list", "pandas.DataFrame", "pandas.Series", "str"}
)
"""Types that are certainly no frame of Spark; there are more."""


def require_columns(use: Application, nodes: Nodes) -> Nodes:
    """``@require_columns("a", "b")``: further edges, and the marks that ``with_columns`` goes by."""
    given = use.arguments()
    refuse_annotations_as_texts(use)
    _refuse_other_first(use)
    columns = tuple(text(name)[0] for name in given.positional)
    chosen = targets(use, given, nodes)
    return tuple(
        _requiring(use, node, columns) if any(node is other for other in chosen) else node for node in nodes
    )


def _refuse_other_first(use: Application) -> None:
    first = use.function.parameters[:1]
    type_ = use.scope.type_named(first[0].annotation.text) if first and first[0].annotation else None
    if type_ is not None and type_.canonical in _PLAIN:
        raise Invalid(
            f"`{use.label}` wants the frame as the first parameter of `{use.function.name}`; there is "
            f"`{first[0].name}`, a `{type_.text}`.",
            use.site.anchor(first[0].span),
        )


def _requiring(use: Application, node: NodeSpec, columns: tuple[str, ...]) -> NodeSpec:
    frames = _frames_of(node)
    if len(frames) != 1:
        raise Invalid(
            f"`{use.label}` works on a function with one frame of Spark among its parameters; `{node.name}` takes "
            f"{len(frames)}.",
            use.anchor,
        )
    known = {dependency.node for dependency in node.dependencies}
    further = (
        Dependency(name, _FRAME, False, name, use.anchor)
        for name in dict.fromkeys(columns)
        if name not in known
    )
    return replace(
        node,
        type=_FRAME if _canonical(node.type) in _COLUMNS else node.type,
        dependencies=(*node.dependencies, *further),
        # The runtime drops the tags that were there.
        tags=((_COLUMNS_TAG, columns), (_TARGET_TAG, frames[0])),
    )


def _frames_of(node: NodeSpec) -> list[str]:
    """The dependencies of a node that are frames of Spark.

    Raises:
        Unknown: a type is not known.
    """
    return [dependency.node for dependency in node.dependencies if _canonical(dependency.type) in _FRAMES]


def _canonical(type_: TypeRef | None) -> str:
    if type_ is None or type_.canonical is None:
        raise Unknown(f"the type `{type_.text if type_ is not None else ''}` is not known")
    return type_.canonical


def with_columns(use: Application, nodes: Nodes) -> Nodes:
    """``@with_columns(module, columns_to_pass=[...])``: the functions' columns are appended to the frame."""
    given = use.arguments()
    refuse_annotations_as_texts(use)
    mode = given.keyword("mode")
    only_wanted = mode is not None and literal(mode) == "select"
    return _lined_up(use, nodes, given, "select", _SELECTING if only_wanted else _APPENDING)


def select(use: Application, nodes: Nodes) -> Nodes:
    """``@select(module, output_cols=[...])``: the frame has the chosen columns only."""
    refuse_annotations_as_texts(use)
    return _lined_up(use, nodes, use.arguments(), "output_cols", _SELECTING)


_APPENDING, _SELECTING = "append", "select"


def _lined_up(use: Application, nodes: Nodes, given: Arguments, argument: str, mode: str) -> Nodes:
    parameter, taken = _taken(use, nodes)
    passed = given_columns(given)
    schema = tuple(text(name)[0] for name in passed or ())
    as_frame = optional_text(given.keyword("pass_dataframe_as"))
    if passed is not None and as_frame is not None:
        raise Invalid(
            f"`{use.label}` takes either `columns_to_pass` or `pass_dataframe_as`, not both.", use.anchor
        )
    inside = tuple(_prepared(use, node) for node in functions_inside(use, given))
    _check_frames(use, inside, schema, as_frame)
    refuse_repeated(use, inside)
    wanted = chosen_columns(given, argument)
    ordered = _sorted(needed_for(use, inside, wanted))
    line = _Line(parameter, taken, as_frame, frozenset(schema), frozenset(node.name for node in ordered))
    made, last = line.of(ordered)
    dropped = wanted is not None and any(node.name not in wanted for node in made)
    if mode == _SELECTING or dropped:
        made.append(NodeSpec(_SELECT, _FRAME, (line.edge(last),), (), use.anchor, None))
        last = _SELECT
    if wanted is not None and len(wanted) > 1 and not _is_forced(ordered):
        because = f"The order of the columns that `{use.label}` selects differs from run to run."
        made = [replace(node, opaque=node.opaque or because) for node in made]
    prefix = namespace_given(use, given)
    return handed_on(nodes, parameter, f"{prefix}.{last}", in_namespace(tuple(made), prefix))


def _taken(use: Application, nodes: Nodes) -> tuple[str, Dependency]:
    """The first parameter, which must be a frame of Spark, and what it asks for."""
    parameters = use.function.parameters
    name = parameters[0].name if parameters else ""
    open_ = open_dependencies(nodes)
    if name not in open_ or _canonical(open_[name].type) not in _FRAMES:
        raise Invalid(
            f"`{use.label}` needs a frame of Spark as the first parameter of `{use.function.name}`.",
            use.anchor,
        )
    return name, open_[name]


def _prepared(use: Application, node: NodeSpec) -> NodeSpec:
    """A function of one frame requires the column that its parameter names."""
    if node.opaque is not None:
        raise Unknown(f"what `{node.name}` needs is not known")
    frames = _frames_of(node)
    return _requiring(use, node, tuple(frames)) if len(frames) == 1 else node


def _check_frames(use: Application, nodes: Nodes, schema: tuple[str, ...], as_frame: str | None) -> None:
    made = {node.name for node in nodes} | set(schema)
    asked: dict[str, None] = {}
    for node in nodes:
        columns = dict(node.tags).get(_COLUMNS_TAG)
        asked.update(dict.fromkeys(columns if isinstance(columns, tuple) else _frames_of(node)))
    outside = [name for name in asked if name not in made]
    if outside != ([] if as_frame is None else [as_frame]):
        found = ", ".join(f"`{name}`" for name in outside) or "none"
        wanted = "none, for the columns are passed" if as_frame is None else f"`{as_frame}`"
        raise Invalid(
            f"The functions of `{use.label}` take frames that none of them makes: {found}. It should be {wanted}.",
            use.anchor,
        )


def _sorted(nodes: Nodes) -> Nodes:
    """Topologically, in the runtime's order: first in, first out."""
    by_name = {node.name: node for node in nodes}
    waiting_for = {node.name: len([d for d in node.dependencies if d.node in by_name]) for node in nodes}
    ready = deque(node for node in nodes if not waiting_for[node.name])
    found = []
    while ready:
        found.append(ready.popleft())
        for node in nodes:
            if any(d.node == found[-1].name for d in node.dependencies):
                waiting_for[node.name] -= 1
                if not waiting_for[node.name]:
                    ready.append(node)
    return tuple(found)


def _is_forced(nodes: Nodes) -> bool:
    """Whether each node needs the one before it, so that there is one order only."""
    pairs = itertools.pairwise(nodes)
    return all(any(d.node == before.name for d in after.dependencies) for before, after in pairs)


class _Line:
    """Puts nodes in a line behind the frame of a parameter."""

    def __init__(
        self,
        parameter: str,
        taken: Dependency,
        as_frame: str | None,
        schema: frozenset[str],
        produced: frozenset[str],
    ) -> None:
        self._parameter = parameter
        self._taken = taken
        self._as_frame = as_frame
        self._schema = schema
        self._produced = produced

    def edge(self, name: str) -> Dependency:
        """An edge to a frame."""
        return Dependency(name, _FRAME, False, name, self._taken.anchor)

    def of(self, nodes: Nodes) -> tuple[list[NodeSpec], str]:
        """The nodes in their line, and the name of the last frame."""
        made, before = [], self._parameter
        for node in nodes:
            required = dict(node.tags).get(_TARGET_TAG)
            edges = self._after(node, before) if required is None else self._requiring(node, before, required)
            type_ = _FRAME if required is None else node.type
            made.append(replace(node, type=type_, dependencies=tuple(edges.values())))
            before = node.name
        return made, before

    def _requiring(self, node: NodeSpec, before: str, target: object) -> dict[str, Dependency]:
        """The edges of a function of frames."""
        kept = (d for d in node.dependencies if d.node != target and d.node not in self._schema)
        edges = {**{d.node: d for d in kept}, before: self.edge(before)}
        edges.update(self._columns(node))
        if target == self._as_frame:
            edges[self._parameter] = self.edge(self._parameter)
        return edges

    def _after(self, node: NodeSpec, before: str) -> dict[str, Dependency]:
        """The edges of a function of values or series."""
        kept = {d.node: d for d in node.dependencies if d.node not in self._schema}
        edges = {**kept, before: self.edge(before), **self._columns(node)}
        needs_base = any(d.node in self._schema for d in node.dependencies) or (
            self._as_frame is not None and any(d.node == self._parameter for d in node.dependencies)
        )
        if needs_base:
            edges[self._parameter] = self.edge(self._parameter)
        return edges

    def _columns(self, node: NodeSpec) -> dict[str, Dependency]:
        """The columns that other nodes of the group make: frames, like everything in the line."""
        return {
            d.node: replace(d, type=_FRAME, optional=False)
            for d in node.dependencies
            if d.node in self._produced
        }
