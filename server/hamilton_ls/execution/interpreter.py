"""Which Python runs the user's nodes: where it is looked for, in which order, and what was tried.

A Python that somebody chose (a setting, the Python extension) is used or refused, never quietly
replaced by another one. Knows nothing of what is installed in it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_OLDEST = (3, 10)
_PROBE = "import json, sys; print(json.dumps([list(sys.version_info[:3]), sys.executable]))"
_USUAL_FOLDERS = (".venv", "venv", ".conda", "conda", "env")
_MARKERS = ("pyvenv.cfg", "conda-meta")
_PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Chosen:
    """A Python that somebody chose, and who, for messages: ``the setting hamilton.interpreter``."""

    path: str
    source: str


@dataclass(frozen=True, slots=True)
class Interpreter:
    """A Python that can run nodes."""

    path: Path
    version: str
    source: str


class InterpreterNotFound(Exception):
    """None was found; the message lists what was tried and says what to do."""


def find_interpreter(root: Path, chosen: Chosen | None, environment: Mapping[str, str]) -> Interpreter:
    """Find the Python for a workspace.

    Parameters:
        root: the workspace folder.
        chosen: who chose what, if somebody did.
        environment: the environment variables.

    Returns:
        The first that starts and is new enough.

    Raises:
        InterpreterNotFound: there is none, or the chosen one cannot be used.
    """
    if chosen is not None:
        path = Path(chosen.path).expanduser()
        path = path if path.is_absolute() else root / path
        if path.is_dir():
            path = _inside(path) or path
        outcome = _probe(path, chosen.source)
        if isinstance(outcome, Interpreter):
            return outcome
        raise InterpreterNotFound(
            f"The Python of {chosen.source} cannot run nodes: {path} {outcome}. "
            "Choose another one, or clear that choice to let Hamilton Live look for one."
        )
    tried: list[str] = []
    for path, source in _candidates(root, environment):
        outcome = _probe(path, source)
        if isinstance(outcome, Interpreter):
            return outcome
        tried.append(f"{path} ({source}) {outcome}")
    found = "; ".join(tried) if tried else "no virtual environment in the workspace, no python3 on the path"
    raise InterpreterNotFound(
        f"No Python {_OLDEST[0]}.{_OLDEST[1]} or newer was found to run nodes. Tried: {found}. "
        "Make an environment in the workspace (python3 -m venv .venv) or choose an interpreter."
    )


def _candidates(root: Path, environment: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """All places, in order, each once."""
    seen: set[Path] = set()
    for path, source in _places(root, environment):
        if path is not None and path not in seen:
            seen.add(path)
            yield path, source


def _places(root: Path, environment: Mapping[str, str]) -> Iterator[tuple[Path | None, str]]:
    uv = environment.get("UV_PROJECT_ENVIRONMENT")
    if uv:
        yield _inside(root / uv), "UV_PROJECT_ENVIRONMENT"
    for folder in _environment_folders(root):
        yield _inside(folder), "the workspace's environment"
    for variable in ("VIRTUAL_ENV", "CONDA_PREFIX"):
        if environment.get(variable):
            yield _inside(Path(environment[variable])), variable
    for name in ("python3", "python"):
        on_path = shutil.which(name, path=environment.get("PATH"))
        yield (Path(on_path) if on_path else None), "the path"


def _environment_folders(root: Path) -> list[Path]:
    usual = [root / name for name in _USUAL_FOLDERS]
    try:
        others = sorted(folder for folder in root.iterdir() if folder not in usual)
    except OSError:
        others = []
    return [f for f in (*usual, *others) if any((f / marker).exists() for marker in _MARKERS)]


def _inside(folder: Path) -> Path | None:
    """The interpreter of an environment's folder."""
    names = ("Scripts/python.exe", "python.exe") if sys.platform == "win32" else ("bin/python", "bin/python3")
    return next((folder / name for name in names if (folder / name).exists()), None)


def _probe(path: Path, source: str) -> Interpreter | str:
    """The interpreter, or what is wrong with it, as the end of a sentence."""
    try:
        answer = subprocess.run(
            [str(path), "-c", _PROBE],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=True,
            text=True,
        )
        version, _ = json.loads(answer.stdout)
    except FileNotFoundError:
        return "does not exist"
    except OSError as error:
        return f"cannot be started ({error.strerror})"
    except subprocess.TimeoutExpired:
        return f"did not answer within {_PATIENCE:.0f} s"
    except subprocess.CalledProcessError as error:
        return f"failed ({(error.stderr or '').strip()[-200:] or f'exit code {error.returncode}'})"
    except ValueError:
        return "is not a Python"
    text = ".".join(str(part) for part in version)
    if tuple(version) < _OLDEST:
        return f"is Python {text}, which is too old"
    return Interpreter(path, text, source)
