"""Loading resources of dlt and saving by its pipelines."""

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Any, Literal

import dlt
import pandas as pd
from dlt.common.destination.capabilities import TLoaderFileFormat
from dlt.common.schema import Schema, TColumnSchema
from dlt.extract.resource import DltResource

from hamilton.io import utils
from hamilton.io.data_adapters import DataLoader, DataSaver
from hamilton.plugins.library_calls import LibraryCall

try:
    import pyarrow as pa

    DATAFRAME_TYPES = (Iterable, pd.DataFrame, pa.Table, pa.RecordBatch)
except ModuleNotFoundError:
    DATAFRAME_TYPES = (Iterable, pd.DataFrame)

COLUMN_FRIENDLY_DF_TYPE = False


@dataclasses.dataclass
class DltResourceLoader(LibraryCall, DataLoader):
    """Loads a resource as a data frame."""

    key = "dlt"
    types = (pd.DataFrame,)

    resource: DltResource

    def load_data(self, type_: type) -> tuple[pd.DataFrame, dict[str, Any]]:
        pipeline = dlt.pipeline(pipeline_name="Hamilton-DltResourceLoader", destination="filesystem")
        pipeline.extract(self.resource, loader_file_format="parquet")
        jobs = pipeline.normalize().load_packages[0].jobs["new_jobs"]
        paths = [job.file_path for job in jobs if job.job_file_info.table_name == self.resource.name]
        df = pd.concat([pd.read_parquet(path) for path in paths], ignore_index=True)
        pipeline.drop()
        return df, utils.get_dataframe_metadata(df)


@dataclasses.dataclass
class DltDestinationSaver(LibraryCall, DataSaver):
    """Saves by a pipeline."""

    key = "dlt"
    types = DATAFRAME_TYPES
    place = "pipeline"

    pipeline: dlt.Pipeline
    table_name: str
    primary_key: str | None = None
    write_disposition: Literal["skip", "append", "replace", "merge"] | None = None
    columns: Sequence[TColumnSchema] | None = None
    schema: Schema | None = None
    loader_file_format: TLoaderFileFormat | None = None

    @classmethod
    def applicable_types(cls) -> Any:
        return DATAFRAME_TYPES

    def save_data(self, data: Any) -> dict[str, Any]:
        if isinstance(data, dict):
            raise NotImplementedError(
                "to.dlt() saves one node as one table: a dictionary of several, as DictResult builds it, cannot be saved."
            )
        return {"dlt_metadata": self.pipeline.run(data, **self._get_saving_kwargs()).asdict()}


DATA_ADAPTERS = [DltDestinationSaver, DltResourceLoader]
