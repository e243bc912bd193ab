"""Polars frames that are loaded and saved."""

import polars as pl
from hamilton.function_modifiers import load_from, save_to, source, value


@load_from.parquet(file=source("orders_file"))
def shape(orders: pl.DataFrame) -> tuple[int, int]:
    return orders.shape


@load_from.csv(file=source("lazy_file"))
def columns(lazy: pl.LazyFrame) -> list[str]:
    return lazy.columns


@save_to.csv(file=source("out_file"), output_name_="saved_csv", target_="frame")
@save_to.parquet(file=value("x.parquet"), output_name_="saved_parquet", target_="frame")
def frame(rows: int) -> pl.DataFrame:
    return pl.DataFrame({"row": range(rows)})
