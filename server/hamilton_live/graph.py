"""A driver's graph as the panel's page wants it: what the language server tells of static graphs."""

from __future__ import annotations

import inspect
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from hamilton_ls.protocol.messages import GraphEdge, GraphNode, GraphSnapshot, NodeDescription, NodeKind
from hamilton_ls.webpage import PageGraph
from hamilton_runner.type_names import type_name

from hamilton_live.sources import Sources, Written
from hamilton_live.variables import Driver, Execution, Variable, by_name, needed

_ORIGIN = "from a driver"
_MODULES_NAMED = 3
_MATERIALIZER_TAGS = ("hamilton.data_loader", "hamilton.data_saver")
_PATH_OR_STRING = re.compile(r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|\b(?:\w+\.)+(?=\w)""")
"""A string, or a path before a name. The dots of ``tuple[int, ...]`` are neither."""


def graph_of(driver: Driver, execution: Execution, name: str | None = None) -> PageGraph:
    """A driver's graph, or the part of it that an execution needs.

    Args:
        driver: whose graph.
        execution: which part of it.
        name: what to call the dataflow; else it is called after the driver's modules.

    Returns:
        The data of a page: nodes and edges sorted, and where the functions are written.

    Raises:
        ValueError: There is no such node.
    """
    variables, dependencies = by_name(driver), needed(driver, execution)
    overrides, config = execution.overrides or {}, driver.config
    nodes = [_node(variables[each], _kind(variables[each], config, overrides)) for each in dependencies]
    edges = [
        GraphEdge(source=source, target=target, optional=optional, mismatch=False)
        for target, sources in dependencies.items()
        for source, optional in sources.items()
    ]
    graph = GraphSnapshot(
        dataflow=name or _name_of(driver),
        revision=1,
        # Its values may be secrets or large, and outputs of notebooks are saved and sent around.
        config={},
        nodes=nodes,
        edges=edges,
    )
    sources = _sources(variables[node["name"]] for node in nodes if node["function"] is not None)
    return PageGraph(
        graph=graph,
        origin=_ORIGIN,
        places={name: source.place for name, source in sources.items() if source.place is not None},
        descriptions={
            each: _description(graph["dataflow"], variables[each], sources.get(each)) for each in dependencies
        },
        runs={},
        collapsed={},
    )


def _name_of(driver: Driver) -> str:
    names = [module.__name__ for module in driver.graph_modules]
    more = [f"{len(names) - _MODULES_NAMED} more"] if len(names) > _MODULES_NAMED else []
    return ", ".join([*names[:_MODULES_NAMED], *more]) or "driver"


def _node(variable: Variable, kind: NodeKind) -> GraphNode:
    functions = variable.originating_functions if kind in ("function", "materializer") else None
    return GraphNode(
        name=variable.name,
        kind=kind,
        type=_short(type_name(variable.type)),
        module=_module(variable) if functions else None,
        function=functions[0].__name__ if functions else None,
        summary=next(iter((variable.documentation or "").strip().splitlines()), None),
        tags={key: _plain(value) for key, value in sorted(variable.tags.items()) if key != "module"},
        status="exact",
        reason=None,
        errors=0,
        warnings=0,
    )


def _kind(variable: Variable, config: Mapping[str, Any], overrides: Mapping[str, Any]) -> NodeKind:
    if variable.name in overrides:
        return "input"
    if variable.is_external_input:
        return "config" if variable.name in config else "input"
    is_materializer = any(variable.tags.get(tag) for tag in _MATERIALIZER_TAGS)
    return "materializer" if is_materializer and not variable.originating_functions else "function"


def _module(variable: Variable) -> str | None:
    module = variable.tags.get("module")
    if isinstance(module, str):
        return module
    return getattr(next(iter(variable.originating_functions or ()), None), "__module__", None)


def _sources(variables: Iterable[Variable]) -> dict[str, Written]:
    """By node, what its function's source says; a function that makes many nodes is read once."""
    read, known = Sources(), dict[Any, Written]()
    found: dict[str, Written] = {}
    for variable in variables:
        function = next(iter(variable.originating_functions or ()))
        if function not in known:
            known[function] = read.of(function)
        found[variable.name] = known[function]
    return found


def _description(dataflow: str, variable: Variable, source: Written | None) -> NodeDescription:
    return NodeDescription(
        dataflow=dataflow,
        node=variable.name,
        signature=source.header if source else None,
        documentation=inspect.cleandoc(variable.documentation) if variable.documentation else None,
        value=None,
    )


def _short(type_: str) -> str:
    """``pandas.core.series.Series`` is ``Series`` on a card, as it is in graphviz' drawings."""
    return _PATH_OR_STRING.sub(lambda found: found[1] or "", type_)


def _plain(value: Any) -> Any:
    """What JSON can carry; the text of anything else."""
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    is_number = isinstance(value, int) or (isinstance(value, float) and math.isfinite(value))
    return value if value is None or is_number or isinstance(value, str) else repr(value)
