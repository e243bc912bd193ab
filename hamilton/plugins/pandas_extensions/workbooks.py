"""Excel workbooks."""

import dataclasses
from collections.abc import Callable, Hashable, Iterable, Sequence
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from hamilton.io import utils
from hamilton.plugins.pandas_extensions.frames import Dtype, FrameReader, FrameWriter, IndexLabel

_OF_WORKBOOK = (
    "date_format",
    "datetime_format",
    "if_sheet_exists",
    "mode",
    "engine",
    "engine_kwargs",
    "storage_options",
)


@dataclasses.dataclass
class PandasExcelReader(FrameReader):
    """Loads a sheet of a workbook."""

    key = "excel"
    pandas_name = "read_excel"
    passes_none = True

    path: str | Path | BytesIO | BufferedReader = None
    sheet_name: str | int | list[int | str] | None = 0
    header: int | Sequence | None = 0
    names: Sequence | None = None
    index_col: int | str | Sequence | None = None
    usecols: int | str | Sequence | Sequence | Callable[[str], bool] | None = None
    dtype: Dtype | dict[Hashable, Dtype] | None = None
    engine: Literal["xlrd", "openpyxl", "odf", "pyxlsb", "calamine"] | None = None
    converters: dict[str, Callable] | dict[int, Callable] | None = None
    true_values: Iterable | None = None
    false_values: Iterable | None = None
    skiprows: Sequence | int | Callable[[int], object] | None = None
    nrows: int | None = None
    keep_default_na: bool = True
    na_filter: bool = True
    verbose: bool | None = None
    parse_dates: list[int | str] | dict[str, list[int | str]] | bool = False
    date_format: dict[Hashable, str] | str | None = None
    thousands: str | None = None
    decimal: str = "."
    comment: str | None = None
    skipfooter: int = 0
    storage_options: dict[str, Any] | None = None
    dtype_backend: Literal["pyarrow", "numpy_nullable"] = "numpy_nullable"
    engine_kwargs: dict[str, Any] | None = None

    def arguments(self) -> dict[str, Any]:
        arguments = super().arguments()
        if self.engine_kwargs is None:
            del arguments["engine_kwargs"]
        return arguments


@dataclasses.dataclass
class PandasExcelWriter(FrameWriter):
    """Saves a sheet of a workbook."""

    key = "excel"
    pandas_name = "to_excel"
    passes_none = True

    path: str | Path | BytesIO
    sheet_name: str = "Sheet1"
    na_rep: str = ""
    float_format: str | None = None
    columns: Sequence | None = None
    header: Sequence | bool = True
    index: bool = True
    index_label: IndexLabel | None = None
    startrow: int = 0
    startcol: int = 0
    engine: Literal["openpyxl", "xlsxwriter"] | None = None
    merge_cells: bool = True
    inf_rep: str = "inf"
    freeze_panes: tuple[int, int] | None = None
    storage_options: dict[str, Any] | None = None
    engine_kwargs: dict[str, Any] | None = None
    mode: Literal["w", "a"] | None = "w"
    if_sheet_exists: Literal["error", "new", "replace", "overlay"] | None = None
    datetime_format: str = None
    date_format: str = None

    def _get_saving_kwargs(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """What opens the workbook, and what writes the sheet."""
        of_sheet = self.arguments()
        of_workbook = {name: of_sheet.pop(name) for name in _OF_WORKBOOK}
        if of_workbook["engine_kwargs"] is None:
            del of_workbook["engine_kwargs"]
        return of_workbook, of_sheet

    def save_data(self, data: pd.DataFrame) -> dict[str, Any]:
        of_workbook, of_sheet = self._get_saving_kwargs()
        with pd.ExcelWriter(self.path, **of_workbook) as workbook:
            data.to_excel(workbook, **of_sheet)
        return utils.get_file_and_dataframe_metadata(self.path, data)
