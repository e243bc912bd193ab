"""Functions in a namespace, of this module and of others, with inputs from outside."""

from hamilton.function_modifiers import subdag, source
from library_orders import orders, share
from warehouse_steps import rounded as cents


def amount(start: float, rate: float = 1.0) -> float:
    """An amount."""
    return start * rate


def digits(start: float) -> int:
    return 2


@subdag(amount, cents, digits, inputs={"start": source("price")})
def gross(rounded: float, amount: float) -> float:
    return rounded


@subdag(amount, external_inputs=["bonus", "start"])
def with_bonus(amount: float, bonus: int, start: float = 0.0) -> float:
    return amount + bonus


@subdag(orders, share, inputs={"path": source("file"), "unused": source("nobody")})
def shares(small: float, big: float) -> float:
    return small + big
