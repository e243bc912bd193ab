"""The graph panel in Chromium beside the usual ways to draw lineage, and its layout beside dagre.

CPU is that of the page's process, main thread, workers and drawing together. The libraries to compare with
are installed into a folder of their own, for nothing else needs them.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from hamilton_ls.ide.graphview import graph_view
from hamilton_ls.workspace.host import Host

from bench.figures import Figure, faster, informative, under

ROOT = Path(__file__).resolve().parents[2]
WIDE = ROOT / "examples" / "wide"
LIBRARIES = ROOT / ".cache" / "bench-panel"
ELK = "elkjs with React Flow"
BUNDLE_LIMIT = 150
"""Kilobytes, packed by gzip."""
PAINT_LIMITS = {"grown-1000": 350, "grown-5000": 600}
"""Milliseconds of CPU from JSON to the first picture, of the overview and with all groups open alike."""
EDIT_LIMITS = {"grown-1000": 30}
"""Milliseconds from a patch to its picture."""

Found = dict[str, Any]


def _layout() -> Found:
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
        return _printed(["node", str(program), str(graph)])


def _panel() -> Found:
    LIBRARIES.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "bench" / "panel" / "package.json", LIBRARIES)
    install = ["npm", "install", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(install, cwd=LIBRARIES, check=True, stdout=subprocess.DEVNULL)
    return _printed(["node", "bench/panel/measure.mjs", str(LIBRARIES)])


def _printed(command: list[str]) -> Found:
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium"
    environment = {**os.environ, "CHROMIUM": chromium}
    output = subprocess.run(
        command, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT, env=environment
    ).stdout
    found: Found = json.loads(output)
    return found


def _first_paint(size: str, paint: Found, reference: float) -> list[Figure]:
    """The overview, in which large graphs open, and the same with all groups open, which is what the others draw."""
    found = []
    for view, seen in (("panel", "overview"), ("open", "all open")):
        name, beside = f"first paint of {size}, {seen}, CPU", f"{ELK}, 1,000 nodes"
        cpu = paint[view]["cpu"]
        if size in PAINT_LIMITS:
            found.append(under(name, cpu, "ms", PAINT_LIMITS[size], reference, beside))
        else:
            found.append(informative(name, cpu, "ms", reference, beside))
    for other, label in (("elk", ELK), ("dagre", "dagre with React Flow"), ("graphviz", "wasm-graphviz")):
        if other in paint:
            cpu = paint["open"]["cpu"]
            found.append(
                informative(
                    f"first paint of {size}, all open, beside {other}", cpu, "ms", paint[other]["cpu"], label
                )
            )
    return found


def figures() -> list[Figure]:
    """First paint, frames, edits, layout and the ways that nodes are moved."""
    layout, panel = _layout(), _panel()
    paints, frames = panel["firstPaint"], panel["frames"]
    reference, most = (paints["grown-1000"]["elk"][kind] for kind in ("cpu", "memory"))
    found: list[Figure] = []
    for size, paint in paints.items():
        found += _first_paint(size, paint, reference)
        objects = f"objects of {size}, all open"
        found.append(informative(objects, paint["open"]["memory"], "MB", most, f"{ELK}, 1,000 nodes"))
    for size, frame in frames.items():
        for view, cpu in frame.items():
            found.append(
                under(f"a frame of {size}, {view}, CPU", cpu, "ms", 16, reference, f"{ELK}, first paint")
            )
    for size, edit in panel["edits"].items():
        name = f"an edit painted, {size}, all open"
        if size in EDIT_LIMITS:
            found.append(under(name, edit, "ms", EDIT_LIMITS[size], reference, f"{ELK}, first paint"))
        else:
            found.append(informative(name, edit, "ms", reference, f"{ELK}, first paint"))
    dagre = "dagre (tight-tree)"
    scratch = layout["movedFromScratch"]
    return [
        *found,
        faster("layout of 1,000 nodes from scratch", layout["scratch"], "ms", layout["dagre"], dagre, 8),
        faster("layout after one node was added", layout["added"], "ms", layout["dagre"], dagre, 20),
        under(
            "way of half the nodes when one is added",
            layout["moved"]["half"],
            "px",
            1,
            scratch["half"],
            "anew",
        ),
        under("way of 95 % of them", layout["moved"]["most"], "px", 30, scratch["most"], "anew"),
        under("the panel's script, gzip", panel["bundle"], "KB", BUNDLE_LIMIT, BUNDLE_LIMIT, "the limit"),
    ]
