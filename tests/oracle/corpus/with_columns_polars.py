import polars as pl
from hamilton.plugins import h_polars, h_polars_lazyframe
from hamilton.function_modifiers import extract_columns

def a_b(a: pl.Series, b: pl.Series) -> pl.Series:
    return a + b
def _lazy_sum(a: pl.Expr, b: pl.Expr) -> pl.Expr:
    return a + b
def lazy_self() -> pl.Expr:
    return pl.col("a")

@h_polars.with_columns(a_b, columns_to_pass=["a", ("b", "the b")], select=["a_b"])
def eager(frame: pl.DataFrame) -> pl.DataFrame:
    return frame

@h_polars_lazyframe.with_columns(_lazy_sum, columns_to_pass=("a", "b"))
def lazy(lazy_frame: pl.LazyFrame) -> pl.LazyFrame:
    return lazy_frame

@extract_columns("x", "y")
@h_polars_lazyframe.with_columns(lazy_self, on_input="lazy_frame", select=["lazy_self"])
def lazier(lazy_frame: pl.LazyFrame) -> pl.LazyFrame:
    return lazy_frame
