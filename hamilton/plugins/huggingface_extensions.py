"""Loading and saving data sets of Hugging Face."""

import dataclasses
from collections.abc import Collection, Mapping, Sequence
from os import PathLike
from typing import Any, BinaryIO

from datasets import (
    Dataset,
    DatasetDict,
    DownloadConfig,
    DownloadMode,
    Features,
    IterableDataset,
    IterableDatasetDict,
    VerificationMode,
    Version,
    load_dataset,
)

from hamilton.io import utils
from hamilton.io.data_adapters import DataLoader, DataSaver
from hamilton.plugins.library_calls import LibraryCall

try:
    import lancedb
except ImportError:
    lancedb = None

COLUMN_FRIENDLY_DF_TYPE = False
HF_types = (DatasetDict, Dataset, IterableDatasetDict, IterableDataset)


def _described(ds: Any) -> dict[str, Any]:
    told = {"rows": ds.num_rows, "columns": ds.column_names}
    if isinstance(ds, Dataset):
        told.update(size_in_bytes=ds.size_in_bytes, features=ds.features.to_dict())
    return told


@dataclasses.dataclass
class HuggingFaceDSLoader(LibraryCall, DataLoader):
    """Loads a data set."""

    key = "hf_dataset"
    types = HF_types
    passes_none = True
    withheld = frozenset({"config_kwargs", "dataset_name"})

    path: str
    dataset_name: str | None = None
    data_dir: str | None = None
    data_files: str | Sequence[str] | Mapping[str, str | Sequence[str]] | None = None
    split: str | None = None
    cache_dir: str | None = None
    features: Features | None = None
    download_config: DownloadConfig | None = None
    download_mode: DownloadMode | str | None = None
    verification_mode: VerificationMode | str | None = None
    keep_in_memory: bool | None = None
    save_infos: bool = False
    revision: str | Version | None = None
    token: bool | str | None = None
    streaming: bool = False
    num_proc: int | None = None
    storage_options: dict | None = None
    config_kwargs: dict | None = None

    def arguments(self) -> dict[str, Any]:
        return {**super().arguments(), **(self.config_kwargs or {}), "name": self.dataset_name}

    def load_data(self, type_: type) -> tuple[HF_types, dict[str, Any]]:
        ds = load_dataset(self.path, **self._get_loading_kwargs())
        return ds, {"file_metadata": {"path": self.path}, "dataset_metadata": _described(ds)}


@dataclasses.dataclass
class HuggingFaceDSParquetSaver(LibraryCall, DataSaver):
    """Saves a data set as Parquet."""

    key = "parquet"
    types = HF_types
    place = "path_or_buf"
    passes_none = True
    withheld = frozenset({"parquet_writer_kwargs"})

    path_or_buf: PathLike | BinaryIO
    batch_size: int | None = None
    parquet_writer_kwargs: dict | None = None

    @classmethod
    def applies_to(cls, type_: type[type]) -> bool:
        return type_ in HF_types

    def arguments(self) -> dict[str, Any]:
        return {**super().arguments(), **(self.parquet_writer_kwargs or {})}

    def save_data(self, ds: HF_types) -> dict[str, Any]:
        ds.to_parquet(self.path_or_buf, **self._get_saving_kwargs())
        file = {} if isinstance(self.path_or_buf, BinaryIO) else (utils.get_file_metadata(self.path_or_buf),)
        return {"file_metadata": file, "dataset_metadata": _described(ds)}


DATA_ADAPTERS: Collection[type] = [HuggingFaceDSLoader, HuggingFaceDSParquetSaver]

if lancedb is not None:

    def _write(batch: Any, db: "lancedb.DBConnection", table_name: str, columns: list[str] | None) -> None:
        data = batch.pa_table if columns is None else batch.pa_table.select(columns)
        try:
            db.create_table(table_name, data)
        except (OSError, ValueError):
            db.open_table(table_name).add(data)

    @dataclasses.dataclass
    class HuggingFaceDSLanceDBSaver(LibraryCall, DataSaver):
        """Saves a data set to a table of LanceDB."""

        key = "lancedb"
        types = HF_types

        db_client: lancedb.DBConnection
        table_name: str
        columns_to_write: list[str] = None
        write_batch_size: int = 100

        def save_data(self, ds: HF_types) -> dict[str, Any]:
            ds.map(
                _write,
                batched=True,
                batch_size=self.write_batch_size,
                fn_kwargs={
                    "db": self.db_client,
                    "table_name": self.table_name,
                    "columns": self.columns_to_write,
                },
                desc=f"writing to LanceDB table {self.table_name}",
            )
            return {"db_meta": {"table_name": self.table_name}, "dataset_metadata": _described(ds)}

    DATA_ADAPTERS = [*DATA_ADAPTERS, HuggingFaceDSLanceDBSaver]
