"""Modifiers for data frames of pandas."""

from typing import Any

import pandas as pd

from hamilton.plugins.frame_columns import FrameColumns


class with_columns(FrameColumns):
    """Adds columns to the ``pandas.DataFrame`` a function takes; see ``with_columns_base``."""

    frame_type = pd.DataFrame

    @staticmethod
    def with_added(frame: pd.DataFrame, columns: dict[str, Any]) -> pd.DataFrame:
        """Make a frame with more columns."""
        return frame.assign(**columns)
