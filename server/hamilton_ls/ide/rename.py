"""Rename a node or an input: in its function, wherever it is asked for, in driver code and pyproject.toml.

What would leave the dataflow another one than before is refused, with the reason: a rename that is
half done is worse than none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from keyword import iskeyword

from hamilton_ls.facts.expressions import (
    Attribute,
    Call,
    Collection,
    Constant,
    Dictionary,
    Expr,
    Starred,
    dotted,
)
from hamilton_ls.facts.model import FunctionFacts, Placed
from hamilton_ls.graph.model import NodeKind
from hamilton_ls.ide.namesakes import Namesakes, local_name, namesakes, written
from hamilton_ls.ide.occurrences import Occurrence, Place, Role, node_name, occurrences_among, occurrences_at
from hamilton_ls.ide.python_renames import NotRenamable, PythonNames
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot

_OUTPUT_KEYWORDS = frozenset({"target_", "target"})
"""Keyword arguments of modifiers whose texts name a node that the function makes."""
_PARAMETER_KEYWORDS = frozenset({"on_input"})
"""Keyword arguments of modifiers whose texts name a parameter of the function."""
_BINDING_CALLS = frozenset({"parameterize", "parametrize"})
"""Modifiers whose dictionaries have parameters as keys."""


class RenameRefused(Exception):
    """Why a name cannot be changed, or not to this one; the message is for the user."""


@dataclass(frozen=True, slots=True)
class Renamable:
    """A name that can be changed: the part of the file that holds it."""

    span: Span
    name: str


def renamable(snapshot: Snapshot, path: str, offset: int) -> Renamable | None:
    """The name under the cursor.

    Returns:
        None where no node is named.

    Raises:
        RenameRefused: the name belongs to something that cannot be renamed here.
    """
    target = _target(snapshot, path, offset)
    return None if target is None else target[0]


def rename(snapshot: Snapshot, path: str, offset: int, new: str) -> tuple[tuple[str, tuple[Edit, ...]], ...]:
    """The edits, by path and in order, that give the node under the cursor another name.

    Returns:
        Nothing where no node is named, or where it is called so already.

    Raises:
        RenameRefused: it cannot be called so.
    """
    target = _target(snapshot, path, offset)
    if target is None or target[0].name == new:
        return ()
    name = target[0].name
    found = namesakes(snapshot, target[1], name)
    _refuse_names(new)
    _refuse_collisions(snapshot, found, name, new)
    return _Changes(snapshot, found, name, new).edits()


def _target(snapshot: Snapshot, path: str, offset: int) -> tuple[Renamable, tuple[Occurrence, ...]] | None:
    at = occurrences_among(snapshot, snapshot.dataflows(), path, offset) or occurrences_at(
        snapshot, path, offset
    )
    # A function that the configuration switches off is a maker without a node, and names one all the same.
    named = tuple(o for o in at if o.role is not Role.MAKER or o.owner is None)
    located = snapshot.locate((named or at)[0].anchor) if at else None
    if located is None:
        return None
    place = Place(*located)
    name = written(snapshot, place)
    if not named:
        made = ", ".join(f"`{o.name}`" for o in at[:6])
        raise RenameRefused(f"`{name}` is no node itself: it makes {made}. Rename one of these.")
    own = tuple(o for o in named if local_name(o.name) == name)
    if not own:
        raise RenameRefused(
            f"`{named[0].name}` gets its name from elsewhere; what is written here cannot be renamed."
        )
    for occurrence in own:
        _refuse_nodes(snapshot, occurrence)
    text = snapshot.source(place.path)[place.span.start : place.span.end]
    start = place.span.start + (len(text) - len(name) if text.endswith(name) and "." in text else 0)
    return Renamable(Span(start, start + len(name)), name), own


def _refuse_nodes(snapshot: Snapshot, occurrence: Occurrence) -> None:
    node = snapshot.graph(occurrence.dataflow).nodes.get(occurrence.name)
    if node is None:
        return
    if node.kind is NodeKind.CONFIG:
        raise RenameRefused(
            f"`{node.name}` is a key of the configuration of {occurrence.dataflow}, and is not renamed."
        )
    located = snapshot.locate(node.anchor) if node.anchor else None
    if located is not None and written(snapshot, Place(*located)) != local_name(node.name):
        by = f"`{node.function}`" if node.function else "a decorator"
        raise RenameRefused(f"`{node.name}` is named after what makes it: {by}. Rename that instead.")


def _refuse_names(new: str) -> None:
    if not new.isidentifier() or iskeyword(new):
        raise RenameRefused(f"`{new}` is no name in Python.")
    if new.startswith("_"):
        raise RenameRefused(f"`{new}` begins with an underscore: Hamilton would take it for no node.")
    if "__" in new:
        raise RenameRefused(f"`{new}` has two underscores: Hamilton drops them and what follows.")


def _refuse_collisions(snapshot: Snapshot, found: Namesakes, name: str, new: str) -> None:
    own = set(found.nodes)
    for dataflow, node in found.nodes:
        graph = snapshot.graph(dataflow)
        wanted = f"{node[: len(node) - len(name)]}{new}"
        known = {made.name for variant in graph.variants for made in variant.nodes}
        if (wanted in graph.nodes or wanted in known) and (dataflow, wanted) not in own:
            is_input = wanted in graph.nodes and graph.nodes[wanted].kind is NodeKind.INPUT
            what = "an input" if is_input else "a node"
            raise RenameRefused(f"`{wanted}` is {what} of {dataflow} already. Choose another name.")


class _Changes:
    """The edits of one rename while they come together."""

    def __init__(self, snapshot: Snapshot, found: Namesakes, name: str, new: str) -> None:
        self._snapshot = snapshot
        self._found = found
        self._name = name
        self._new = new
        self._python = PythonNames(snapshot)
        self._edits: dict[str, set[Edit]] = {}

    def edits(self) -> tuple[tuple[str, tuple[Edit, ...]], ...]:
        """All of them.

        Raises:
            RenameRefused: a place cannot be changed.
        """
        try:
            for place in self._found.places:
                self._change_place(place)
        except NotRenamable as reason:
            raise RenameRefused(str(reason)) from reason
        for place, node in self._found.derived:
            start = place.span.start + len(node) - len(self._name)
            self._change(place.path, Span(start, start + len(self._name)))
        return tuple(
            (path, tuple(sorted(edits, key=lambda edit: edit.span)))
            for path, edits in sorted(self._edits.items())
        )

    def _change_place(self, place: Place) -> None:
        text = self._snapshot.source(place.path)[place.span.start : place.span.end]
        chunk, function = self._function_at(place)
        if function is not None and chunk is not None:
            if function.name_span.shifted(chunk.start) == place.span and node_name(text) == self._name:
                self._change_words(place.path, chunk, function, _words_for_outputs)
                suffixed = f"{self._new}{text[len(self._name) :]}"
                for use in self._python.of_function(place.path, text, suffixed):
                    self._change(use.path, Span(use.span.start, use.span.start + len(self._name)))
                return
            if any(p.span.shifted(chunk.start) == place.span for p in function.parameters):
                self._change_words(place.path, chunk, function, _words_for_parameters)
                for use in self._python.of_parameter(place, self._name, self._new):
                    self._change(use.path, use.span)
                return
            self._change_words(place.path, chunk, function, _words_for_outputs)
        if local_name(text) != self._name:
            line = self._snapshot.lines(place.path).line_of(place.span.start) + 1
            raise RenameRefused(
                f"`{self._name}` is written as `{text}` in {place.path}, line {line}: change it there first."
            )
        self._change(place.path, Span(place.span.end - len(self._name), place.span.end))

    def _change(self, path: str, span: Span) -> None:
        self._edits.setdefault(path, set()).add(Edit(span, self._new))

    def _function_at(self, place: Place) -> tuple[Placed | None, FunctionFacts | None]:
        facts = self._snapshot.facts(place.path)
        index = facts.chunk_at(place.span.start)
        if index is None:
            return None, None
        chunk = facts.chunks[index]
        within = (f for f in chunk.facts.functions if f.span.shifted(chunk.start).contains(place.span.start))
        return chunk, next(within, None)

    def _change_words(
        self, path: str, chunk: Placed, function: FunctionFacts, words: Callable[[Call, str], Iterator[Span]]
    ) -> None:
        for decorator in function.decorators:
            for call in _calls(decorator.expression):
                for span in words(call, self._name):
                    self._change(path, span.shifted(chunk.start))


def _calls(expression: Expr) -> Iterator[Call]:
    """The calls in a decorator, a call that another is a method of included."""
    match expression:
        case Call(function=function, arguments=arguments, keywords=keywords):
            yield expression
            for part in (function, *arguments, *(keyword.value for keyword in keywords)):
                yield from _calls(part)
        case Attribute(value=value):
            yield from _calls(value)


def _called(call: Call) -> str:
    function = call.function
    return function.attribute if isinstance(function, Attribute) else dotted(function) or ""


def _words_for_outputs(call: Call, name: str) -> Iterator[Span]:
    """The words of a decorator that name a node which its function makes."""
    for given in call.keywords:
        if _called(call) == "tag_outputs" and given.name == name and given.name_span is not None:
            yield given.name_span
        if given.name in _OUTPUT_KEYWORDS:
            yield from _texts(given.value, name)


def _words_for_parameters(call: Call, name: str) -> Iterator[Span]:
    """The words of a decorator that name a parameter of its function."""
    for given in call.keywords:
        if given.name in _PARAMETER_KEYWORDS:
            yield from _texts(given.value, name)
        if _called(call) in _BINDING_CALLS and isinstance(given.value, Dictionary):
            for key, _ in given.value.items:
                yield from _texts(key, name) if key is not None else ()


def _texts(expression: Expr, name: str) -> Iterator[Span]:
    match expression:
        case Constant(value=value, content=Span() as content) if value == name:
            yield content
        case Collection(items=items):
            for item in items:
                yield from _texts(item, name)
        case Starred(value=value):
            yield from _texts(value, name)
