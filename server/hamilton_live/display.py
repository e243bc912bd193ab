"""The object that a notebook shows: the panel's page in a frame, and the same in words.

The frame has an origin of its own and no network: scripts of the page cannot reach the notebook. A script
beside it tells the page the notebook's colours. Where a notebook is not trusted it leaves out both, and
the words are what remains; so they are where there is no notebook.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from hamilton_ls.webpage import PageGraph, notebook_script, standalone_page

from hamilton_live.graph import graph_of
from hamilton_live.variables import Driver, Execution, Wanted

_HEIGHT = 480
_LINES = 60
"""Of the graph in words."""


class GraphDisplay:
    """A driver's graph as it was; Jupyter, VS Code and others that ask for a MIME bundle show it."""

    def __init__(self, page: PageGraph, height: int) -> None:
        """
        Args:
            page: what to show.
            height: of the frame, in pixels.
        """
        self._page = page
        self._height = height

    def save(self, path: str | Path) -> None:
        """Write the interactive page, one file that needs no network.

        Raises:
            PageMissing: The page was not built.
        """
        Path(path).write_text(standalone_page([self._page]), encoding="utf-8")

    def _repr_mimebundle_(
        self, include: Iterable[str] | None = None, exclude: Iterable[str] | None = None
    ) -> Mapping[str, str]:
        """What notebooks ask for. They choose among it themselves."""
        return {"text/html": self._html(), "text/plain": repr(self)}

    def __repr__(self) -> str:
        """The nodes with what they need, a line each."""
        graph = self._page["graph"]
        sources: dict[str, list[str]] = {node["name"]: [] for node in graph["nodes"]}
        for edge in graph["edges"]:
            sources[edge["target"]].append(edge["source"] + ("?" if edge["optional"] else ""))
        lines = [
            f"  {node['name']}: {node['type']}"
            + (f" <- {', '.join(sources[node['name']])}" if sources[node["name"]] else "")
            + ("" if node["kind"] == "function" else f" ({node['kind']})")
            for node in graph["nodes"]
        ]
        more = [f"  and {len(lines) - _LINES} more"] if len(lines) > _LINES else []
        count = f"{len(lines)} node{'' if len(lines) == 1 else 's'}"
        return "\n".join([f"{graph['dataflow']}: {count}", *lines[:_LINES], *more])

    def _html(self) -> str:
        # Between single quotes, because the page is full of double ones.
        page = standalone_page([self._page]).replace("&", "&amp;").replace("'", "&#39;")
        title = html.escape(f"Dataflow {self._page['graph']['dataflow']}", quote=True)
        count, _, nodes = html.escape(repr(self)).partition("\n")
        return (
            f"<script>{notebook_script()}</script>"
            # Goes away as soon as the page is there.
            f"<details><summary>{count}</summary><pre>{nodes}</pre></details>"
            f'<div style="height:{self._height}px;resize:vertical;overflow:hidden">'
            f'<iframe title="{title}" sandbox="allow-scripts allow-downloads" allow="clipboard-write" '
            f"style=\"display:block;width:100%;height:100%;border:0\" srcdoc='{page}'></iframe></div>"
        )


def show_graph(
    driver: Driver,
    final_vars: Wanted | None = None,
    *,
    inputs: Mapping[str, Any] | None = None,
    overrides: Mapping[str, Any] | None = None,
    name: str | None = None,
    height: int = _HEIGHT,
) -> GraphDisplay:
    """The interactive graph of a driver, for a notebook's output. No node is executed.

    It is shown where it is the last expression of a cell, as what ``display_all_functions`` returns is;
    elsewhere use ``display(show_graph(dr))``. It holds the whole page, about 200 KB.

    Args:
        driver: of the bundled runtime or of ``apache-hamilton``, synchronous or not.
        final_vars: show what these need only, as ``visualize_execution`` does: names, functions, or
            variables of the driver; else all nodes are shown.
        inputs: names of the inputs of such an execution; those with a default that are not among them
            are left out. The values are not looked at.
        overrides: nodes whose values such an execution would be given; what only they need is left out.
        name: what to call the dataflow; else it is called after the driver's modules.
        height: of the picture, in pixels; it can be dragged.

    Returns:
        What the notebook shows; ``save`` writes it as a page of its own.

    Raises:
        TypeError: ``driver`` is none, or ``final_vars`` holds what names no node.
        ValueError: The driver has no node of such a name.
    """
    if not hasattr(driver, "list_available_variables"):
        raise TypeError(f"show_graph takes a driver, as Builder().build() makes it, and not {driver!r}")
    return GraphDisplay(graph_of(driver, Execution(final_vars, inputs, overrides), name), height)
