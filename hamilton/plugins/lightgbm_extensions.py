"""Loading and saving models of LightGBM."""

import dataclasses
from pathlib import Path
from typing import Any, Literal

import lightgbm

from hamilton.io import utils
from hamilton.io.data_adapters import DataLoader, DataSaver
from hamilton.plugins.library_calls import LibraryCall

COLUMN_FRIENDLY_DF_TYPE = False
LIGHTGBM_MODEL_TYPES = [lightgbm.LGBMModel, lightgbm.Booster, lightgbm.CVBooster]
LIGHTGBM_MODEL_TYPES_ANNOTATION = lightgbm.LGBMModel | lightgbm.Booster | lightgbm.CVBooster


@dataclasses.dataclass
class LightGBMFileWriter(LibraryCall, DataSaver):
    """Saves a model to a file."""

    key = "file"
    types = LIGHTGBM_MODEL_TYPES
    passes_none = True

    path: str | Path
    num_iteration: int | None = None
    start_iteration: int = 0
    importance_type: Literal["split", "gain"] = "split"

    def save_data(self, data: LIGHTGBM_MODEL_TYPES_ANNOTATION) -> dict[str, Any]:
        booster = data.booster_ if isinstance(data, lightgbm.LGBMModel) else data
        booster.save_model(filename=self.path, **self._get_saving_kwargs())
        return utils.get_file_metadata(self.path)


@dataclasses.dataclass
class LightGBMFileReader(LibraryCall, DataLoader):
    """Loads a model from a file."""

    key = "file"
    types = LIGHTGBM_MODEL_TYPES

    path: str | Path

    def load_data(self, type_: type) -> tuple[lightgbm.Booster | lightgbm.CVBooster, dict[str, Any]]:
        return type_(model_file=self.path), utils.get_file_metadata(self.path)


DATA_ADAPTERS = [LightGBMFileReader, LightGBMFileWriter]
