"""Functions that load data and say what they loaded."""

from typing import Any, Dict, Tuple

import pandas as pd
from hamilton.function_modifiers import config, dataloader, tag


@dataloader()
def orders(orders_file: str, rows: int = 100) -> tuple[pd.DataFrame, dict]:
    """All orders."""
    return pd.read_csv(orders_file, nrows=rows), {"rows": rows}


@tag(owner="sales")
@dataloader()
def customers(customers_file: str) -> Tuple[pd.DataFrame, Dict[str, Any]]:
    return pd.read_csv(customers_file), {}


@dataloader()
async def fetched(url: str) -> tuple[bytes, dict[str, str]]:
    return url.encode(), {}


@config.when(source="files")
@dataloader()
def prices__files(prices_file: str) -> tuple[dict, dict]:
    return {}, {}


@config.when_not(source="files")
def prices__constant() -> dict:
    return {"a": 1.0}


def joined(orders: pd.DataFrame, customers: pd.DataFrame, prices: dict) -> pd.DataFrame:
    return orders.merge(customers)
