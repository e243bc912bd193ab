"""Parameters that are loaded from files."""

import pandas as pd
from hamilton.function_modifiers import load_from, source, value


@load_from.csv(path=source("orders_file"), sep=value(","))
def order_count(orders: pd.DataFrame) -> int:
    """How many."""
    return len(orders)


@load_from.json(path=value("x.json"), inject_="settings")
def limit(settings: dict, factor: int = 2) -> int:
    return settings["limit"] * factor


@load_from.csv(path=source("right_file"), inject_="right")
@load_from.parquet(path=value("left.parquet"), inject_="left")
def joined(left: pd.DataFrame, right: pd.DataFrame, how: str = "left") -> pd.DataFrame:
    return left.merge(right, how=how)


@load_from.literal(value=value(3))
def three(number: int) -> int:
    return number


@load_from.file(path=source("text_file"))
def words(text: str) -> list[str]:
    return text.split()


@load_from.pickle(path=source("model_file"), inject_="rows")
def row_count(rows: pd.DataFrame) -> int:
    return len(rows)
