"""One subdag for each set of arguments."""

import library_orders as lib
from hamilton.function_modifiers import parameterized_subdag, source, value


@parameterized_subdag(
    lib,
    inputs={"path": source("file")},
    config={"currency": "USD"},
    germany={"inputs": {"rate": value(0.9)}, "config": {"currency": "EUR"}},
    utah={},
    spain={"inputs": {"path": value("es.csv"), "rate": source("rate_of_day")}, "config": {"currency": "EUR"}},
)
def region(total: float) -> float:
    """A region."""
    return total


@parameterized_subdag(
    lib.orders,
    external_inputs=["weight"],
    light={"inputs": {"path": value("l.csv")}},
    heavy={"inputs": {"path": source("file")}, "external_inputs": ["weight", "orders_of_others"]},
)
def weighted(orders: lib.pd.DataFrame, weight: float) -> float:
    return len(orders) * weight


def all_regions(germany: float, utah: float, spain: float, light: float) -> float:
    return germany + utah + spain + light
