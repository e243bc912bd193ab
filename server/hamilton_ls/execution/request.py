"""What a run is asked to do, and the refusal of one. Plain data, as the editor knows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from hamilton_ls.execution.wire import Message
from hamilton_ls.graph.model import Dataflow
from hamilton_ls.graph.modules import notebook_of
from hamilton_ls.protocol.messages import InputValue


class RunRefused(Exception):
    """The run cannot start; the message is for the user and names the way out."""


@dataclass(frozen=True, slots=True)
class ModuleFile:
    """A module of the dataflow."""

    name: str
    """Dotted."""
    path: str
    """Workspace-relative, or absolute."""


@dataclass(frozen=True, slots=True)
class RunRequest:
    """A run of ``targets`` and all that they need; all nodes where there are none.

    ``digests`` (of each node's code) and ``dependencies`` (upstream names of each node) are those
    of the moment, so that results can be called stale later; without them none ever is.
    """

    dataflow: str
    modules: tuple[ModuleFile, ...]
    targets: tuple[str, ...] = ()
    config: Mapping[str, object] = field(default_factory=dict)
    inputs: Mapping[str, InputValue] = field(default_factory=dict)
    search_paths: tuple[str, ...] = ()
    """Folders to import from beside those that the modules' names imply: the driver script's."""
    digests: Mapping[str, str] = field(default_factory=dict)
    dependencies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def to_wire(self, run_id: str, root: Path) -> Message:
        """The frame that asks the runner for it."""
        return {
            "method": "run",
            "runId": run_id,
            "dataflow": self.dataflow,
            "modules": on_wire(self.modules, root),
            "searchPaths": search_paths(self.modules, self.search_paths, root),
            "config": dict(self.config),
            "targets": list(self.targets),
            "inputs": {name: dict(value) for name, value in self.inputs.items()},
        }


def script_folders(dataflow: Dataflow) -> tuple[str, ...]:
    """The folders of the scripts that drive a dataflow: Python would import from there first."""
    anchors = [dataflow.anchor, *(call.anchor for call in dataflow.calls)]
    paths = {notebook_of(anchor.path) or anchor.path for anchor in anchors if anchor is not None}
    return tuple(sorted({path.rpartition("/")[0] for path in paths}))


def on_wire(modules: Iterable[ModuleFile], root: Path) -> list[Message]:
    """Modules as frames name them, with full paths."""
    return [{"name": module.name, "path": str(root / module.path)} for module in modules]


def search_paths(modules: Iterable[ModuleFile], first: Iterable[str], root: Path) -> list[str]:
    """Where a process imports from: as if the driver's script ran, then where each module's name
    counts from, then the workspace and its ``src``."""
    folders = [root / folder for folder in first]
    folders += [root / _base_of(module) for module in modules]
    folders += [root, root / "src"]
    return list(dict.fromkeys(str(folder) for folder in folders if folder.is_dir()))


def _base_of(module: ModuleFile) -> PurePosixPath:
    path = PurePosixPath(module.path.replace("\\", "/"))
    inside = path.parent if path.name == "__init__.py" else path.with_suffix("")
    name = module.name.split(".")
    if list(inside.parts[-len(name) :]) == name:
        return PurePosixPath(*inside.parts[: -len(name)])
    return path.parent
