"""Workspaces of 1,000, 5,000 and 20,000 functions: what opening them and typing in them costs.

Reading is measured in fresh processes without a protocol, beside ``ast.parse`` of the same texts. What an
editor waits for is measured over pipes, beside two other language servers on the same files. They
know nothing of nodes: jedi-language-server reports syntax errors only, a second after the last
keystroke; basedpyright checks types in the open file.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.client import OURS
from bench.figures import Figure, informative, median, p95, under, within
from bench.sessions import Session
from bench.workspaces import SIZES, Shape, Size, write_workspace

ROOT = Path(__file__).resolve().parents[2]
RIVALS = ROOT / ".venv-bench" / "bin"
PROGRAM = Path(__file__).with_name("scale_program.py")
MODULE = Path("flow") / "mod_0010.py"
ROUNDS = 3
REQUESTS = ("definition", "hover", "completion", "references")
LIMITS = {"keystroke in a body": 20.0, "keystroke in a signature": 50.0} | dict.fromkeys(REQUESTS, 10.0)
MEMORY = 250.0


@dataclass(frozen=True, slots=True)
class Server:
    """A language server, and how often it is asked."""

    name: str
    command: tuple[str, ...]
    times: int


SERVERS = (
    Server("hamilton-live", OURS, 30),
    # It waits for a second before it says anything: few times do.
    Server("jedi-language-server", (str(RIVALS / "jedi-language-server"),), 3),
    Server("basedpyright", (str(RIVALS / "basedpyright-langserver"), "--stdio"), 6),
)


def _read(root: Path, how: str, cache: Path) -> float:
    """Milliseconds of reading a workspace in a fresh process."""
    command = [sys.executable, str(PROGRAM), how, str(root), str(cache)]
    output = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return float(json.loads(output.stdout))


def _reading(title: str, root: Path, cache: Path) -> Iterator[Figure]:
    """Cold index and second start, each turn about with its reference."""
    taken: dict[str, list[float]] = {"parse": [], "cold": [], "again": []}
    for _ in range(ROUNDS):
        for how, values in taken.items():
            values.append(_read(root, how, cache))
    parse, cold, again = (median(values) for values in taken.values())
    yield within(f"{title}: cold index", cold, "ms", parse, "ast.parse of all files", 2.5)
    yield within(f"{title}: second start, from the cache", again, "ms", cold, "the cold index", 0.2)


def _measured(server: Server, root: Path) -> dict[str, float]:
    """What a server takes for each thing, in milliseconds, and its memory; only what came in time."""
    found: dict[str, float] = {}
    try:
        session = Session(root, root / MODULE, server.command)
        found["first diagnostics"] = session.start
        bodies, signatures = session.in_bodies(server.times), session.in_signatures(server.times)
        found["keystroke in a body"] = p95(session.keystrokes(bodies))
        found["keystroke in a signature"] = p95(session.keystrokes(signatures))
        for request in REQUESTS:
            places = session.in_names(server.times) if request == "references" else signatures
            found[request] = p95(session.asked(f"textDocument/{request}", places))
        found["memory"] = session.memory()
        session.close()
    except (RuntimeError, OSError):
        print(f"{server.name} gave up after: {', '.join(found) or 'nothing'}", file=sys.stderr)
    return found


def _compared(title: str, size: Size, all_found: Sequence[dict[str, float]]) -> Iterator[Figure]:
    """Each of our values beside those of the other servers."""
    ours, *others = all_found
    for what, value in ours.items():
        unit = "MB" if what == "memory" else "ms"
        largest = size is SIZES[-1]
        limit = LIMITS.get(what) if what != "memory" else MEMORY if largest else None
        name = f"{title}: {what}{', p95' if what in LIMITS else ''}"
        rivals = [
            (rival[what], server.name)
            for rival, server in zip(others, SERVERS[1:], strict=True)
            if what in rival
        ]
        for place, (reference, by) in enumerate(rivals or [(value, "itself: no other answered in time")]):
            if place == 0 and limit is not None:
                yield under(name, value, unit, limit, reference, by)
            else:
                yield informative(name, value, unit, reference, by)


def figures() -> list[Figure]:
    """All sizes, in both shapes; the other servers, which know no drivers, on one of them."""
    if not RIVALS.exists():
        raise SystemExit("The environment .venv-bench is missing: use npm run bench.")
    found: list[Figure] = []
    shapes: tuple[Shape, ...] = ("joined", "grouped")
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            known: list[dict[str, float]] = []
            for shape in shapes:
                title = f"{size.functions:,} functions, {shape}"
                print(f"  {title}", file=sys.stderr)
                root = Path(folder) / f"{shape}{size.functions}"
                write_workspace(root, size, shape)
                found += _reading(title, root, Path(folder) / f"{shape}{size.functions}.facts")
                ours = _measured(SERVERS[0], root)
                known = known or [_measured(server, root) for server in SERVERS[1:]]
                found += _compared(title, size, [ours, *known])
    return found
