"""Stores that last as long as the process."""

from collections.abc import Sequence
from typing import Any

from hamilton.caching.cache_key import decode_key
from hamilton.caching.stores.base import MetadataStore, ResultStore, StoredResult
from hamilton.caching.stores.file import FileResultStore
from hamilton.caching.stores.sqlite import SQLiteMetadataStore

_FOLDER = "./.hamilton_cache"


class InMemoryMetadataStore(MetadataStore):
    """Keeps metadata in memory."""

    def __init__(self) -> None:
        self._data_versions: dict[str, str] = {}
        self._cache_keys_by_run: dict[str, list[str]] = {}
        self._run_ids: list[str] = []

    def __len__(self) -> int:
        return len(self._data_versions)

    def exists(self, cache_key: str) -> bool:
        return cache_key in self._data_versions

    def initialize(self, run_id: str) -> None:
        self._cache_keys_by_run[run_id] = []
        self._run_ids.append(run_id)

    def set(self, cache_key: str, data_version: str, run_id: str, **kwargs: Any) -> Any | None:
        self._data_versions[cache_key] = data_version
        self._cache_keys_by_run[run_id].append(cache_key)

    def get(self, cache_key: str) -> str | None:
        return self._data_versions.get(cache_key)

    def delete(self, cache_key: str) -> None:
        del self._data_versions[cache_key]

    def delete_all(self) -> None:
        self._data_versions.clear()

    def persist_to(self, metadata_store: MetadataStore | None = None) -> None:
        """Copy everything to another store.

        :param metadata_store: the other; a database in the folder of caches if not given.
        """
        store = SQLiteMetadataStore(path=_FOLDER) if metadata_store is None else metadata_store
        for run_id in self._run_ids:
            store.initialize(run_id)
        for run_id, cache_keys in self._cache_keys_by_run.items():
            for key in cache_keys:
                store.set(cache_key=key, data_version=self._data_versions[key], run_id=run_id)

    @classmethod
    def load_from(cls, metadata_store: MetadataStore) -> "InMemoryMetadataStore":
        """Make a copy of another store.

        :param metadata_store: the other.
        """
        copy = cls()
        for run_id in metadata_store.get_run_ids():
            copy.initialize(run_id)
            for known in metadata_store.get_run(run_id):
                copy.set(cache_key=known["cache_key"], data_version=known["data_version"], run_id=run_id)
        return copy

    def get_run_ids(self) -> list[str]:
        return self._run_ids

    def get_run(self, run_id: str) -> list[dict[str, str]]:
        if run_id not in self._cache_keys_by_run:
            raise IndexError(f"There is no run {run_id}. Runs: {self._run_ids}.")
        return [
            {"cache_key": key, "data_version": self._data_versions[key], **decode_key(key)}
            for key in self._cache_keys_by_run[run_id]
        ]


class InMemoryResultStore(ResultStore):
    """Keeps results in memory.

    :param persist_on_exit: has no effect, as in apache-hamilton; use ``persist_to``.
    """

    def __init__(self, persist_on_exit: bool = False) -> None:
        self._results: dict[str, StoredResult] = {}

    def exists(self, data_version: str) -> bool:
        return data_version in self._results

    def set(self, data_version: str, result: Any, **kwargs: Any) -> None:
        self._results[data_version] = StoredResult.new(value=result)

    def get(self, data_version: str) -> Any | None:
        stored = self._results.get(data_version)
        return None if stored is None else stored.value

    def delete(self, data_version: str) -> None:
        del self._results[data_version]

    def delete_all(self) -> None:
        self._results.clear()

    def delete_expired(self) -> None:
        """Forget the results that are good no longer."""
        self._results = {version: stored for version, stored in self._results.items() if not stored.expired}

    def persist_to(self, result_store: ResultStore | None = None) -> None:
        """Copy all results to another store.

        :param result_store: the other; files in the folder of caches if not given.
        """
        store = FileResultStore(path=_FOLDER) if result_store is None else result_store
        for data_version, stored in self._results.items():
            store.set(data_version, stored.value)

    @classmethod
    def load_from(
        cls,
        result_store: ResultStore,
        metadata_store: MetadataStore | None = None,
        data_versions: Sequence[str] | None = None,
    ) -> "InMemoryResultStore":
        """Make a copy of results of another store.

        :param result_store: the other.
        :param metadata_store: says which: all that it knows.
        :param data_versions: says which.
        :raises ValueError: if nothing says which.
        """
        if metadata_store is None and data_versions is None:
            raise ValueError("Say which results to load: pass metadata_store= or data_versions=.")
        wanted = dict.fromkeys(data_versions or ())
        if metadata_store is not None:
            for run_id in metadata_store.get_run_ids():
                wanted.update((known["data_version"], None) for known in metadata_store.get_run(run_id))
        copy = cls()
        for data_version in wanted:
            copy.set(data_version, result_store.get(data_version))
        return copy
