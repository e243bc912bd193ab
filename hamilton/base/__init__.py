"""Result builders, which put the outputs of a run together, and the graph adapters built on them.

pandas and numpy are imported by those builders that need them, when they build.
"""

import abc
from typing import TYPE_CHECKING, Any

from hamilton import htypes, node
from hamilton.lifecycle import api as lifecycle_api

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd


class ResultMixin(lifecycle_api.LegacyResultMixin):
    """The base class of Hamilton's own result builders."""


class DictResult(ResultMixin):
    """Leaves the outputs as they are: value by name."""

    @staticmethod
    def build_result(**outputs: dict[str, Any]) -> dict:
        """Return the outputs."""
        return outputs

    def input_types(self) -> list[type[type]] | None:
        return [Any]

    def output_type(self) -> type:
        return dict[str, Any]


class PandasDataFrameResult(ResultMixin):
    """Joins the outputs into a pandas data frame, a column each."""

    @staticmethod
    def pandas_index_types(
        outputs: dict[str, Any],
    ) -> tuple[dict[str, list[str]], dict[str, list[str]], dict[str, list[str]]]:
        """Sort the outputs by the kind of their index.

        :param outputs: value by name.
        :return: names by kind of index for all outputs, for those with an index of times or categories,
            and for those without any.
        """
        from hamilton.base import frames

        return frames.index_types(outputs)

    @staticmethod
    def check_pandas_index_types_match(
        all_index_types: dict[str, list[str]],
        time_indexes: dict[str, list[str]],
        no_indexes: dict[str, list[str]],
    ) -> bool:
        """Decide whether the indexes fit together, warning where they may not.

        :param all_index_types: names by kind of index.
        :param time_indexes: those with an index of times or categories.
        :param no_indexes: those without any.
        :return: True if they fit.
        """
        from hamilton.base import frames

        return frames.index_types_match(all_index_types, time_indexes, no_indexes)

    @staticmethod
    def build_result(**outputs: dict[str, Any]) -> "pd.DataFrame":
        """Join the outputs.

        :param outputs: columns, scalars, or frames, whose columns get the prefix ``output.``.
        :return: the frame; a single output that is a frame is returned as it is.
        """
        from hamilton.base import frames

        return frames.build(outputs)

    @staticmethod
    def build_dataframe_with_dataframes(outputs: dict[str, Any]) -> "pd.DataFrame":
        """Join outputs among which there are frames.

        :param outputs: value by name.
        :raises ValueError: if two columns would have the same name.
        """
        from hamilton.base import frames

        return frames.build_from_frames(outputs)

    def input_types(self) -> list[type[type]]:
        return [Any]

    def output_type(self) -> type:
        import pandas as pd

        return pd.DataFrame


class StrictIndexTypePandasDataFrameResult(PandasDataFrameResult):
    """Joins the outputs into a data frame only if their indexes are of the same kind."""

    @staticmethod
    def build_result(**outputs: dict[str, Any]) -> "pd.DataFrame":
        """Join the outputs.

        :raises ValueError: if the indexes do not match.
        """
        index_types = PandasDataFrameResult.pandas_index_types(outputs)
        if not PandasDataFrameResult.check_pandas_index_types_match(*index_types):
            raise ValueError(
                f"The outputs have indexes of different kinds: {dict(index_types[0])}. "
                f"Give them the same kind of index, or use PandasDataFrameResult."
            )
        return PandasDataFrameResult.build_result(**outputs)


class NumpyMatrixResult(ResultMixin):
    """Joins the outputs into a numpy matrix, a column each."""

    @staticmethod
    def build_result(**outputs: dict[str, Any]) -> "np.matrix":
        """Join the outputs; scalars fill their column.

        :raises ValueError: if the columns are not of one length.
        """
        import numpy as np

        scalars = {name for name, value in outputs.items() if isinstance(value, (int, float))}
        rows = -1
        for name, value in outputs.items():
            if name in scalars:
                continue
            if rows not in (-1, len(value)):
                raise ValueError(f"{name} has {len(value)} values where the outputs before it have {rows}.")
            rows = len(value)
        if rows == -1:
            rows = 1
        columns = [[v] * rows if name in scalars else list(v) for name, v in outputs.items()]
        return np.asmatrix(columns).T

    def input_types(self) -> list[type[type]]:
        return [Any]

    def output_type(self) -> type:
        import pandas as pd

        return pd.DataFrame


class HamiltonGraphAdapter(lifecycle_api.GraphAdapter, abc.ABC):
    """The base class of graph adapters."""


class SimplePythonDataFrameGraphAdapter(HamiltonGraphAdapter, PandasDataFrameResult):
    """Runs nodes in this process and joins the outputs into a pandas data frame."""

    @staticmethod
    def check_input_type(node_type: type, input_value: Any) -> bool:
        return htypes.check_input_type(node_type, input_value)

    @staticmethod
    def check_node_type_equivalence(node_type: type, input_type: type) -> bool:
        return node_type == input_type

    def execute_node(self, node: node.Node, kwargs: dict[str, Any]) -> Any:
        return node.callable(**kwargs)


class SimplePythonGraphAdapter(SimplePythonDataFrameGraphAdapter):
    """Runs nodes in this process and leaves the result to a result builder.

    :param result_builder: builds the result, a dictionary if not given.
    """

    def __init__(self, result_builder: ResultMixin | None = None):
        self.result_builder = DictResult() if result_builder is None else result_builder

    def build_result(self, **outputs: dict[str, Any]) -> Any:
        return self.result_builder.build_result(**outputs)

    def output_type(self) -> type:
        return self.result_builder.output_type()


class DefaultAdapter(SimplePythonGraphAdapter):
    """Runs nodes in this process; the result is a dictionary."""
