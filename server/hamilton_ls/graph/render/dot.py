"""A graph as DOT text for Graphviz, in Hamilton Live's own style.

One cluster a module, functions as rounded boxes with their types, inputs and configuration as
dashed ones, optional dependencies dashed. The text is made here; Graphviz is not needed for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from hamilton_ls.graph.model import Graph, Node, NodeKind
from hamilton_ls.graph.queries import cycles
from hamilton_ls.graph.render.notes import NO_NOTES, Notes

_HUES = ("#4c78a8", "#f58518", "#54a24b", "#b279a2", "#e45756", "#72b7b2", "#9d755d", "#eeca3b")
"""One colour for each module in turn, told apart by the colour-blind, too."""

_DASHED = 'fillcolor="#ffffff", style="rounded,filled,dashed"'
_OUTSIDE = {
    NodeKind.INPUT: 'fillcolor="#f2f3f5", style="rounded,filled,dashed"',
    NodeKind.CONFIG: 'fillcolor="#fff6d6", style="rounded,filled,dashed"',
    NodeKind.MATERIALIZER: 'fillcolor="#e6f4ea", shape=cylinder, style="filled"',
}
"""How nodes of no module look."""

_FONT = "Helvetica,Arial,sans-serif"


def dot_text(graph: Graph, notes: Notes = NO_NOTES) -> str:
    """The DOT text of a graph.

    Args:
        graph: any graph, one with cycles too; the dependencies that close a cycle are red.
        notes: lines to show below the names of some nodes.
    """
    lines = [
        f"digraph {_quoted(graph.dataflow.name)} {{",
        "  rankdir=LR;",
        '  bgcolor="transparent";',
        f'  graph [fontname="{_FONT}", fontsize=11, nodesep=0.25, ranksep=0.6];',
        f'  node [shape=box, style="rounded,filled", fontname="{_FONT}", fontsize=11, fillcolor="#ffffff", margin="0.14,0.08"];',
        '  edge [color="#8a8f98", arrowsize=0.6];',
        *_clusters(graph, notes),
        *(f"  {line}" for line in _outside(graph, notes)),
        *_edges(graph),
        "}",
    ]
    return "\n".join(lines) + "\n"


def _clusters(graph: Graph, notes: Notes) -> Iterator[str]:
    by_module: dict[str, list[Node]] = {}
    for node in graph.nodes.values():
        if node.module is not None:
            by_module.setdefault(node.module, []).append(node)
    for position, (module, nodes) in enumerate(sorted(by_module.items())):
        hue = _HUES[position % len(_HUES)]
        yield f"  subgraph {_quoted(f'cluster_{module}')} {{"
        yield f'    label={_quoted(module)}; labeljust=l; style="rounded"; color="{hue}66"; fontcolor="{hue}";'
        for node in nodes:
            dashed = ', style="rounded,filled,dashed"' if node.kind is NodeKind.OPAQUE else ""
            yield f'    {_quoted(node.name)} [label={_label(node, notes)}, color="{hue}"{dashed}];'
        yield "  }"


def _outside(graph: Graph, notes: Notes) -> Iterator[str]:
    for node in graph.nodes.values():
        if node.module is None:
            yield f'{_quoted(node.name)} [label={_label(node, notes)}, color="#8a8f98", {_OUTSIDE.get(node.kind, _DASHED)}];'


def _edges(graph: Graph) -> Iterator[str]:
    closing = set(_closing(cycles(graph)))
    for node in graph.nodes.values():
        optional: dict[str, bool] = {}
        for dependency in node.dependencies:
            optional[dependency.node] = optional.get(dependency.node, True) and dependency.optional
        for name, is_optional in sorted(optional.items()):
            styles = ["style=dashed"] if is_optional else []
            styles += ['color="#d13438"', "penwidth=2"] if (name, node.name) in closing else []
            shown = f" [{', '.join(styles)}]" if styles else ""
            yield f"  {_quoted(name)} -> {_quoted(node.name)}{shown};"


def _closing(found: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    for path in found:
        for position, name in enumerate(path):
            yield path[(position + 1) % len(path)], name


def _label(node: Node, notes: Notes) -> str:
    """An HTML-like label: the name, and below it the type in small letters."""
    kind = {NodeKind.INPUT: "input", NodeKind.CONFIG: "config", NodeKind.OPAQUE: "opaque"}.get(node.kind)
    type_ = node.type.text if node.type is not None else None
    below = " · ".join(part for part in (kind, type_) if part)
    small = f'<br/><font point-size="9" color="#6b7280">{_html(below)}</font>' if below else ""
    lines = "".join(
        f'<br/><font point-size="9" color="#6b7280">{_html(note)}</font>' for note in notes.get(node.name, ())
    )
    return f"<<b>{_html(node.name)}</b>{small}{lines}>"


def _html(text: str) -> str:
    """Text within a label: escaped, on one line, without characters that DOT's HTML refuses."""
    line = " ".join(text.split())
    return escape("".join(c for c in line if c.isprintable()), quote=True)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
