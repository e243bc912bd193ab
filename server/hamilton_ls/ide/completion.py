"""Completion of parameter names with their types, and of nodes' names in strings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import chain, islice, takewhile

from hamilton_ls.facts.model import FileFacts
from hamilton_ls.graph.model import Dataflow, Graph, Node, NodeKind
from hamilton_ls.ide.annotations import Spelling, spell
from hamilton_ls.ide.cursor import ParameterCursor, StringCursor, Wanted, cursor_context
from hamilton_ls.ide.occurrences import chunk_start, node_name
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot

MOST = 300
"""More offers of one dataflow than these nobody reads; further letters bring the others."""


class Rank(int, Enum):
    """Nearer first: what the same module makes, what others make, what comes from outside."""

    SAME_MODULE = 0
    OTHER_MODULE = 1
    OUTSIDE = 2


@dataclass(frozen=True, slots=True)
class Completion:
    """One offer: replace ``span`` by ``text``, and make ``edits`` elsewhere in the file."""

    label: str
    text: str
    span: Span
    type: str | None
    origin: str
    """Its module, or what gives it, and the dataflows that have it."""
    documentation: str | None
    rank: Rank
    edits: tuple[Edit, ...] = ()


def completions(snapshot: Snapshot, path: str, offset: int) -> tuple[Completion, ...]:
    """What can stand at the cursor: nearest first, then by name. Empty where nothing of ours can."""
    flows = snapshot.dataflows_of(path)
    if not flows:
        return ()
    context = cursor_context(snapshot.source(path), chunk_start(snapshot, path, offset), offset)
    match context:
        case ParameterCursor() if snapshot.is_hamilton(path):
            found = _parameters(snapshot, path, context, flows)
        case StringCursor():
            found = _strings(snapshot, path, context, flows)
        case _:
            return ()
    return tuple(sorted(found, key=lambda item: (item.rank, item.label)))


def are_all(snapshot: Snapshot, path: str) -> bool:
    """Whether ``completions`` in a file leaves nothing out, so that typing on needs no new question."""
    return all(len(snapshot.graph(flow.name).nodes) <= MOST for flow in snapshot.dataflows_of(path))


def _candidates(
    snapshot: Snapshot, path: str, typed: str, flows: tuple[Dataflow, ...], fits: Callable[[Node], bool]
) -> Iterator[tuple[Node, Rank, str]]:
    """Each name once, with the dataflows that have it."""
    found: dict[str, tuple[Node, list[str]]] = {}
    for flow in flows:
        for node in _nearest(snapshot, path, typed, snapshot.graph(flow.name)):
            if fits(node):
                found.setdefault(node.name, (node, []))[1].append(flow.name)
    for node, names in found.values():
        if node.definition is None:
            rank = Rank.OUTSIDE
        else:
            rank = Rank.SAME_MODULE if node.definition.path == path else Rank.OTHER_MODULE
        yield node, rank, f"{node.module or node.kind.value} · {', '.join(names)}"


def _nearest(snapshot: Snapshot, path: str, typed: str, graph: Graph) -> Iterable[Node]:
    """All nodes of a graph; of a large one the file's own, then those that begin like, then hold, what is typed."""
    if len(graph.nodes) <= MOST:
        return graph.nodes.values()
    names = list(graph.nodes)
    first, wanted = bisect_left(names, typed), typed.lower()
    beginning = takewhile(lambda name: name.startswith(typed), islice(names, first, None))
    holding = (name for name in names if wanted in name.lower())
    others = dict.fromkeys(islice(chain(beginning, holding), MOST))
    return [*snapshot.nodes_in(graph.dataflow.name, path)[:MOST], *(graph.nodes[name] for name in others)]


def _parameters(
    snapshot: Snapshot, path: str, cursor: ParameterCursor, flows: tuple[Dataflow, ...]
) -> Iterator[Completion]:
    own = node_name(cursor.function)
    taken = {*cursor.others, own, *_only_asked_here(snapshot, path, cursor, flows)}
    typed = _text(snapshot, path, cursor.typed)
    for node, rank, origin in _candidates(snapshot, path, typed, flows, lambda node: node.name not in taken):
        spelling = Spelling("")
        if node.type is not None and not cursor.annotated:
            definer = snapshot.facts(node.definition.path) if node.definition else None
            spelling = spell(node.type, snapshot.facts(path), definer)
        yield Completion(
            label=node.name,
            text=f"{node.name}: {spelling.text}" if spelling.text else node.name,
            span=cursor.typed,
            type=node.type.text if node.type else None,
            origin=origin,
            documentation=node.documentation,
            rank=rank,
            edits=_import_edits(snapshot, path, spelling.imports),
        )


def _only_asked_here(
    snapshot: Snapshot, path: str, cursor: ParameterCursor, flows: tuple[Dataflow, ...]
) -> Iterator[str]:
    """The half-typed name itself: it is an input of the graph only because it is being typed."""
    typed = _text(snapshot, path, cursor.typed)
    own = node_name(cursor.function)
    for flow in flows:
        graph = snapshot.graph(flow.name)
        node = graph.nodes.get(typed)
        if node and node.kind is NodeKind.INPUT and set(graph.dependents.get(typed, ())) <= {own}:
            yield typed


def _import_edits(snapshot: Snapshot, path: str, statements: tuple[str, ...]) -> tuple[Edit, ...]:
    if not statements:
        return ()
    at, end = _place_for_imports(snapshot.facts(path))
    return (Edit(Span(at, at), "".join(f"{statement}\n" for statement in statements) + end),)


def _place_for_imports(file: FileFacts) -> tuple[int, str]:
    """Where an import can be added, and what has to follow it: above the other imports, but below
    ``from __future__``; in a file without any above the first definition."""
    below_future = 0
    for chunk in file.chunks:
        if any(imported.module == "__future__" for imported in chunk.facts.imports):
            below_future = chunk.end
        elif chunk.facts.imports:
            return chunk.start, ""
        elif chunk.facts.functions or chunk.facts.classes or chunk.facts.assignments:
            return chunk.start, "\n\n"
    return below_future, ""


def _strings(
    snapshot: Snapshot, path: str, cursor: StringCursor, flows: tuple[Dataflow, ...]
) -> Iterator[Completion]:
    typed = _text(snapshot, path, cursor.typed)
    outside = (NodeKind.INPUT, NodeKind.CONFIG)

    def fits(node: Node) -> bool:
        if cursor.wanted is Wanted.INPUT:
            return node.kind is NodeKind.INPUT
        return node.kind not in outside or node.name != typed

    for node, rank, origin in _candidates(snapshot, path, typed, flows, fits):
        yield Completion(
            label=node.name,
            text=node.name,
            span=cursor.typed,
            type=node.type.text if node.type else None,
            origin=origin,
            documentation=node.documentation,
            rank=rank,
        )


def _text(snapshot: Snapshot, path: str, span: Span) -> str:
    return snapshot.source(path)[span.start : span.end]
