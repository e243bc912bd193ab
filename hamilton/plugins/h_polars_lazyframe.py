"""Results and modifiers for lazy frames of polars."""

from typing import Any

import polars as pl

from hamilton import base
from hamilton.plugins.frame_columns import FrameColumns


class PolarsLazyFrameResult(base.ResultMixin):
    """Builds a ``polars.LazyFrame`` of the outputs of a run."""

    def build_result(self, **outputs: dict[str, pl.Series | pl.LazyFrame | Any]) -> pl.LazyFrame:
        """Make a lazy frame.

        :param outputs: value by name. A single lazy frame is the result.
        """
        if len(outputs) == 1:
            (value,) = outputs.values()
            if isinstance(value, pl.LazyFrame):
                return value
        return pl.LazyFrame(outputs)

    def output_type(self) -> type:
        return pl.LazyFrame


class with_columns(FrameColumns):
    """Adds columns to the ``polars.LazyFrame`` a function takes; see ``with_columns_base``."""

    frame_type = pl.LazyFrame

    @staticmethod
    def with_added(frame: pl.LazyFrame, columns: dict[str, Any]) -> pl.LazyFrame:
        """Make a lazy frame with more columns."""
        return frame.with_columns(**columns)
