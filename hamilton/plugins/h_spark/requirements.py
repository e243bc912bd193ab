"""``require_columns``: a node of a group that works on the frame itself and says which columns it needs."""

from collections.abc import Callable, Collection
from typing import Any

from pyspark.sql import Column, DataFrame

from hamilton import node
from hamilton.function_modifiers.targets import NodeTransformer
from hamilton.htypes import custom_subclass_check
from hamilton.plugins.h_spark.frames import (
    dataframe_inputs,
    derive_dataframe_parameter_from_node,
    first_dataframe_parameter,
)

_FRAME = (DataFrame, node.DependencyType.REQUIRED)


class require_columns(NodeTransformer):
    """Says which columns a transformation of a frame needs; only of use to nodes of ``with_columns``.

    :param columns: the names of the columns.
    """

    TRANSFORM_TARGET_TAG = "hamilton.spark.target"
    TRANSFORM_COLUMNS_TAG = "hamilton.spark.columns"

    def __init__(self, *columns: str):
        super().__init__(target=None)
        self._columns = columns

    def transform_node(self, node_: node.Node, config: dict[str, Any], fn: Callable) -> Collection[node.Node]:
        """Make the columns inputs of the node; whether they come from the frame the group will find out.

        A node that returns a column becomes one that returns the frame with it.
        """
        frame = derive_dataframe_parameter_from_node(node_)

        def compute(**kwargs: Any) -> Any:
            return node_.callable(**{name: kwargs[name] for name in kwargs if name in node_.input_types})

        new = {name: _FRAME for name in self._columns if name not in node_.input_types}
        transformed = node_.copy_with(
            input_types={**node_.input_types, **new},
            callabl=compute,
            tags={self.TRANSFORM_TARGET_TAG: frame, self.TRANSFORM_COLUMNS_TAG: self._columns},
        )
        if custom_subclass_check(node_.type, Column):

            def add(output: Column, kwargs: dict[str, Any]) -> DataFrame:
                return kwargs[frame].withColumn(node_.name, output)

            transformed = transformed.transform_output(add, DataFrame)
        return [transformed]

    def validate(self, fn: Callable) -> None:
        """Check that the function takes a frame first.

        :raises ValueError: if it does not.
        """
        first_dataframe_parameter(fn)

    @staticmethod
    def is_default_pyspark_udf(node_: node.Node) -> bool:
        """Whether a node takes exactly one frame, so that it stands for the column of that name."""
        return len(dataframe_inputs(node_)) == 1

    @staticmethod
    def is_decorated_pyspark_udf(node_: node.Node) -> bool:
        """Whether a node says which columns it needs."""
        return {
            require_columns.TRANSFORM_TARGET_TAG,
            require_columns.TRANSFORM_COLUMNS_TAG,
        } <= node_.tags.keys()

    @staticmethod
    def sparkify_node(
        node_: node.Node,
        linear_df_dependency_name: str,
        base_df_dependency_name: str,
        base_df_param_name: str | None,
        dependent_columns_from_upstream: set[str],
        dependent_columns_from_dataframe: set[str],
    ) -> node.Node:
        """Make a node that transforms the frame of the node before it.

        :param node_: the node.
        :param linear_df_dependency_name: the node before it.
        :param base_df_dependency_name: the frame that the group began with.
        :param base_df_param_name: the name under which nodes ask for that frame, if they do.
        :param dependent_columns_from_upstream: its inputs that other nodes of the group compute.
        :param dependent_columns_from_dataframe: its inputs that are columns of the frame.
        :return: the new node.
        """
        target = node_.tags.get(require_columns.TRANSFORM_TARGET_TAG)

        def compute(**kwargs: Any) -> Any:
            return node_.callable(**{**kwargs, target: kwargs[linear_df_dependency_name]})

        input_types = {
            name: known
            for name, known in node_.input_types.items()
            if name != target and name not in dependent_columns_from_dataframe
        }
        input_types[linear_df_dependency_name] = _FRAME
        input_types.update(dict.fromkeys(sorted(dependent_columns_from_upstream), _FRAME))
        if target == base_df_param_name:
            input_types[base_df_dependency_name] = _FRAME
        return node_.copy_with(callabl=compute, input_types=input_types)
