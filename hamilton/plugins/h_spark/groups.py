"""``with_columns`` and ``select`` of Spark: functions that add columns to a frame, one after the other."""

from collections.abc import Callable, Collection
from types import ModuleType
from typing import Any

import pyspark.pandas
from pyspark.sql import DataFrame

from hamilton import node
from hamilton.execution.graph_functions import topologically_sort_nodes
from hamilton.function_modifiers.recursive import subdag, with_columns_base
from hamilton.plugins.h_spark.frames import (
    dataframe_inputs,
    derive_dataframe_parameter_from_node,
    first_dataframe_parameter,
)
from hamilton.plugins.h_spark.functions import sparkify_node_with_udf
from hamilton.plugins.h_spark.requirements import require_columns
from hamilton.signatures import place

_LAST = "_select"


class with_columns(with_columns_base):
    """Adds columns to the first frame a function takes.

    The nodes stand in a row, each adding its column to the frame of the one before.

    :param load_from: the functions and modules that compute columns.
    :param columns_to_pass: columns of the frame that are inputs of these functions.
    :param pass_dataframe_as: the name under which these functions ask for the frame as a whole.
    :param on_input: not supported.
    :param select: the columns that are kept of those computed.
    :param namespace: the namespace of the nodes; the function's name if not given.
    :param mode: "append" to keep the columns of the frame, "select" to keep only those selected.
    :param config_required: configuration keys that the functions need; None lets them see all of it.
    :raises NotImplementedError: for ``on_input``.
    """

    def __init__(
        self,
        *load_from: Callable | ModuleType,
        columns_to_pass: list[str] | None = None,
        pass_dataframe_as: str | None = None,
        on_input: str | None = None,
        select: list[str] | None = None,
        namespace: str | None = None,
        mode: str = "append",
        config_required: list[str] | None = None,
    ):
        if on_input is not None:
            raise NotImplementedError(
                "With Spark the frame is always the first parameter. Use pass_dataframe_as for functions that take it."
            )
        super().__init__(
            *load_from,
            columns_to_pass=columns_to_pass,
            pass_dataframe_as=pass_dataframe_as,
            select=select,
            namespace=namespace,
            config_required=config_required,
            dataframe_type=pyspark.pandas.DataFrame,
        )
        self.mode = mode

    @staticmethod
    def create_selector_node(upstream_name: str, columns: list[str], node_name: str = "select") -> node.Node:
        """Make a node that keeps some columns.

        :param upstream_name: the node of the frame.
        :param columns: the columns.
        :param node_name: the name of the new node.
        """
        return _frame_node(node_name, upstream_name, lambda frame: frame.select(*columns))

    @staticmethod
    def create_drop_node(upstream_name: str, columns: list[str], node_name: str = "select") -> node.Node:
        """Make a node that drops some columns.

        :param upstream_name: the node of the frame.
        :param columns: the columns.
        :param node_name: the name of the new node.
        """
        return _frame_node(node_name, upstream_name, lambda frame: frame.drop(*columns))

    def required_config(self) -> list[str] | None:
        return self.config_required

    def get_initial_nodes(
        self, fn: Callable, params: dict[str, type[type]]
    ) -> tuple[str, Collection[node.Node]]:
        """Find the frame; its columns are no nodes."""
        frame = first_dataframe_parameter(fn)
        self.validate_dataframe(fn, frame, params, self.dataframe_type)
        return frame, []

    def get_subdag_nodes(self, fn: Callable, config: dict[str, Any]) -> Collection[node.Node]:
        """Make the nodes that compute columns.

        :raises ValueError: if they ask for another frame than the one they are given.
        """
        nodes = [_requiring(made) for made in subdag.collect_nodes(config, self.subdag_functions)]
        self._raise_if_frames_are_missing(nodes, fn)
        return nodes

    def _raise_if_frames_are_missing(self, nodes: list[node.Node], fn: Callable) -> None:
        known = {*(n.name for n in nodes), *(self.initial_schema or ())}
        asked = {
            name
            for node_ in nodes
            for name in node_.tags.get(require_columns.TRANSFORM_COLUMNS_TAG, dataframe_inputs(node_))
        }
        given = set() if self.dataframe_subdag_param is None else {self.dataframe_subdag_param}
        if asked - known != given:
            raise ValueError(
                f"@with_columns on {fn.__qualname__} ({place(fn)}): the functions ask for the columns or frames "
                f"{sorted(asked - known)}, and the frame is passed as {self.dataframe_subdag_param}. Name columns in "
                f"columns_to_pass, or the frame in pass_dataframe_as."
            )

    def chain_subdag_nodes(
        self, fn: Callable, inject_parameter: str, generated_nodes: Collection[node.Node]
    ) -> node.Node:
        """Put the nodes in a row, and drop the columns that are not selected."""
        generated = topologically_sort_nodes(generated_nodes)
        computed = {node_.name for node_ in generated}
        passed = set(self.initial_schema or ())
        last = inject_parameter
        chained = []
        for node_ in generated:
            decorated = require_columns.is_decorated_pyspark_udf(node_)
            chain = require_columns.sparkify_node if decorated else sparkify_node_with_udf
            chained.append(
                chain(
                    node_,
                    last,
                    inject_parameter,
                    self.dataframe_subdag_param,
                    {name for name in node_.input_types if name in computed},
                    {name for name in node_.input_types if name in passed},
                )
            )
            last = node_.name
        names = [node_.name for node_ in chained]
        if self.mode == "select":
            chained.append(
                self.create_selector_node(last, names if self.select is None else self.select, _LAST)
            )
        elif self.select is not None and (unwanted := [name for name in names if name not in self.select]):
            # The columns of the frame are not known, so the others are dropped and not these selected.
            chained.append(self.create_drop_node(last, unwanted, _LAST))
        return chained, chained[-1].name

    def validate(self, fn: Callable) -> None:
        """Check that the function takes a frame first.

        :raises ValueError: if it does not.
        """
        first_dataframe_parameter(fn)


def _requiring(node_: node.Node) -> node.Node:
    """A node that takes one frame needs the column of that name."""
    if not require_columns.is_default_pyspark_udf(node_):
        return node_
    frame = derive_dataframe_parameter_from_node(node_)
    (transformed,) = require_columns(frame).transform_node(node_, {}, node_.callable)
    return transformed


def _frame_node(name: str, upstream_name: str, change: Callable[[DataFrame], DataFrame]) -> node.Node:
    def compute(**kwargs: Any) -> DataFrame:
        return change(kwargs[upstream_name])

    return node.Node(name, DataFrame, callabl=compute, input_types={upstream_name: DataFrame})


class select(with_columns):
    """Computes columns from the first frame a function takes, and keeps only these.

    :param load_from: the functions and modules that compute columns.
    :param columns_to_pass: columns of the frame that are inputs of these functions.
    :param pass_dataframe_as: the name under which these functions ask for the frame as a whole.
    :param output_cols: the columns that are kept; all that are computed if not given.
    :param namespace: the namespace of the nodes; the function's name if not given.
    :param config_required: configuration keys that the functions need; None lets them see all of it.
    """

    def __init__(
        self,
        *load_from: Callable | ModuleType,
        columns_to_pass: list[str] | None = None,
        pass_dataframe_as: str | None = None,
        output_cols: list[str] | None = None,
        namespace: str | None = None,
        config_required: list[str] | None = None,
    ):
        super().__init__(
            *load_from,
            columns_to_pass=columns_to_pass,
            pass_dataframe_as=pass_dataframe_as,
            select=output_cols,
            namespace=namespace,
            mode="select",
            config_required=config_required,
        )
