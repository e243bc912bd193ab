"""The graph panel as a page for a browser: one file, made by the build and kept beside the server.

Knows where the pages are and how data gets into them. What the page does with it is written in
extension/webview/standalone; the shape of the data is that of pageData.ts there.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypedDict

from hamilton_ls.cli.errors import UsageError
from hamilton_ls.cli.problems import Places
from hamilton_ls.graph.model import Graph, Origin
from hamilton_ls.protocol.messages import GraphSnapshot

_FOLDER = Path(__file__).parent.parent / "page"
_MARK = "%HAMILTON-DATA%"

ORIGINS = {
    Origin.PYPROJECT: "from pyproject.toml",
    Origin.DRIVER: "from driver code",
    Origin.MODULE: "a module of its own",
}


class PageGraph(TypedDict):
    """A dataflow as the page shows it."""

    graph: GraphSnapshot
    origin: str
    places: dict[str, str]
    """By node: the file and line of what makes it."""
    runs: dict[str, Any]
    collapsed: dict[str, bool]


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


def standalone_page(graphs: Sequence[PageGraph]) -> str:
    """The page that shows these dataflows without asking anybody.

    Raises:
        UsageError: The page was not built.
    """
    # A script element ends at the first ``</script``, whatever is around it.
    data = json.dumps(graphs, ensure_ascii=False).replace("<", "\\u003c")
    return _template("standalone.html").replace(_MARK, data, 1)


def live_page() -> str:
    """The page that shows what a server sends.

    Raises:
        UsageError: The page was not built.
    """
    return _template("live.html").replace(_MARK, "[]", 1)


def _template(name: str) -> str:
    try:
        return (_FOLDER / name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise UsageError(
            "the graph's page is not built; in a checkout run `npm run build` (it needs Node 20), "
            "or install the hamilton-live package"
        ) from error
