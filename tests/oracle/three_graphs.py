"""Runs the sides of the oracle: the server in this process, each runtime in one of its own."""

from __future__ import annotations

import inspect
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hamilton_ls.graph.model import NodeKind

from tests.oracle.cases import REPOSITORY, Case
from tests.oracle.static_graphs import annotations, describe, static_graph

ORACLE_PYTHON = (
    REPOSITORY / ".venv-oracle" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
)
VALIDATOR = "hamilton.data_quality.contains_dq_results"


def oracle_graphs(cases: Sequence[Case]) -> list[dict[str, Any]]:
    """The graphs as apache-hamilton builds them.

    Raises:
        AssertionError: There is no environment with apache-hamilton.
    """
    return _described_by(_oracle_python(), cases, ())


def our_graphs(cases: Sequence[Case]) -> list[dict[str, Any]]:
    """The graphs as our runtime builds them."""
    return _described_by(Path(sys.executable), cases, (REPOSITORY,))


def matches_of_apache_hamilton(folder: Path, types: Sequence[str]) -> list[list[bool | None]]:
    """Which of the types (columns) apache-hamilton accepts which for (rows).

    Raises:
        AssertionError: There is no environment with apache-hamilton.
    """
    return _matches(_oracle_python(), folder, types, ())


def matches_of_our_runtime(folder: Path, types: Sequence[str]) -> list[list[bool | None]]:
    """Which of the types (columns) our runtime accepts which for (rows)."""
    return _matches(Path(sys.executable), folder, types, (REPOSITORY,))


def written_types_of_apache_hamilton(folder: Path, module: str) -> dict[str, dict[str, bool | None]]:
    """For every pair of a module's functions whether the one's result may feed a parameter of the other's type.

    Raises:
        AssertionError: There is no environment with apache-hamilton.
    """
    request = {"folder": str(folder), "module": module}
    answer: dict[str, dict[str, bool | None]] = _answer(
        _oracle_python(), "describe_written_types.py", request, ()
    )
    return answer


def public_modifiers() -> list[str]:
    """The public modifiers of apache-hamilton, by the names of their files in ``modifiers/``.

    Raises:
        AssertionError: There is no environment with apache-hamilton.
    """
    names: list[str] = _answer(_oracle_python(), "describe_modifiers.py", None, ())
    return names


def signatures_of(places: Mapping[str, str]) -> dict[str, Any]:
    """The parameters of modifiers of apache-hamilton as ``describe_signatures.py`` describes them.

    Args:
        places: modules and attributes in them, separated by a colon, by any name.

    Raises:
        AssertionError: There is no environment with apache-hamilton.
    """
    found = _answer(_oracle_python(), "describe_signatures.py", list(places.values()), ())
    return {name: found[place] for name, place in places.items()}


def _oracle_python() -> Path:
    assert ORACLE_PYTHON.exists(), f"{ORACLE_PYTHON} is missing: `npm run setup` makes it"
    return ORACLE_PYTHON


def _matches(
    interpreter: Path, folder: Path, types: Sequence[str], path: Sequence[Path]
) -> list[list[bool | None]]:
    request = {"folder": str(folder), "types": types}
    rows: list[list[bool | None]] = _answer(interpreter, "describe_types.py", request, path)
    return rows


def _described_by(interpreter: Path, cases: Sequence[Case], path: Sequence[Path]) -> list[dict[str, Any]]:
    request = [
        {
            "folder": str(case.folder),
            "modules": case.modules,
            "config": dict(case.config),
            "annotations": annotations(static_graph(case)),
        }
        for case in cases
    ]
    described: list[dict[str, Any]] = _answer(interpreter, "describe_runtime.py", request, path)
    return described


def _answer(interpreter: Path, script: str, request: object, path: Sequence[Path]) -> Any:
    """One question, one process."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(map(str, path)),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        [str(interpreter), str(Path(__file__).with_name(script))],
        input=json.dumps(request),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        timeout=110,
    )
    assert done.returncode == 0, f"{interpreter} could not run {script}:\n{done.stderr}"
    return json.loads(done.stdout)


def disagreements(case: Case, runtime: dict[str, Any]) -> list[str]:
    """What the server and a runtime say differently of a case, one line each."""
    if "error" in runtime:
        return [f"the runtime refuses it: {runtime['error']}"]
    meanings = runtime["annotations"]
    graph = static_graph(case)
    static = {name: _meant(node, meanings) for name, node in describe(graph).items()}
    hidden = {name for name, node in runtime["nodes"].items() if _is_by(case.opaque, node)}
    hidden |= {name for name, node in graph.nodes.items() if node.kind is NodeKind.OPAQUE}
    known, built = (_comparable(case, nodes, hidden) for nodes in (static, runtime["nodes"]))
    return differences("the server", known, "the runtime", built)


def _comparable(case: Case, nodes: dict[str, Any], hidden: set[str]) -> dict[str, Any]:
    """What can be known: no node of an opaque function, nor an input that only such ask for."""
    made = {
        name: {**node, "tags": {}} if _is_by(case.untagged, node) else node
        for name, node in nodes.items()
        if name not in hidden
    }
    asked = {dependency for node in made.values() for dependency in node["dependencies"]}
    return {
        name: node
        for name, node in made.items()
        if not (case.opaque and node["input"]) or name in asked or name in case.config
    }


def _is_by(functions: frozenset[str], node: dict[str, Any]) -> bool:
    """Whether one of the functions makes the node; the runtime renames variants before it asks them."""
    without_suffix = {name.partition("__")[0] or name for name in functions}
    return not without_suffix.isdisjoint(name.partition("__")[0] or name for name in node["functions"])


def differences(one: str, nodes: dict[str, Any], other: str, other_nodes: dict[str, Any]) -> list[str]:
    """What two sides say differently of the same nodes.

    Documentation is compared as it is shown, without indentation; that of data quality
    validators is not, for their authors wrote it.
    """
    found = [f"{name}: only {other} has it" for name in other_nodes.keys() - nodes.keys()]
    found += [f"{name}: only {one} has it" for name in nodes.keys() - other_nodes.keys()]
    for name in nodes.keys() & other_nodes.keys():
        ours, theirs = _shown(nodes[name]), _shown(other_nodes[name])
        found += [
            f"{name}, {key}: {one} says {ours[key]!r}, {other} {theirs[key]!r}"
            for key in theirs
            if ours[key] != theirs[key]
        ]
    return sorted(found)


def _meant(node: dict[str, Any], meanings: dict[str, str]) -> dict[str, Any]:
    """A static node with the runtime's spelling of its types."""
    dependencies = {
        name: {**dependency, "type": meanings.get(dependency["type"])}
        for name, dependency in node["dependencies"].items()
    }
    return {**node, "type": meanings.get(node["type"]), "dependencies": dependencies}


def _shown(node: dict[str, Any]) -> dict[str, Any]:
    is_compared = node["documentation"] and VALIDATOR not in node["tags"]
    node = {key: value for key, value in node.items() if key != "functions"}
    return {**node, "documentation": inspect.cleandoc(node["documentation"]) if is_compared else None}
