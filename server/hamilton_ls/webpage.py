"""The graph panel as a page for browsers: one file, made by the build and kept beside the server.

Knows where the pages are and how data gets into them, and nothing of where graphs come from: the
command line writes static ones, ``hamilton_live`` those of a driver. What the page does with its data
is written in extension/webview/standalone; the shape of the data is that of pageData.ts there.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypedDict

from typing_extensions import NotRequired

from hamilton_ls.protocol.messages import GraphSnapshot, GraphVariants, NodeDescription

_FOLDER = Path(__file__).parent / "page"
_MARK = "%HAMILTON-DATA%"


class PageMissing(Exception):
    """The pages are not there; the message says how to get them."""


class PageGraph(TypedDict):
    """A dataflow as the page shows it."""

    graph: GraphSnapshot
    variants: NotRequired[GraphVariants]
    """All its configurations at once; missing where nothing depends on the configuration."""
    showsVariants: NotRequired[bool]
    """Whether these are what is shown first."""
    origin: str
    """Where it comes from, in a few words."""
    places: dict[str, str]
    """By node: the file and line of what makes it."""
    descriptions: dict[str, NodeDescription]
    runs: dict[str, Any]
    collapsed: dict[str, bool]


def standalone_page(graphs: Sequence[PageGraph]) -> str:
    """The page that shows these dataflows without asking anybody.

    Raises:
        PageMissing: The page was not built.
    """
    # A script element ends at the first ``</script``, whatever is around it.
    data = json.dumps(graphs, ensure_ascii=False).replace("<", "\\u003c")
    return _made("standalone.html").replace(_MARK, data, 1)


def live_page() -> str:
    """The page that shows what a server sends.

    Raises:
        PageMissing: The page was not built.
    """
    return _made("live.html").replace(_MARK, "[]", 1)


def notebook_script() -> str:
    """The script that tells pages inside a notebook's output which colours are around them.

    Raises:
        PageMissing: It was not built.
    """
    return _made("notebook.js")


def _made(name: str) -> str:
    try:
        return (_FOLDER / name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise PageMissing(
            "the graph's page is not built; in a checkout run `npm run build` (it needs Node 20), "
            "or install the hamilton-live package"
        ) from error
