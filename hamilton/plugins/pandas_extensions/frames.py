"""What the adapters for pandas have in common: each calls one function of pandas with its own fields.

The fields are annotated as pandas annotates its parameters; that is why this imports some of its types.
"""

from collections.abc import Hashable, Iterator
from typing import Any, ClassVar

import pandas as pd
from pandas._typing import NpDtype
from pandas.core.dtypes.dtypes import ExtensionDtype

from hamilton import registry
from hamilton.io import utils
from hamilton.io.data_adapters import DataLoader, DataSaver
from hamilton.plugins.library_calls import LibraryCall

try:
    import fsspec
    import pyarrow.fs

    FILESYSTEM_TYPE = pyarrow.fs.FileSystem | fsspec.spec.AbstractFileSystem | None
except ImportError:
    FILESYSTEM_TYPE = type | None

DATAFRAME_TYPE = pd.DataFrame
COLUMN_TYPE = pd.Series
JSONSerializable = str | float | bool | list | dict | None
IndexLabel = Hashable | Iterator[Hashable] | None
Dtype = ExtensionDtype | NpDtype

PANDAS_VERSION = tuple(int(part) for part in pd.__version__.split(".")[:2])


def register_types() -> None:
    """Make the types known."""
    registry.register_types("pandas", DATAFRAME_TYPE, COLUMN_TYPE)


def get_column_pandas(df: pd.DataFrame, column_name: str) -> pd.Series:
    """Take a column out of a frame."""
    return df[column_name]


def fill_with_scalar_pandas(df: pd.DataFrame, column_name: str, value: Any) -> pd.DataFrame:
    """Fill a column with a single value."""
    df[column_name] = value
    return df


class _FrameAdapter(LibraryCall):
    """Calls pandas with the fields that are set."""

    types = (DATAFRAME_TYPE,)
    pandas_name: ClassVar[str]
    #: Fields that pandas knows no longer, with the version since which it does not.
    gone: ClassVar[dict[str, tuple[int, int]]] = {}

    def arguments(self) -> dict[str, Any]:
        """The arguments that pandas is called with, besides the place."""
        gone = {name for name, since in self.gone.items() if since <= PANDAS_VERSION}
        return {name: value for name, value in super().arguments().items() if name not in gone}


class FrameReader(_FrameAdapter, DataLoader):
    """Loads a frame with a function of pandas."""

    def load_data(self, type_: type) -> tuple[pd.DataFrame, dict[str, Any]]:
        place = getattr(self, self.place)
        df = getattr(pd, self.pandas_name)(place, **self._get_loading_kwargs())
        return df, utils.get_file_and_dataframe_metadata(place, df)


class FrameWriter(_FrameAdapter, DataSaver):
    """Saves a frame with one of its methods."""

    def save_data(self, data: pd.DataFrame) -> dict[str, Any]:
        place = getattr(self, self.place)
        getattr(data, self.pandas_name)(place, **self._get_saving_kwargs())
        return utils.get_file_and_dataframe_metadata(place, data)
