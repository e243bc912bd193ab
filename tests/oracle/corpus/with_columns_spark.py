import pandas as pd
from pyspark.sql import DataFrame
import pyspark.sql as ps
from hamilton.plugins import h_spark
from hamilton.plugins.h_spark import with_columns, require_columns, select
import spark_columns

@with_columns(spark_columns, columns_to_pass=["a", "b", "first", "second", "i"])
def everything(base: DataFrame) -> DataFrame:
    return base

@h_spark.with_columns(spark_columns, columns_to_pass=["a", "b", "first", "second", "i"], select=["d"], namespace="one")
def single(base: ps.DataFrame, other: ps.DataFrame, k: int) -> DataFrame:
    return base

@h_spark.with_columns(spark_columns, columns_to_pass=["a", "b", "first", "second", "i"], select=["g"])
def single_g(base: ps.DataFrame) -> DataFrame:
    return base

@with_columns(spark_columns, columns_to_pass=["a", "b", "first", "second", "i"], select=["c", "d"])
def forced(base: DataFrame) -> DataFrame:
    return base

@select(spark_columns, columns_to_pass=["a", "b", "first", "second", "i"], output_cols=["c"])
def only(base: DataFrame) -> DataFrame:
    return base

@with_columns(spark_columns, columns_to_pass=["a", "b", "first", "second", "i"], mode="select")
def only_all(base: DataFrame) -> DataFrame:
    return base
def _a_from(base_df: DataFrame) -> ps.Column:
    return base_df["a"]
def _twice(_a_from: pd.Series) -> pd.Series:
    return a_from

@with_columns(_a_from, _twice, pass_dataframe_as="base_df")
def through(base: DataFrame) -> DataFrame:
    return base
@with_columns(_a_from, _twice, pass_dataframe_as="base_df", select=["_twice"])
def through_one(base_df: DataFrame) -> DataFrame:
    return base_df
