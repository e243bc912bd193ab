"""Which Python is found, in which order, and what is said when none will do."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hamilton_ls.execution import Chosen, InterpreterNotFound, find_interpreter

VERSION = ".".join(str(part) for part in sys.version_info[:3])


def python(path: Path, version: str | None = None) -> None:
    """A Python at ``path``: the tests' own, or one that claims another version."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if version is None:
        path.symlink_to(sys.executable)
        return
    numbers = ", ".join(version.split("."))
    path.write_text(f"#!/bin/sh\necho '[[{numbers}], \"python\"]'\n")
    path.chmod(0o755)


def environment(folder: Path, marker: str = "pyvenv.cfg", version: str = "3.12.1") -> None:
    python(folder / "bin" / "python", version)
    (folder / marker).write_text("")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "my work"
    root.mkdir()
    return root


def places(tmp_path: Path, root: Path) -> list[tuple[str, Path]]:
    """All places, the preferred first, with the variables that name some of them."""
    environment(root / "built by uv", version="3.12.0")
    for number, name in enumerate((".venv", "venv", ".conda", "an environment"), start=1):
        environment(root / name, "conda-meta" if name == ".conda" else "pyvenv.cfg", f"3.12.{number}")
    environment(tmp_path / "activated", version="3.12.5")
    environment(tmp_path / "conda", "conda-meta", "3.12.6")
    python(tmp_path / "path" / "python3", "3.12.7")
    python(tmp_path / "path" / "python", "3.12.8")
    return [
        ("UV_PROJECT_ENVIRONMENT", root / "built by uv"),
        ("the workspace's environment", root / ".venv"),
        ("the workspace's environment", root / "venv"),
        ("the workspace's environment", root / ".conda"),
        ("the workspace's environment", root / "an environment"),
        ("VIRTUAL_ENV", tmp_path / "activated"),
        ("CONDA_PREFIX", tmp_path / "conda"),
        ("the path", tmp_path / "path" / "python3"),
        ("the path", tmp_path / "path" / "python"),
    ]


def test_the_order_of_search(tmp_path: Path, root: Path) -> None:
    variables = {
        "UV_PROJECT_ENVIRONMENT": "built by uv",
        "VIRTUAL_ENV": str(tmp_path / "activated"),
        "CONDA_PREFIX": str(tmp_path / "conda"),
        "PATH": str(tmp_path / "path"),
    }
    for number, (source, place) in enumerate(places(tmp_path, root)):
        found = find_interpreter(root, None, variables)
        assert (found.source, found.version) == (source, f"3.12.{number}")
        assert found.path.is_relative_to(place)
        found.path.unlink()


def test_what_is_too_old_or_broken_is_passed_over(tmp_path: Path, root: Path) -> None:
    environment(root / ".venv", version="3.9.18")
    (root / "venv" / "bin").mkdir(parents=True)
    (root / "venv" / "pyvenv.cfg").write_text("")
    (root / "venv" / "bin" / "python").symlink_to(tmp_path / "gone")
    python(tmp_path / "path" / "python3")
    found = find_interpreter(root, None, {"PATH": str(tmp_path / "path")})
    assert (found.source, found.version) == ("the path", VERSION)


def test_nothing_found_says_what_was_tried_and_what_to_do(root: Path) -> None:
    environment(root / ".venv", version="3.9.18")
    broken = root / "venv" / "bin" / "python"
    environment(root / "venv")
    broken.write_text("#!/bin/sh\necho no such library >&2\nexit 1\n")
    with pytest.raises(InterpreterNotFound) as problem:
        find_interpreter(root, None, {"PATH": ""})
    assert str(problem.value) == (
        "No Python 3.10 or newer was found to run nodes. Tried: "
        f"{root}/.venv/bin/python (the workspace's environment) is Python 3.9.18, which is too old; "
        f"{broken} (the workspace's environment) failed (no such library). "
        "Make an environment in the workspace (python3 -m venv .venv) or choose an interpreter."
    )


def test_an_empty_machine(root: Path) -> None:
    with pytest.raises(
        InterpreterNotFound, match="Tried: no virtual environment in the workspace, no python3 on the path"
    ):
        find_interpreter(root, None, {"PATH": ""})


def test_a_chosen_python_wins(root: Path) -> None:
    environment(root / ".venv")
    found = find_interpreter(root, Chosen(sys.executable, "the setting"), {"PATH": ""})
    assert (found.path, found.source) == (Path(sys.executable), "the setting")


@pytest.mark.parametrize("written", ["chosen", "chosen/bin/python"])
def test_a_chosen_python_may_be_a_folder_and_relative(root: Path, written: str) -> None:
    environment(root / "chosen")
    assert find_interpreter(root, Chosen(written, "the setting"), {"PATH": ""}).version == "3.12.1"


BAD = {
    "absent": "does not exist",
    "text": "is not a Python",
    "old": "is Python 3.8.0, which is too old",
    "plain": "cannot be started",
}


@pytest.mark.parametrize("name, problem", BAD.items())
def test_a_chosen_python_that_will_not_do_is_not_replaced(root: Path, name: str, problem: str) -> None:
    environment(root / ".venv")
    (root / "text").write_text("#!/bin/sh\necho hello\n")
    (root / "text").chmod(0o755)
    (root / "plain").write_text("hello")
    python(root / "old", "3.8.0")
    expected = f"The Python of the setting x cannot run nodes: {root / name} {problem}"
    with pytest.raises(InterpreterNotFound, match=re.escape(expected)):
        find_interpreter(root, Chosen(name, "the setting x"), {"PATH": ""})
