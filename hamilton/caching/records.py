"""What a cache notes about runs: events, cache keys and versions, by run, node, and task inside parallel blocks."""

import collections
import json
import logging
import pathlib
from typing import Any, Literal, TypeVar

from hamilton.caching.events import (
    MAIN_EVENTS,
    Actor,
    CachingBehavior,
    CachingEvent,
    CachingEventType,
    NodeRoleInTaskExecution,
)
from hamilton.caching.stores.base import MetadataStore
from hamilton.graph import FunctionGraph
from hamilton.node import NodeType

logger = logging.getLogger("hamilton.caching")

# Stands for a version that is not known, where None could be one.
SENTINEL = object()
S = TypeVar("S", object, object)

_Event = CachingEventType
_Role = NodeRoleInTaskExecution


class Records:
    """The part of the cache adapter that remembers."""

    metadata_store: MetadataStore
    log_to_file: bool

    def __init__(self) -> None:
        # All by run.
        self.run_ids: list[str] = []
        self._fn_graphs: dict[str, FunctionGraph] = {}
        self._data_savers: dict[str, list[str]] = {}
        self._data_loaders: dict[str, list[str]] = {}
        self.behaviors: dict[str, dict[str, CachingBehavior]] = {}
        self.data_versions: dict[str, dict[str, str | dict[str, str]]] = {}
        self.code_versions: dict[str, dict[str, str]] = {}
        self.cache_keys: dict[str, dict[str, str | dict[str, str]]] = {}
        self._logs: dict[str, list[CachingEvent]] = {}

    @property
    def last_run_id(self) -> str:
        """The last run."""
        return self.run_ids[-1]

    def _log_event(
        self,
        run_id: str,
        node_name: str,
        actor: Actor,
        event_type: CachingEventType,
        msg: str | None = None,
        value: Any | None = None,
        task_id: str | None = None,
    ) -> None:
        event = CachingEvent(run_id, actor, event_type, node_name, task_id, msg, value)
        if logger.isEnabledFor(logging.DEBUG):
            logger.debug("%s", event)
        elif event_type in MAIN_EVENTS:
            logger.info("%s", event)
        self._logs[run_id].append(event)
        if self.log_to_file:
            with pathlib.Path(self.metadata_store._directory, "cache_logs.jsonl").open("a") as file:
                file.write(json.dumps(event.as_dict()) + "\n")

    def logs(self, run_id: str | None = None, level: Literal["debug", "info"] = "info") -> dict:
        """What happened.

        :param run_id: the run; all runs if not given.
        :param level: "info" for what was found and computed, "debug" for everything.
        :return: events by node, or by node and task; without a run, by run.
        """
        logs = collections.defaultdict(list)
        for run in [run_id] if run_id else self._logs:
            for event in self._logs[run]:
                if level == "info" and event.event_type not in MAIN_EVENTS:
                    continue
                node_key = (event.node_name, event.task_id) if event.task_id else event.node_name
                logs[node_key if run_id else run].append(event)
        return dict(logs)

    def _get_node_role(self, run_id: str, node_name: str, task_id: str | None) -> NodeRoleInTaskExecution:
        if task_id is None:
            return _Role.STANDARD
        role = self._fn_graphs[run_id].nodes[node_name].node_role
        if role is NodeType.EXPAND:
            return _Role.EXPAND
        if role is NodeType.COLLECT:
            return _Role.COLLECT
        return _Role.OUTSIDE if node_name == task_id else _Role.INSIDE

    def get_cache_key(self, run_id: str, node_name: str, task_id: str | None = None) -> str | S:
        """The cache key of a node of a run; None if it has none.

        :param run_id: the run.
        :param node_name: the node.
        :param task_id: the task it runs in.
        """
        key = self.cache_keys[run_id].get(node_name)
        if self._get_node_role(run_id, node_name, task_id) is _Role.INSIDE:
            key = (key or {}).get(task_id)
        self._log_event(
            run_id, node_name, "adapter", _Event.GET_CACHE_KEY, msg="hit", value=key, task_id=task_id
        )
        return key

    def _set_cache_key(self, run_id: str, node_name: str, cache_key: str, task_id: str | None = None) -> None:
        if self._get_node_role(run_id, node_name, task_id) is _Role.INSIDE:
            self.cache_keys[run_id].setdefault(node_name, {})[task_id] = cache_key
        else:
            self.cache_keys[run_id][node_name] = cache_key
        self._log_event(run_id, node_name, "adapter", _Event.SET_CACHE_KEY, value=cache_key, task_id=task_id)

    def _get_memory_data_version(self, run_id: str, node_name: str, task_id: str | None = None) -> str | S:
        role = self._get_node_role(run_id, node_name, task_id)
        known = self.data_versions[run_id].get(node_name, SENTINEL)
        if role is _Role.EXPAND:
            known = SENTINEL
        elif role is _Role.INSIDE:
            known = known.get(task_id, SENTINEL) if isinstance(known, dict) else SENTINEL
        self._log_version(run_id, node_name, "adapter", known, task_id)
        return known

    def _log_version(
        self, run_id: str, node_name: str, actor: Actor, found: Any, task_id: str | None
    ) -> None:
        msg = "miss" if found is SENTINEL else "hit"
        self._log_event(run_id, node_name, actor, _Event.GET_DATA_VERSION, msg=msg, task_id=task_id)

    def get_data_version(
        self, run_id: str, node_name: str, cache_key: str | None = None, task_id: str | None = None
    ) -> str | S:
        """The data version of a node of a run; ``SENTINEL`` if it is not known.

        :param run_id: the run.
        :param node_name: the node.
        :param cache_key: its cache key, to look for it in the store.
        :param task_id: the task it runs in.
        """
        version = self._get_memory_data_version(run_id, node_name, task_id)
        if version is SENTINEL and cache_key is not None:
            stored = self.metadata_store.get(cache_key=cache_key)
            version = SENTINEL if stored is None else stored
            self._log_version(run_id, node_name, "metadata_store", version, task_id)
        return version

    def _set_memory_metadata(
        self, run_id: str, node_name: str, data_version: str, task_id: str | None = None
    ) -> None:
        role = self._get_node_role(run_id, node_name, task_id)
        versions = self.data_versions[run_id]
        if role is _Role.EXPAND:
            versions[node_name] = {}
        elif role is _Role.INSIDE:
            versions.setdefault(node_name, {})[task_id] = data_version
        else:
            versions[node_name] = data_version
        self._log_event(
            run_id, node_name, "adapter", _Event.SET_DATA_VERSION, value=data_version, task_id=task_id
        )

    def _set_stored_metadata(
        self, run_id: str, node_name: str, cache_key: str, data_version: str, task_id: str | None = None
    ) -> None:
        self.metadata_store.set(
            run_id=run_id,
            node_name=node_name,
            code_version=self.code_versions[run_id][node_name],
            data_version=data_version,
            cache_key=cache_key,
        )
        self._log_event(
            run_id, node_name, "metadata_store", _Event.SET_DATA_VERSION, value=data_version, task_id=task_id
        )
