"""Databases."""

import dataclasses
from collections.abc import Callable, Hashable
from sqlite3 import Connection
from typing import Any

import pandas as pd

from hamilton.io import utils
from hamilton.plugins.pandas_extensions.frames import Dtype, FrameReader, FrameWriter, IndexLabel


@dataclasses.dataclass
class PandasSqlReader(FrameReader):
    """Loads a table or the rows of a query."""

    key = "sql"
    pandas_name = "read_sql"
    place = "query_or_table"
    withheld = frozenset({"db_connection"})

    query_or_table: str
    db_connection: str | Connection
    chunksize: int | None = None
    coerce_float: bool = True
    columns: list[str] | None = None
    dtype: Dtype | dict[Hashable, Dtype] | None = None
    dtype_backend: str | None = None
    index_col: str | list[str] | None = None
    params: list | tuple | dict | None = None
    parse_dates: list | dict | None = None

    def load_data(self, type_: type) -> tuple[pd.DataFrame, dict[str, Any]]:
        df = pd.read_sql(self.query_or_table, self.db_connection, **self._get_loading_kwargs())
        return df, {**utils.get_sql_metadata(self.query_or_table, df), **utils.get_dataframe_metadata(df)}


@dataclasses.dataclass
class PandasSqlWriter(FrameWriter):
    """Saves a table."""

    key = "sql"
    pandas_name = "to_sql"
    place = "table_name"
    withheld = frozenset({"db_connection"})

    table_name: str
    db_connection: Any
    chunksize: int | None = None
    dtype: Dtype | dict[Hashable, Dtype] | None = None
    if_exists: str = "fail"
    index: bool = True
    index_label: IndexLabel | None = None
    method: str | Callable | None = None
    schema: str | None = None

    def save_data(self, data: pd.DataFrame) -> dict[str, Any]:
        rows = data.to_sql(self.table_name, self.db_connection, **self._get_saving_kwargs())
        return {**utils.get_sql_metadata(self.table_name, rows), **utils.get_dataframe_metadata(data)}
