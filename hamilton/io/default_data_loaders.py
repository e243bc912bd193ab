"""The adapters that need nothing but Python: JSON, text, bytes, pickles, the environment, values."""

import dataclasses
import io
import json
import os
import pathlib
import pickle
from collections.abc import Collection
from typing import Any

from hamilton.io.data_adapters import DataLoader, DataSaver
from hamilton.io.utils import get_file_metadata


@dataclasses.dataclass
class JSONDataLoader(DataLoader):
    """Loads a JSON file."""

    path: str

    @classmethod
    def applicable_types(cls) -> Collection[type]:
        return [dict, list]

    def load_data(self, type_: type) -> tuple[dict, dict[str, Any]]:
        with pathlib.Path(self.path).open() as file:
            return json.load(file), get_file_metadata(self.path)

    @classmethod
    def name(cls) -> str:
        return "json"


@dataclasses.dataclass
class JSONDataSaver(DataSaver):
    """Saves a JSON file."""

    path: str

    @classmethod
    def applicable_types(cls) -> Collection[type]:
        return [dict, list]

    def save_data(self, data: Any) -> dict[str, Any]:
        with pathlib.Path(self.path).open("w") as file:
            json.dump(data, file)
        return get_file_metadata(self.path)

    @classmethod
    def name(cls) -> str:
        return "json"


@dataclasses.dataclass
class RawFileDataLoader(DataLoader):
    """Loads a text file."""

    path: str
    encoding: str = "utf-8"

    @classmethod
    def applicable_types(cls) -> Collection[type]:
        return [str]

    def load_data(self, type_: type) -> tuple[str, dict[str, Any]]:
        with pathlib.Path(self.path).open(encoding=self.encoding) as file:
            return file.read(), get_file_metadata(self.path)

    @classmethod
    def name(cls) -> str:
        return "file"


@dataclasses.dataclass
class RawFileDataSaver(DataSaver):
    """Saves a text file."""

    path: str
    encoding: str = "utf-8"

    @classmethod
    def applicable_types(cls) -> Collection[type]:
        return [str]

    def save_data(self, data: Any) -> dict[str, Any]:
        with pathlib.Path(self.path).open("w", encoding=self.encoding) as file:
            file.write(data)
        return get_file_metadata(self.path)

    @classmethod
    def name(cls) -> str:
        return "file"


@dataclasses.dataclass
class RawFileDataSaverBytes(DataSaver):
    """Saves a file of bytes."""

    path: pathlib.Path | str

    @classmethod
    def applicable_types(cls) -> Collection[type]:
        return [bytes, io.BytesIO]

    def save_data(self, data: bytes | io.BytesIO) -> dict[str, Any]:
        with pathlib.Path(self.path).open("wb") as file:
            file.write(data.getvalue() if isinstance(data, io.BytesIO) else data)
        return get_file_metadata(str(self.path))

    @classmethod
    def name(cls) -> str:
        return "file"


@dataclasses.dataclass
class PickleLoader(DataLoader):
    """Loads a pickled object. Only load what you trust: unpickling runs code."""

    path: str

    @classmethod
    def applicable_types(cls) -> Collection[type]:
        return [object, Any]

    def load_data(self, type_: type[object]) -> tuple[object, dict[str, Any]]:
        with pathlib.Path(self.path).open("rb") as file:
            return pickle.load(file), get_file_metadata(self.path)

    @classmethod
    def name(cls) -> str:
        return "pickle"


@dataclasses.dataclass
class PickleSaver(DataSaver):
    """Pickles an object."""

    path: str

    @classmethod
    def applicable_types(cls) -> Collection[type]:
        return [object]

    def save_data(self, data: Any) -> dict[str, Any]:
        with pathlib.Path(self.path).open("wb") as file:
            pickle.dump(data, file)
        return get_file_metadata(self.path)

    @classmethod
    def name(cls) -> str:
        return "pickle"


@dataclasses.dataclass
class EnvVarDataLoader(DataLoader):
    """Loads environment variables."""

    names: tuple[str, ...]

    @classmethod
    def applicable_types(cls) -> Collection[type]:
        return [dict]

    def load_data(self, type_: type[dict]) -> tuple[dict, dict[str, Any]]:
        return {name: os.environ[name] for name in self.names}, {}

    @classmethod
    def name(cls) -> str:
        return "environment"


@dataclasses.dataclass
class LiteralValueDataLoader(DataLoader):
    """Hands out a value."""

    value: Any

    @classmethod
    def applicable_types(cls) -> Collection[type]:
        return [Any]

    def load_data(self, type_: type) -> tuple[dict, dict[str, Any]]:
        return self.value, {}

    @classmethod
    def name(cls) -> str:
        return "literal"


@dataclasses.dataclass
class InMemoryResult(DataSaver):
    """Keeps the data, which is its own result."""

    @classmethod
    def applicable_types(cls) -> Collection[type]:
        return [Any]

    def save_data(self, data: Any) -> Any:
        return data

    @classmethod
    def name(cls) -> str:
        return "memory"


DATA_ADAPTERS = [
    JSONDataSaver,
    JSONDataLoader,
    LiteralValueDataLoader,
    RawFileDataLoader,
    RawFileDataSaver,
    RawFileDataSaverBytes,
    PickleLoader,
    PickleSaver,
    EnvVarDataLoader,
    InMemoryResult,
]
