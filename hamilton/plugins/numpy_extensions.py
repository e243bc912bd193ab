"""Loading and saving arrays of numpy."""

import dataclasses
import pathlib
from typing import IO, Any, Literal

import numpy as np

from hamilton.io import utils
from hamilton.io.data_adapters import DataLoader, DataSaver
from hamilton.plugins.library_calls import LibraryCall

COLUMN_FRIENDLY_DF_TYPE = False
_KNOWS_FIX_IMPORTS = tuple(int(part) for part in np.__version__.split(".")[:2]) < (2, 4)


class _ArrayAdapter(LibraryCall):
    key = "npy"
    types = (np.ndarray,)
    passes_none = True

    def arguments(self) -> dict[str, Any]:
        arguments = super().arguments()
        if arguments["fix_imports"] is None or not _KNOWS_FIX_IMPORTS:
            del arguments["fix_imports"]
        return arguments


@dataclasses.dataclass
class NumpyNpyWriter(_ArrayAdapter, DataSaver):
    """Saves an array."""

    path: str | pathlib.Path | IO
    allow_pickle: bool | None = None
    fix_imports: bool | None = None

    def save_data(self, data: np.ndarray) -> dict[str, Any]:
        np.save(self.path, data, **self._get_saving_kwargs())
        return utils.get_file_metadata(self.path)


@dataclasses.dataclass
class NumpyNpyReader(_ArrayAdapter, DataLoader):
    """Loads an array."""

    path: str | pathlib.Path | IO
    mmap_mode: str | None = None
    allow_pickle: bool | None = None
    fix_imports: bool | None = None
    encoding: Literal["ASCII", "latin1", "bytes"] = "ASCII"

    def load_data(self, type_: type) -> tuple[np.ndarray, dict[str, Any]]:
        return np.load(self.path, **self._get_loading_kwargs()), utils.get_file_metadata(self.path)


DATA_ADAPTERS = [NumpyNpyWriter, NumpyNpyReader]
