"""The language server over its pipes, on the example of 1,000 nodes: what an editor waits for."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from bench.client import Client
from bench.figures import Figure, informative, median, milliseconds, p95, under

WIDE = Path(__file__).resolve().parents[2] / "examples" / "wide"
MODULE = WIDE / "features" / "orders.py"
TIMES = 100


def _first_diagnostics() -> float:
    begin = time.perf_counter()
    client = Client(WIDE)
    _open(client)
    client.request("textDocument/diagnostic", {"textDocument": {"uri": MODULE.as_uri()}})
    taken = (time.perf_counter() - begin) * 1000
    client.close()
    return taken


def _open(client: Client) -> None:
    document = {
        "uri": MODULE.as_uri(),
        "languageId": "python",
        "version": 1,
        "text": MODULE.read_text(encoding="utf-8"),
    }
    client.notify("textDocument/didOpen", {"textDocument": document})


def _parameters(text: str) -> list[tuple[int, int]]:
    """Line and character of the first parameter of every function that is written on one line."""
    lines = text.split("\n")
    return [
        (number, line.index("(") + 2)
        for number, line in enumerate(lines)
        if line.startswith("def ") and not line.endswith("(")
    ]


def figures() -> list[Figure]:
    """Cold start, keystroke and definition."""
    imports = [sys.executable, "-c", "import pygls.lsp.server"]
    bare = median(milliseconds(lambda: subprocess.run(imports, check=True), 5))
    cold = median([_first_diagnostics() for _ in range(5)])
    client = Client(WIDE)
    _open(client)
    document = {"uri": MODULE.as_uri()}
    places = _parameters(MODULE.read_text(encoding="utf-8"))
    other = {"textDocument": {"uri": (WIDE / "make.py").as_uri()}, "position": {"line": 0, "character": 0}}
    round_trip = median(milliseconds(lambda: client.request("textDocument/definition", other), TIMES))
    definition, keystroke = [], []
    for number in range(TIMES):
        line, character = places[number % len(places)]
        position = {"line": line, "character": character}
        begin = time.perf_counter()
        found = client.request("textDocument/definition", {"textDocument": document, "position": position})
        definition.append((time.perf_counter() - begin) * 1000)
        assert found, "a parameter of the example leads to its node"
        begin = time.perf_counter()
        change = {"range": {"start": position, "end": position}, "text": "x"}
        client.notify(
            "textDocument/didChange",
            {"textDocument": {**document, "version": number + 2}, "contentChanges": [change]},
        )
        client.request("textDocument/diagnostic", {"textDocument": document})
        keystroke.append((time.perf_counter() - begin) * 1000)
        undo = {"range": {"start": position, "end": {"line": line, "character": character + 1}}, "text": ""}
        client.notify(
            "textDocument/didChange",
            {"textDocument": {**document, "version": number + 2}, "contentChanges": [undo]},
        )
        client.request("textDocument/diagnostic", {"textDocument": document})
    client.close()
    trip = "a round trip that finds nothing"
    return [
        informative(
            "cold start to first diagnostics", cold, "ms", bare, "python -c 'import pygls.lsp.server'"
        ),
        under("keystroke to diagnostics over the pipe, p95", p95(keystroke), "ms", 50, round_trip, trip),
        under("definition, p95", p95(definition), "ms", 10, round_trip, trip),
    ]
