"""What a page that shows a dataflow by itself must hold: there is no editor to open code in, and nobody to ask."""

from __future__ import annotations

from pathlib import PurePath

from hamilton_ls.graph.model import Graph
from hamilton_ls.ide.description import describe_nodes
from hamilton_ls.ide.variants import variants_view
from hamilton_ls.protocol.messages import GraphPage
from hamilton_ls.workspace.analysis import Snapshot


def page_view(snapshot: Snapshot, dataflow: str) -> GraphPage:
    """All that pages show of a dataflow beside its graph, as of now."""
    graph = snapshot.graph(dataflow)
    return GraphPage(
        dataflow=dataflow,
        places=places_of(snapshot, graph),
        descriptions=describe_nodes(snapshot, graph),
        variants=variants_view(snapshot, dataflow),
    )


def places_of(snapshot: Snapshot, graph: Graph, prefix: str = "") -> dict[str, str]:
    """Where the nodes are written, in words, sorted by name. What comes from outside is left out.

    Parameters:
        prefix: what leads to the workspace's folder from where the reader is.
    """
    shown = ((name, place_of(snapshot, graph, name, prefix)) for name in sorted(graph.nodes))
    return {name: place for name, place in shown if place is not None}


def place_of(snapshot: Snapshot, graph: Graph, node: str, prefix: str = "") -> str | None:
    """Where one node is written: ``features.py:12``, in a notebook ``report.ipynb:cell 2:12``."""
    found = graph.nodes.get(node)
    located = snapshot.locate(found.definition) if found and found.definition else None
    if located is None:
        return None
    path, span = located
    line = snapshot.lines(path).line_of(span.start)
    notebook = snapshot.notebook(path)
    if notebook is None:
        return f"{path if PurePath(path).is_absolute() else prefix + path}:{line + 1}"
    cell = notebook.cell_at(line)
    return f"{prefix}{notebook.path}:cell {cell + 1}:{line + 1 - notebook.starts[cell]}"
