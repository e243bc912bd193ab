"""Running a dataflow on Dask: nodes as delayed calls, tasks as futures, results as a Dask data frame.

The Dask cluster is the caller's: nothing here starts or stops one.
Documented at https://hamilton.apache.org/reference/graph-adapters/DaskGraphAdapter/.
"""

import logging
from collections.abc import Callable
from typing import Any

import dask
import dask.array
import dask.dataframe
import numpy as np
import pandas as pd
from dask.base import tokenize
from dask.delayed import Delayed, delayed
from dask.distributed import Client

from hamilton import base, htypes, node
from hamilton.execution import executors

logger = logging.getLogger(__name__)

_FRAMES = (pd.DataFrame, dask.dataframe.DataFrame)
_COLUMNS = (pd.Series, dask.dataframe.Series)


class DaskGraphAdapter(base.HamiltonGraphAdapter):
    """Runs each node as a delayed call, so that Dask decides when and where; or leaves Dask's own lazy types alone.

    :param dask_client: the client; a reminder that there has to be one, it is not used.
    :param result_builder: puts the outputs together; a pandas data frame if not given.
    :param visualize_kwargs: where given, the Dask graph is drawn with these arguments of ``dask.visualize``.
    :param use_delayed: whether nodes become delayed calls. Functions on Dask's own types need none.
    :param compute_at_end: whether the result is computed, or handed out lazily.
    """

    def __init__(
        self,
        dask_client: Client,
        result_builder: base.ResultMixin | None = None,
        visualize_kwargs: dict | None = None,
        use_delayed: bool = True,
        compute_at_end: bool = True,
    ):
        self.client = dask_client
        self.result_builder = result_builder or base.PandasDataFrameResult()
        self.visualize_kwargs = visualize_kwargs
        self.use_delayed = use_delayed
        self.compute_at_end = compute_at_end

    @staticmethod
    def check_input_type(node_type: type, input_value: Any) -> bool:
        """Whether a value may be given for an input; of a delayed one that is known only once it is computed."""
        stands_for_series = node_type == pd.Series and isinstance(input_value, dask.dataframe.Series)
        stands_for_array = node_type == np.array and isinstance(input_value, dask.array.Array)
        if isinstance(input_value, Delayed) or stands_for_series or stands_for_array:
            return True
        return htypes.check_input_type(node_type, input_value)

    @staticmethod
    def check_node_type_equivalence(node_type: type, input_type: type) -> bool:
        """Whether the value of a node may be passed on; Dask's columns pass for those of pandas."""
        is_lazy_column = node_type in (dask.array.Array, dask.dataframe.Series)
        return node_type == input_type or (is_lazy_column and input_type == pd.Series)

    def execute_node(self, node: node.Node, kwargs: dict[str, Any]) -> Any:
        """Call the function of a node, later where it is delayed. Dask's dashboard shows the name of the node."""
        if not self.use_delayed:
            return node.callable(**kwargs)
        token = tokenize(kwargs)
        call = delayed(node.callable, name=f"{node.name}{token}")
        return call(**kwargs, dask_key_name=f"{node.name}_{token}")

    def build_result(self, **outputs: Any) -> Any:
        """Put the outputs together, and compute the result unless it is to stay lazy.

        :param outputs: value or delayed value by name.
        :return: what the result builder makes; delayed where nodes are and it is not computed.
        """
        build: Callable = self.result_builder.build_result
        result = (delayed(build) if self.use_delayed else build)(**outputs)
        if self.visualize_kwargs is not None:
            result.visualize(**self.visualize_kwargs)
        return dask.compute(result)[0] if self.compute_at_end else result


class DaskDataFrameResult(base.ResultMixin):
    """Joins the outputs, side by side, into a Dask data frame.

    Columns keep their names, columns of frames are called ``output.column``. What has no rows of its own is
    repeated for those of the first output that has an index.
    """

    @staticmethod
    def build_result(**outputs: Any) -> Any:
        """Join the outputs.

        :param outputs: value by name, in the order of the columns.
        :raises ValueError: if there are none.
        """
        if not outputs:
            raise ValueError(
                "No outputs were asked for, so there is no data frame to build. Name at least one."
            )
        parts: list[Any] = []
        columns: list[str] = []
        index: Any = None
        for name, value in outputs.items():
            part = _as_dask(value, index)
            if index is None and isinstance(value, _FRAMES + _COLUMNS):
                index = part.index
            parts.append(part)
            columns += (
                [f"{name}.{column}" for column in value.columns] if isinstance(value, _FRAMES) else [name]
            )
        joined = dask.dataframe.concat(parts, axis=1, join="outer")
        joined.columns = columns
        return joined


def _as_dask(value: Any, index: Any) -> Any:
    """The value as a frame or a column of Dask; a single one repeated for each entry of the index."""
    if isinstance(value, (dask.dataframe.DataFrame, dask.dataframe.Series)):
        return value
    if isinstance(value, (pd.DataFrame, pd.Series)):
        return dask.dataframe.from_pandas(value, npartitions=1)
    if isinstance(value, (np.ndarray, np.generic)):
        return dask.dataframe.from_array(value)
    if isinstance(value, (list, tuple)):
        return dask.dataframe.from_array(dask.array.from_array(value))
    single = value.compute() if isinstance(value, dask.dataframe.dask_expr.Scalar) else value
    rows = [0] if index is None else index.compute()
    repeated = pd.DataFrame([single] * len(rows), index=rows)
    return dask.dataframe.from_pandas(repeated, npartitions=1)


class DaskExecutor(executors.TaskExecutor):
    """Runs the tasks of a dynamic execution on a Dask cluster.

    :param client: the client of the cluster; whoever made it closes it.
    """

    def __init__(self, *, client: Client):
        self.client = client

    def init(self) -> None:
        """Nothing to do: the cluster runs already."""

    def finalize(self) -> None:
        """Nothing to do: the cluster is the caller's."""

    def submit_task(self, task: executors.TaskImplementation) -> executors.TaskFuture:
        """Begin to run a task on the cluster."""
        return executors.TaskFutureWrappingPythonFuture(self.client.submit(executors.base_execute_task, task))

    def can_submit_task(self) -> bool:
        """Always: Dask keeps what it has no worker for."""
        return True
