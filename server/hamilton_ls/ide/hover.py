"""Hover: what a name stands for, in each dataflow that the file belongs to, as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hamilton_ls.facts.model import Anchor
from hamilton_ls.graph.model import Graph, Node, NodeKind
from hamilton_ls.ide.occurrences import Occurrence, occurrences_at
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot

Link = Callable[[str, Anchor | None], str]
"""Makes Markdown of a node's name and the place that it leads to."""

SHOWN_NEIGHBOURS = 12
"""More names than these make a hover unreadable; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Hover:
    """Markdown about the characters of ``span``."""

    span: Span
    markdown: str


def plain(name: str, anchor: Anchor | None) -> str:
    """A node's name without a link."""
    return f"`{name}`"


def hover(snapshot: Snapshot, path: str, offset: int, link: Link = plain) -> Hover | None:
    """What is known of the name under the cursor.

    Parameters:
        link: makes a name of a neighbour a link to its place, where the client follows links.

    Returns:
        None where the cursor touches no name of a node. What is the same in several dataflows is
        said once, under all their names.
    """
    at = occurrences_at(snapshot, path, offset)
    said: dict[str, list[str]] = {}
    for occurrence in at:
        graph = snapshot.graph(occurrence.dataflow)
        flows = said.setdefault(_card(graph, occurrence, link), [])
        if occurrence.dataflow not in flows:
            flows.append(occurrence.dataflow)
    located = snapshot.locate(at[0].anchor) if at else None
    if located is None:
        return None
    cards = (f"{card}\n\n{_flows(flows)}" for card, flows in said.items())
    return Hover(located[1], "\n\n---\n\n".join(cards))


def _flows(names: list[str]) -> str:
    return f"*dataflow{'s' if len(names) > 1 else ''} {', '.join(names)}*"


def _card(graph: Graph, occurrence: Occurrence, link: Link) -> str:
    node = graph.nodes.get(occurrence.name)
    if node is None:
        return f"`{occurrence.name}` is no node of this dataflow."
    if node.kind in (NodeKind.INPUT, NodeKind.CONFIG):
        parts = _outside(graph, node, link)
    else:
        parts = _inside(graph, node, link)
    return "\n\n".join(part for part in parts if part)


def _signature(node: Node) -> str:
    kind = {NodeKind.INPUT: "input", NodeKind.CONFIG: "configuration"}.get(node.kind, "node")
    type_text = f": {node.type.text}" if node.type else ""
    return f"```python\n({kind}) {node.name}{type_text}\n```"


def _inside(graph: Graph, node: Node, link: Link) -> Iterable[str]:
    yield _signature(node)
    if node.reason:
        yield f"Not known before the program runs: {node.reason}"
    if node.documentation:
        yield node.documentation
    made_by = f" by `{node.function}`" if node.function and node.function != node.name else ""
    yield f"Made{made_by} in `{node.module}`."
    yield from _neighbours(graph, node, link)
    if node.tags:
        yield "Tags: " + ", ".join(f"`{key}={_tag(value)}`" for key, value in node.tags)


def _neighbours(graph: Graph, node: Node, link: Link) -> Iterable[str]:
    upstream = dict.fromkeys(dependency.node for dependency in node.dependencies)
    downstream = graph.dependents.get(node.name, ())
    lines = [
        f"**{title}** {_names(graph, names, link)}"
        for title, names in (("Needs", upstream), ("Used by", downstream))
        if names
    ]
    yield "  \n".join(lines)


def _outside(graph: Graph, node: Node, link: Link) -> Iterable[str]:
    yield _signature(node)
    if node.kind is NodeKind.CONFIG:
        value = dict(graph.config).get(node.name)
        yield f"Given by the configuration: `{value!r}`."
    else:
        yield "An external input: no function of this dataflow makes it."
    askers = graph.dependents.get(node.name, ())
    if askers:
        yield f"**Asked for by** {_names(graph, askers, link)}"
    asked = [d for name in askers for d in graph.nodes[name].dependencies if d.node == node.name]
    types = dict.fromkeys(d.type.text for d in asked if d.type)
    if len(types) > 1:
        yield "Asked for with different types: " + ", ".join(f"`{text}`" for text in types)
    if asked and all(d.optional for d in asked):
        yield "Optional: everybody who asks for it has a default."


def _names(graph: Graph, names: Iterable[str], link: Link) -> str:
    every = list(names)
    shown = [link(name, graph.nodes[name].anchor if name in graph.nodes else None) for name in every]
    rest = len(every) - SHOWN_NEIGHBOURS
    more = f" and {rest} more" if rest > 0 else ""
    return ", ".join(shown[:SHOWN_NEIGHBOURS]) + more


def _tag(value: str | bool | tuple[str, ...]) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)
