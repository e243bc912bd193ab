"""Which parameter of a function or input of a node is the frame."""

import inspect
from collections.abc import Callable

from pyspark.sql import DataFrame

from hamilton import node
from hamilton.htypes import custom_subclass_check
from hamilton.signatures import place


def derive_dataframe_parameter(
    param_types: dict[str, type], requested_parameter: str | None, location_name: Callable
) -> str:
    """Choose the parameter that is a frame.

    :param param_types: type by name.
    :param requested_parameter: the one that is asked for.
    :param location_name: where they are, for messages.
    :return: its name.
    :raises ValueError: if it is none, or several are and none is asked for.
    """
    frames = [name for name, type_ in param_types.items() if custom_subclass_check(type_, DataFrame)]
    if requested_parameter is not None:
        if requested_parameter not in frames:
            raise ValueError(f"{location_name} has no parameter {requested_parameter} that is a Spark frame.")
        return requested_parameter
    if len(frames) != 1:
        raise ValueError(
            f"{location_name} has to have exactly one parameter that is a Spark frame, but {frames or 'none'} are "
            f"among {param_types}."
        )
    return frames[0]


def derive_dataframe_parameter_from_fn(fn: Callable, requested_parameter: str | None = None) -> str:
    """Choose the parameter of a function that is a frame; see ``derive_dataframe_parameter``."""
    # As written and not resolved, as in apache-hamilton.
    written = {p.name: p.annotation for p in inspect.signature(fn).parameters.values()}
    return derive_dataframe_parameter(written, requested_parameter, fn.__qualname__)


def derive_dataframe_parameter_from_node(node_: node.Node, requested_parameter: str | None = None) -> str:
    """Choose the input of a node that is a frame; see ``derive_dataframe_parameter``."""
    types_ = {name: type_ for name, (type_, _) in node_.input_types.items()}
    functions = node_.originating_functions
    return derive_dataframe_parameter(types_, requested_parameter, functions[-1] if functions else node_.name)


def first_dataframe_parameter(fn: Callable) -> str:
    """The first parameter of a function, which has to be a frame.

    :raises ValueError: if it is not.
    """
    for parameter in inspect.signature(fn).parameters.values():
        if custom_subclass_check(parameter.annotation, DataFrame):
            return parameter.name
        raise ValueError(
            f"The first parameter of {fn.__qualname__} ({place(fn)}), {parameter.name}, has to be a "
            f"pyspark.sql.DataFrame, but is {parameter.annotation}."
        )
    raise ValueError(
        f"{fn.__qualname__} ({place(fn)}) has to take a pyspark.sql.DataFrame first, but takes nothing."
    )


def dataframe_inputs(node_: node.Node) -> list[str]:
    """The inputs of a node that are frames."""
    return [name for name, (type_, _) in node_.input_types.items() if custom_subclass_check(type_, DataFrame)]
