"""Which dataflows a command speaks of, and under which configuration.

Finds them by the PATHs; a module that belongs to none is one by itself. The graphs are those of
the analysis, unless a configuration was given on the command line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from hamilton_ls.cli.errors import UsageError
from hamilton_ls.cli.projects import Project
from hamilton_ls.graph.build import build_graph
from hamilton_ls.graph.dataflows import module_dataflow
from hamilton_ls.graph.model import Dataflow, Graph
from hamilton_ls.graph.modules import ModuleIndex, is_script


def dataflows_of(project: Project) -> tuple[Dataflow, ...]:
    """The dataflows of a workspace, or of the files of it that were asked for; sorted by name."""
    if project.files is None:
        return project.analysis.dataflows()
    found: dict[str, Dataflow] = {}
    for path in project.files:
        of_path = project.analysis.dataflows_of(path)
        if not of_path and not is_script(path):
            of_path = (_alone(project, path),)
        found.update((dataflow.name, dataflow) for dataflow in of_path)
    return tuple(found[name] for name in sorted(found))


def together(projects: Sequence[Project], paths: Sequence[Path]) -> tuple[Project, Dataflow]:
    """All modules of the given files and folders as one dataflow.

    Args:
        projects: The workspaces that the paths mean.
        paths: The paths as they were given; their order is that of the modules.

    Raises:
        UsageError: They lie in different workspaces, or hold no module.
    """
    if len(projects) > 1:
        roots = ", ".join(str(project.root) for project in projects)
        raise UsageError(f"--together needs modules of one workspace, and these are of several: {roots}")
    (project,) = projects
    files: dict[str, None] = {}
    for path in paths:
        if path.is_file():
            own = project.host.path_of(path.absolute())
            notebook = project.analysis.notebook(own)
            cells = (own,) if notebook is None else notebook.files
            files.update((file, None) for file in cells if not is_script(file))
        else:
            files.update((file, None) for dataflow in project.analysis.dataflows() for file in dataflow.paths)
    if not files:
        raise UsageError(f"{project.root}: no Hamilton module in this folder")
    parts = [_alone(project, file) for file in files]
    modules = tuple(module for part in parts for module in part.modules)
    return project, replace(parts[0], name="+".join(modules), modules=modules, paths=tuple(files))


def chosen(dataflows: Sequence[tuple[Project, Dataflow]], name: str | None) -> list[tuple[Project, Dataflow]]:
    """The dataflows of this name, or all where no name was given.

    Raises:
        UsageError: There is none.
    """
    if name is None:
        if not dataflows:
            raise UsageError("no dataflow found; give the Python files that hold its functions")
        return list(dataflows)
    found = [(project, dataflow) for project, dataflow in dataflows if dataflow.name == name]
    if not found:
        known = ", ".join(dataflow.name for _, dataflow in dataflows) or "none"
        raise UsageError(f"there is no dataflow {name!r}; found: {known}")
    return found


def graph_of(project: Project, dataflow: Dataflow, config: Mapping[str, object]) -> Graph:
    """The graph of a dataflow; ``config`` is added to the dataflow's own configuration."""
    return build_graph(project.analysis, dataflow, {**dict(dataflow.config), **config})


def all_dataflows(projects: Sequence[Project]) -> Iterator[tuple[Project, Dataflow]]:
    """The dataflows of all workspaces of a command."""
    for project in projects:
        for dataflow in dataflows_of(project):
            yield project, dataflow


def _alone(project: Project, path: str) -> Dataflow:
    index = ModuleIndex(frozenset(project.analysis.paths()))
    return module_dataflow(path, index.dotted_name(path))
