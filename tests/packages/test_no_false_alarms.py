"""On code that is no dataflow the server is silent: not one problem, not one lens, no exception.

The standard library, apache-hamilton's own package and popular packages, as far as they are
installed for the tests. A sample of each by default; with ``HAMILTON_LIVE_SWEEP=all`` every file.
"""

from __future__ import annotations

import os
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest
from hamilton_ls.ide.lenses import lenses
from hamilton_ls.workspace.disk import Disk

from tests.oracle.three_graphs import ORACLE_PYTHON
from tests.support.workspaces import open_host

STANDARD_LIBRARY = Path(sysconfig.get_path("stdlib"))
INSTALLED = Path(sysconfig.get_path("purelib"))
ORACLE = ORACLE_PYTHON.parents[1] / INSTALLED.relative_to(Path(sysconfig.get_path("data")))
PACKAGES = (
    "PIL", "_pytest", "attr", "cattrs", "click", "dateutil", "executing", "fontTools", "graphviz", "grpc",
    "hypothesis", "importlinter", "inline_snapshot", "joblib", "lsprotocol", "markdown_it", "matplotlib",
    "mypy", "networkx", "numpy", "packaging", "pandas", "pip", "pluggy", "polars", "pyarrow",
    "pygls", "pygments", "pyspark", "rich", "scipy", "setuptools", "sklearn", "sortedcontainers",
)  # fmt: skip
EVERYTHING = os.environ.get("HAMILTON_LIVE_SWEEP") == "all"
SAMPLE = 20
SAMPLE_OF_STANDARD_LIBRARY = 300


def said_of(root: Path, files: list[Path]) -> Iterator[str]:
    """Whatever the server says of some files, as one workspace."""
    disk = Disk(root)
    texts = {path: disk.text(path) for path in (file.relative_to(root).as_posix() for file in files)}
    snapshot = open_host({path: text for path, text in texts.items() if text is not None}).snapshot()
    for path in snapshot.paths():
        yield from (f"{path}: {problem.code} {problem.message}" for problem in snapshot.problems(path))
        yield from (f"{path}: {lens.title}" for lens in lenses(snapshot, path))


def sample(files: list[Path], size: int) -> list[Path]:
    """Some of them, spread evenly, the same each time."""
    return files if EVERYTHING else files[:: max(1, len(files) // size)]


@pytest.mark.parametrize("package", PACKAGES)
@pytest.mark.timeout(600 if EVERYTHING else 60)
def test_package(package: str) -> None:
    files = sorted((INSTALLED / package).rglob("*.py"))
    assert files, f"{package} is not installed: take it out of the list or add it to the dependencies"
    assert list(said_of(INSTALLED, sample(files, SAMPLE))) == []


@pytest.mark.timeout(600 if EVERYTHING else 60)
def test_standard_library() -> None:
    files = sorted(
        path for path in STANDARD_LIBRARY.rglob("*.py") if "site-packages" not in path.parts
    )  # fmt: skip
    assert len(files) > 500
    assert list(said_of(STANDARD_LIBRARY, sample(files, SAMPLE_OF_STANDARD_LIBRARY))) == []


@pytest.mark.oracle
def test_apache_hamilton() -> None:
    files = sorted((ORACLE / "hamilton").rglob("*.py"))
    assert len(files) > 100
    assert list(said_of(ORACLE, files)) == []


def test_enough_packages() -> None:
    assert len(PACKAGES) >= 21
