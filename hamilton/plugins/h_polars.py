"""Results and modifiers for data frames of polars; those for lazy frames are in ``h_polars_lazyframe``."""

from typing import Any

import polars as pl

from hamilton import base
from hamilton.plugins.frame_columns import FrameColumns


class PolarsDataFrameResult(base.ResultMixin):
    """Builds a ``polars.DataFrame`` of the outputs of a run."""

    def build_result(self, **outputs: dict[str, pl.Series | pl.DataFrame | Any]) -> pl.DataFrame:
        """Make a frame.

        :param outputs: value by name. A single frame is the result, a lazy one collected; a single value
            that is no column becomes a frame of one row.
        """
        if len(outputs) == 1:
            ((name, value),) = outputs.items()
            if isinstance(value, pl.DataFrame):
                return value
            if isinstance(value, pl.LazyFrame):
                return value.collect()
            if not isinstance(value, pl.Series):
                return pl.DataFrame({name: [value]})
        return pl.DataFrame(outputs)

    def output_type(self) -> type:
        return pl.DataFrame


class with_columns(FrameColumns):
    """Adds columns to the ``polars.DataFrame`` a function takes; see ``with_columns_base``."""

    frame_type = pl.DataFrame

    @staticmethod
    def with_added(frame: pl.DataFrame, columns: dict[str, Any]) -> pl.DataFrame:
        """Make a frame with more columns."""
        return frame.with_columns(**columns)
