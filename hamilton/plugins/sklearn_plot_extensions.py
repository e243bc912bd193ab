"""Saving the displays of scikit-learn."""

import dataclasses
from os import PathLike
from typing import Any, Union

import sklearn.inspection
import sklearn.metrics
import sklearn.model_selection
from matplotlib import pyplot

from hamilton.io import utils
from hamilton.io.data_adapters import DataSaver
from hamilton.plugins.library_calls import LibraryCall

COLUMN_FRIENDLY_DF_TYPE = False
display_classes = [
    "ConfusionMatrixDisplay",
    "DetCurveDisplay",
    "PrecisionRecallDisplay",
    "PredictionErrorDisplay",
    "RocCurveDisplay",
    "CalibrationDisplay",
    "DecisionBoundaryDisplay",
    "LearningCurveDisplay",
    "PartialDependenceDisplay",
    "ValidationCurveDisplay",
]
_PARTS = (sklearn.metrics, sklearn.inspection, sklearn.model_selection)
SKLEARN_PLOT_TYPES = [
    *(getattr(part, name) for name in display_classes for part in _PARTS if hasattr(part, name)),
    pyplot.Figure,
]
SKLEARN_PLOT_TYPES_ANNOTATION = Union[tuple(SKLEARN_PLOT_TYPES)]  # noqa: UP007 - made of a list


@dataclasses.dataclass
class SklearnPlotSaver(LibraryCall, DataSaver):
    """Draws a display and saves it as a picture."""

    key = "png"
    types = SKLEARN_PLOT_TYPES

    path: str | PathLike
    dpi: float = 200
    format: str = "png"
    metadata: dict | None = None
    bbox_inches: str = None
    pad_inches: float = 0.1
    backend: str | None = None
    papertype: str = None
    transparent: bool = None
    bbox_extra_artists: list | None = None
    pil_kwargs: dict | None = None

    def save_data(self, data: SKLEARN_PLOT_TYPES_ANNOTATION) -> dict[str, Any]:
        figure = data
        if not isinstance(data, pyplot.Figure):
            data.plot()
            figure = data.figure_
        figure.savefig(self.path, **self._get_saving_kwargs())
        return utils.get_file_metadata(self.path)


DATA_ADAPTERS = [SklearnPlotSaver]
