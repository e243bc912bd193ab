"""Arguments of subdags from constants."""

from hamilton.function_modifiers import parameterized_subdag, source, subdag, value

import library_orders as orders_library

FILES = {"path": source("file")}
SETTINGS = {"currency": "EUR", "verbose": True, "limits": [1, 2], "nothing": None}
REGIONS = dict(north={"inputs": {"rate": value(1.5)}}, south={"config": {"currency": "USD"}})


@subdag(orders_library, inputs=FILES, config=SETTINGS, namespace=None)
def one(total: float) -> float:
    return total


@parameterized_subdag(orders_library, inputs=FILES, config={**SETTINGS, "level": 2.5}, **REGIONS)
def many(total: float) -> float:
    return total
