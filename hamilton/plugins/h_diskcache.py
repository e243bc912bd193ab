"""Values of nodes kept in a ``diskcache`` between runs; ``Builder.with_cache()`` is its successor."""

import logging
from typing import Any

import diskcache

from hamilton import driver, graph_types, lifecycle, node

logger = logging.getLogger(__name__)

MAX_KWARGS_REPR_LENGTH = 200
_MEBIBYTE = 1024**2


def evict_all_except(nodes_to_keep: dict[str, node.Node], cache: diskcache.Cache) -> int:
    """Let go of the values of other nodes, and of former code of these.

    :param nodes_to_keep: node by name.
    :param cache: the cache.
    :return: how many versions of nodes were let go of.
    """
    history: dict[str, list[str]] = cache.get(key=DiskCacheAdapter.nodes_history_key)
    kept: dict[str, list[str]] = {}
    evicted = 0
    for name, versions in history.items():
        if not versions:
            continue
        if name in nodes_to_keep:
            current = graph_types.hash_source_code(nodes_to_keep[name].callable, strip=True)
            versions.remove(current)
            kept[name] = [current]
        for version in versions:
            cache.evict(tag=f"{name}.{version}")
        evicted += len(versions)
    cache.set(key=DiskCacheAdapter.nodes_history_key, value=kept)
    return evicted


def evict_all_except_driver(dr: driver.Driver) -> dict[str, Any]:
    """Let go of all that a driver could not use.

    :param dr: the driver; it has one :class:`DiskCacheAdapter`.
    :return: megabytes let go of, number of versions, megabytes left.
    :raises AssertionError: if it has none or several.
    """
    caches = [adapter.cache for adapter in dr.adapter.adapters if isinstance(adapter, DiskCacheAdapter)]
    if len(caches) != 1:
        raise AssertionError(f"The driver has {len(caches)} DiskCacheAdapters where it has to have one.")
    before = caches[0].volume()
    evicted = evict_all_except(dr.graph.nodes, caches[0])
    after = caches[0].volume()
    logger.info("Evicted: %.2f MB", (before - after) / _MEBIBYTE)
    return {
        "evicted_size_mb": (before - after) / _MEBIBYTE,
        "eviction_counter": evicted,
        "size_after": after / _MEBIBYTE,
    }


class DiskCacheAdapter(
    lifecycle.NodeExecutionHook, lifecycle.GraphExecutionHook, lifecycle.NodeExecutionMethod
):
    """Takes values of nodes from a folder where code and inputs are those of an earlier run.

    :param cache_vars: names of the nodes; all if not given.
    :param cache_path: the folder.
    :param cache_settings: further arguments of ``diskcache.Cache``.
    """

    nodes_history_key: str = "_nodes_history"

    def __init__(
        self, cache_vars: list[str] | None = None, cache_path: str = ".", **cache_settings: Any
    ) -> None:
        self.cache_vars = cache_vars or []
        self.cache_path = cache_path
        self.cache = diskcache.Cache(directory=cache_path, **cache_settings)
        self.nodes_history: dict[str, list[str]] = self.cache.get(key=self.nodes_history_key, default={})
        self.used_nodes_hash: dict[str, str] = {}
        logger.warning("DiskCacheAdapter is deprecated: use Builder.with_cache().")

    def run_before_graph_execution(self, *, graph: graph_types.HamiltonGraph, **kwargs: Any) -> None:
        """Without names, all nodes are cached."""
        if not self.cache_vars:
            self.cache_vars = [node_.name for node_ in graph.nodes]

    def run_to_execute_node(
        self, *, node_name: str, node_callable: Any, node_kwargs: dict[str, Any], **kwargs: Any
    ) -> Any:
        """Take the value of a node from the cache, or compute it."""
        if node_name not in self.cache_vars:
            return node_callable(**node_kwargs)
        version = graph_types.hash_source_code(node_callable, strip=True)
        self.used_nodes_hash[node_name] = version
        value = self.cache.get(key=(version, *node_kwargs.values()), default=None)
        how = "executed" if value is None else "from cache"
        if logger.isEnabledFor(logging.DEBUG):
            shown = repr(node_kwargs)
            cut = shown if len(shown) <= MAX_KWARGS_REPR_LENGTH else shown[:MAX_KWARGS_REPR_LENGTH] + "..."
            logger.debug("%s %s: %s", node_name, cut, how)
        if value is not None:
            return value
        self.nodes_history[node_name] = [*self.nodes_history.get(node_name, []), version]
        return node_callable(**node_kwargs)

    def run_after_node_execution(
        self, *, node_name: str, node_kwargs: dict[str, Any], result: Any, **kwargs: Any
    ) -> None:
        """Keep the value of a node, unless it is there already."""
        if node_name in self.cache_vars:
            version = self.used_nodes_hash[node_name]
            self.cache.add((version, *node_kwargs.values()), result, tag=f"{node_name}.{version}")

    def run_after_graph_execution(self, *args: Any, **kwargs: Any) -> None:
        """Note which versions of nodes are there."""
        self.cache.set(key=self.nodes_history_key, value=self.nodes_history)
        logger.info("Cache size: %.2f MB", self.cache.volume() / _MEBIBYTE)
        self.cache.close()

    def run_before_node_execution(self, *args: Any, **kwargs: Any) -> None:
        """Nothing to do."""
