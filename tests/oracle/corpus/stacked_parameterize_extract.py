"""@parameterize below @extract_columns' frames: many modifiers on one function."""

import pandas as pd

from hamilton.function_modifiers import check_output, extract_columns, parameterize, source, tag, value


@extract_columns("open_price", "close_price")
@tag(source="exchange")
def quotes(ticker: str) -> pd.DataFrame:
    return pd.DataFrame({"open_price": [1.0], "close_price": [1.1]})


@tag(kind="return")
@check_output(data_type=float, importance="warn")
def daily_return(open_price: pd.Series, close_price: pd.Series) -> pd.Series:
    return close_price / open_price - 1


@tag(kind="volatility")
@parameterize(
    volatility_week={"days": value(5), "returns": source("daily_return")},
    volatility_year={"days": value(250), "returns": source("daily_return")},
)
def volatility(returns: pd.Series, days: int) -> pd.Series:
    """Standard deviation over {days} days of {returns}."""
    return returns.rolling(days).std()
