"""@parameterize with source and value, documented and not."""

import pandas as pd

from hamilton.function_modifiers import parameterize, source, value


@parameterize(
    spend_7d={"series": source("spend"), "days": value(7)},
    spend_28d={"series": source("spend"), "days": value(28)},
    clicks_7d={"series": source("clicks"), "days": value(7)},
)
def rolling(series: pd.Series, days: int, minimum: int = 1) -> pd.Series:
    """The sum of {series} over {days} days."""
    return series.rolling(days, min_periods=minimum).sum()


@parameterize(
    cost_per_click=(dict(top=source("spend_7d"), bottom=source("clicks_7d")), "What a click cost of late."),
    spend_growth=(dict(top=source("spend_7d"), bottom=source("spend_28d")), "Whether we spend more."),
)
def ratio(top: pd.Series, bottom: pd.Series) -> pd.Series:
    return top / bottom


@parameterize(**{"smallest": {"how": value("min")}, "largest": {"how": value("max")}})
def extreme(cost_per_click: pd.Series, how: str) -> float:
    return getattr(cost_per_click, how)()
