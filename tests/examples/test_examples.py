"""The examples run, from a shell and node by node, and say what their README says."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
ORACLE = ROOT / ".venv-oracle" / "bin" / "python"


def run(example: str, *command: str) -> str:
    """The standard output of a Python command in an example's folder."""
    done = subprocess.run(
        [sys.executable, *command], cwd=EXAMPLES / example, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def run_nodes(example: str, *arguments: str) -> str:
    """What ``hamilton-live run`` prints of an example."""
    return run(example, "-m", "hamilton_ls", "run", ".", *arguments)


def test_marketing_prints_its_report() -> None:
    report, budget = run("marketing", "run.py").rstrip().rsplit("\n", 1)
    assert budget == "next budget: 212.50"
    assert report.split("\n")[-1].split() == ["2026-02-09", "50.0", "400.0", "43.333333", "0.125", "1.257934"]


def test_marketing_node_by_node() -> None:
    inputs = ["--input", "marketing_csv=data/marketing.csv", "--input", "budget_growth=0.5"]
    assert run_nodes("marketing", "next_budget", *inputs) == "255.0\n"


@pytest.mark.parametrize(
    ("model", "least", "most"), [("linear", 0.9, 1), ("forest", 0.9, 1), ("majority", 0.2, 0.5)]
)
def test_training_with_each_model(model: str, least: float, most: float) -> None:
    assert least <= float(run_nodes("training", "accuracy", "--config", f"model={model}")) <= most


def test_wide_computes_a_thousand_nodes() -> None:
    header, *rows = run("wide", "run.py").rstrip().split("\n")
    assert header.split() == [str(column) for column in range(10)]
    assert len(rows) == 5


MARKETING = ["--input", "marketing_csv=data/marketing.csv", "--input", "budget_growth=0.5"]
NODES = {
    "marketing": ["weekly_report", "next_budget", *MARKETING],
    "training": ["accuracy", "--config", "model=forest"],
    "wide": ["training_frame"],
}


@pytest.fixture(scope="module")
def without_hamilton(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A Python with the libraries of the examples in which nobody has installed Hamilton."""
    folder = tmp_path_factory.mktemp("without_hamilton")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    [packages] = folder.glob("lib/python*/site-packages")
    # A folder named here is searched, but what its own .pth files name is not: ours is installed by one.
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    found = subprocess.run(
        [python, "-c", "import pandas, hamilton"], capture_output=True, text=True, cwd=folder
    )
    assert "No module named 'hamilton'" in found.stderr
    return str(python)


@pytest.mark.oracle
@pytest.mark.skipif(not ORACLE.exists(), reason="there is no .venv-oracle with apache-hamilton")
@pytest.mark.parametrize("example", NODES)
def test_pythons_with_apache_hamilton_and_without_give_the_same_results(
    example: str, without_hamilton: str
) -> None:
    with_bundled_runtime = run_nodes(example, *NODES[example], "--interpreter", without_hamilton)
    with_apache_hamilton = run_nodes(example, *NODES[example], "--interpreter", str(ORACLE))
    assert with_bundled_runtime == with_apache_hamilton != ""
