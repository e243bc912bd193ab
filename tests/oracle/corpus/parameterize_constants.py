"""@parameterize with arguments that live in module constants."""

import pandas as pd

from hamilton.function_modifiers import parameterize, source, value

SHORT, LONG = 3, 12
METRICS = {
    "momentum_short": {"series": source("prices"), "months": value(SHORT)},
    "momentum_long": {"series": source("prices"), "months": value(LONG)},
}
QUANTILES = {"median": dict(q=value(0.5)), "upper_decile": dict(q=value(0.9))}


@parameterize(**METRICS)
def momentum(series: pd.Series, months: int) -> pd.Series:
    return series.pct_change(months)


@parameterize(**QUANTILES)
def quantile(momentum_short: pd.Series, q: float) -> float:
    return momentum_short.quantile(q)
