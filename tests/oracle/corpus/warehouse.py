"""First module of a dataflow of three: where the data comes from."""

import pandas as pd

from hamilton.function_modifiers import config, extract_columns, tag


@tag(layer="bronze")
def raw_orders(orders_csv: str) -> pd.DataFrame:
    return pd.read_csv(orders_csv)


@config.when(sample=True)
@tag(layer="silver")
@extract_columns("customer_id", "order_date", "net")
def orders__sample(raw_orders: pd.DataFrame, sample_size: int = 100) -> pd.DataFrame:
    return raw_orders.head(sample_size)


@config.when_not(sample=True)
@tag(layer="silver")
@extract_columns("customer_id", "order_date", "net")
def orders__all(raw_orders: pd.DataFrame) -> pd.DataFrame:
    return raw_orders
