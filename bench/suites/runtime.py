"""Our runtime beside ``apache-hamilton`` 1.90: import, build, execute; and beside a plain Python loop.

Both packages are called ``hamilton``, so each is measured by the same program in its own environment,
turn about, several times; the medians are compared.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from bench.figures import Figure, faster, median, within

ROOT = Path(__file__).resolve().parents[2]
ORACLE = ROOT / ".venv-oracle" / "bin" / "python"
PROGRAM = Path(__file__).with_name("runtime_program.py")
ROUNDS = 5


def _measure(interpreter: str) -> dict[str, float]:
    """One fresh process; its import path holds only what its environment has installed."""
    output = subprocess.run(
        [interpreter, "-P", str(PROGRAM)], capture_output=True, text=True, check=True, cwd="/"
    )
    return {name: float(value) for name, value in json.loads(output.stdout).items()}


def figures() -> list[Figure]:
    """Import, build and execution as ratios."""
    if not ORACLE.exists():
        raise SystemExit("The environment .venv-oracle is missing: run npm run setup.")
    ours: list[dict[str, float]] = []
    theirs: list[dict[str, float]] = []
    for _ in range(ROUNDS):
        ours.append(_measure(sys.executable))
        theirs.append(_measure(str(ORACLE)))

    def pair(key: str) -> tuple[float, float]:
        return median([run[key] for run in ours]), median([run[key] for run in theirs])

    upstream = "apache-hamilton 1.90"
    names = {
        "import": ("import hamilton.driver, CPU", 10),
        "build": ("build a driver of 1,000 nodes", 4),
        "execute": ("execute 1,000 trivial nodes", 4),
    }
    compared = [
        faster(title, *_split(pair(key)), upstream, at_least) for key, (title, at_least) in names.items()
    ]
    loop = median([run["loop"] for run in ours])
    return [
        *compared,
        within("execute 1,000 trivial nodes", pair("execute")[0], "ms", loop, "a plain Python loop", 3),
    ]


def _split(both: tuple[float, float]) -> tuple[float, str, float]:
    """Value, unit and reference as ``faster`` takes them."""
    return both[0], "ms", both[1]
