"""Subdags inside subdags."""

import hamilton.function_modifiers as fm
import subdag_functions
from warehouse_steps import without_gaps


@fm.subdag(subdag_functions, inputs={"price": fm.source("shelf_price"), "file": fm.value("f.csv")})
def shop(gross: float, with_bonus: float) -> float:
    """A shop."""
    return gross + with_bonus


@fm.subdag(without_gaps, inputs={"amount": fm.source("shop")}, namespace="cleaned")
def clean_shop(without_gaps: float) -> float:
    return without_gaps


@fm.subdag(shop, namespace="chain")
def chain(shop: float) -> float:
    return shop
