import pandas as pd
from pyspark.sql import DataFrame
import pyspark.sql as ps
from hamilton.plugins.h_spark import require_columns
from hamilton.function_modifiers import tag
def d(c: pd.Series, factor: float) -> pd.Series:
    return c * factor
def c(a: pd.Series, b: pd.Series) -> pd.Series:
    """Sum."""
    return a + b
@tag(x="y")
def e(a: pd.Series, c: pd.Series) -> pd.Series:
    return a + c
@require_columns("first", "second")
def f(df: DataFrame) -> ps.Column:
    return df["first"] + df["second"]
def g(h: ps.DataFrame, size: int = 3) -> ps.Column:
    return h["h"]

def h(i: ps.DataFrame) -> ps.DataFrame:
    return i
