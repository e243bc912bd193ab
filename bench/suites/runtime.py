"""Our runtime beside ``apache-hamilton`` 1.90: import, build, execute, memory; and beside a plain Python loop.

Both packages are called ``hamilton``, so each is measured by the same program in processes of its own,
turn about, several times; the medians are compared. Graphs of 50,000 nodes are only given to ours, since
the other recurses as deep as a graph is: there the reference is our own time for fewer nodes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from bench.figures import Figure, faster, informative, median, within

ROOT = Path(__file__).resolve().parents[2]
ORACLE = ROOT / ".venv-oracle" / "bin" / "python"
PROGRAM = Path(__file__).with_name("runtime_program.py")
ROUNDS = 3
UPSTREAM = "apache-hamilton 1.90"
MANY = 50_000
# How much more a node may take in a graph that no longer fits the processor's caches.
FLAT = 3

Figures = dict[str, float]


def _measure(interpreter: str, *what: str) -> Figures:
    """One fresh process; its import path holds only what its environment has installed."""
    output = subprocess.run(
        [interpreter, "-P", str(PROGRAM), *what], capture_output=True, text=True, check=True, cwd="/"
    )
    return {name: float(value) for name, value in json.loads(output.stdout).items()}


def _medians(rounds: list[Figures]) -> Figures:
    return {name: median([figures[name] for figures in rounds]) for name in rounds[0]}


def _both(*what: str) -> tuple[Figures, Figures]:
    """Medians of ours and of theirs."""
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(_measure(sys.executable, *what))
        theirs.append(_measure(str(ORACLE), *what))
    return _medians(ours), _medians(theirs)


def _of_layers(count: int) -> list[Figure]:
    ours, theirs = _both("layers", str(count))
    compared = [
        faster(f"{title} {count:,} nodes", ours[key], "ms", theirs[key], UPSTREAM, at_least)
        for key, title, at_least in (
            ("build", "build a driver of", 4),
            ("execute", "execute", 4),
            ("first", "execute for the first time, plan included,", 4),
            ("hooked", "execute with a hook around", 2),
        )
    ]
    compared.append(
        within(f"execute {count:,} nodes", ours["execute"], "ms", ours["loop"], "a plain Python loop", 3)
    )
    memory = "peak memory of a process with a driver of"
    compared.append(faster(f"{memory} {count:,} nodes", ours["memory"], "MiB", theirs["memory"], UPSTREAM, 2))
    return compared


def _flatness() -> list[Figure]:
    """Microseconds a node, of few nodes and of many."""
    few, many = (
        _medians([_measure(sys.executable, "layers", str(count)) for _ in range(ROUNDS)])
        for count in (100, MANY)
    )
    return [
        within(
            f"{title} a node of {MANY:,}",
            many[key] * 1000 / MANY,
            "us",
            few[key] * 1000 / 100,
            "a node of 100",
            FLAT,
        )
        for key, title in (("build", "build"), ("execute", "execute"), ("hooked", "execute with a hook"))
    ]


def _deep() -> list[Figure]:
    """One chain of many nodes; a stack that does not suffice ends the benchmark."""
    short, long = (_measure(sys.executable, "chain", str(count)) for count in (1000, MANY))
    return [
        informative(f"{key} a chain of {MANY:,} nodes", long[key], "ms", short[key], "a chain of 1,000")
        for key in long
    ]


def figures() -> list[Figure]:
    """Import, build, execution and memory as ratios."""
    if not ORACLE.exists():
        raise SystemExit("The environment .venv-oracle is missing: run npm run setup.")
    ours, theirs = _both("import")
    imported = faster("import hamilton.driver, CPU", ours["import"], "ms", theirs["import"], UPSTREAM, 10)
    return [imported, *_of_layers(1000), *_of_layers(5000), *_flatness(), *_deep()]
