"""The graph panel's layout of the 1,000-node example, beside dagre, the usual library for it.

The graph is the server's own view of the example; ``graph_layout.ts`` lays it out in Node, bundled as the
panel's worker is.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path

from hamilton_ls.ide.graphview import graph_view
from hamilton_ls.workspace.host import Host

from bench.figures import Figure, faster, under

ROOT = Path(__file__).resolve().parents[2]
WIDE = ROOT / "examples" / "wide"


def _measured() -> dict[str, float]:
    host = Host(WIDE)
    host.index()
    dataflow = host.snapshot().dataflows_of("features/final.py")[0].name
    view = graph_view(host.snapshot(), dataflow, 0)
    with tempfile.TemporaryDirectory() as folder:
        graph, program = Path(folder, "graph.json"), Path(folder, "layout.mjs")
        graph.write_text(json.dumps(view), encoding="utf-8")
        bundle = ["npx", "--no-install", "esbuild", "bench/suites/graph_layout.ts", "--bundle"]
        bundle += ["--platform=node", "--format=esm", f"--outfile={program}", "--log-level=error"]
        subprocess.run(bundle, cwd=ROOT, check=True)
        output = subprocess.run(
            ["node", str(program), str(graph)], capture_output=True, text=True, check=True, cwd=ROOT
        )
    return {name: float(value) for name, value in json.loads(output.stdout).items()}


def figures() -> list[Figure]:
    """Layout times, and how far a new node pushes the others."""
    found = _measured()
    dagre = "dagre (tight-tree)"
    return [
        faster("layout of 1,000 nodes from scratch", found["scratch"], "ms", found["dagre"], dagre, 8),
        faster("layout after one node was added", found["added"], "ms", found["dagre"], dagre, 20),
        under(
            "median way of an existing node when one is added",
            found["moved"],
            "px",
            1,
            found["movedFromScratch"],
            "a layout from scratch",
        ),
    ]
