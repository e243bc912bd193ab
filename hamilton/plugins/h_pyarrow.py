"""Results as tables of Arrow."""

from typing import Any

import pyarrow
from pyarrow.interchange import from_dataframe

from hamilton.lifecycle.api import ResultBuilder


class PyarrowTableResult(ResultBuilder):
    """Makes a table of a single frame of any library that can exchange frames."""

    def output_type(self) -> type:
        return pyarrow.Table

    def build_result(self, **outputs: Any) -> Any:
        """Make the table.

        :raises AssertionError: if there is not exactly one output.
        """
        if len(outputs) != 1:
            raise AssertionError(
                f"A table is made of exactly one frame, but there are {len(outputs)} outputs: {list(outputs)}."
            )
        (frame,) = outputs.values()
        return from_dataframe(frame)
