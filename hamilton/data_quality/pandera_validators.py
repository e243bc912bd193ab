"""The validators of frames and columns by schemas of pandera."""

from typing import Any

import pandera as pa

from hamilton import registry
from hamilton.data_quality import base
from hamilton.htypes import custom_subclass_check

pandera_supported_extensions = frozenset(["pandas", "dask", "pyspark_pandas", "polars"])


def _is_one_of(datatype: type, known: dict[str, type]) -> bool:
    return any(
        custom_subclass_check(datatype, type_)
        for extension, type_ in known.items()
        if extension in pandera_supported_extensions
    )


class _SchemaValidator(base.BaseDefaultValidator):
    def validate(self, data: Any) -> base.ValidationResult:
        try:
            checked = self.schema.validate(data, lazy=True, inplace=True)
            if hasattr(checked, "dask"):
                checked.compute()
        except pa.errors.SchemaErrors as e:
            return base.ValidationResult(False, str(e), {"schema_errors": e.schema_errors})
        return base.ValidationResult(True, f"The data are what the schema {self.schema} describes.")

    @classmethod
    def arg(cls) -> str:
        return "schema"

    @classmethod
    def name(cls) -> str:
        return "pandera_schema_validator"


class PanderaDataFrameValidator(_SchemaValidator):
    """Demands that a frame is what a schema describes.

    :param schema: the schema.
    :param importance: what a failure leads to, "warn" or "fail".
    """

    def __init__(self, schema: pa.DataFrameSchema, importance: str):
        super().__init__(importance)
        self.schema = schema

    @classmethod
    def applies_to(cls, datatype: type[type]) -> bool:
        return _is_one_of(datatype, registry.get_registered_dataframe_types())

    def description(self) -> str:
        return "The frame is what the schema describes."


class PanderaSeriesSchemaValidator(_SchemaValidator):
    """Demands that a column is what a schema describes.

    :param schema: the schema.
    :param importance: what a failure leads to, "warn" or "fail".
    """

    def __init__(self, schema: pa.SeriesSchema, importance: str):
        super().__init__(importance)
        self.schema = schema

    @classmethod
    def applies_to(cls, datatype: type[type]) -> bool:
        return _is_one_of(datatype, registry.get_registered_column_types())

    def description(self) -> str:
        return "The column is what the schema describes."


PANDERA_VALIDATORS = [PanderaDataFrameValidator, PanderaSeriesSchemaValidator]
VALIDATORS = PANDERA_VALIDATORS
