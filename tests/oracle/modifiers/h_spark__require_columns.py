#- /in_with_columns.py
"""A function that takes columns out of the frame itself."""

import pyspark.sql as ps
from hamilton.plugins.h_spark import require_columns, with_columns


@require_columns("a", "b")
def total(table: ps.DataFrame) -> ps.Column:
    """Sum."""
    return table["a"] + table["b"]


@with_columns(total, columns_to_pass=["a", "b"])
def boxes(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /alone.py
"""A node of its own, outside of any with_columns."""

import pyspark.sql as ps
from hamilton.plugins.h_spark import require_columns


@require_columns("a", "b")
def total(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /by_alias.py
"""Under other names."""

import hamilton.plugins.h_spark as hs
import pyspark.sql as ps
from hamilton.plugins import h_spark
from hamilton.plugins.h_spark import require_columns as needs


@hs.require_columns("a")
def first(table: ps.DataFrame) -> ps.Column:
    return table["a"]


@h_spark.require_columns("a")
def second(table: ps.DataFrame) -> ps.Column:
    return table["a"]


@needs("b")
def third(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /chained.py
"""Columns that other functions of the group make."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import require_columns, with_columns


def _double(a: pd.Series) -> pd.Series:
    return a


@require_columns("_double", "a")
def _total(table: ps.DataFrame) -> ps.Column:
    return table["a"]


def _last(_total: pd.Series, factor: float) -> pd.Series:
    return _total


@with_columns(_double, _total, _last, columns_to_pass=["a"], select=["_last"])
def boxes(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /constants.py
"""Columns from constants."""

import pyspark.sql as ps
from hamilton.plugins.h_spark import require_columns

from wide.names import COLUMNS

MORE = [f"{name}_2" for name in COLUMNS]


@require_columns(*COLUMNS)
def first(table: ps.DataFrame) -> ps.Column:
    return table["a"]


@require_columns(*MORE, "c")
def second(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /wide/names.py
COLUMNS = ["a", "b"]


#- /more_parameters.py
"""Parameters beside the frame."""

import pyspark.sql as ps
from hamilton.plugins.h_spark import require_columns


@require_columns("a")
def first(table: ps.DataFrame, factor: float, shift: int = 0) -> ps.Column:
    return table["a"]


def factor(start: float) -> float:
    return start


#- /parameter_named_like_a_column.py
"""A parameter has the name of a column."""

import pyspark.sql as ps
from hamilton.plugins.h_spark import require_columns


@require_columns("a", "b")
def first(table: ps.DataFrame, b: int) -> ps.Column:
    return table["a"]


#- /of_a_module.py
"""A module of such functions."""

import pyspark.sql as ps
from hamilton.plugins.h_spark import with_columns

import wide.sums
# The group needs require_columns inside.


@with_columns(wide.sums, columns_to_pass=["a", "b"])
def boxes(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /wide/__init__.py
"""Wide tables."""


#- /wide/sums.py
import pyspark.sql as ps
from hamilton.plugins.h_spark import require_columns


@require_columns("a", "b")
def total(table: ps.DataFrame) -> ps.Column:
    return table["a"] + table["b"]


@require_columns("total")
def share(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /variants.py
# config: {"v": 1}
# config: {"v": 2}
"""Under conditions."""

import pyspark.sql as ps
from hamilton.function_modifiers import config
from hamilton.plugins.h_spark import require_columns


@config.when(v=1)
@require_columns("a")
def first__v1(table: ps.DataFrame) -> ps.Column:
    return table["a"]


@config.when(v=2)
@require_columns("b")
def first__v2(table: ps.DataFrame) -> ps.Column:
    return table["b"]


#- /annotations_as_strings.py
"""An annotation that is a string, where it may be one."""

from hamilton.plugins.h_spark import require_columns
from pyspark.sql import Column, DataFrame


@require_columns("a")
def first(table: DataFrame, rows: "int | None" = None) -> "Column":
    """First."""
    return table["a"]
