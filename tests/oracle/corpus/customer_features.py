"""Second module: features of a customer. Depends on the first by names only."""

import pandas as pd

from hamilton.function_modifiers import check_output, parameterize, source, tag, value


@parameterize(
    spent_30d={"days": value(30)},
    spent_365d={"days": value(365)},
)
def spent(customer_id: pd.Series, order_date: pd.Series, net: pd.Series, days: int) -> pd.Series:
    """What each customer spent in {days} days."""
    return net.groupby(customer_id).sum()


@check_output(range=(0.0, 1.0), importance="warn")
def recency_share(spent_30d: pd.Series, spent_365d: pd.Series) -> pd.Series:
    return spent_30d / spent_365d


@tag(model_input="true")
@parameterize(feature_matrix={"first": source("recency_share"), "second": source("spent_365d")})
def matrix(first: pd.Series, second: pd.Series) -> pd.DataFrame:
    return pd.concat([first, second], axis=1)
