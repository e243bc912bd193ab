"""Saving figures of plotly."""

import dataclasses
import pathlib
from typing import IO, Any

import plotly.graph_objects

from hamilton.io import utils
from hamilton.io.data_adapters import DataSaver
from hamilton.plugins.library_calls import LibraryCall

COLUMN_FRIENDLY_DF_TYPE = False


@dataclasses.dataclass
class PlotlyStaticWriter(LibraryCall, DataSaver):
    """Saves a figure as a picture."""

    key = "plotly"
    types = (plotly.graph_objects.Figure,)

    path: str | pathlib.Path | IO
    format: str | None = None
    width: int | None = None
    height: int | None = None
    scale: int | float | None = None
    validate: bool = True
    engine: str = "auto"

    def save_data(self, data: plotly.graph_objects.Figure) -> dict[str, Any]:
        data.write_image(file=self.path, **self._get_saving_kwargs())
        return utils.get_file_metadata(self.path)


@dataclasses.dataclass
class PlotlyInteractiveWriter(LibraryCall, DataSaver):
    """Saves a figure as a web page."""

    key = "html"
    types = (plotly.graph_objects.Figure,)

    path: str | pathlib.Path | IO
    config: dict | None = None
    auto_play: bool = True
    include_plotlyjs: bool | str = True
    include_mathjax: bool | str = False
    post_script: str | list[str] | None = None
    full_html: bool = True
    animation_opts: dict | None = None
    default_width: int | float | str = "100%"
    default_height: int | float | str = "100%"
    validate: bool = True
    auto_open: bool = True
    div_id: str | None = None

    def save_data(self, data: plotly.graph_objects.Figure) -> dict[str, Any]:
        data.write_html(file=self.path, **self._get_saving_kwargs())
        return utils.get_file_metadata(self.path)


DATA_ADAPTERS = [PlotlyStaticWriter, PlotlyInteractiveWriter]
