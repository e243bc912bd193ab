"""The older cache, an adapter that keeps results in a shelf. ``Builder().with_cache()`` is the newer one."""

import functools
import hashlib
import logging
import pickle
import shelve
from typing import Any

from hamilton import graph_types
from hamilton.graph_types import HamiltonGraph
from hamilton.lifecycle.api import GraphExecutionHook, NodeExecutionHook, NodeExecutionMethod

logger = logging.getLogger(__name__)


class CacheAdapter(NodeExecutionHook, NodeExecutionMethod, GraphExecutionHook):
    """Keeps results of nodes by their code and inputs.

    :param cache_vars: the nodes; all if not given.
    :param cache_path: the file of the shelf.
    """

    __module__ = "hamilton.lifecycle.default"

    nodes_history_key: str = "_nodes_history"

    def __init__(self, cache_vars: list[str] | None = None, cache_path: str = "./hamilton-cache"):
        self.cache_vars = cache_vars or []
        self.cache_path = cache_path
        self.used_nodes_hash: dict[str, str] = {}
        with shelve.open(self.cache_path) as shelf:
            self.nodes_history: dict[str, list[str]] = shelf.get(self.nodes_history_key, {})
        # Closed between runs.
        self.cache = shelf
        logger.warning("CacheAdapter will be removed in Hamilton 2.0: use Builder().with_cache().")

    def run_before_graph_execution(self, *, graph: HamiltonGraph, **kwargs: Any) -> None:
        """Open the shelf."""
        # Closed after the run.
        self.cache = shelve.open(self.cache_path)  # noqa: SIM115
        if not self.cache_vars:
            self.cache_vars = [node_.name for node_ in graph.nodes]

    def run_to_execute_node(
        self, *, node_name: str, node_callable: Any, node_kwargs: dict[str, Any], **kwargs: Any
    ) -> Any:
        """Find the result of a node, or compute it."""
        if node_name not in self.cache_vars:
            return node_callable(**node_kwargs)
        written = node_callable
        while isinstance(written, functools.partial):
            written = written.func
        version = graph_types.hash_source_code(written, strip=True)
        found = self.cache.get(self.create_key(version, node_kwargs))
        if found is not None:
            return found
        self.used_nodes_hash[node_name] = version
        self.nodes_history[node_name] = [*self.nodes_history.get(node_name, []), version]
        return node_callable(**node_kwargs)

    def run_after_node_execution(
        self, *, node_name: str, node_kwargs: dict[str, Any], result: Any, **kwargs: Any
    ) -> None:
        """Keep the result of a node that was computed."""
        version = self.used_nodes_hash.get(node_name)
        if node_name in self.cache_vars and version is not None:
            self.cache[self.create_key(version, node_kwargs)] = result

    def run_after_graph_execution(self, *args: Any, **kwargs: Any) -> None:
        """Close the shelf."""
        self.cache[self.nodes_history_key] = self.nodes_history
        self.cache.close()

    def run_before_node_execution(self, *args: Any, **kwargs: Any) -> None:
        """Nothing to do."""

    @staticmethod
    def create_key(node_hash: str, node_inputs: dict[str, Any]) -> str:
        """The key of a result.

        :param node_hash: the version of the code.
        :param node_inputs: the inputs by name.
        """
        digest = hashlib.sha256(node_hash.encode())
        for value in node_inputs.values():
            digest.update(pickle.dumps(value))
        return digest.hexdigest()
