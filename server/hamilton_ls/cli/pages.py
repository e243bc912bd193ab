"""Static graphs as the data of pages for browsers.

Knows what a page is told of a graph and its code; the pages themselves are ``hamilton_ls.webpage``'s.
"""

from __future__ import annotations

from collections.abc import Iterable

from hamilton_ls.checks.model import Problem
from hamilton_ls.graph.model import Graph, Origin
from hamilton_ls.ide.description import describe_nodes
from hamilton_ls.ide.graphview import view_of
from hamilton_ls.ide.page import places_of
from hamilton_ls.ide.variants import variants_of
from hamilton_ls.webpage import PageGraph
from hamilton_ls.workspace.analysis import Snapshot

ORIGINS = {
    Origin.PYPROJECT: "from pyproject.toml",
    Origin.DRIVER: "from driver code",
    Origin.MODULE: "a module of its own",
}


def page_graph(snapshot: Snapshot, graph: Graph, problems: Iterable[Problem], prefix: str = "") -> PageGraph:
    """A graph with all that its page can be asked for.

    Args:
        snapshot: the workspace.
        graph: one of its graphs, under whichever configuration.
        problems: those of this graph.
        prefix: what leads to the workspace's folder from where the reader is.
    """
    problems = tuple(problems)
    page = PageGraph(
        graph=view_of(graph, problems, 1),
        origin=ORIGINS[graph.dataflow.origin],
        places=places_of(snapshot, graph, prefix),
        descriptions=describe_nodes(snapshot, graph),
        runs={},
        collapsed={},
    )
    variants = variants_of(graph, problems)
    if variants["variants"]:
        page["variants"] = variants
    return page
