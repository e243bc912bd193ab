"""Plain functions: the smallest dataflow that is of use."""

import pandas as pd


def order_value(quantity: pd.Series, unit_price: pd.Series) -> pd.Series:
    """What each order is worth."""
    return quantity * unit_price


def revenue(order_value: pd.Series) -> float:
    return float(order_value.sum())


def average_order(revenue: float, order_count: int) -> float:
    return revenue / order_count


def order_count(quantity: pd.Series) -> int:
    return len(quantity)


def _round_half_up(number: float) -> float:
    return float(int(number + 0.5))


def rounded_average(average_order: float) -> float:
    return _round_half_up(average_order)
