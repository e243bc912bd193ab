"""@config.when and when_not: variants with a suffix."""

import pandas as pd

from hamilton.function_modifiers import config


@config.when(region="US")
def tax_rate__us(state: str) -> float:
    return 0.0725 if state == "CA" else 0.05


@config.when(region="UK")
def tax_rate__uk() -> float:
    return 0.2


@config.when_not(region="US")
def duty(order_value: pd.Series) -> pd.Series:
    return order_value * 0.03


@config.when_not(region="UK")
@config.when_not(region="US")
def tax_rate__elsewhere(country_rate: float) -> float:
    return country_rate


def tax(order_value: pd.Series, tax_rate: float) -> pd.Series:
    return order_value * tax_rate
