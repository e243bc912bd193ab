"""Loading and saving YAML; needs PyYAML."""

import dataclasses
import pathlib
from collections.abc import Collection
from typing import Any, Union

import yaml

from hamilton.io.data_adapters import DataLoader, DataSaver
from hamilton.io.utils import get_file_metadata

COLUMN_FRIENDLY_DF_TYPE = False
PrimitiveTypes = (str, int, float, bool, dict, list)
AcceptedTypes = Union[PrimitiveTypes]  # noqa: UP007 - made of a tuple


@dataclasses.dataclass
class YAMLDataLoader(DataLoader):
    """Loads a YAML file."""

    path: str | pathlib.Path

    @classmethod
    def applicable_types(cls) -> Collection[type]:
        return list(PrimitiveTypes)

    def load_data(self, type_: type) -> tuple[AcceptedTypes, dict[str, Any]]:
        with pathlib.Path(self.path).open() as file:
            return yaml.safe_load(file), get_file_metadata(self.path)

    @classmethod
    def name(cls) -> str:
        return "yaml"


@dataclasses.dataclass
class YAMLDataSaver(DataSaver):
    """Saves a YAML file."""

    path: str | pathlib.Path

    @classmethod
    def applicable_types(cls) -> Collection[type]:
        return list(PrimitiveTypes)

    def save_data(self, data: AcceptedTypes) -> dict[str, Any]:
        with pathlib.Path(self.path).open("w") as file:
            yaml.dump(data, file)
        return get_file_metadata(self.path)

    @classmethod
    def name(cls) -> str:
        return "yaml"


DATA_ADAPTERS = [YAMLDataLoader, YAMLDataSaver]
