"""Static graphs as the data of pages for browsers.

Knows what a page is told of a graph and its code; the pages themselves are ``hamilton_ls.webpage``'s.
"""

from __future__ import annotations

from hamilton_ls.cli.problems import Places
from hamilton_ls.graph.model import Graph, Origin
from hamilton_ls.protocol.messages import GraphSnapshot
from hamilton_ls.webpage import PageGraph

ORIGINS = {
    Origin.PYPROJECT: "from pyproject.toml",
    Origin.DRIVER: "from driver code",
    Origin.MODULE: "a module of its own",
}


def page_graph(graph: Graph, view: GraphSnapshot, places: Places) -> PageGraph:
    """A graph with the places of its code.

    Args:
        graph: the graph.
        view: the same graph as the panel wants it.
        places: finds files and lines.
    """
    lines = {name: shown for name in sorted(graph.nodes) if (shown := place_of(graph, name, places))}
    origin = ORIGINS[graph.dataflow.origin]
    return PageGraph(graph=view, origin=origin, places=lines, runs={}, collapsed={})


def place_of(graph: Graph, node: str, places: Places) -> str | None:
    """Where a node is written, as ``features.py:12``; None where it comes from outside."""
    found = graph.nodes.get(node)
    line = None if found is None or found.definition is None else places.line_of(found.definition)
    return None if line is None else f"{line[0]}:{line[1]}"
