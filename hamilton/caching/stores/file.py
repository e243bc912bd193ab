"""Results in files, one for each data version, and one beside it for those that are written in a format."""

import inspect
import shutil
from pathlib import Path
from typing import Any

from hamilton.caching.stores.base import ResultStore, StoredResult, raise_unless_both
from hamilton.io.data_adapters import DataLoader, DataSaver


class FileResultStore(ResultStore):
    """Keeps results in a folder.

    :param path: the folder.
    :param create_dir: whether to make it.
    """

    def __init__(self, path: str, create_dir: bool = True) -> None:
        self.path = Path(path)
        self.create_dir = create_dir
        if create_dir:
            self.path.mkdir(exist_ok=True, parents=True)

    def __getstate__(self) -> dict:
        # The arguments by which another process makes the same store.
        return {"path": str(self.path)}

    def _path_from_data_version(self, data_version: str) -> Path:
        return self.path / data_version

    def _materialized_path(self, data_version: str, saver_cls: DataSaver) -> Path:
        return self._path_from_data_version(data_version).with_suffix(f".{saver_cls.name()}")

    def exists(self, data_version: str) -> bool:
        return self._path_from_data_version(data_version).exists()

    def set(
        self,
        data_version: str,
        result: Any,
        saver_cls: DataSaver | None = None,
        loader_cls: DataLoader | None = None,
    ) -> None:
        """Keep a result.

        :param data_version: its data version.
        :param result: the result.
        :param saver_cls: writes it; without one it is pickled.
        :param loader_cls: reads it.
        :raises ValueError: if only one is given, or they take no file.
        """
        raise_unless_both(saver_cls, loader_cls)
        saver = loader = None
        if saver_cls is not None:
            path = str(self._materialized_path(data_version, saver_cls).absolute())
            saver, loader = _of_file(saver_cls, path), _of_file(loader_cls, path)
        self.path.mkdir(exist_ok=True)
        stored = StoredResult.new(value=result, saver=saver, loader=loader)
        self._path_from_data_version(data_version).write_bytes(stored.save())

    def get(self, data_version: str) -> Any | None:
        stored = _read(self._path_from_data_version(data_version))
        return None if stored is None else stored.value

    def delete(self, data_version: str) -> None:
        self._path_from_data_version(data_version).unlink(missing_ok=True)

    def delete_all(self) -> None:
        shutil.rmtree(self.path)
        self.path.mkdir(exist_ok=True)

    def delete_expired(self) -> None:
        """Forget the results that are good no longer."""
        for path in self.path.iterdir():
            stored = _read(path)
            if stored is not None and stored.expired:
                path.unlink(missing_ok=True)


def _of_file(adapter: Any, path: str) -> Any:
    arguments = inspect.getfullargspec(adapter.__init__).args
    for name in ("file", "path"):
        if name in arguments:
            return adapter(**{name: path})
    raise ValueError(f"{adapter.__name__} cannot be used for caching: it takes neither file= nor path=.")


def _read(path: Path) -> StoredResult | None:
    try:
        return StoredResult.load(path.read_bytes())
    except FileNotFoundError:
        return None
