"""What the configuration of the driver means inside a subdag."""

import library_orders
from hamilton.function_modifiers import config, configuration, subdag, value


@subdag(library_orders)
def as_outside(orders: library_orders.pd.DataFrame) -> int:
    return len(orders)


@subdag(library_orders, config={"currency": configuration("base"), "level": value(3)})
def as_named(total: float) -> float:
    return total


@config.when(mode="split")
@subdag(library_orders, config={"currency": "EUR"})
def chosen__split(total: float) -> float:
    return total


@config.when_not(mode="split")
def chosen__whole(total: float) -> float:
    return total
