"""Nodes as user-defined functions of Spark, each of which adds the column of its name to a frame."""

import functools
from types import CodeType, FunctionType
from typing import Any

import pandas as pd
from pyspark.sql import DataFrame
from pyspark.sql.functions import column, pandas_udf, udf

from hamilton import htypes, node
from hamilton.plugins.h_spark.column_types import get_spark_type

_REQUIRED = node.DependencyType.REQUIRED


def with_column_of(df: DataFrame, node_: node.Node, values: dict[str, Any]) -> DataFrame:
    """Add the column that a node computes.

    :param df: the frame; inputs that are columns of it are taken from there.
    :param node_: the node. It works on rows, or on whole columns if all its inputs are ``pandas.Series``.
    :param values: the other inputs by name.
    :return: the frame with the column.
    :raises ValueError: if an input is missing, or the node mixes columns and values, or its type is none of Spark.
    """
    names = [name for name in node_.input_types if name in df.columns]
    bound = {
        name: values[name] for name in node_.input_types if name not in names and _is_value(name, values)
    }
    for name, (_, kind) in node_.input_types.items():
        if name not in names and name not in bound and kind is _REQUIRED:
            raise ValueError(
                f"{node_.name} needs {name}, which is neither a column of the frame ({df.columns}) nor a value "
                f"({list(values)})."
            )
    on_columns = [
        htypes.get_type_information(type_)[0] == pd.Series
        for name, (type_, kind) in node_.input_types.items()
        if name not in bound and kind is _REQUIRED
    ]
    if any(on_columns) and not all(on_columns):
        raise ValueError(
            f"{node_.name} takes both pandas.Series and other values from the frame: {node_.input_types}. Take either."
        )
    call = _function_of(node_, bound, sorted(names))
    if on_columns and all(on_columns):
        spark_function = pandas_udf(call, _element_type(node_))
    else:
        spark_function = udf(call, get_spark_type(node_.type))
    return df.withColumn(node_.name, spark_function(*[column(name) for name in sorted(names)]))


def _is_value(name: str, values: dict[str, Any]) -> bool:
    return name in values and not isinstance(values[name], DataFrame)


def _element_type(node_: node.Node) -> Any:
    _, annotations = htypes.get_type_information(node_.type)
    if not annotations:
        raise ValueError(
            f"{node_.name} returns a column, whose elements have to have a type: annotate it as "
            f"htypes.column[pd.Series, int], or with the name of a Spark type."
        )
    # Spark knows the names of its types itself.
    return annotations[0] if isinstance(annotations[0], str) else get_spark_type(annotations[0])


def _function_of(node_: node.Node, bound: dict[str, Any], parameters: list[str]) -> FunctionType:
    """Spark reads the parameters of a function, so it gets one written for the purpose, without annotations."""
    name = node_.name.replace(".", "_")
    passed = ", ".join(f"{parameter}={parameter}" for parameter in parameters)
    source = f"def {name}({', '.join(parameters)}):\n    return partial_fn({passed})\n"
    code = next(
        constant
        for constant in compile(source, "<string>", "exec").co_consts
        if isinstance(constant, CodeType) and constant.co_name == name
    )
    return FunctionType(code, {"partial_fn": functools.partial(node_.callable, **bound)}, name)


def sparkify_node_with_udf(
    node_: node.Node,
    linear_df_dependency_name: str,
    base_df_dependency_name: str,
    base_df_dependency_param: str | None,
    dependent_columns_in_group: set[str],
    dependent_columns_from_dataframe: set[str],
) -> node.Node:
    """Make a node that adds its column to the frame of the node before it.

    What it is computed from stays among its inputs, to be seen in the graph.

    :param node_: the node.
    :param linear_df_dependency_name: the node before it.
    :param base_df_dependency_name: the frame that the group began with.
    :param base_df_dependency_param: the name under which nodes ask for that frame, if they do.
    :param dependent_columns_in_group: its inputs that other nodes of the group compute.
    :param dependent_columns_from_dataframe: its inputs that are columns of the frame.
    :return: the new node.
    """
    not_values = {
        *dependent_columns_in_group,
        *dependent_columns_from_dataframe,
        linear_df_dependency_name,
        base_df_dependency_name,
    }

    def add_column(**kwargs: Any) -> DataFrame:
        values = {name: value for name, value in kwargs.items() if name not in not_values}
        return with_column_of(kwargs[linear_df_dependency_name], node_, values)

    frame = (DataFrame, _REQUIRED)
    kept = {name: t for name, t in node_.input_types.items() if name not in dependent_columns_from_dataframe}
    input_types = {**kept, linear_df_dependency_name: frame}
    input_types.update((name, frame) for name in kept if name in dependent_columns_in_group)
    asks_for_base = base_df_dependency_param is not None and base_df_dependency_name in node_.input_types
    if asks_for_base or dependent_columns_from_dataframe:
        input_types[base_df_dependency_name] = frame
    return node_.copy_with(callabl=add_column, input_types=input_types, typ=DataFrame)
