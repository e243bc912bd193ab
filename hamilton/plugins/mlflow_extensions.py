"""Saving models to MLflow and loading them from there."""

import dataclasses
import pathlib
from types import ModuleType
from typing import Any, Literal

import mlflow

from hamilton.io.data_adapters import DataLoader, DataSaver
from hamilton.plugins.library_calls import LibraryCall

COLUMN_FRIENDLY_DF_TYPE = False


def _module_of(flavor: str | ModuleType) -> ModuleType:
    if isinstance(flavor, ModuleType):
        return flavor
    try:
        return getattr(mlflow, flavor)
    except ImportError as e:
        raise ImportError(f"MLflow has no flavor {flavor}, or its library is not installed.") from e


def _attributes(info: Any) -> dict[str, Any]:
    return {name.strip("_"): value for name, value in vars(info).items()}


@dataclasses.dataclass
class MLFlowModelSaver(LibraryCall, DataSaver):
    """Saves a model to a run, and registers it if a name is given."""

    key = "mlflow"
    types = (Any,)

    path: str | pathlib.Path = "model"
    register_as: str | None = None
    flavor: str | ModuleType | None = None
    run_id: str | None = None
    mlflow_kwargs: dict[str, Any] = None

    def __post_init__(self) -> None:
        self.mlflow_kwargs = self.mlflow_kwargs or {}

    def save_data(self, data: Any) -> dict[str, Any]:
        flavor = _module_of(self.flavor or data.__module__.partition(".")[0])
        active = mlflow.active_run()
        if active and self.run_id and active.info.run_id != self.run_id:
            raise RuntimeError(
                f"The run {active.info.run_id} is active, but the model is to be saved to {self.run_id}. Leave run_id "
                f"out to save it to the active run."
            )
        if active:
            info = flavor.log_model(data, self.path, **self.mlflow_kwargs)
        else:
            with mlflow.start_run(run_id=self.run_id):
                info = flavor.log_model(data, self.path, **self.mlflow_kwargs)
        metadata = _attributes(info)
        if self.register_as:
            registered = mlflow.register_model(model_uri=metadata["model_uri"], name=self.register_as)
            # The tracker of h_mlflow reads this.
            metadata["registered_model"] = _attributes(registered)
        return metadata


@dataclasses.dataclass
class MLFlowModelLoader(LibraryCall, DataLoader):
    """Loads a model by its URI, or by what the URI is made of.

    :raises ValueError: if neither is given.
    """

    key = "mlflow"
    types = (Any,)

    model_uri: str | None = None
    mode: Literal["tracking", "registry"] = "tracking"
    run_id: str | None = None
    path: str | pathlib.Path = "model"
    model_name: str | None = None
    version: str | int | None = None
    version_alias: str | None = None
    flavor: ModuleType | str | None = None
    mlflow_kwargs: dict[str, Any] = None

    def __post_init__(self) -> None:
        self.mlflow_kwargs = self.mlflow_kwargs or {}
        if self.model_uri:
            return
        if self.mode == "tracking":
            if not self.run_id or not self.path:
                raise ValueError("A tracked model is found by run_id= and path=, or by model_uri=.")
            self.model_uri = f"runs:/{self.run_id}/{self.path}"
        elif self.mode == "registry":
            if not self.model_name:
                raise ValueError("A registered model is found by model_name=, or by model_uri=.")
            if bool(self.version) == bool(self.version_alias):
                raise ValueError("A registered model needs either version= or version_alias=.")
            which = f"/{self.version}" if self.version else f"@{self.version_alias}"
            self.model_uri = f"models:/{self.model_name}{which}"

    def load_data(self, type_: type) -> tuple[Any, dict[str, Any]]:
        metadata = _attributes(mlflow.models.model.get_model_info(self.model_uri))
        flavor = self.flavor
        if flavor is None:
            flavor = next((f for f in metadata["flavors"] if f != "python_function"), "pyfunc")
        model = _module_of(flavor).load_model(model_uri=self.model_uri, **self.mlflow_kwargs)
        return model, metadata


DATA_ADAPTERS = [MLFlowModelSaver, MLFlowModelLoader]
