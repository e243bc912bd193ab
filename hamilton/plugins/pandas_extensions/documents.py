"""Documents: XML, HTML."""

import dataclasses
from collections.abc import Iterable, Sequence
from io import BufferedReader, BytesIO, StringIO
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from hamilton.io import utils
from hamilton.plugins.pandas_extensions.frames import FrameReader, FrameWriter


@dataclasses.dataclass
class PandasXmlReader(FrameReader):
    """Loads an XML file."""

    key = "xml"
    pandas_name = "read_xml"
    place = "path_or_buffer"

    path_or_buffer: str | Path | BytesIO | BufferedReader
    xpath: str | None = "./*"
    namespace: dict[str, str] | None = None
    elems_only: bool | None = False
    attrs_only: bool | None = False
    names: list[str] | None = None
    dtype: dict[str, Any] | None = None
    converters: dict[int | str, Any] | None = None
    parse_dates: bool | list[int | str | list[list] | dict[str, list[int]]] = False
    encoding: str | None = "utf-8"
    parser: str = "lxml"
    stylesheet: str | Path | BytesIO | BufferedReader = None
    iterparse: dict[str, list[str]] | None = None
    compression: str | dict[str, Any] | None = "infer"
    storage_options: dict[str, Any] | None = None
    dtype_backend: str = "numpy_nullable"


@dataclasses.dataclass
class PandasXmlWriter(FrameWriter):
    """Saves an XML file."""

    key = "xml"
    pandas_name = "to_xml"
    place = "path_or_buffer"

    path_or_buffer: str | Path | BytesIO | BufferedReader
    index: bool = True
    root_name: str = "data"
    row_name: str = "row"
    na_rep: str | None = None
    attr_cols: list[str] | None = None
    elems_cols: list[str] | None = None
    namespaces: dict[str, str] | None = None
    prefix: str | None = None
    encoding: str = "utf-8"
    xml_declaration: bool = True
    pretty_print: bool = True
    parser: str = "lxml"
    stylesheet: str | Path | BytesIO | BufferedReader | None = None
    compression: str | dict[str, Any] | None = "infer"
    storage_options: dict[str, Any] | None = None


@dataclasses.dataclass
class PandasHtmlReader(FrameReader):
    """Loads the tables of an HTML page, as a list."""

    key = "html"
    pandas_name = "read_html"
    place = "io"

    io: str | Path | BytesIO | BufferedReader
    match: str | None = ".+"
    flavor: str | Sequence | None = None
    header: int | Sequence | None = None
    index_col: int | Sequence | None = None
    skiprows: int | Sequence | slice | None = None
    attrs: dict[str, str] | None = None
    parse_dates: bool | None = None
    thousands: str | None = ","
    encoding: str | None = None
    decimal: str = "."
    converters: dict[Any, Any] | None = None
    na_values: Iterable = None
    keep_default_na: bool = True
    displayed_only: bool = True
    extract_links: Literal["header", "footer", "body", "all"] | None = None
    dtype_backend: Literal["pyarrow", "numpy_nullable"] = "numpy_nullable"
    storage_options: dict[str, Any] | None = None

    def load_data(self, type_: type) -> tuple[list[pd.DataFrame], dict[str, Any]]:
        tables = pd.read_html(self.io, **self._get_loading_kwargs())
        return tables, utils.get_file_and_dataframe_metadata(self.io, tables[0])


@dataclasses.dataclass
class PandasHtmlWriter(FrameWriter):
    """Saves an HTML table."""

    key = "html"
    pandas_name = "to_html"
    place = "buf"

    buf: str | Path | StringIO | None = None
    columns: list[str] | None = None
    col_space: str | int | list | dict | None = None
    header: bool | None = True
    index: bool | None = True
    na_rep: str | None = "NaN"
    formatters: list | tuple | dict | None = None
    float_format: str | None = None
    sparsify: bool | None = True
    index_names: bool | None = True
    justify: str = None
    max_rows: int | None = None
    max_cols: int | None = None
    show_dimensions: bool = False
    decimal: str = "."
    bold_rows: bool = True
    classes: str | list[str] | tuple | None = None
    escape: bool | None = True
    notebook: Literal[True, False] = False
    border: int = None
    table_id: str | None = None
    render_links: bool = False
    encoding: str | None = "utf-8"
