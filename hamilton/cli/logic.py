"""What the commands of ``hamilton`` are made of: versions of nodes and how they differ, modules of an earlier
state of a repository, context files.
"""

import functools
import hashlib
import importlib.util
import json
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any

from hamilton import ad_hoc_utils, driver, graph_types, graph_utils

CONFIG_HEADER = "HAMILTON_CONFIG"
FINAL_VARS_HEADER = "HAMILTON_FINAL_VARS"
INPUTS_HEADER = "HAMILTON_INPUTS"
OVERRIDES_HEADER = "HAMILTON_OVERRIDES"

_EMPTY = {CONFIG_HEADER: dict, FINAL_VARS_HEADER: list, INPUTS_HEADER: dict, OVERRIDES_HEADER: dict}
_STYLES = {
    "current_only": ("greenyellow", "Current only"),
    "reference_only": ("tomato1", "Reference only"),
    "edit": ("yellow2", "Edited"),
}


def _git(*arguments: str) -> "subprocess.CompletedProcess[str]":
    try:
        return subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
    except FileNotFoundError as e:
        raise FileNotFoundError("Git is not installed, which `hamilton diff` needs.") from e


def get_git_base_directory() -> str:
    """The top folder of the repository that the process is in.

    :raises OSError: if it is in none.
    """
    done = _git("rev-parse", "--show-toplevel")
    if done.returncode:
        raise OSError(done.stderr.strip())
    return done.stdout.strip()


def get_git_reference(git_relative_path: str | Path, git_reference: str) -> str | None:
    """The text of a file in a state of the repository; None if it was not there.

    :param git_relative_path: its path from the top folder.
    :param git_reference: the state: a commit, branch or tag.
    """
    done = _git("show", f"{git_reference}:{git_relative_path}")
    return None if done.returncode else done.stdout.strip()


def load_modules_from_git(module_paths: list[Path], git_reference: str = "HEAD") -> list[ModuleType]:
    """Make modules of files as they were.

    :param module_paths: the files.
    :param git_reference: the state: a commit, branch or tag.
    """
    top = Path(get_git_base_directory())
    return [
        ad_hoc_utils.module_from_source(get_git_reference(path.relative_to(top), git_reference))
        for path in module_paths
    ]


def version_hamilton_functions(module: ModuleType) -> dict[str, str]:
    """The version of each function of a module."""
    return {
        name: graph_types.hash_source_code(fn, strip=True) for name, fn in graph_utils.find_functions(module)
    }


def hash_hamilton_nodes(dr: driver.Driver) -> dict[str, str]:
    """The version of each node; None for inputs."""
    return {node_.name: node_.version for node_ in graph_types.HamiltonGraph.from_graph(dr.graph).nodes}


def map_nodes_to_functions(dr: driver.Driver) -> dict[str, str]:
    """The function of each node, inputs included that a function asks for."""
    nodes = graph_types.HamiltonGraph.from_graph(dr.graph).nodes
    return {
        node_.name: node_.originating_functions[0].__name__
        for node_ in nodes
        if node_.originating_functions is not None
    }


def hash_dataflow(nodes_version: dict[str, str]) -> str:
    """The version of a dataflow, from those of its nodes."""
    return hashlib.sha256(str(sorted(nodes_version.values())).encode()).hexdigest()


def diff_nodes_against_functions(
    nodes_version: dict[str, str], origins_version: dict[str, str], node_to_origin: dict[str, str]
) -> dict:
    """Compare nodes with functions.

    :param nodes_version: version by node.
    :param origins_version: version by function.
    :param node_to_origin: function by node.
    :return: nodes without a function, nodes whose function differs, functions without a node.
    """
    known = {name: origins_version.get(node_to_origin[name]) for name in nodes_version}
    present = set(nodes_version.values())
    return {
        "nodes_added": [name for name, version in known.items() if version is None],
        "code_diff": [n for n, version in known.items() if version not in (None, nodes_version[n])],
        "origins_removed": [name for name, version in origins_version.items() if version not in present],
    }


def diff_versions(current_map: dict[str, str], reference_map: dict[str, str]) -> dict:
    """Compare versions of nodes.

    :param current_map: version by node now.
    :param reference_map: version by node before.
    :return: names of nodes that are new, gone, and changed.
    """
    return {
        "current_only": [name for name in current_map if reference_map.get(name) is None],
        "reference_only": [name for name in reference_map if current_map.get(name) is None],
        "edit": [
            name
            for name, version in current_map.items()
            if reference_map.get(name) is not None and version != reference_map[name]
        ],
    }


def visualize_diff(
    current_dr: driver.Driver,
    reference_dr: driver.Driver,
    current_only: list[str],
    reference_only: list[str],
    edit: list[str],
) -> Any:
    """Draw the nodes of two dataflows, with a colour for each difference.

    :param current_dr: the one now.
    :param reference_dr: the one before.
    :param current_only: nodes that are new.
    :param reference_only: nodes that are gone.
    :param edit: nodes that have changed.
    """
    from hamilton.graph import drawing

    status = {
        **dict.fromkeys(edit, "edit"),
        **dict.fromkeys(reference_only, "reference_only"),
        **dict.fromkeys(current_only, "current_only"),
    }
    return drawing.create_graphviz_graph(
        nodes={*reference_dr.graph.get_nodes(), *current_dr.graph.get_nodes()},
        comment="Diff viz",
        graphviz_kwargs={},
        custom_style_function=functools.partial(_style, status=status),
        node_modifiers={},
        strictly_display_only_nodes_passed_in=True,
    )


def _style(*, node: Any, node_class: str, status: dict[str, str]) -> tuple[dict, str, str | None]:
    if node.name not in status:
        return {}, node_class, None
    colour, name = _STYLES[status[node.name]]
    return {"fillcolor": colour}, node_class, name


def load_context(file_path: Path) -> dict:
    """Read a context file, which says what a driver is configured with and what it is asked for.

    :param file_path: a JSON file, or a Python module, with values called ``HAMILTON_CONFIG``,
        ``HAMILTON_FINAL_VARS``, ``HAMILTON_INPUTS`` and ``HAMILTON_OVERRIDES``, all of which may be missing.
    :return: the values by these names, empty where missing.
    :raises FileNotFoundError: if there is no such file.
    :raises ValueError: if it is neither.
    """
    if not file_path.exists():
        raise FileNotFoundError(f"There is no context file {file_path}.")
    if file_path.suffix == ".json":
        written = json.loads(file_path.read_text())
    elif file_path.suffix == ".py":
        spec = importlib.util.spec_from_file_location("cli_config", file_path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        written = vars(module)
    else:
        raise ValueError(f"A context file is a .json or .py file, not {file_path.name}.")
    read = {name: written.get(name) for name in _EMPTY}
    return {name: _EMPTY[name]() if value is None else value for name, value in read.items()}
