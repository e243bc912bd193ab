"""The adapter that finds results of nodes instead of computing them.

A node's cache key holds the version of its code and the data versions (fingerprints) of all that it is computed
from. The metadata store knows the data version that a key led to, the result store the result of that version.
What is done about which node is decided in ``behaviors``.
"""

import dataclasses
import logging
import pathlib
import uuid
from collections.abc import Callable, Collection
from typing import Any, Literal

from hamilton import graph_types
from hamilton.caching import fingerprinting
from hamilton.caching.behaviors import Choices, loaded_nodes, saving_nodes
from hamilton.caching.cache_key import create_cache_key
from hamilton.caching.events import (
    CACHING_BEHAVIORS,
    CachingBehavior,
    CachingEvent,
    CachingEventType,
    NodeRoleInTaskExecution,
)
from hamilton.caching.records import SENTINEL, Records, S
from hamilton.caching.stores.base import (
    MetadataStore,
    ResultRetrievalError,
    ResultStore,
    search_data_adapter_registry,
)
from hamilton.caching.stores.file import FileResultStore
from hamilton.caching.stores.sqlite import SQLiteMetadataStore
from hamilton.function_modifiers.metadata import cache as cache_decorator
from hamilton.graph import FunctionGraph
from hamilton.lifecycle.base import (
    BaseDoNodeExecute,
    BasePostNodeExecute,
    BasePreGraphExecute,
    BasePreNodeExecute,
)
from hamilton.node import Node

__all__ = [
    "CACHING_BEHAVIORS",
    "SENTINEL",
    "CachingBehavior",
    "CachingEvent",
    "CachingEventType",
    "HamiltonCacheAdapter",
    "NodeRoleInTaskExecution",
    "S",
]

logger = logging.getLogger("hamilton.caching")

_Event = CachingEventType
_Role = NodeRoleInTaskExecution
_ANY_TASK = "<placeholder>"


class HamiltonCacheAdapter(
    Records, BaseDoNodeExecute, BasePreGraphExecute, BasePostNodeExecute, BasePreNodeExecute
):
    """Caches results of nodes.

    :param path: the folder of the cache.
    :param metadata_store: another store of metadata than a database in that folder.
    :param result_store: another store of results than files in that folder.
    :param default: nodes that are found if they are there; True for all.
    :param recompute: nodes that are always computed; True for all.
    :param ignore: nodes that have no influence on others; True for all.
    :param disable: nodes that are not cached; True for all.
    :param default_behavior: what is done about all other nodes.
    :param default_loader_behavior: the same for those that load data.
    :param default_saver_behavior: the same for those that save data.
    :param log_to_file: whether to write what happens beside the metadata.
    :raises ValueError: if more than one behaviour is said to be that of all nodes.
    """

    def __init__(
        self,
        path: str | pathlib.Path = ".hamilton_cache",
        metadata_store: MetadataStore | None = None,
        result_store: ResultStore | None = None,
        default: Literal[True] | Collection[str] | None = None,
        recompute: Literal[True] | Collection[str] | None = None,
        ignore: Literal[True] | Collection[str] | None = None,
        disable: Literal[True] | Collection[str] | None = None,
        default_behavior: CACHING_BEHAVIORS | None = None,
        default_loader_behavior: CACHING_BEHAVIORS | None = None,
        default_saver_behavior: CACHING_BEHAVIORS | None = None,
        log_to_file: bool = False,
        **kwargs: Any,
    ):
        super().__init__()
        self._path = path
        self.metadata_store = SQLiteMetadataStore(path=path) if metadata_store is None else metadata_store
        self.result_store = FileResultStore(path=str(path)) if result_store is None else result_store
        self.log_to_file = log_to_file
        # Read anew by every run, so that they may be changed between two.
        self._default = default
        self._recompute = recompute
        self._ignore = ignore
        self._disable = disable
        self.default_behavior = default_behavior
        self.default_loader_behavior = default_loader_behavior
        self.default_saver_behavior = default_saver_behavior
        self._choices()

    def __getstate__(self) -> dict:
        # Stores hold connections; another process makes its own.
        state = self.__dict__.copy()
        for name in ("metadata_store", "result_store"):
            store = state.pop(name)
            state[f"{name}_cls"] = type(store)
            state[f"{name}_init"] = store.__getstate__()
        return state

    def __setstate__(self, state: dict) -> None:
        for name in ("metadata_store", "result_store"):
            setattr(self, name, state[f"{name}_cls"](**state[f"{name}_init"]))
            del state[f"{name}_cls"]
        self.__dict__.update(state)

    def view_run(self, run_id: str | None = None, output_file_path: str | None = None) -> Any:
        """Draw a run; what was found is drawn differently.

        :param run_id: the run; the last one if not given.
        :param output_file_path: where the picture goes.
        :return: the drawing; None if graphviz is not installed.
        :raises ValueError: if the run was one by tasks.
        """
        from hamilton.caching.drawing import draw_run

        run_id = self.last_run_id if run_id is None else run_id
        return draw_run(self._fn_graphs[run_id], self.logs(run_id, level="debug"), output_file_path)

    def _version_data(
        self, node_name: str | None, run_id: str, result: Any, task_id: str | None = None
    ) -> str:
        version = fingerprinting.hash_value(result)
        if version != fingerprinting.UNHASHABLE:
            return version
        self._log_event(
            run_id,
            node_name,
            "adapter",
            _Event.UNHASHABLE_DATA_VERSION,
            msg=f"unhashable type {type(result)}; set CachingBehavior.IGNORE to silence warning",
            value=version,
            task_id=task_id,
        )
        logger.warning(
            "The result of node %s, of %s, has no fingerprint, so nothing that depends on it is found again. Teach "
            "hamilton.caching.fingerprinting.hash_value the type, or ignore the node.",
            node_name,
            type(result),
        )
        return f"{fingerprinting.UNHASHABLE}_{uuid.uuid4()}"

    def version_data(self, result: Any, run_id: str | None = None) -> str:
        """The data version of a value.

        :param result: the value.
        :param run_id: the run.
        """
        return self._version_data(None, run_id, result)

    def version_code(self, node_name: str, run_id: str | None = None) -> str:
        """The version of the code of a node.

        :param node_name: the node.
        :param run_id: the run; the last one if not given.
        """
        run_id = self.last_run_id if run_id is None else run_id
        return graph_types.HamiltonNode.from_node(self._fn_graphs[run_id].nodes[node_name]).version

    def _choices(self) -> Choices:
        return Choices(
            self._default,
            self._recompute,
            self._ignore,
            self._disable,
            self.default_behavior,
            self.default_loader_behavior,
            self.default_saver_behavior,
        )

    @staticmethod
    def _resolve_node_behavior(node: Node, **choices: Any) -> CachingBehavior:
        return Choices(**choices).of(node)

    @staticmethod
    def _resolve_default_parameter_values(node_: Node, node_kwargs: dict[str, Any]) -> dict[str, Any]:
        # Defaults of the node's function count as data, too.
        missing = {k: v for k, v in node_.default_parameter_values.items() if k not in node_kwargs}
        return {**node_kwargs, **missing}

    def resolve_behaviors(self, run_id: str) -> dict[str, CachingBehavior]:
        """Decide what is done about each node.

        :param run_id: the run.
        :return: behaviour by node.
        :raises ValueError: if the driver says several of one.
        """
        nodes = self._fn_graphs[run_id].get_nodes()
        choices = self._choices()
        behaviors = {}
        for node_ in nodes:
            behavior = behaviors[node_.name] = choices.of(node_)
            self._log_event(run_id, node_.name, "adapter", _Event.RESOLVE_BEHAVIOR, value=behavior)
        # What is loaded into a namespace follows no default of loaders, as in apache-hamilton.
        named_only = dataclasses.replace(choices, default_loader_behavior="default")
        for node_, main in loaded_nodes(nodes):
            standing_in = Node(main, str, callabl=lambda: None, tags=node_.tags.copy())
            behaviors[node_.name] = behaviors[main] if main in behaviors else named_only.of(standing_in)
            self._data_loaders[run_id].append(main)
        self._data_savers[run_id].extend(saving_nodes(nodes))
        return behaviors

    def resolve_code_versions(
        self,
        run_id: str,
        final_vars: list[str] | None = None,
        inputs: dict[str, Any] | None = None,
        overrides: dict[str, Any] | None = None,
    ) -> dict[str, str]:
        """Find the versions of the code of the nodes of a run.

        :param run_id: the run.
        :param final_vars: its outputs; without any all nodes count.
        :param inputs: its inputs.
        :param overrides: its overrides.
        :return: version by node.
        """
        graph = self._fn_graphs[run_id]
        nodes: Collection[Node] = graph.get_nodes()
        if final_vars:
            needed, given = graph.get_upstream_nodes(final_vars, inputs or {}, overrides or {})
            nodes = needed - given
        return {node_.name: self.version_code(node_.name, run_id) for node_ in nodes}

    def pre_graph_execute(
        self,
        *,
        run_id: str,
        graph: FunctionGraph,
        final_vars: list[str],
        inputs: dict[str, Any],
        overrides: dict[str, Any],
    ) -> None:
        """Begin a run: decide about its nodes and fingerprint what is given."""
        self.run_ids.append(run_id)
        self.metadata_store.initialize(run_id)
        self._logs[run_id] = []
        self._fn_graphs[run_id] = graph
        self.data_versions[run_id] = {}
        self.cache_keys[run_id] = {}
        self.code_versions[run_id] = self.resolve_code_versions(run_id, final_vars, inputs, overrides)
        self._data_loaders[run_id] = []
        self._data_savers[run_id] = []
        self.behaviors[run_id] = self.resolve_behaviors(run_id)
        for name in final_vars:
            self._log_event(run_id, name, "adapter", _Event.IS_FINAL_VAR)
        for name, value in (inputs or {}).items():
            self._note_given(run_id, name, value, _Event.IS_INPUT)
            self.code_versions[run_id][name] = f"input__{name}"
        for name, value in (overrides or {}).items():
            self._note_given(run_id, name, value, _Event.IS_OVERRIDE)

    def _note_given(self, run_id: str, name: str, value: Any, event: CachingEventType) -> None:
        version = self.data_versions[run_id][name] = self._version_data(name, run_id, value)
        self._log_event(run_id, name, "adapter", event, value=version)

    def pre_node_execute(
        self,
        *,
        run_id: str,
        node_: Node,
        kwargs: dict[str, Any],
        task_id: str | None = None,
        **future_kwargs: Any,
    ) -> None:
        """Make the cache key of a node."""
        behaviors = self.behaviors[run_id]
        if behaviors[node_.name] in (CachingBehavior.IGNORE, CachingBehavior.DISABLE):
            return
        role = self._get_node_role(run_id, node_.name, task_id)
        collected = node_.collect_dependency if role is _Role.COLLECT else None
        versions = {}
        for name, value in self._resolve_default_parameter_values(node_, kwargs).items():
            if behaviors[name] is CachingBehavior.IGNORE:
                versions[name] = "<ignore>"
            elif behaviors[name] is CachingBehavior.DISABLE:
                # Different each time, so that nothing that depends on it is found.
                versions[name] = f"<disable>_{uuid.uuid4()}"
            elif name == collected:
                items = sorted(self.version_data(item, run_id) for item in value)
                versions[name] = fingerprinting.hash_value(items)
            else:
                versions[name] = self._dependency_version(run_id, name, value, task_id)
        key = create_cache_key(node_.name, self.code_versions[run_id][node_.name], versions)
        self._set_cache_key(run_id, node_.name, key, task_id)

    def _dependency_version(self, run_id: str, name: str, value: Any, task_id: str | None) -> str:
        role = self._get_node_role(run_id, name, None if task_id is None else _ANY_TASK)
        if role is _Role.EXPAND:
            return self.version_data(value, run_id)
        known = self._get_memory_data_version(run_id, name)
        if known is SENTINEL:
            return self.version_data(value, run_id)
        return known.get(task_id) if isinstance(known, dict) else known

    def do_node_execute(
        self,
        *,
        run_id: str,
        node_: Node,
        kwargs: dict[str, Any],
        task_id: str | None = None,
        **future_kwargs: Any,
    ) -> Any:
        """Find the result of a node, or compute it."""
        name, behavior = node_.name, self.behaviors[run_id][node_.name]
        arguments = self._resolve_default_parameter_values(node_, kwargs)
        if behavior is CachingBehavior.DISABLE:
            return self._execute_node(run_id, name, node_.callable, arguments, task_id)
        if behavior is CachingBehavior.DEFAULT:
            key = self.get_cache_key(run_id, name, task_id)
            version = self.get_data_version(run_id, name, key, task_id)
            result = self._found(run_id, name, key, version, task_id)
            if result is not SENTINEL:
                return result
            result = self._execute_node(run_id, name, node_.callable, arguments, task_id)
        else:
            result = self._execute_node(run_id, name, node_.callable, arguments, task_id)
            key = self.get_cache_key(run_id, name, task_id)
        if name in self._data_loaders[run_id] and isinstance(result, tuple):
            result = result[0]
        version = self._version_data(name, run_id, result)
        if name in self._data_savers[run_id]:
            # What is told about a saved file holds its time, which says nothing about the data.
            version = f"{name}__metadata"
        self._set_memory_metadata(run_id, name, version, task_id)
        self._set_stored_metadata(run_id, name, key, version, task_id)
        return result

    def _found(self, run_id: str, name: str, key: str, version: str | S, task_id: str | None) -> Any:
        if version is SENTINEL or version == fingerprinting.UNHASHABLE:
            return SENTINEL
        event = {"actor": "result_store", "value": version, "task_id": task_id}
        if not self.result_store.exists(version):
            self._log_event(run_id, name, event_type=_Event.MISSING_RESULT, **event)
            return SENTINEL
        try:
            result = self.result_store.get(data_version=version)
        except ResultRetrievalError:
            self.metadata_store.delete(cache_key=key)
            self.result_store.delete(version)
            return SENTINEL
        self._log_event(run_id, name, event_type=_Event.GET_RESULT, msg="hit", **event)
        self._set_memory_metadata(run_id, name, version, task_id)
        return result

    def _execute_node(
        self,
        run_id: str,
        node_name: str,
        node_callable: Callable,
        node_kwargs: dict[str, Any],
        task_id: str | None = None,
    ) -> Any:
        result = node_callable(**node_kwargs)
        self._log_event(run_id, node_name, "adapter", _Event.EXECUTE_NODE, task_id=task_id)
        return result

    def post_node_execute(
        self,
        *,
        run_id: str,
        node_: Node,
        result: str | None,
        success: bool = True,
        error: Exception | None = None,
        task_id: str | None = None,
        **future_kwargs: Any,
    ) -> None:
        """Keep the result of a node, unless it is there."""
        name = node_.name
        if not success:
            self._log_event(run_id, name, "adapter", _Event.FAILED_EXECUTION, msg=f"{error}", task_id=task_id)
            return
        if self.behaviors[run_id][name] is CachingBehavior.DISABLE:
            return
        key = self.get_cache_key(run_id, name, task_id)
        version = self.get_data_version(run_id, name, key, task_id)
        assert version is not SENTINEL, f"The result of {name} was kept without its version."
        saver = loader = None
        is_there = self.result_store.exists(version)
        if (format_ := node_.tags.get(cache_decorator.FORMAT_KEY)) is not None:
            saver, loader = search_data_adapter_registry(name=format_, type_=type(result))
            is_there = is_there and self.result_store._materialized_path(version, saver).exists()
        if not is_there:
            self.result_store.set(data_version=version, result=result, saver_cls=saver, loader_cls=loader)
            self._log_event(run_id, name, "result_store", _Event.SET_RESULT, value=version, task_id=task_id)
