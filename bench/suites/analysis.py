"""The engine without a protocol, on the example of 1,000 nodes: what a keystroke costs, what a start costs.

A keystroke is an edit of the open text, then the problems of its file, then the panel's graph and its
difference from the one before: everything that the server does for it, without the debounce. Edits
alternate between bodies, names of nodes (which change the graph) and parameters.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import time
from pathlib import Path

from hamilton_ls.ide.graphview import NodeViews, graph_patch, graph_view
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.changes import Edited, Opened
from hamilton_ls.workspace.host import Host

from bench.figures import Figure, median, milliseconds, p95, under, within

WIDE = Path(__file__).resolve().parents[2] / "examples" / "wide"
MODULE = "features/orders.py"
KEYSTROKES = 150


def _places(source: str) -> list[int]:
    """Offsets to type at, in turn: inside a body, at the end of a function's name, of a parameter's name."""
    places = []
    offset = 0
    while (offset := source.find("\ndef ", offset + 1)) != -1:
        places.append(source.index("return ", offset) + len("return "))
        places.append(source.index("(", offset))
        places.append(source.index(":", offset))
    return places


def _open_cold() -> Host:
    host = Host(WIDE)
    host.index()
    snapshot = host.snapshot()
    for path in snapshot.paths():
        snapshot.problems(path)
    return host


def _cold_start() -> float:
    """Milliseconds of reading everything in a fresh process: in this one the facts are already known."""
    program = (
        "import time; from bench.suites.analysis import _open_cold as work; t = time.perf_counter(); work()"
    )
    program += "; print((time.perf_counter() - t) * 1000)"
    output = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=WIDE.parents[1]
    )
    return float(output.stdout)


def figures() -> list[Figure]:
    """Cold start and keystrokes."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(WIDE.rglob("*.py"))]
    parse = median(milliseconds(lambda: [ast.parse(text) for text in texts], 5))

    start = median([_cold_start() for _ in range(5)])
    host = _open_cold()
    source = host.snapshot().source(MODULE)
    host.apply(Opened(MODULE, source))
    dataflow = host.snapshot().dataflows_of(MODULE)[0].name
    views = NodeViews()
    view = graph_view(host.snapshot(), dataflow, 0, views)
    assert len(view["nodes"]) >= 1000, "this measures the example of 1,000 nodes"
    parse_file = median(milliseconds(lambda: ast.parse(source), 15))
    to_problems, to_graph = [], []
    places = _places(source)
    for number in range(KEYSTROKES):
        place = places[number * 7 % len(places)]
        typed = Edit(Span(place, place), "x")
        for edit in (typed, Edit(Span(place, place + 1), "")):
            begin = time.perf_counter()
            host.apply(Edited(MODULE, (edit,)))
            snapshot = host.snapshot()
            snapshot.problems(MODULE)
            to_problems.append((time.perf_counter() - begin) * 1000)
            now = graph_view(snapshot, dataflow, number, views)
            graph_patch(view, now)
            to_graph.append((time.perf_counter() - begin) * 1000)
            view = now
    one, all_files = "ast.parse of the edited file", "ast.parse of all files"
    return [
        within("cold start to all problems, 1,000 nodes", start, "ms", parse, all_files, 12),
        under("keystroke to diagnostics, p95", p95(to_problems), "ms", 50, parse_file, one),
        under("keystroke to diagnostics, median", median(to_problems), "ms", 50, parse_file, one),
        under("keystroke to graph, p95", p95(to_graph), "ms", 50, parse_file, one),
    ]
