"""polars frames, columns and lazy frames."""

import polars as pl

from hamilton.function_modifiers import extract_columns, tag


@tag(source="events.parquet")
def events(events_path: str) -> pl.LazyFrame:
    return pl.scan_parquet(events_path)


@extract_columns("user_id", "amount", "country")
def collected(events: pl.LazyFrame) -> pl.DataFrame:
    return events.collect()


def amount_by_country(amount: pl.Series, country: pl.Series) -> pl.DataFrame:
    return pl.DataFrame({"amount": amount, "country": country}).group_by("country").sum()


def user_count(user_id: pl.Series) -> int:
    return user_id.n_unique()


def doubled() -> pl.Expr:
    return pl.col("amount") * 2
