"""Coroutines as nodes, beside ordinary functions."""

import asyncio

from hamilton.function_modifiers import config, tag


async def customer(customer_id: int, service: str = "crm") -> dict:
    await asyncio.sleep(0)
    return {"id": customer_id, "service": service}


@tag(slow="yes")
async def orders_of(customer: dict) -> list:
    await asyncio.sleep(0)
    return [customer["id"]]


def order_total(orders_of: list) -> int:
    return sum(orders_of)


@config.when(notify=True)
async def notification__sent(order_total: int, address: str) -> str:
    return f"{address}: {order_total}"


@config.when_not(notify=True)
def notification__silent(order_total: int) -> str:
    return str(order_total)
