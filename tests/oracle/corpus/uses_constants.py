"""Modifiers whose arguments were imported from another module."""

import pandas as pd
import shared_constants
from shared_constants import COLUMNS, LINKS, RATES

from hamilton.function_modifiers import extract_columns, parameterize, tag


@extract_columns(*COLUMNS)
def market(day: str) -> pd.DataFrame:
    return pd.DataFrame()


@parameterize(**RATES)
def rate(currency: str, base_currency: str) -> float:
    return 1.0


@tag(**shared_constants.STAGE)
@parameterize(**LINKS)
def price_in(price: pd.Series, rate: float) -> pd.Series:
    return price * rate
