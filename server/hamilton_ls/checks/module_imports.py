"""Which modules of a dataflow import which others, kept from one graph to the next.

Only files whose outline changed are read again, and circles are looked for only where an import
changed. Whether a circle is wrong is not known here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from hamilton_ls.facts.model import Anchor, FileFacts, ImportedName, Outline
from hamilton_ls.graph.model import Dataflow
from hamilton_ls.graph.modules import WorkspaceFacts, is_package


@dataclass(frozen=True, slots=True)
class ModuleImports:
    """The imports between the modules of a dataflow."""

    paths: Mapping[str, str]
    """The file of each module."""
    outlines: Mapping[str, Outline]
    """What the imports of each module were read from."""
    imports: Mapping[str, Mapping[str, Anchor]]
    """For each module those that it imports, with the place where it does."""
    circles: tuple[tuple[str, ...], ...]
    """The modules that import each other, each circle once; of several the shortest from a module."""


def imports_after(
    workspace: WorkspaceFacts, dataflow: Dataflow, before: ModuleImports | None
) -> ModuleImports:
    """The imports between the modules of a dataflow as they are now.

    Imports inside of functions and below ``if TYPE_CHECKING:`` do not count.

    Args:
        workspace: the facts of all files.
        dataflow: whose modules to look at.
        before: the imports of an earlier state of the dataflow; of files that say the same they are taken over.

    Returns:
        The same object as before where no file says anything else.
    """
    paths = dict(zip(dataflow.modules, dataflow.paths, strict=True))
    outlines = {module: workspace.facts(path).outline for module, path in paths.items()}
    if before is None or before.paths != paths:
        before = ModuleImports(paths, {}, {}, ())
    renewed = {
        module: dict(_imported(workspace.facts(paths[module]), module, paths))
        for module, outline in outlines.items()
        if before.outlines.get(module) is not outline
    }
    if not renewed:
        return before
    imports = {**before.imports, **renewed}
    circles = before.circles
    if any(before.imports.get(module) != found for module, found in renewed.items()):
        circles = tuple(_circles(imports))
    return ModuleImports(paths, outlines, imports, circles)


def _imported(file: FileFacts, module: str, modules: Mapping[str, str]) -> Iterator[tuple[str, Anchor]]:
    package = module if is_package(file.path) else module.rpartition(".")[0]
    for index in _unnamed_chunks(file):
        for imported in file.outline.chunks[index].imports:
            if not imported.type_checking:
                for name in _meant(imported, package):
                    if name in modules and name != module:
                        yield name, file.anchor(index, imported.span)


def _unnamed_chunks(file: FileFacts) -> Iterator[int]:
    """The chunks that define nothing: plain imports are among them, and of others there are few."""
    for ordinal in count():
        index = file.outline.index.get(("", ordinal))
        if index is None:
            return
        yield index


def _meant(imported: ImportedName, package: str) -> tuple[str, ...]:
    """The modules that an import may mean: what it is from, or what it takes of that."""
    base = imported.module
    if imported.level:
        parts = package.split(".")
        above = parts[: len(parts) - imported.level + 1]
        base = ".".join((*above, *filter(None, (imported.module,))))
    return (base,) if imported.attribute is None else (f"{base}.{imported.attribute}", base)


def _circles(imports: Mapping[str, Mapping[str, Anchor]]) -> Iterator[tuple[str, ...]]:
    found: set[frozenset[str]] = set()
    for module in sorted(imports):
        circle = _circle(imports, module)
        if circle is not None and frozenset(circle) not in found:
            found.add(frozenset(circle))
            yield circle


def _circle(imports: Mapping[str, Mapping[str, Anchor]], start: str) -> tuple[str, ...] | None:
    """The shortest way from a module back to itself."""
    came_from: dict[str, str] = {}
    waiting = [start]
    for module in waiting:
        for other in imports[module]:
            if other == start:
                way = [module]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return tuple(reversed(way))
            if other not in came_from:
                came_from[other] = module
                waiting.append(other)
    return None
