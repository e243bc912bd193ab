"""What the model is trained on. Made by make.py: edit that, not this."""

import pandas as pd


def training_frame(
    orders_score: pd.Series,
    sessions_score: pd.Series,
    visits_score: pd.Series,
    clicks_score: pd.Series,
    refunds_score: pd.Series,
    emails_score: pd.Series,
    baskets_score: pd.Series,
    searches_score: pd.Series,
    returns_score: pd.Series,
    reviews_score: pd.Series,
) -> pd.DataFrame:
    """All scores, side by side."""
    return pd.concat([orders_score, sessions_score, visits_score, clicks_score, refunds_score, emails_score, baskets_score, searches_score, returns_score, reviews_score], axis=1)
