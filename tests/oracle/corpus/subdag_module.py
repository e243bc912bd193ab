"""A module in a namespace: inputs, values and configuration."""

import library_orders
from hamilton.function_modifiers import source, subdag, tag, value


@subdag(
    library_orders,
    inputs={"path": source("file"), "rate": value(0.9), "threshold": source("bar")},
    config={"currency": "EUR"},
)
def europe(total: float, small: float, largest: float) -> float:
    """Europe's share."""
    return total * small + largest


@tag(owner="us")
@subdag(library_orders, inputs={"path": value("us.csv")}, config={"currency": "USD"}, namespace="america")
def states(total: float, big: float) -> float:
    return total * big


@subdag(library_orders, config={"currency": "USD"}, final_node_name="plain_total")
def plain(total: float) -> float:
    return total


def both(europe: float, states: float, plain_total: float) -> float:
    return europe + states + plain_total
