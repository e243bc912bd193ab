"""Saving figures of matplotlib."""

import dataclasses
from os import PathLike
from typing import IO, Any

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from hamilton.io import utils
from hamilton.io.data_adapters import DataSaver
from hamilton.plugins.library_calls import LibraryCall

COLUMN_FRIENDLY_DF_TYPE = False


@dataclasses.dataclass
class MatplotlibWriter(LibraryCall, DataSaver):
    """Saves a figure as a picture."""

    key = "plt"
    types = (Figure,)
    # As in apache-hamilton the resolution is not handed on.
    withheld = frozenset({"dpi"})

    path: str | PathLike | IO
    dpi: float | str | None = None
    format: str | None = None
    metadata: dict | None = None
    bbox_inches: str | Bbox | None = None
    pad_inches: float | str | None = None
    facecolor: str | float | tuple | None = None
    edgecolor: str | float | tuple | None = None
    backend: str | None = None
    orientation: str | None = None
    papertype: str | None = None
    transparent: bool | None = None
    bbox_extra_artists: list[Artist] | None = None
    pil_kwargs: dict | None = None

    def save_data(self, data: Figure) -> dict[str, Any]:
        data.savefig(fname=self.path, **self._get_saving_kwargs())
        return utils.get_file_metadata(self.path)


DATA_ADAPTERS = [MatplotlibWriter]
