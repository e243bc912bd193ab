"""The adapters of drivers that run on Spark."""

from typing import Any

import numpy as np
import pandas as pd
import pyspark.pandas as ps
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import column, lit

from hamilton import base, htypes, node
from hamilton.lifecycle import base as lifecycle_base
from hamilton.plugins.h_spark.functions import with_column_of

_SAME_ON_SPARK = {pd.Series: ps.Series, pd.DataFrame: ps.DataFrame}


class KoalasDataFrameResult(base.ResultMixin):
    """Says that the result is a frame of pandas on Spark; it is built by the adapter."""

    @staticmethod
    def build_result(**outputs: dict[str, Any]) -> ps.DataFrame:
        """Build nothing."""


class SparkKoalasGraphAdapter(base.HamiltonGraphAdapter, base.ResultMixin):
    """Runs functions written for pandas on frames of pandas on Spark.

    :param spark_session: the session.
    :param result_builder: says what the result is: a dictionary, a frame of pandas, or one of pandas on Spark.
    :param spine_column: the output that the frame begins with.
    :raises ValueError: if the result builder is another.
    """

    def __init__(self, spark_session: Any, result_builder: base.ResultMixin, spine_column: str):
        self.spark_session = spark_session
        accepted = (base.PandasDataFrameResult, KoalasDataFrameResult, base.DictResult)
        if not isinstance(result_builder, accepted):
            raise ValueError(
                f"Results on Spark are built by {[c.__name__ for c in accepted]}, not by {result_builder}."
            )
        self.result_builder = result_builder
        self.spine_column = spine_column

    @staticmethod
    def check_input_type(node_type: type, input_value: Any) -> bool:
        """Whether an input fits; a column may be given as a frame or column of pandas on Spark."""
        if node_type in (pd.Series, ps.Series) and isinstance(input_value, (ps.DataFrame, ps.Series)):
            return True
        if node_type == np.array and isinstance(input_value, DataFrame):
            return True
        return htypes.check_input_type(node_type, input_value)

    @staticmethod
    def check_node_type_equivalence(node_type: type, input_type: type) -> bool:
        """Whether two types are the same, here or on Spark."""
        return (
            node_type == input_type
            or _SAME_ON_SPARK.get(node_type) == input_type
            or _SAME_ON_SPARK.get(input_type) == node_type
        )

    def execute_node(self, node: node.Node, kwargs: dict[str, Any]) -> Any:
        """Run a node."""
        return node.callable(**kwargs)

    def build_result(self, **outputs: dict[str, Any]) -> pd.DataFrame | ps.DataFrame | dict:
        """Build the result."""
        if isinstance(self.result_builder, base.DictResult):
            return self.result_builder.build_result(**outputs)
        df = ps.DataFrame(outputs[self.spine_column])
        for name, value in outputs.items():
            df[name] = value
        return df.to_pandas() if isinstance(self.result_builder, base.PandasDataFrameResult) else df


class PySparkUDFGraphAdapter(base.SimplePythonDataFrameGraphAdapter):
    """Runs nodes as user-defined functions, each of which adds its column to the one frame that is passed in."""

    def __init__(self) -> None:
        self.df_object: DataFrame | None = None
        self.original_schema: list[str] = []
        self.call_count = 0

    @staticmethod
    def check_input_type(node_type: type, input_value: Any) -> bool:
        """Whether an input fits; a frame of Spark always does."""
        return isinstance(input_value, DataFrame) or htypes.check_input_type(node_type, input_value)

    @staticmethod
    def check_node_type_equivalence(node_type: type, input_type: type) -> bool:
        """Whether two types are the same, or one is a column of the other."""
        node_base, annotations = htypes.get_type_information(node_type)
        input_base, _ = htypes.get_type_information(input_type)
        return (
            node_type == input_type
            or node_base == input_base
            or bool(annotations and annotations[0] == input_base)
        )

    def execute_node(self, node: node.Node, kwargs: dict[str, Any]) -> Any:
        """Run a node: as a function of the frame if it gets one, else as it is.

        :raises ValueError: if the frame has a column of its name already.
        """
        self.call_count += 1
        df = next((value for value in kwargs.values() if isinstance(value, DataFrame)), None)
        values = {name: value for name, value in kwargs.items() if not isinstance(value, DataFrame)}
        if df is None:
            return node.callable(**values)
        if self.df_object is None:
            self.df_object = df
            self.original_schema = list(df.columns)
        new = with_column_of(self.df_object, node, values)
        if len(new.schema) == len(df.schema):
            raise ValueError(f"{node.name} adds no column: the frame has one of that name already.")
        self.df_object = new
        return new

    def build_result(self, **outputs: dict[str, Any]) -> DataFrame:
        """Build the frame: its own columns, then the outputs."""
        df = self.df_object
        names = self.original_schema
        for name, value in outputs.items():
            if name not in names:
                names.append(name)
            if name not in df.columns:
                df = df.withColumn(name, lit(value))
        self.df_object = None
        self.original_schema = []
        return df.select(*[column(name) for name in names])


class SparkInputValidator(lifecycle_base.BaseDoValidateInput):
    """Lets sessions and frames of Spark Connect pass for those of Spark itself, and the other way round."""

    def do_validate_input(self, *, node_type: type, input_value: Any) -> bool:
        """Whether an input fits.

        :raises ImportError: if Spark Connect is not installed.
        """
        try:
            from pyspark.sql.connect.dataframe import DataFrame as ConnectFrame
            from pyspark.sql.connect.session import SparkSession as ConnectSession
        except ImportError as e:
            raise ImportError(
                "SPARK_INPUT_CHECK is for Spark Connect, which is not installed: pip install 'pyspark[connect]', or "
                "leave the adapter out."
            ) from e
        for interchangeable in ((DataFrame, ConnectFrame), (SparkSession, ConnectSession)):
            if isinstance(input_value, interchangeable) and issubclass(node_type, interchangeable):
                return True
        return htypes.check_input_type(node_type, input_value)


SPARK_INPUT_CHECK = SparkInputValidator()
