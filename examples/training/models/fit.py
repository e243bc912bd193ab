"""One node, three variants: the configuration ``model`` decides which one is in the graph."""

import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from hamilton.function_modifiers import config


@config.when(model="linear")
def classifier__linear(train_x: pd.DataFrame, train_y: pd.Series) -> ClassifierMixin:
    """Logistic regression on scaled measurements."""
    return make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000)).fit(train_x, train_y)


@config.when(model="forest")
def classifier__forest(train_x: pd.DataFrame, train_y: pd.Series, seed: int = 7) -> ClassifierMixin:
    """A random forest."""
    return RandomForestClassifier(n_estimators=50, random_state=seed).fit(train_x, train_y)


@config.when_not_in(model=["linear", "forest"])
def classifier__majority(train_x: pd.DataFrame, train_y: pd.Series) -> ClassifierMixin:
    """Always the most frequent cultivar: what a real model has to beat."""
    from sklearn.dummy import DummyClassifier

    return DummyClassifier(strategy="most_frequent").fit(train_x, train_y)
