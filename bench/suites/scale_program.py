"""Reads a workspace once, in a process of its own, and prints how many milliseconds of computing that took.

``parse`` is ``ast.parse`` of every file's text; ``cold`` reads all facts and finds the dataflows, so
that diagnostics can follow, then keeps the facts, untimed; ``again`` is the same with what was kept.
"""

from __future__ import annotations

import ast
import json
import sys
import time
from pathlib import Path

from hamilton_ls.workspace.host import Host
from hamilton_ls.workspace.store import FactsStore


def parse(root: Path) -> float:
    """Parsing alone: the texts are read before."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(root.rglob("*.py"))]
    begin = time.process_time()
    for text in texts:
        ast.parse(text)
    return time.process_time() - begin


def index(root: Path, cache: Path) -> float:
    """Everything between an empty server and the first diagnostics."""
    begin = time.process_time()
    host = Host(root, store=FactsStore(cache))
    for _ in host.index_step_by_step():
        pass
    assert host.snapshot().dataflows()
    taken = time.process_time() - begin
    for _ in host.keep_step_by_step():
        pass
    return taken


def main(how: str, root: Path, cache: Path) -> None:
    """Measure and print."""
    if how == "cold":
        cache.unlink(missing_ok=True)
    seconds = parse(root) if how == "parse" else index(root, cache)
    print(json.dumps(seconds * 1000))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
