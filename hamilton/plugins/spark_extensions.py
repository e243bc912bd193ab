"""Loading data frames of Spark, and their type, whose columns have none."""

import abc
import dataclasses
from typing import Any

import pyspark.sql as ps
from pyspark.sql import SparkSession

from hamilton import registry
from hamilton.io import utils
from hamilton.io.data_adapters import DataLoader
from hamilton.plugins.library_calls import LibraryCall

COLUMN_FRIENDLY_DF_TYPE = False
DATAFRAME_TYPE = ps.DataFrame
COLUMN_TYPE = None


def register_types() -> None:
    """Make the types known."""
    registry.register_types("spark", DATAFRAME_TYPE, COLUMN_TYPE)


@dataclasses.dataclass
class SparkDataFrameDataLoader(LibraryCall, DataLoader):
    """Loads a frame by a session."""

    types = (DATAFRAME_TYPE,)

    spark: SparkSession

    @abc.abstractmethod
    def load_data(self, type_: type) -> tuple[ps.DataFrame, dict[str, Any]]:
        """Load the frame."""


@dataclasses.dataclass
class CSVDataLoader(SparkDataFrameDataLoader):
    """Loads CSV."""

    key = "csv"

    path: str
    header: bool = True
    sep: str = ","

    def load_data(self, type_: type) -> tuple[ps.DataFrame, dict[str, Any]]:
        frame = self.spark.read.csv(self.path, header=self.header, sep=self.sep, inferSchema=True)
        return frame, utils.get_file_metadata(self.path)


@dataclasses.dataclass
class ParquetDataLoader(SparkDataFrameDataLoader):
    """Loads Parquet."""

    key = "parquet"

    path: str

    def load_data(self, type_: type) -> tuple[ps.DataFrame, dict[str, Any]]:
        return self.spark.read.parquet(self.path), utils.get_file_metadata(self.path)


DATA_ADAPTERS = [CSVDataLoader, ParquetDataLoader]
