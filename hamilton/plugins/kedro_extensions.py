"""Loading and saving by a data catalog of Kedro."""

import dataclasses
from typing import Any

from kedro.io import DataCatalog

from hamilton.io.data_adapters import DataLoader, DataSaver
from hamilton.plugins.library_calls import LibraryCall

COLUMN_FRIENDLY_DF_TYPE = False


@dataclasses.dataclass
class KedroSaver(LibraryCall, DataSaver):
    """Saves a data set of a catalog."""

    key = "kedro"
    types = (Any,)

    dataset_name: str
    catalog: DataCatalog

    def save_data(self, data: Any) -> dict[str, Any]:
        self.catalog.save(self.dataset_name, data)
        return {"success": True}


@dataclasses.dataclass
class KedroLoader(LibraryCall, DataLoader):
    """Loads a data set of a catalog."""

    key = "kedro"
    types = (Any,)

    dataset_name: str
    catalog: DataCatalog
    version: str | None = None

    def load_data(self, type_: type) -> tuple[Any, dict[str, Any]]:
        data = self.catalog.load(self.dataset_name, self.version)
        return data, {"dataset_name": self.dataset_name, "version": self.version}


DATA_ADAPTERS = [KedroSaver, KedroLoader]
