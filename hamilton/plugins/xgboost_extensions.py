"""Loading and saving models of XGBoost."""

import dataclasses
from os import PathLike
from typing import Any

import xgboost

from hamilton.io import utils
from hamilton.io.data_adapters import DataLoader, DataSaver
from hamilton.plugins.library_calls import LibraryCall

COLUMN_FRIENDLY_DF_TYPE = False
XGBOOST_MODEL_TYPES = [xgboost.XGBModel, xgboost.Booster]
XGBOOST_MODEL_TYPES_ANNOTATION = xgboost.XGBModel | xgboost.Booster


@dataclasses.dataclass
class XGBoostJsonWriter(LibraryCall, DataSaver):
    """Saves a model as JSON."""

    key = "json"
    types = XGBOOST_MODEL_TYPES

    path: str | PathLike

    def save_data(self, data: XGBOOST_MODEL_TYPES_ANNOTATION) -> dict[str, Any]:
        data.save_model(self.path)
        return utils.get_file_metadata(self.path)


@dataclasses.dataclass
class XGBoostJsonReader(LibraryCall, DataLoader):
    """Loads a model from JSON."""

    key = "json"
    types = XGBOOST_MODEL_TYPES

    path: str | bytearray | PathLike

    def load_data(self, type_: type) -> tuple[XGBOOST_MODEL_TYPES_ANNOTATION, dict[str, Any]]:
        model = type_()
        model.load_model(self.path)
        return model, utils.get_file_metadata(self.path)


DATA_ADAPTERS = [XGBoostJsonReader, XGBoostJsonWriter]
