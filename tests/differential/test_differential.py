"""Our runtime and apache-hamilton do the same: every program is run by both, and what can be observed compared.

Compared are graphs (nodes, types, tags, dependencies, versions), results, types of exceptions, answers and
drawings. Messages are each package's own.
"""

import importlib
import json
import pathlib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[1]
ORACLE = ROOT / ".venv-oracle" / "bin" / "python"
GROUPS = (
    "plain",
    "configuration",
    "parameterisation",
    "extraction",
    "others",
    "drivers",
    "annotations",
    "modules",
    "runs",
    "adapters",
    "pipes",
    "storage",
    "recursive",
    "delayed",
    "coroutines",
    "column_groups",
    "spark",
    "library_adapters",
    "dynamic",
    "caching",
    "own_parts",
    "reached_names",
    "called_directly",
    "clusters",
    "schemas",
)

pytestmark = pytest.mark.oracle


def _all_programs():
    sys.path.insert(0, str(HERE))
    try:
        return [p for group in GROUPS for p in importlib.import_module(f"programs.{group}").PROGRAMS]
    finally:
        sys.path.remove(str(HERE))


PROGRAMS = _all_programs()


def _observe(python: pathlib.Path | str, path: str) -> dict:
    done = subprocess.run(
        [str(python), str(HERE / "agent.py")],
        input=json.dumps([p.as_data() for p in PROGRAMS]),
        capture_output=True,
        text=True,
        timeout=300,
        env={"PYTHONPATH": path, "PATH": "/usr/bin:/bin", "PYTHONHASHSEED": "0", "USER": "somebody"},
        cwd=HERE,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def observed() -> tuple[dict, dict]:
    if not ORACLE.exists():
        pytest.fail(f"{ORACLE} is missing: `npm run setup` makes the environment with apache-hamilton.")
    with ThreadPoolExecutor(2) as pool:
        ours = pool.submit(_observe, sys.executable, str(ROOT))
        theirs = pool.submit(_observe, ORACLE, "")
        return ours.result(), theirs.result()


def test_there_are_enough_programs_with_names_of_their_own():
    assert len(PROGRAMS) >= 900
    assert len({p.name for p in PROGRAMS}) == len(PROGRAMS)


def test_no_program_is_broken_in_itself(observed):
    """Two packages agree on a syntax error, too; such a program would prove nothing."""
    _, theirs = observed
    broken = [
        name
        for name, seen in theirs.items()
        if re.search(r"builtins\.(Syntax|Attribute|ModuleNotFound|Import|Timeout)Error", json.dumps(seen))
    ]
    assert broken == []


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda p: p.name)
def test_both_packages_agree(program, observed):
    ours, theirs = observed
    assert ours[program.name] == theirs[program.name]
