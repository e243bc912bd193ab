"""Which type a column of Spark has for a type of Python or numpy."""

from typing import Any

import numpy as np
from pyspark.sql import types

_OF_PYTHON = {
    int: types.IntegerType,
    float: types.FloatType,
    bool: types.BooleanType,
    str: types.StringType,
    bytes: types.BinaryType,
}
_OF_NUMPY = {
    **dict.fromkeys((np.int8, np.int16, np.int32, np.int64), types.IntegerType),
    **dict.fromkeys((np.float16, np.float32, np.float64), types.FloatType),
    np.bool_: types.BooleanType,
    np.str_: types.StringType,
    np.bytes_: types.BinaryType,
}


def numpy_to_spark_type(numpy_type: type) -> types.DataType:
    """The Spark type of a type of numpy.

    :raises ValueError: if there is none.
    """
    if numpy_type not in _OF_NUMPY:
        raise ValueError(f"Spark has no type for numpy's {numpy_type}. There is one for {list(_OF_NUMPY)}.")
    return _OF_NUMPY[numpy_type]()


def python_to_spark_type(python_type: type[int | float | bool | str | bytes]) -> types.DataType:
    """The Spark type of a type of Python.

    :raises ValueError: if there is none.
    """
    if python_type not in _OF_PYTHON:
        raise ValueError(f"Spark has no type for {python_type}. There is one for {list(_OF_PYTHON)}.")
    return _OF_PYTHON[python_type]()


def get_spark_type(return_type: Any) -> types.DataType:
    """The Spark type of what a function returns.

    :param return_type: a type of Python or numpy, or a list of a type of Python.
    :raises ValueError: if there is none.
    """
    if return_type in _OF_PYTHON:
        return python_to_spark_type(return_type)
    if return_type in [list[element] for element in _OF_PYTHON]:
        return types.ArrayType(python_to_spark_type(return_type.__args__[0]))
    if getattr(return_type, "__module__", None) == "numpy":
        return numpy_to_spark_type(return_type)
    raise ValueError(
        f"Spark has no type for {return_type}. There is one for {list(_OF_PYTHON)} and lists of them."
    )
