"""A graph as Mermaid text, for Markdown pages and pull requests.

Identifiers are numbered, so that no node's name can be taken for a keyword; what is shown is
escaped with Mermaid's own entities.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.graph.model import Graph, Node, NodeKind
from hamilton_ls.graph.render.notes import NO_NOTES, Notes

_SHAPES = {
    NodeKind.FUNCTION: ('["', '"]'),
    NodeKind.INPUT: ('(["', '"])'),
    NodeKind.CONFIG: ('{{"', '"}}'),
    NodeKind.OPAQUE: ('[["', '"]]'),
    NodeKind.MATERIALIZER: ('[("', '")]'),
}
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _.-,:|/()")


def mermaid_text(graph: Graph, notes: Notes = NO_NOTES) -> str:
    """The Mermaid text of a graph: one subgraph a module, optional dependencies dotted.

    Args:
        graph: any graph.
        notes: lines to show below the names of some nodes.
    """
    ids = {name: f"n{position}" for position, name in enumerate(graph.nodes)}
    lines = [
        "flowchart LR",
        *_subgraphs(graph, ids, notes),
        *(f"  {_shown(node, ids, notes)}" for node in graph.nodes.values() if node.module is None),
        *_edges(graph, ids),
        "  classDef input stroke-dasharray: 4 3",
        "  classDef opaque stroke-dasharray: 2 2",
        *_classes(graph, ids),
    ]
    return "\n".join(lines) + "\n"


def _subgraphs(graph: Graph, ids: dict[str, str], notes: Notes) -> Iterator[str]:
    by_module: dict[str, list[Node]] = {}
    for node in graph.nodes.values():
        if node.module is not None:
            by_module.setdefault(node.module, []).append(node)
    for position, (module, nodes) in enumerate(sorted(by_module.items())):
        yield f'  subgraph m{position}["{_escaped(module)}"]'
        for node in nodes:
            yield f"    {_shown(node, ids, notes)}"
        yield "  end"


def _shown(node: Node, ids: dict[str, str], notes: Notes) -> str:
    opening, closing = _SHAPES[node.kind]
    type_ = f"<br/><small>{_escaped(node.type.text)}</small>" if node.type is not None else ""
    lines = "".join(f"<br/><small>{_escaped(note)}</small>" for note in notes.get(node.name, ()))
    return f"{ids[node.name]}{opening}{_escaped(node.name)}{type_}{lines}{closing}"


def _edges(graph: Graph, ids: dict[str, str]) -> Iterator[str]:
    for node in graph.nodes.values():
        optional: dict[str, bool] = {}
        for dependency in node.dependencies:
            optional[dependency.node] = optional.get(dependency.node, True) and dependency.optional
        for name, is_optional in sorted(optional.items()):
            yield f"  {ids[name]} {'-.->' if is_optional else '-->'} {ids[node.name]}"


def _classes(graph: Graph, ids: dict[str, str]) -> Iterator[str]:
    for name, kinds in (("input", (NodeKind.INPUT, NodeKind.CONFIG)), ("opaque", (NodeKind.OPAQUE,))):
        members = [ids[node.name] for node in graph.nodes.values() if node.kind in kinds]
        if members:
            yield f"  class {','.join(members)} {name}"


def _escaped(text: str) -> str:
    """Text with every character that Mermaid may read as syntax given as an entity."""
    return "".join(c if c in _PLAIN else f"#{ord(c)};" for c in " ".join(text.split()))
