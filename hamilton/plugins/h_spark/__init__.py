"""Spark: nodes as user-defined functions and as transformations of frames, and the adapters that run them.

``column_types`` says which Spark type a Python type is, ``functions`` makes user-defined functions of nodes,
``frames`` finds the frame among parameters, ``requirements`` holds ``require_columns``, ``groups``
``with_columns`` and ``select``, ``graph_adapters`` the adapters of drivers.
"""

from hamilton.plugins.h_spark.column_types import get_spark_type, numpy_to_spark_type, python_to_spark_type
from hamilton.plugins.h_spark.frames import (
    derive_dataframe_parameter,
    derive_dataframe_parameter_from_fn,
    derive_dataframe_parameter_from_node,
)
from hamilton.plugins.h_spark.functions import sparkify_node_with_udf
from hamilton.plugins.h_spark.graph_adapters import (
    SPARK_INPUT_CHECK,
    KoalasDataFrameResult,
    PySparkUDFGraphAdapter,
    SparkInputValidator,
    SparkKoalasGraphAdapter,
)
from hamilton.plugins.h_spark.groups import select, with_columns
from hamilton.plugins.h_spark.requirements import require_columns

__all__ = [
    "SPARK_INPUT_CHECK",
    "KoalasDataFrameResult",
    "PySparkUDFGraphAdapter",
    "SparkInputValidator",
    "SparkKoalasGraphAdapter",
    "derive_dataframe_parameter",
    "derive_dataframe_parameter_from_fn",
    "derive_dataframe_parameter_from_node",
    "get_spark_type",
    "numpy_to_spark_type",
    "python_to_spark_type",
    "require_columns",
    "select",
    "sparkify_node_with_udf",
    "with_columns",
]
