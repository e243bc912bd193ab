"""Functions that subdags of other modules take; a dataflow of its own, too."""

import pandas as pd
from hamilton.function_modifiers import config, extract_columns, extract_fields, parameterize, source, tag, value


def orders(path: str) -> pd.DataFrame:
    """All orders."""
    return pd.read_csv(path)


@config.when(currency="EUR")
def total__eur(orders: pd.DataFrame, rate: float) -> float:
    """In euros."""
    return float(orders["total"].sum()) * rate


@config.when(currency="USD")
def total__usd(orders: pd.DataFrame) -> float:
    """In dollars."""
    return float(orders["total"].sum())


@tag(owner="sales")
@extract_fields({"smallest": float, "largest": float})
def extremes(orders: pd.DataFrame) -> dict:
    """Both ends."""
    return {"smallest": orders["total"].min(), "largest": orders["total"].max()}


@parameterize(small={"limit": value(10)}, big={"limit": source("threshold")})
def share(orders: pd.DataFrame, limit: int = 5) -> float:
    """Orders above {limit}."""
    return float((orders["total"] > limit).mean())


def _private(orders: pd.DataFrame) -> int:
    return len(orders)
