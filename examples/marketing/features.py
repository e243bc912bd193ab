"""What we want to know about the spend. The parameters name the nodes that a node depends on."""

import pandas as pd

from hamilton.function_modifiers import check_output, parameterize, source, tag, value


@parameterize(
    spend_3wk_mean={"series": source("spend"), "weeks": value(3)},
    signups_3wk_mean={"series": source("signups"), "weeks": value(3)},
)
def rolling_mean(series: pd.Series, weeks: int) -> pd.Series:
    """The mean of {series} over the last {weeks} weeks."""
    return series.rolling(weeks).mean()


@check_output(data_type=float, importance="warn")
def spend_per_signup(spend: pd.Series, signups: pd.Series) -> pd.Series:
    """What one signup cost, week by week."""
    return spend / signups


def total_spend(spend: pd.Series) -> float:
    """All the money of the period."""
    return float(spend.sum())


def spend_mean(spend: pd.Series) -> float:
    """The mean spend of a week."""
    return float(spend.mean())


def spend_std_dev(spend: pd.Series) -> float:
    """The standard deviation of a week's spend."""
    return float(spend.std())


def spend_zero_mean(spend: pd.Series, spend_mean: float) -> pd.Series:
    """Spend, centred."""
    return spend - spend_mean


def spend_normalised(spend_zero_mean: pd.Series, spend_std_dev: float) -> pd.Series:
    """Spend with zero mean and unit variance, as models like it."""
    return spend_zero_mean / spend_std_dev


@tag(owner="finance")
def next_budget(total_spend: float, budget_growth: float) -> float:
    """The budget of the next period. ``budget_growth`` is given from outside: 0.25 is 25 per cent."""
    return total_spend * (1 + budget_growth)


def weekly_report(
    spend: pd.Series,
    signups: pd.Series,
    spend_3wk_mean: pd.Series,
    spend_per_signup: pd.Series,
    spend_normalised: pd.Series,
) -> pd.DataFrame:
    """The table that goes to the Monday meeting."""
    return pd.DataFrame(
        {
            "spend": spend,
            "signups": signups,
            "spend_3wk_mean": spend_3wk_mean,
            "spend_per_signup": spend_per_signup,
            "spend_normalised": spend_normalised,
        }
    )


def spend_share(spnd: pd.Series, total_spend: float) -> pd.Series:
    """Each week's share of all spend. Its first parameter is misspelt, for the demo: apply the fix."""
    return spnd / total_spend
