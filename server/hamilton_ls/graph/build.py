"""Builds the graph of a dataflow under a configuration, as the runtime would.

Does not judge types, names or cycles: that is what checks are for. How nodes of several modules meet
is known to ``assembly``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hamilton_ls.graph.assembly import Assembly
from hamilton_ls.graph.cache import GraphCache, ModuleNodes
from hamilton_ls.graph.model import Dataflow, Graph
from hamilton_ls.graph.modules import WorkspaceFacts


def build_graph(
    workspace: WorkspaceFacts,
    dataflow: Dataflow,
    config: Mapping[str, object] | None = None,
    cache: GraphCache | None = None,
) -> Graph:
    """The graph of a dataflow.

    Args:
        workspace: the facts of all files.
        dataflow: the modules and their own configuration.
        config: a configuration to use instead of the dataflow's own.
        cache: what earlier graphs left behind; given again, only what changed is worked out.

    Returns:
        The graph, with problems where two functions make one node or a modifier cannot work; the
        same object as before where nothing changed.
    """
    cache = GraphCache() if cache is None else cache
    cache.look_at(workspace)
    chosen = dict(dataflow.config) if config is None else dict(config)
    modules, parts = zip(dataflow.modules, dataflow.paths, strict=True), dict(dataflow.functions)
    reads = tuple(
        _only(cache.module_nodes(path, module, chosen), parts.get(module)) for module, path in modules
    )
    known = cache.graphs.get(dataflow.name)
    before = Assembly(dataflow, chosen, cache.types)
    if known is not None and known[0].follows(dataflow, chosen, cache.types):
        before = known[0]
    assembly = before.followed_by(dataflow, reads)
    if known is not None and assembly is known[0]:
        return known[1]
    graph = assembly.graph()
    cache.graphs[dataflow.name] = (assembly, graph)
    return graph


def _only(read: ModuleNodes, functions: tuple[str, ...] | None) -> ModuleNodes:
    """What a module contributes that is made of some functions of its file; of all where there is no choice."""
    if functions is None:
        return read
    return replace(
        read, contributions=tuple((name, made) for name, made in read.contributions if name in functions)
    )
