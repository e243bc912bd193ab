"""Which modules of a workspace form a dataflow (DESIGN.md section 3).

Puts the three ways together and names the dataflows: what pyproject.toml declares, what driver
code builds, and modules that look like Hamilton and belong to neither.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from hamilton_ls.graph.cache import GraphCache
from hamilton_ls.graph.declared import declared_dataflows
from hamilton_ls.graph.drivers import Driver
from hamilton_ls.graph.model import Dataflow, DriverCall, Origin
from hamilton_ls.graph.modules import WorkspaceFacts

_LONGEST_CHAIN = 20


def discover(
    workspace: WorkspaceFacts,
    pyprojects: Mapping[str, Mapping[str, object]],
    cache: GraphCache | None = None,
) -> tuple[Dataflow, ...]:
    """All dataflows of a workspace.

    Args:
        workspace: the facts of all files.
        pyprojects: every parsed pyproject.toml by its path.
        cache: what earlier questions left behind.

    Returns:
        The dataflows sorted by name; names are unique and do not depend on the order of edits.
    """
    cache = GraphCache() if cache is None else cache
    cache.look_at(workspace)
    index = cache.scopes.index
    declared = [
        dataflow
        for path in sorted(pyprojects, key=lambda path: (path.count("/"), path))
        for dataflow in declared_dataflows(path, pyprojects[path], index)
    ]
    lent = _lent(workspace.paths(), cache)
    driven = [dataflow for path in workspace.paths() for dataflow in _driven(path, cache, lent)]
    found = _joined(declared, driven)
    taken = {path for dataflow in found for path in _whole_files(dataflow)}
    alone = [path for path in workspace.paths() if path not in taken and cache.looks_like_hamilton(path)]
    found += [module_dataflow(path, index.dotted_name(path)) for path in alone]
    return tuple(sorted(_distinctly_named(found), key=lambda dataflow: dataflow.name))


def _whole_files(dataflow: Dataflow) -> Iterator[str]:
    """The files that a dataflow has all functions of."""
    parts = dict(dataflow.functions)
    modules = zip(dataflow.modules, dataflow.paths, strict=True)
    return (path for module, path in modules if module not in parts)


def _lent(paths: Iterable[str], cache: GraphCache) -> dict[int, list[DriverCall]]:
    """The calls on drivers that other files make, by the identity of the driver."""
    found: dict[int, list[DriverCall]] = defaultdict(list)
    for path in paths:
        for borrowed in cache.drivers(path).borrowed:
            homes = (_driver_of(*home, cache) for home in borrowed.homes)
            driver = next((driver for driver in homes if driver is not None), None)
            if driver is not None:
                found[id(driver)].append(borrowed.call)
    return found


def _driver_of(path: str, name: str, cache: GraphCache, followed: int = 0) -> Driver | None:
    """The driver that a file offers under a name, its own or one that it imports."""
    driver = cache.drivers(path).offered.get(name)
    if driver is not None or followed > _LONGEST_CHAIN:
        return driver
    plain = name.removesuffix("()")
    imported = cache.scopes.scope(path).import_of(plain)
    if imported is None or imported.attribute is None:
        return None
    home = cache.scopes.index.resolve(imported.module, path, imported.level)
    if home is None:
        return None
    return _driver_of(home, imported.attribute + name[len(plain) :], cache, followed + 1)


def _driven(path: str, cache: GraphCache, lent: Mapping[int, list[DriverCall]]) -> list[Dataflow]:
    """The dataflows of the drivers of one file, those of equal modules and configuration as one."""
    drivers = cache.drivers(path).drivers
    merged: list[Dataflow] = []
    labels: list[str] = []
    for driver in drivers:
        dataflow = driver.dataflow("", tuple(lent.get(id(driver), ())))
        same = next((i for i, other in enumerate(merged) if _are_one(other, dataflow)), None)
        if same is None:
            merged.append(dataflow)
            labels.append(_label(driver, len(merged)))
        else:
            merged[same] = _with_calls(merged[same], dataflow)
    module = cache.scopes.index.dotted_name(path)
    if len(merged) == 1:
        return [replace(merged[0], name=module)]
    return [
        replace(dataflow, name=f"{module}.{label}") for dataflow, label in zip(merged, labels, strict=True)
    ]


def _label(driver: Driver, position: int) -> str:
    return driver.label or f"driver{position}"


def _are_one(one: Dataflow, other: Dataflow) -> bool:
    """Whether two drivers speak of the same graph."""
    return (
        set(zip(one.modules, one.paths, strict=True)) == set(zip(other.modules, other.paths, strict=True))
        and one.config == other.config
        and one.config_exact == other.config_exact
        and one.modules_exact == other.modules_exact
        and one.allow_overrides == other.allow_overrides
        and one.materializers == other.materializers
        and one.functions == other.functions
    )


def _with_calls(dataflow: Dataflow, driver: Dataflow) -> Dataflow:
    """A dataflow that is driven from one more place."""
    return replace(
        dataflow,
        calls=(*dataflow.calls, *driver.calls),
        anchor=dataflow.anchor or driver.anchor,
        types_exact=dataflow.types_exact and driver.types_exact,
    )


def _joined(declared: list[Dataflow], driven: list[Dataflow]) -> list[Dataflow]:
    """The declared dataflows and the driven ones; a driver of a declared dataflow is part of it."""
    found = list(declared)
    first_driven = len(found)
    for driver in driven:
        home = next((i for i, other in enumerate(found[:first_driven]) if _drives(driver, other)), None)
        if home is None:
            home = next(
                (i for i, other in enumerate(found) if i >= first_driven and _are_one(other, driver)), None
            )
        if home is None:
            found.append(driver)
        else:
            found[home] = _with_calls(found[home], driver)
    return found


def _drives(driver: Dataflow, declared: Dataflow) -> bool:
    """Whether a driver runs a declared dataflow: its modules, with its configuration as far as that is known."""
    return (
        bool(driver.paths)
        and driver.modules_exact
        and set(driver.paths) == set(declared.paths)
        and (driver.config == declared.config or not driver.config_exact)
    )


def _distinctly_named(dataflows: Iterable[Dataflow]) -> list[Dataflow]:
    """Dataflows with unique names: the first of a name keeps it, the others say where they come from."""
    seen: Counter[str] = Counter()
    found = []
    for dataflow in dataflows:
        name = dataflow.name
        if seen[name]:
            name = _by_place(dataflow)
        while seen[name]:
            seen[name] += 1
            name = f"{name}-{seen[name]}"
        seen[name] += 1
        found.append(dataflow if name == dataflow.name else replace(dataflow, name=name))
    return found


def _by_place(dataflow: Dataflow) -> str:
    """A longer name: the file that a dataflow comes from, with its folders."""
    path = dataflow.anchor.path if dataflow.anchor is not None else dataflow.paths[0]
    if dataflow.origin is Origin.PYPROJECT:
        return ".".join([*path.split("/")[:-1], dataflow.name])
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def module_dataflow(path: str, module: str) -> Dataflow:
    """The dataflow of one module by itself, of which no driver is known."""
    return Dataflow(
        name=module,
        origin=Origin.MODULE,
        modules=(module,),
        paths=(path,),
        config=(),
        config_exact=False,
        inputs=None,
        outputs=(),
        calls=(),
        anchor=None,
    )
