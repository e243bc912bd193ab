"""What stores of metadata and of results offer."""

import abc
import pickle
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

from hamilton.htypes import custom_subclass_check
from hamilton.io.data_adapters import DataLoader, DataSaver
from hamilton.registry import LOADER_REGISTRY, SAVER_REGISTRY


class ResultRetrievalError(Exception):
    """A result is there but cannot be read."""


def search_data_adapter_registry(name: str, type_: type) -> tuple[type[DataSaver], type[DataLoader]]:
    """Find a saver and a loader for values of a type.

    :param name: the key of both.
    :param type_: the type.
    :raises KeyError: if there are not both.
    """
    if name not in SAVER_REGISTRY or name not in LOADER_REGISTRY:
        raise KeyError(
            f"The format {name} cannot be cached: it needs a data saver and a data loader of that name, as json, file, "
            f"pickle, parquet, csv, feather, orc and excel have."
        )
    return _first_for(type_, name, SAVER_REGISTRY[name]), _first_for(type_, name, LOADER_REGISTRY[name])


def _first_for(type_: type, name: str, classes: Sequence[type]) -> Any:
    for cls in classes:
        if any(custom_subclass_check(type_, accepted) for accepted in cls.applicable_types()):
            return cls
    raise KeyError(f"No data adapter called {name} takes values of type {type_}.")


class ResultStore(abc.ABC):
    """Keeps results by their data version."""

    @abc.abstractmethod
    def set(self, data_version: str, result: Any, **kwargs: Any) -> None:
        """Keep a result."""

    @abc.abstractmethod
    def get(self, data_version: str, **kwargs: Any) -> Any | None:
        """Find a result; None if it is not there."""

    @abc.abstractmethod
    def delete(self, data_version: str) -> None:
        """Forget a result."""

    @abc.abstractmethod
    def delete_all(self) -> None:
        """Forget all results."""

    @abc.abstractmethod
    def exists(self, data_version: str) -> bool:
        """Whether a result is there."""


class MetadataStore(abc.ABC):
    """Keeps data versions by cache key, and which keys each run has used."""

    @abc.abstractmethod
    def __len__(self) -> int:
        """How many data versions are known."""

    @abc.abstractmethod
    def initialize(self, run_id: str) -> None:
        """Begin a run."""

    @abc.abstractmethod
    def set(self, cache_key: str, data_version: str, **kwargs: Any) -> Any | None:
        """Keep a data version."""

    @abc.abstractmethod
    def get(self, cache_key: str, **kwargs: Any) -> str | None:
        """Find a data version; None if it is not there."""

    @abc.abstractmethod
    def delete(self, cache_key: str) -> None:
        """Forget a data version."""

    @abc.abstractmethod
    def delete_all(self) -> None:
        """Forget everything."""

    @abc.abstractmethod
    def exists(self, cache_key: str) -> bool:
        """Whether a data version is there."""

    @abc.abstractmethod
    def get_run_ids(self) -> Sequence[str]:
        """The runs in order."""

    @abc.abstractmethod
    def get_run(self, run_id: str) -> Sequence[dict]:
        """What is known of each node of a run.

        :raises IndexError: if the run is unknown.
        """

    @property
    def size(self) -> int:
        """How many data versions are known."""
        return len(self)

    @property
    def last_run_id(self) -> str:
        """The last run."""
        return self.get_run_ids()[-1]

    def get_last_run(self) -> Any:
        """What is known of each node of the last run."""
        return self.get_run(self.last_run_id)


class StoredResult:
    """A result with the time until which it is good, and how it is written.

    :param value: the result.
    :param expires_at: when it is good no longer.
    :param saver: writes it; without one it is pickled.
    :param loader: reads it.
    """

    def __init__(
        self,
        value: Any,
        expires_at: datetime | None = None,
        saver: DataSaver | None = None,
        loader: DataLoader | None = None,
    ):
        self.value = value
        self.expires_at = expires_at
        self.saver = saver
        self.loader = loader

    @classmethod
    def new(
        cls,
        value: Any,
        expires_in: timedelta | None = None,
        saver: DataSaver | None = None,
        loader: DataLoader | None = None,
    ) -> "StoredResult":
        """Make one.

        :param value: the result.
        :param expires_in: how long it is good, a time span or seconds.
        :param saver: writes it.
        :param loader: reads it.
        :raises ValueError: if only one of saver and loader is given.
        """
        raise_unless_both(saver, loader)
        if expires_in is not None and not isinstance(expires_in, timedelta):
            expires_in = timedelta(seconds=expires_in)
        return cls(value, _now() + expires_in if expires_in else None, saver, loader)

    @property
    def expired(self) -> bool:
        """Whether it is good no longer."""
        return self.expires_at is not None and _now() >= self.expires_at

    @property
    def expires_in(self) -> int:
        """How many seconds it is good; -1 if for ever."""
        return int((self.expires_at - _now()).total_seconds()) if self.expires_at else -1

    def save(self) -> bytes:
        """Write it, if it has a saver, and pickle it, or what reads it."""
        if self.saver is None:
            return pickle.dumps(self.value)
        self.saver.save_data(data=self.value)
        return pickle.dumps(self.loader)

    @classmethod
    def load(cls, raw: bytes) -> "StoredResult":
        """Read what ``save`` has returned."""
        loaded = pickle.loads(raw)
        if isinstance(loaded, DataLoader):
            loaded, _ = loaded.load_data(None)
        return cls.new(loaded)


def raise_unless_both(saver: Any, loader: Any) -> None:
    """Check that both are given, or neither.

    :raises ValueError: if only one is.
    """
    if (saver is None) != (loader is None):
        raise ValueError(f"A saver needs a loader and the other way round, but got {saver} and {loader}.")


def _now() -> datetime:
    return datetime.now(tz=timezone.utc)
