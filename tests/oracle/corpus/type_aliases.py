"""Types by other names: aliases, workspace classes, enumerations, dataclasses, NewType."""

from dataclasses import dataclass
from enum import Enum
from typing import Dict, List, NewType, TypedDict

import pandas as pd

Prices = Dict[str, float]
Basket = List[str]
CustomerId = NewType("CustomerId", int)


class Tier(str, Enum):
    BASIC = "basic"
    GOLD = "gold"


@dataclass(frozen=True)
class Discount:
    percent: float


class GoldDiscount(Discount):
    pass


class Invoice(TypedDict):
    customer: int
    total: float


def prices() -> Prices:
    return {"apple": 1.0}


def basket_total(basket: Basket, prices: Prices) -> float:
    return sum(prices[item] for item in basket)


def tier(customer_id: CustomerId) -> Tier:
    return Tier.GOLD if customer_id < 100 else Tier.BASIC


def discount(tier: Tier) -> GoldDiscount:
    return GoldDiscount(10.0)


def invoice(customer_id: CustomerId, basket_total: float, discount: Discount) -> Invoice:
    return {"customer": customer_id, "total": basket_total * (1 - discount.percent / 100)}


def invoice_table(invoice: dict) -> pd.DataFrame:
    return pd.DataFrame([invoice])
