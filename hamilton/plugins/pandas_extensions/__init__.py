"""Loading and saving data frames of pandas, one module a kind of file."""

from hamilton.plugins.pandas_extensions.columnar import (
    PandasFeatherReader,
    PandasFeatherWriter,
    PandasORCReader,
    PandasORCWriter,
    PandasParquetReader,
    PandasParquetWriter,
)
from hamilton.plugins.pandas_extensions.databases import PandasSqlReader, PandasSqlWriter
from hamilton.plugins.pandas_extensions.documents import (
    PandasHtmlReader,
    PandasHtmlWriter,
    PandasXmlReader,
    PandasXmlWriter,
)
from hamilton.plugins.pandas_extensions.frames import (
    COLUMN_TYPE,
    DATAFRAME_TYPE,
    fill_with_scalar_pandas,
    get_column_pandas,
    register_types,
)
from hamilton.plugins.pandas_extensions.objects import (
    PandasJsonReader,
    PandasJsonWriter,
    PandasPickleReader,
    PandasPickleWriter,
)
from hamilton.plugins.pandas_extensions.statistics import (
    PandasSPSSReader,
    PandasStataReader,
    PandasStataWriter,
)
from hamilton.plugins.pandas_extensions.tables import PandasFWFReader, PandasTableReader
from hamilton.plugins.pandas_extensions.text import PandasCSVReader, PandasCSVWriter
from hamilton.plugins.pandas_extensions.workbooks import PandasExcelReader, PandasExcelWriter

__all__ = [
    "COLUMN_TYPE",
    "DATAFRAME_TYPE",
    "DATA_ADAPTERS",
    "PandasCSVReader",
    "PandasCSVWriter",
    "PandasExcelReader",
    "PandasExcelWriter",
    "PandasFWFReader",
    "PandasFeatherReader",
    "PandasFeatherWriter",
    "PandasHtmlReader",
    "PandasHtmlWriter",
    "PandasJsonReader",
    "PandasJsonWriter",
    "PandasORCReader",
    "PandasORCWriter",
    "PandasParquetReader",
    "PandasParquetWriter",
    "PandasPickleReader",
    "PandasPickleWriter",
    "PandasSPSSReader",
    "PandasSqlReader",
    "PandasSqlWriter",
    "PandasStataReader",
    "PandasStataWriter",
    "PandasTableReader",
    "PandasXmlReader",
    "PandasXmlWriter",
    "fill_with_scalar_pandas",
    "get_column_pandas",
    "register_types",
]

DATA_ADAPTERS = [
    PandasCSVReader,
    PandasCSVWriter,
    PandasExcelReader,
    PandasExcelWriter,
    PandasFWFReader,
    PandasFeatherReader,
    PandasFeatherWriter,
    PandasHtmlReader,
    PandasHtmlWriter,
    PandasJsonReader,
    PandasJsonWriter,
    PandasORCReader,
    PandasORCWriter,
    PandasParquetReader,
    PandasParquetWriter,
    PandasPickleReader,
    PandasPickleWriter,
    PandasSPSSReader,
    PandasSqlReader,
    PandasSqlWriter,
    PandasStataReader,
    PandasStataWriter,
    PandasTableReader,
    PandasXmlReader,
    PandasXmlWriter,
]
