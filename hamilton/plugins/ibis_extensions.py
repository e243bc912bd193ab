"""Tables of Ibis: their types, and the validator of their schema."""

from typing import Any

import ibis
import ibis.expr.types as ir

from hamilton import registry
from hamilton.data_quality import base

DATAFRAME_TYPE = ir.Table
COLUMN_TYPE = ir.Column


def get_column_ibis(df: ir.Table, column_name: str) -> ir.Column:
    """Take a column out of a table."""
    return df[column_name]


def fill_with_scalar_ibis(df: ir.Table, column_name: str, scalar_value: Any) -> ir.Table:
    """Refuse to fill a column.

    :raises NotImplementedError: always.
    """
    raise NotImplementedError("A column of an Ibis table cannot be filled with a value: use mutate().")


def register_types() -> None:
    """Make the types known."""
    registry.register_types("ibis", DATAFRAME_TYPE, COLUMN_TYPE)


class SchemaValidatorIbis(base.DataValidator):
    """Demands that a table has a schema.

    :param schema: the schema.
    :param importance: what a failure leads to, "warn" or "fail".
    """

    def __init__(self, schema: ibis.expr.schema.Schema, importance: str):
        super().__init__(importance)
        self.schema = schema

    def name(self) -> str:
        return f"{self.arg()}_validator"

    @classmethod
    def arg(cls) -> str:
        """The argument of ``@check_output`` that stands for it."""
        return "schema"

    @classmethod
    def applies_to(cls, datatype: type[type]) -> bool:
        return issubclass(datatype, ir.Table)

    def description(self) -> str:
        return "The table has the schema."

    def validate(self, data: ir.Table) -> base.ValidationResult:
        passes = data.schema().equals(self.schema)
        return base.ValidationResult(
            passes,
            "The table has the schema." if passes else f"The schema is {data.schema()}, not {self.schema}.",
            {"schema": self.schema.fields},
        )


DATA_ADAPTERS: list[type] = []
VALIDATORS = [SchemaValidatorIbis]
